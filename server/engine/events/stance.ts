import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { matchParties, namesOf, shareOne } from './match';
import type { Event } from './party';
import { isUpdate, type Telling, timesOf } from './time';

/** Verbs that tell where somebody stands on a matter. */
const stances = new Set([
  'campaign against', 'oppose', 'fight', 'endorse', 'back', 'support', 'reject', 'veto', 'sign',
  'approve',
]);
const resolves = new Set(['make up mind', 'make determination', 'make decision', 'get involved']);

type Said = Pick<Event, 'predicate' | 'affirmed'>;

/** `has not made up his mind`, `has not decided`, `is undecided`. */
export const isUndecided = ({ predicate, affirmed }: Said): boolean =>
  affirmed ? undecided.has(predicate) : resolves.has(predicate) || predicate === 'decide';

const undecided = new Set(['be undecided', 'be unsure', 'be noncommittal']);
const minds = wordSet('mind determination decision');

/** Nouns and participles that tell with their verb whether somebody has decided. */
export const completesResolve = (verb: string, word: string): boolean =>
  verb === 'get'
    ? word === 'involved'
    : minds.has(word) && (verb === 'make up') === (word === 'mind');

/** `will campaign against Ortiz`, `plans to back Ortiz`, `has made up her mind about Ortiz`. */
const isDecided = ({ predicate, affirmed, future, modality }: Event): boolean => {
  if (!affirmed || modality === 'possible') return false;
  const plan = predicate.startsWith('plan ') ? predicate.slice(5) : undefined;
  return (
    stances.has(plan ?? predicate) ? plan !== undefined || future : predicate === 'make up mind'
  );
};

/**
 * Whether one says what somebody is going to do about a matter on which the other says that
 * they have not decided. Either may have been true in its hour: no more than worth a look.
 */
export function isWavering(own: Telling, theirs: Telling): boolean {
  const [a, b] = [own.event, theirs.event];
  const waver = isUndecided(a) ? own : theirs;
  const plan = waver === own ? theirs : own;
  if (!isUndecided(waver.event) || !isDecided(plan.event) || isUpdate(plan, turned(waver)))
    return false;
  if (matchParties(a.agent, b.agent) !== 'same' || timesOf(own, theirs) === 'other') return false;
  const person = plan.event.agent?.entities ?? [];
  const about = namesOf(waver.event).filter((name) => !shareOne([name], person));
  return shareOne(about, namesOf(plan.event));
}

/** However it is put, an open question counts as what has not happened yet. */
const turned = (telling: Telling): Telling =>
  ({ ...telling, event: { ...telling.event, affirmed: false } });

const standing = wordSet('campaign oppose endorse back support decide');
const open = wordSet('involve involved determination undecided unsure mind');

/**
 * Whether a sentence may tell where somebody stands, or that they have not decided: seen by its
 * words alone, since every sentence of the archive is asked.
 */
export const tellsStance = (words: readonly Word[]): boolean =>
  words.some(({ lemma, pos }) => open.has(lemma) || (pos === 'VERB' && standing.has(lemma)));
