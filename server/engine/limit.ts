import type { Claim, Value } from './claim';
import { countLikeness } from './quantities/count-nouns';
import { compareDates } from './dates/comparison';
import type { Quantity } from './quantity';

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
export function nearness(a: Quantity, b: Quantity): number {
  const apart = distance(a, b);
  return apart === undefined ? 0 : Math.max(0, 1 - apart / farApart);
}

function distance(a: Quantity, b: Quantity): number | undefined {
  const [x, y] = [numberOf(a), numberOf(b)];
  return a.kind === b.kind && a.unit === b.unit && x > 0 && y > 0 ? Math.abs(Math.log(x / y)) : undefined;
}

/** Nouns that count one thing: `reviews`, `reviewers`. */
const sameCounted = 0.6;

/**
 * Of the values of a passage those that may answer a limit: of numbers of one kind the
 * nearest, of dates those within it, where there are any.
 */
export function answering(claim: Claim, others: readonly Claim[]): readonly Claim[] {
  const { value } = claim;
  if (!isLimit(value)) return others;
  if (value.type === 'quantity') return nearestTo(value.quantity, others);
  if (value.type !== 'date') return others;
  const within = others.filter((other) => other.value.type === 'date' && compareDates(value.date, other.value.date) === 'compatible');
  return within.length > 0 ? within : others;
}

function nearestTo(quantity: Quantity, others: readonly Claim[]): readonly Claim[] {
  let nearest: Claim | undefined;
  let least = Infinity;
  for (const other of others) {
    if (other.value.type !== 'quantity' || !countAlike(quantity, other.value.quantity)) continue;
    const apart = distance(quantity, other.value.quantity) ?? Infinity;
    if (apart < least) [nearest, least] = [other, apart];
  }
  return nearest ? [nearest] : others;
}

/** Whether two numbers count the same, as far as they say what they count. */
export const countAlike = (a: Quantity, b: Quantity): boolean =>
  a.counted === undefined || b.counted === undefined || countLikeness(a.counted, b.counted) >= sameCounted;
