import { daysBetween } from '../text/calendar';
import type { Value } from './claim';
import { compareDates } from './dates/comparison';
import type { Quantity } from './quantities/quantity';
import type { ReadSentence } from './reading';
import { compareQuantities } from './quantities/comparison';

/**
 * Whether two sentences report two of a series, however alike they are: last week's auction and
 * this week's, one company's issue and another's. Who gets one figure of a report wrong still has
 * the others right; where none of several agrees, each sentence tells of something else.
 */
export function areOfSeries(a: ReadSentence, b: ReadSentence): boolean {
  const pairs = [...pairsOf(a.quantities, b.quantities, compareQuantities), ...pairsOf(a.dates, b.dates, compareDates)];
  return pairs.length >= fewestValues && pairs.every((agreement) => agreement === 'conflict');
}

const fewestValues = 2;

/** Whether two sentences each give several figures of a kind, but none in common: `up 1.8 percent after 4.2 percent`. */
export function giveOtherFigures(kind: Quantity['kind'], a: ReadSentence, b: ReadSentence): boolean {
  const [mine, others] = [a, b].map(({ quantities }) => quantities.filter((one) => one.kind === kind));
  return (mine?.length ?? 0) >= fewestValues && (others?.length ?? 0) >= fewestValues &&
    pairsOf(mine ?? [], others ?? [], compareQuantities).every((agreement) => agreement === 'conflict');
}

/** Reports that lie so many days apart may each tell of their own week. */
const otherWeekDays = 5;

/**
 * Whether two dates lie about as far apart as the reports that tell of them, `days` from the one to
 * the other: each report has its own auction, month or meeting. Who gets a date wrong misses it by
 * a day or a year, whenever the reports were written.
 */
export function keepPace(a: Value, b: Value, days: number | undefined): boolean {
  if (a.type !== 'date' || b.type !== 'date' || !a.date.from || !b.date.from) return false;
  const pace = days !== undefined && Math.abs(days) >= otherWeekDays ? daysBetween(a.date.from, b.date.from) / days : 0;
  return pace >= 0.5 && pace <= 2;
}

/** For each value of the one that can be compared with any of the other: the best that is to be said of them. */
function pairsOf<T>(mine: readonly T[], others: readonly T[], compare: (one: T, other: T) => string): string[] {
  return mine.flatMap((one) => {
    const all = others.map((other) => compare(one, other)).filter((agreement) => agreement !== 'incomparable');
    return all.length === 0 ? [] : [all.find((agreement) => agreement !== 'conflict') ?? 'conflict'];
  });
}
