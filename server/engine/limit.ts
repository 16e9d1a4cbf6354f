import type { Value } from './claim';
import { countLikeness } from './quantities/count-nouns';
import type { Quantity } from './quantities/quantity';

/** Whether a value only sets a limit: `more than 60`, `before 2011`. */
export function isLimit(value: Value): boolean {
  if (value.type === 'date') return value.date.direction === 'before' || value.date.direction === 'after';
  return value.type === 'quantity' && isOpen(value.quantity);
}

const isOpen = ({ low, high, precision }: Quantity): boolean =>
  high === Infinity || (precision === 'below' && low === 0);

/** The number itself, wherever its bounds lie: 60 for `more than 60` and for `about 60`. */
export const numberOf = ({ low, high, precision }: Quantity): number =>
  precision === 'below' || !Number.isFinite(low) ? high : precision === 'about' ? (low + high) / 2 : low;

/** Numbers further apart than this, as a natural logarithm, are not near: 40 percent or so. */
const farApart = 0.5;

/** How near two numbers are, 0 to 1. */
export const nearness = (a: Quantity, b: Quantity): number => Math.max(0, 1 - Math.log(timesApart(a, b)) / farApart);

/** How many times the one number is the other, from 1; without end where they are of two units, or not above 0. */
export function timesApart(a: Quantity, b: Quantity): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  return a.kind === b.kind && a.unit === b.unit && x > 0 && y > 0 ? Math.max(x / y, y / x) : Infinity;
}

/** From here on, and with so many digits at most before its zeros, a number may be given instead of one a little above it. */
const leastRound = 1000;
const mostDigits = 3;

/** Whether a number stands for those around it, `250,000` and `$3.5 million`, so that `more than` it is no other. */
export function isRound(quantity: Quantity): boolean {
  const number = numberOf(quantity);
  return number >= leastRound && String(number).replace(/(?<!0)0+$/, '').replace('.', '').length <= mostDigits;
}

/** Nouns that count one thing: `reviews`, `reviewers`. */
const sameCounted = 0.6;

/** Whether two numbers count the same, as far as they say what they count. */
export const countAlike = (a: Quantity, b: Quantity): boolean =>
  a.counted === undefined || b.counted === undefined || countLikeness(a.counted, b.counted) >= sameCounted;
