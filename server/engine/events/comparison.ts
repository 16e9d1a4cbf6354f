import { wordSet } from '../../text/word-set';
import type { About } from './classes';
import { alike, type Grounds, isClose, isSure, near } from './grounds';
import {
  isElsewhere,
  likenessOf,
  type Match,
  matchMatters,
  matchParties,
} from './match';
import type { Event, Party } from './party';
import { isUndecided, isWavering } from './stance';
import { isUpdate, type Telling, type Time, timesOf } from './time';
import { oppose, type Opposition } from './incompatible';
import type { Said } from '../gist';
import { coverage } from '../likeness';

/** What the archive's telling of an event says of the draft's. */
export interface Found {
  readonly stance: 'supports' | 'refutes';
  /** 0 to 1: how much else the two have in common. */
  readonly likeness: number;
  /** Both may have been true in their hour. */
  readonly mild?: boolean;
}

/**
 * Compares two tellings; nothing where they may be of two events, or of one that only may
 * happen.
 */
export function compareEvents(own: Telling, theirs: Telling): Found | undefined {
  const [a, b] = [own.event, theirs.event];
  if (isWavering(own, theirs)) return { stance: 'refutes', likeness: near, mild: true };
  if (a.modality === 'possible' || b.modality === 'possible') return undefined;
  const opposition = oppose(a, b);
  if (!opposition || isElsewhere(a, b)) return undefined;
  const time = timesOf(own, theirs);
  if (time === 'other' || !sameCondition(a.condition, b.condition)) return undefined;
  return isSwappedContest(a, b)
    ? compareContests(opposition, a, b, time)
    : compareParties(opposition, own, theirs, time);
}

/**
 * Whether `compareEvents` may find one to refute the other: seen by what each is called, as
 * every two events of sentences close to each other are asked about.
 */
export function mayRefute(a: Said, b: Said): boolean {
  if (isUndecided(a) || isUndecided(b)) return true;
  if (a.possible || b.possible) return false;
  return oppose(a, b)?.stance === 'conflict' || (isContest(a) && isContest(b));
}

/** Verbs with a winner and a loser, who cannot both be either. */
const contests = wordSet('win beat defeat trounce rout best upset lose');
const isContest = ({ predicate, affirmed }: Pick<Said, 'predicate' | 'affirmed'>): boolean => affirmed && contests.has(predicate);

const isSwappedContest = (a: Event, b: Event): boolean =>
  isContest(a) &&
  isContest(b) &&
  matchParties(a.agent, b.patient) === 'same' &&
  matchParties(a.patient, b.agent) === 'same';

/** `Ellery beat Ortiz` against `Ortiz beat Ellery`, and with `Ortiz lost to Ellery`. */
function compareContests(
  { stance }: Opposition,
  a: Event,
  b: Event,
  time: Time,
): Found | undefined {
  const { part } = likenessOf(a, b, [
    [a.agent, b.patient],
    [a.patient, b.agent],
  ]);
  if (stance === 'conflict') return { stance: 'supports', likeness: part };
  return isClose(time) || part >= alike ? { stance: 'refutes', likeness: part } : undefined;
}

function compareParties(
  opposition: Opposition,
  own: Telling,
  theirs: Telling,
  time: Time,
): Found | undefined {
  const [a, b] = [own.event, theirs.event];
  const abouts = [partyOf(a, opposition.about[0]), partyOf(b, opposition.about[1])] as const;
  const others = [
    counterpartOf(a, opposition.about[0]),
    counterpartOf(b, opposition.about[1]),
  ] as const;
  const about = matchParties(...abouts);
  const named = matchOthers(a, b, others);
  const other = about === 'same' && !isTopic(named) && standsForTopic(opposition, theirs, others) ? 'like' : named;
  if (about === 'other' || about === 'unknown' || other === 'other' || areOfOtherCharges(a, b)) return undefined;
  const likeness = likenessOf(a, b, [abouts, others]);
  const found = { likeness: likeness.part };
  if (opposition.stance === 'agree')
    return found.likeness >= near && (!opposition.needsTopic || isTopic(other) || likeness.words > 0) ? { ...found, stance: 'supports' } : undefined;
  if (!sameTeller(opposition, a, b) || isUpdate(own, theirs) || isPlanned(opposition, a, b))
    return undefined;
  const grounds: Grounds = {
    likeness,
    time,
    about,
    other,
    oneSided: Boolean(a.patient) !== Boolean(b.patient),
    facts: a.modality === 'fact',
    halfDated: time === 'unknown' && a.dates.length > 0 !== b.dates.length > 0,
    contest: isContest(a) && isContest(b),
  };
  return isSure(opposition, grounds) ? { ...found, stance: 'refutes' } : undefined;
}

