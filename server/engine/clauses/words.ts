import { wordSet } from '../../text/word-set';

// Words that decide how a sentence divides into clauses and how firmly a clause is meant.

export const modals = wordSet('may might could would should must can ca shall sha');

/** Forms that only open a verb group: after a verb they begin another one. */
export const openers = wordSet(`
  may might could would should must can ca shall sha will wo 'll 'd ought
  is are was were am 's 're 'm has had does did ai
`);

/** Before `to` and a verb they belong to that verb's own group: `is going to win`, `had to pay`. */
export const halfModals = wordSet('going used have has had having ought supposed');

/**
 * They take a verb in -ing at once, which the tagger may call an adjective: `denied taking
 * bribes`.
 */
export const gerundVerbs = wordSet(`
  deny admit avoid consider acknowledge stop keep quit finish risk resist start begin continue
  recall report suggest oppose favor support recommend discuss delay postpone
`);

export const negators = wordSet("not n't never hardly scarcely nor");

/** After `not` they show that it denies nothing: `not only won`. */
export const notOnly = wordSet('only just merely simply solely');

/** A subject or object that opens with one of these denies the whole clause. */
export const emptyWords = wordSet('no none nobody nothing neither');

/** Second parts of phrasal verbs that hardly ever introduce a phrase of their own. */
export const particles = wordSet(
  'up down out off away back aside apart along over together forward through go',
);

/** Second parts only where nothing follows that they could introduce: `gave in`, `carried on`. */
export const weakParticles = wordSet('in on by about around under');

/** Verbs only in form: `according to`, `including`, `following the loss`. */
export const prepositions = wordSet(`
  according including following regarding concerning pending barring excluding depending
  compared given based starting beginning ranging
`);

export const relatives = wordSet('who whom whose which');

/** They open a clause that hangs on another, whatever the tagger takes them for. */
export const subordinators = wordSet(`
  if because although though while whereas when whenever after before since until till unless
  whether once as lest where wherever than why how what whatever whoever
`);

/** With these the clause is a condition or a question. */
export const conditions = wordSet('if unless whether lest whoever whatever whenever wherever');

/** They may stand between a subject and `to` or a noun phrase and be no clause's beginning. */
export const coordinators = wordSet('and but or nor yet');

/** Verbs that report what somebody says: what they govern is theirs. */
export const sayingVerbs = wordSet(`
  say tell report announce claim allege argue add note state declare write tweet testify insist
  assert contend maintain explain acknowledge admit concede confirm reveal disclose suggest
  deny dispute rule find conclude warn charge accuse suspect repeat reply answer agree
  remark comment indicate imply recall stress emphasize believe think know learn show complain
  post joke inform assure remind estimate determine hear understand realize discover observe
`);

/** What they govern is not affirmed. */
export const denyingVerbs = wordSet(`
  deny refuse fail decline dispute refute disprove rebut avoid neglect reject dismiss forget
  prevent stop bar block escape resist forgo
`);

/** What they govern is neither affirmed nor denied. */
export const doubtingVerbs = wordSet(`
  doubt question ask wonder hope expect wish want fear worry predict suppose suspect consider
  propose plan intend aim threaten promise vow pledge recommend demand request urge call
  discuss oppose favor support contemplate mull weigh anticipate imagine pretend
`);

/** The infinitive after them has come about: `managed to win`, `was forced to resign`. */
export const achievingVerbs = wordSet(`
  manage force compel begin start continue happen proceed help get come go cause lead serve
  oblige able prove turn vote
`);

/** In the passive they report: `is said to have left`, `was found to be`. */
export const hearsayVerbs = wordSet(`
  say report allege believe think know understand rumor find consider suppose deem appear seem
  accuse charge suspect
`);

/** The object, not the subject, does what the infinitive says: `asked him to resign`. */
export const objectControl = wordSet(`
  ask tell order urge force press persuade convince allow permit enable compel require invite
  encourage instruct advise beg warn want expect lead cause get help let make see hear watch
  appoint elect name choose hire pick tap nominate call teach challenge pressure take
`);

export const hearsayAdverbs = wordSet(
  'reportedly allegedly apparently supposedly purportedly evidently',
);

export const uncertainAdverbs = wordSet(
  'perhaps maybe possibly probably likely potentially nearly almost',
);

/** Nouns and adjectives whose infinitive is denied: `her refusal to sign`, `unable to pay`. */
export const denyingHeads = wordSet(
  'refusal failure inability reluctance unable unwilling impossible',
);

/** Nouns whose `that` clause somebody claims: `evidence that`, `reports that`. */
export const contentNouns = wordSet(`
  evidence report claim allegation news fact idea notion belief fear hope sign doubt argument
  assertion statement suggestion possibility likelihood chance announcement decision finding
  ruling conclusion rumor speculation proof indication impression view opinion admission word
  theory suspicion concern warning accusation charge denial
`);

/** Nouns whose `that` clause is open: `fears that`, `the possibility that`. */
export const openNouns = wordSet(`
  fear hope doubt possibility likelihood chance rumor speculation idea notion theory suspicion
  concern warning suggestion belief
`);

/** They have a base form behind their object: `made him resign`. */
export const causatives = wordSet(
  'make let have help see watch hear feel do can could will would may might must should',
);

/** Singular in form, plural in use: `police say`. */
export const pluralNouns = wordSet(
  'police people staff public press crew family majority number team cattle government',
);

/** Past forms equal to the base: their tense shows in the subject only. */
export const unchangingVerbs = wordSet(`
  put cut hit set let shut quit cost hurt spread beat bid bet split burst cast read rid shed
  slit thrust upset broadcast forecast offset
`);

/** A day or a stretch of time after a verb is no object: `quit Monday`, `resigned last week`. */
export const times = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr aug sept oct nov dec today
  yesterday tomorrow tonight week month year morning afternoon evening night weekend
  spring summer fall autumn winter noon midnight
`);

/** Verbs that news hardly uses without an object: in a headline their past form is a passive. */
export const transitiveVerbs = wordSet(`
  fire sack oust dismiss arrest charge convict acquit sentence jail imprison kill injure wound
  elect appoint name hire accuse approve reject ban cancel indict detain evacuate rescue release
  suspend expel impeach nominate honor sue fine find pardon cite recall remove replace shoot
  award destroy damage hospitalize deport extradite seize steal delay postpone bar demote promote
`);
