import type { DateMention } from './date';
import type { Quantity } from './quantities/quantity';

/**
 * Compares `20 years` with `from 1997 to 2017`. Years are counted whole: N
 * years and a difference of d agree from N = d (elapsed) to N = d + 1 (both
 * ends counted).
 */
export function compareTenure({ kind, unit, low, high, precision }: Quantity, { period }: DateMention): 'compatible' | 'conflict' | 'incomparable' {
  const [begin, end] = [period?.begin?.said.year, period?.end?.said.year];
  if (kind !== 'duration' || unit !== 'year' || begin === undefined || end === undefined) return 'incomparable';
  const years = end - begin;
  const slack = precision === 'exact' ? 0 : Math.max(1, years / 10);
  return high + slack >= years && low - slack <= years + 1 ? 'compatible' : 'conflict';
}