const verdicts = wordSet('acquit exonerate absolve clear convict find plead');

/** Words of the court that go with any charge. */
const ofAnyCharge = wordSet('count charge trial jury court judge guilty innocent case verdict juror degree');

/** `guilty of fraud` and `acquitted of perjury`: both verdicts hold. */
function areOfOtherCharges(a: Event, b: Event): boolean {
  const [own, theirs] = [a, b].map(({ predicate, context }) =>
    verdicts.has(predicate.split(' ')[0] ?? '') ? context.filter((word) => !ofAnyCharge.has(word)) : []);
  return own !== undefined && theirs !== undefined && own.length > 0 && theirs.length > 0 && coverage(own, new Set(theirs)) === 0;
}

const isTopic = (match: Match): boolean => match === 'same' || match === 'like';

/** Nouns that stand for whatever is voted on. */
const matterNouns = wordSet('project plan proposal measure bill idea legislation resolution ordinance move motion scheme');

/** `voted against the project`, `voted in favor`: it is what the article tells of, if that is what the draft names. */
function standsForTopic({ needsTopic, by }: Opposition, { event, tells }: Telling, [own, theirs]: readonly [Party?, Party?]): boolean {
  const isMatter = theirs ? matterNouns.has(theirs.head) && theirs.modifiers.length === 0 && theirs.owners.length === 0
    : event.predicate.startsWith('vote ');
  return needsTopic && by === 'table' && isMatter && own !== undefined && own.entities.length === 0 && own.head !== '' &&
    tells?.({ words: [own.head, ...own.modifiers] }) === true;
}

/** What it was done to; `not endorsed anyone` speaks of whomever the other names. */
function matchOthers(a: Event, b: Event, [own, theirs]: readonly [Party?, Party?]): Match {
  const isSomebody = (party?: Party) => party?.entities.some(({ kind }) => kind === 'person');
  if (a.ofNobody && isSomebody(theirs)) return isWithin(b, a) ? 'same' : 'other';
  if (b.ofNobody && isSomebody(own)) return isWithin(a, b) ? 'same' : 'other';
  if (isAnswer(a) && isAnswer(b) && own === a.patient && theirs === b.patient)
    return matchMatters(a, b);
  return matchParties(own, theirs);
}

/** Whether what was done falls under the denial: `endorsed nobody in the race`. */
function isWithin(done: Event, denial: Event): boolean {
  const [words, scope] = [done, denial].map(({ context, names }) => [
    ...context,
    ...names.map(({ key }) => key),
  ]);
  if (!scope?.length || !words) return true;
  return Math.max(coverage(scope, new Set(words)), coverage(words, new Set(scope))) >= alike;
}

const answers = wordSet('admit deny acknowledge');
const isAnswer = ({ predicate }: Event): boolean => answers.has(predicate);

/** Neither depends on anything, or both on one thing. */
function sameCondition(a: readonly string[] = [], b: readonly string[] = []): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return Math.min(coverage(a, new Set(b)), coverage(b, new Set(a))) >= alike;
}

const partyOf = (event: Event, about: About): Party | undefined =>
  about === 'agent'
    ? event.agent
    : about === 'patient'
      ? event.patient
      : (event.patient ?? event.agent);

const counterpartOf = (event: Event, about: About): Party | undefined =>
  about === 'agent'
    ? event.patient
    : about === 'patient' || event.patient
      ? event.agent
      : undefined;

/**
 * Both told as facts, or both by the same person: what two people say may
 * differ. A fact may meet what somebody says, unless that is a denial.
 */
function sameTeller({ by }: Opposition, a: Event, b: Event): boolean {
  if (a.modality !== b.modality) return by === 'table';
  if (a.modality === 'fact') return true;
  const tellers = matchParties(a.source, b.source);
  return tellers === 'same' || tellers === 'like';
}

/** What is going to change may have been otherwise. */
const isPlanned = ({ lasting }: Opposition, a: Event, b: Event): boolean =>
  lasting !== 'once' && a.future !== b.future;
