/**
 * How a cue attributes words to somebody.
 * - `verb`: a finite verb of saying with its speaker before or after it: `Doe said`, `said Doe`;
 * - `participle`: shares the speaker of the verb before: `…, adding that`;
 * - `label`: tells how somebody speaks of a thing; attributes only words close by: `called it “a mess”`.
 */
export type CueKind = 'verb' | 'participle' | 'label';

/** Verbs of saying, by base form. News style: neutral ones first, then manner, medium and stance. */
const regularVerbs = [
  'acknowledge', 'add', 'admit', 'advise', 'affirm', 'agree', 'allege', 'announce', 'answer', 'argue',
  'ask', 'assert', 'assure', 'boast', 'caution', 'charge', 'claim', 'comment', 'complain', 'conclude',
  'concede', 'confess', 'confirm', 'contend', 'continue', 'counter', 'cry', 'declare', 'demand', 'deny', 'disclose',
  'emphasize', 'emphasise', 'exclaim', 'explain', 'gush', 'inform', 'insist', 'instruct', 'interject', 'joke',
  'lament', 'maintain', 'mention', 'mumble', 'murmur', 'muse', 'mutter', 'note', 'observe', 'opine', 'plead', 'pledge',
  'proclaim', 'promise', 'protest', 'quip', 'reassure', 'recall', 'recount', 'reiterate', 'remark', 'remind',
  'repeat', 'reply', 'report', 'respond', 'retort', 'reveal', 'scoff', 'scream', 'shout', 'sigh', 'snap', 'state',
  'stress', 'suggest', 'testify', 'theorize', 'urge', 'vent', 'vow', 'fume', 'warn', 'whisper', 'wonder', 'yell',
  'blog', 'email', 'e-mail', 'post', 'text', 'tweet', 'retweet',
] as const;

/** Base form, past, participle in -ing, third person. */
const irregularVerbs: readonly (readonly [string, string, string, string])[] = [
  ['say', 'said', 'saying', 'says'],
  ['tell', 'told', 'telling', 'tells'],
  ['write', 'wrote', 'writing', 'writes'],
  ['read', 'read', 'reading', 'reads'],
];

/** Verbs that name how somebody calls or judges a thing. */
const labelVerbs = [
  'call', 'describe', 'dismiss', 'denounce', 'blast', 'slam', 'deride', 'decry', 'condemn', 'criticize', 'criticise',
  'label', 'term', 'brand', 'dub', 'praise', 'hail', 'characterize', 'characterise', 'accuse', 'blame', 'thank',
  'tout', 'bemoan', 'mock', 'ridicule', 'compare', 'refer', 'cite', 'attack', 'lambaste', 'knock', 'bash', 'defend',
] as const;

/** Verbs that say something only together with the word behind them. */
export const phrasalCues: ReadonlyMap<string, string> = new Map([
  ['went', 'on'], ['goes', 'on'], ['shot', 'back'], ['fired', 'back'], ['hit', 'back'], ['chimed', 'in'], ['piped', 'up'],
  ['blurted', 'out'], ['weighed', 'in'], ['pointed', 'out'], ['points', 'out'],
]);

/** Verbs that double their last letter before -ed and -ing. */
const doubling: ReadonlySet<string> = new Set(['quip', 'admit', 'refer', 'slam', 'dub', 'snap', 'blog']);

/** Every form of every cue that is one word, lower case. */
export const cues: ReadonlyMap<string, CueKind> = new Map([
  ...labelVerbs.flatMap((verb) => regularForms(verb, 'label', 'label')),
  ...regularVerbs.flatMap((verb) => regularForms(verb, 'verb', 'participle')),
  ...irregularVerbs.flatMap(([base, past, participle, third]): [string, CueKind][] => [
    [base, 'verb'], [past, 'verb'], [third, 'verb'], [participle, 'participle'],
  ]),
]);

/** Verbs that say who speaks, whatever else the sentence is about: they never mean anything else in news copy. */
export const plainCues: ReadonlySet<string> = new Set(['said', 'says', 'told', 'tells', 'added', 'adds', 'wrote', 'tweeted']);

/** Verbs whose object is the listener: in `told Doe` Doe does not speak. */
export const listenerCues: ReadonlySet<string> = new Set([
  'tell', 'told', 'tells', 'telling', 'assured', 'informed', 'instructed', 'reminded', 'reassured', 'urged', 'texted', 'emailed',
]);

/** Between a speaker and the verb: `Doe later also said`, `Doe has repeatedly said`. */
export const adverbsBeforeCue: ReadonlySet<string> = new Set([
  'also', 'then', 'later', 'once', 'first', 'again', 'further', 'now', 'even', 'still', 'just', 'often', 'always',
  'previously', 'reportedly', 'has', 'have', 'had', 'did', 'would', 'will', 'could', 'may', 'might', 'must', 'can',
  'himself', 'herself', 'themselves', 'itself', 'both', 'all', 'since', 'already', 'today', 'yesterday', 'thus', 'too',
]);

/** Make the next verb passive: `Doe was told`. */
export const passiveAuxiliaries: ReadonlySet<string> = new Set([
  'be', 'been', 'being', 'is', 'are', 'was', 'were', 'am', "'s", "'re", 'get', 'got', 'gets', 'getting',
]);

/** `Doe was quoted as saying`; `the paper quoted Doe as saying`. */
export const quotingVerbs: ReadonlySet<string> = new Set(['quoted', 'cited', 'reported', 'quotes', 'quoting', 'recorded', 'heard']);

function regularForms(verb: string, finite: CueKind, participle: CueKind): [string, CueKind][] {
  const stem = doubling.has(verb) ? `${verb}${verb.at(-1)}` : verb;
  const past = stem.endsWith('e') ? `${stem}d` : /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const continuous = `${stem.endsWith('e') ? stem.slice(0, -1) : stem}ing`;
  return [[verb, finite], [past, finite], [third, finite], [continuous, participle]];
}
