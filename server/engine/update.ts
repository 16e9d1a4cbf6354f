import { daysBetween } from '../text/calendar';
import type { CivilDay } from '../text/civil';
import { wordSet } from '../text/word-set';
import type { Evidence } from './evidence';
import { numberOf } from './limit';
import type { Quantity } from './quantities/quantity';
import type { ReadSentence } from './reading';
import { isDeadline } from './features';

/**
 * How a draft's value that moves with the days stands to the archive's:
 * `updates` it, or may itself be `outdated`; absent where it does not move,
 * or the days are not known or the same.
 */
export type Timing = 'updates' | 'outdated';

/** Compares the days of a draft and of a passage that gives another value. */
export function timingOf(evidence: Evidence, day: CivilDay | undefined): Timing | undefined {
  const { date } = evidence.passage.article;
  if (!day || !date) return undefined;
  const days = daysBetween(date, day);
  if (days === 0 || !moves(evidence, days > 0)) return undefined;
  return days > 0 ? 'updates' : 'outdated';
}

function moves({ claim, counter, sentence, passage }: Evidence, draftIsNewer: boolean): boolean {
  const [newer, older] = draftIsNewer ? [claim, counter] : [counter, claim];
  const telling = draftIsNewer ? sentence : passage.sentence;
  if (newer.value.type === 'date') return (isDeadline(newer.value) || newer.modality === 'possible') && saysMoved(telling);
  if (newer.value.type !== 'quantity' || older.value.type !== 'quantity') return false;
  const words = [...newer.heads, newer.predicate, ...older.heads, older.predicate];
  return isGrown(newer.value.quantity, older.value.quantity) && words.some((word) => growing.has(word)) ||
    rates.has(newer.value.quantity.kind) && words.some((word) => floating.has(word));
}

const isGrown = (newer: Quantity, older: Quantity): boolean => newer.kind === 'count' && numberOf(newer) > numberOf(older);

/** What only grows while a story goes on: tolls, cases, arrests, what is sold. */
const growing = wordSet(`
  toll death dead victim fatality casualty injury wounded injured case infection patient arrest arrested evacuee survivor body
  die kill perish injure wound hurt arrest detain infect hospitalize evacuate rescue recover displace confirm
  signature donation copy ticket vote view subscriber follower sell donate sign
`);

const rates: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'measure', 'count', 'share']);

/** What goes up and down from day to day: prices, rates, polls. */
const floating = wordSet(`
  price rate index share stock bond yield oil gold currency dollar euro pound futures poll survey approval support lead margin
  unemployment inflation deficit turnout reading level trade close gross takings earn raise total
`);

/** Whether a sentence tells that a day was moved. */
const saysMoved = ({ words }: ReadSentence): boolean => words.some(({ lemma }) => moving.has(lemma));

const moving = wordSet('extend postpone delay reschedule move push shift defer advance now new later earlier');
