import { compareDates } from './dates/comparison';
import type { Quantity } from './quantity';
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

/** For each value of the one that can be compared with any of the other: the best that is to be said of them. */
function pairsOf<T>(mine: readonly T[], others: readonly T[], compare: (one: T, other: T) => string): string[] {
  return mine.flatMap((one) => {
    const all = others.map((other) => compare(one, other)).filter((agreement) => agreement !== 'incomparable');
    return all.length === 0 ? [] : [all.find((agreement) => agreement !== 'conflict') ?? 'conflict'];
  });
}
