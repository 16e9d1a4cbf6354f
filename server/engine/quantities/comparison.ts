import { secondsIn, sizes } from '../../text/units';
import { wordSet } from '../../text/word-set';
import type { Agreement } from '../agreement';
import type { Quantity } from './quantity';

/** A quantity in a unit that both sides share. */
interface Common {
  readonly low: number;
  readonly high: number;
  /** How far a rounder number may be from the exact one it stands for. */
  readonly rounding: number;
}

/**
 * Compares two quantities by their bounds and by how round they are; what they
 * count is not looked at.
 */
export function compareQuantities(a: Quantity, b: Quantity): Agreement {
  if (a.kind === 'age' && b.kind === 'age') return compareAges(a, b);
  if (a.kind === 'rank' && b.kind === 'rank') return compareRanks(a, b);
  if (a.kind === 'score' && b.kind === 'score')
    return a.low === b.low && a.high === b.high ? 'equal' : 'conflict';
  const pair = inCommon(asStated(a, b), asStated(b, a));
  if (!pair) return 'incomparable';
  const [one, other] = pair;
  if (middle(one) === middle(other) && sameBounds(a, b, one.low === other.low)) return 'equal';
  if (leavesOut(a, b) || leavesOut(b, a)) return 'conflict';
  if (stepsOver(a, b) || stepsOver(b, a)) return 'conflict';
  if (isRoundOf(a, b) || isRoundOf(b, a)) return 'compatible';
  const slack = Math.max(one.rounding, other.rounding);
  const isStrict = (a.open || b.open) && (slack > 0 || (isInexact(a) && isInexact(b)));
  const touches = isStrict ? (x: number, y: number) => x < y : (x: number, y: number) => x <= y;
  return touches(one.low, other.high + slack) && touches(other.low, one.high + slack) ? 'compatible' : 'conflict';
}

const isInexact = ({ precision }: Quantity): boolean => precision === 'above' || precision === 'below' || precision === 'range';

/** `over a hundred` and `nearly 100` name one round number, from both sides. */
const isRoundOf = (above: Quantity, nearly: Quantity): boolean => above.precision === 'above' && nearly.precision === 'below' &&
  nearly.low > 0 && above.low === nearly.high && above.kind === nearly.kind && above.unit === nearly.unit;

/** Whether a quantity sets a limit on one side only. */
const isOneSided = ({ low, high, precision }: Quantity): boolean =>
  high === Infinity || (precision === 'below' && low === 0);

/** `about 15,000` beside `fewer than 14,000` is meant as it stands, to the last place given. */
function asStated(quantity: Quantity, beside: Quantity): Quantity {
  if (quantity.precision !== 'about' || !isOneSided(beside)) return quantity;
  const value = Number(((quantity.low + quantity.high) / 2).toPrecision(12));
  return { ...quantity, low: value, high: value, precision: 'exact' };
}

/** `about 50` is 50; a range or a bound is only itself. */
function sameBounds(a: Quantity, b: Quantity, sameLow: boolean): boolean {
  const isLoose = ({ precision }: Quantity): boolean =>
    precision !== 'exact' && precision !== 'about';
  return isLoose(a) || isLoose(b)
    ? sameLow && a.precision === b.precision && a.open === b.open
    : true;
}

/** From so many digits on a bound is taken at its word: `more than 60` may well be the round way of saying 60. */
const telling = 2;

/** `fewer than 63` is not 63, and `more than 75 percent` not 75. */
function leavesOut(bound: Quantity, { low, high, precision, kind, unit }: Quantity): boolean {
  if (!bound.open || precision !== 'exact' || bound.kind !== kind || bound.unit !== unit) return false;
  const isEdge = bound.high === Infinity ? bound.low === low : bound.low === 0 && bound.high === high;
  const isSmall = low < 10 && (kind === 'count' || kind === 'money' || kind === 'terms');
  return isEdge && (digitsOf(low) >= telling || isSmall);
}

/** `over 50` and `over 60`, `over 746 million` and `over 748 million`: who knew of the higher would have said it. */
function stepsOver(one: Quantity, other: Quantity): boolean {
  if (!isOneSided(one) || !isOneSided(other) || one.precision !== other.precision) return false;
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  const isAbove = one.high === Infinity;
  const [lower, higher] = isAbove ? [one.low, other.low] : [one.high, other.high];
  return higher >= lower + lastPlace(isAbove ? lower : higher, Infinity) * (1 - 1e-9) && higher > lower;
}

const digitsOf = (value: number): number => value.toExponential().replace(/e.*|[-.]/g, '').length;

const middle = ({ low, high }: Common): number => (high === Infinity ? low : (low + high) / 2);

const isPart = (kind: Quantity['kind']): boolean => kind === 'percent' || kind === 'share';

function inCommon(a: Quantity, b: Quantity): readonly [Common, Common] | undefined {
  if (a.kind !== b.kind) {
    return isPart(a.kind) && isPart(b.kind) ? [partOf(a), partOf(b)] : undefined;
  }
  if (a.unit === b.unit || (a.kind === 'money' && sameMoney(a.unit, b.unit))) return [scaled(a, 1, a), scaled(b, 1, b)];
  const one = sizeOf(a);
  const other = sizeOf(b);
  if (!one || !other || one.base !== other.base) return undefined;
  const cap = a.kind === 'duration' ? durationCap : roundingCap;
  const coarser = Math.max(one.size, other.size) / 2;
  const inBase = (quantity: Quantity, size: number): Common => {
    const common = scaled(quantity, size, quantity);
    return {
      ...common,
      rounding: Math.min(Math.max(common.rounding, coarser), cap * middle(common)),
    };
  };
  return [inBase(a, one.size), inBase(b, other.size)];
}

/** `Rs 3 crore` may be of any country that has rupees. */
const rupees = wordSet('rupee INR PKR');

const sameMoney = (a = '', b = ''): boolean =>
  rupees.has(a) && rupees.has(b) && (a === 'rupee' || b === 'rupee');

function sizeOf({
  kind,
  unit,
}: Quantity): { readonly base: string; readonly size: number } | undefined {
  if (unit === undefined) return undefined;
  if (kind === 'duration') return { base: 'second', size: secondsIn.get(unit) ?? 1 };
  const known = kind === 'measure' ? sizes.get(unit) : undefined;
  return known && { base: known[0], size: known[1] };
}

const scaled = ({ low, high }: Quantity, size: number, quantity: Quantity): Common =>
  ({ low: low * size, high: high * size, rounding: roundingOf(quantity) * size });

/** A part in percent; words such as `two-thirds` round by a percentage point or a twentieth. */
function partOf(quantity: Quantity): Common {
  const common = scaled(quantity, quantity.kind === 'share' ? 100 : 1, quantity);
  return quantity.kind === 'share'
    ? { ...common, rounding: Math.max(1, roundingCap * middle(common)) }
    : common;
}

/**
 * A rounding that moves a number by more than this part is no rounding: `$3
 * million` is not $3.4 million.
 */
const roundingCap = 0.05;
/** A length in another unit may be rounder: `two years` for 22 months, not for 20. */
const durationCap = 0.15;

/**
 * Half of the last place that the writer gave, so that the number with fewer
 * digits decides: `$2.5 million` stands for anything from 2.45 to 2.55.
 * Small counts and sums are meant as they stand, and so is `110`.
 */
function roundingOf(quantity: Quantity): number {
  const known = roundings.get(quantity) ?? findRounding(quantity);
  roundings.set(quantity, known);
  return known;
}

/** To read the digits of a number takes long, and each is compared with many. */
const roundings = new WeakMap<Quantity, number>();

function findRounding({ kind, precision, low }: Quantity): number {
  if (precision !== 'exact') return 0;
  switch (kind) {
    case 'percent': case 'points': return lastPlace(low, 1) / 2;
    case 'count': return low < 1000 ? (low > 0 && low % 100 === 0 ? 5 : 0) : capped(low);
    case 'money': return low < 1000 ? 0 : capped(low);
    case 'measure': return capped(low);
    default: return 0;
  }
}

const capped = (value: number): number =>
  Math.min(lastPlace(value, Infinity) / 2, roundingCap * value);

/**
 * The value of the last digit that is not zero, at most `most`: 100,000 for
 * 2,500,000, 0.1 for 5.4.
 */
function lastPlace(value: number, most: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.replace('-', '').replace('.', '').length - 1;
  return Math.min(most, 10 ** (Number(exponent) - decimals));
}

/** Superlatives that mean one order. */
const sameOrder: readonly ReadonlySet<string>[] = [
  wordSet('largest biggest greatest'), wordSet('smallest littlest tiniest'),
  wordSet('best top'), wordSet('highest tallest'), wordSet('fastest quickest'),
  wordSet('richest wealthiest'), new Set(['deadliest', 'most deadly']),
];

/** Ranks are of one order where both name the same superlative, or neither does. */
function compareRanks(a: Quantity, b: Quantity): Agreement {
  const isSame = a.low === b.low;
  if (
    a.unit === b.unit ||
    sameOrder.some((words) => words.has(a.unit ?? '') && words.has(b.unit ?? ''))
  ) {
    return isSame ? 'equal' : 'conflict';
  }
  return isSame && (a.unit === undefined || b.unit === undefined) ? 'compatible' : 'incomparable';
}

const daysPerYear = 365.2425;
const yearsIn: ReadonlyMap<string, number> = new Map([
  ['year', 1], ['month', 1 / 12], ['week', 7 / daysPerYear], ['day', 1 / daysPerYear],
  ['decade', 10], ['century', 100],
]);

/**
 * Compares one person's age as given at two times. `daysBetween` counts from
 * the article of `a` to that of `b`; a birthday may fall between. Where it is
 * unknown, ages that differ are in conflict: the caller must know better. Equal
 * ages never are: who has died grows no older.
 */
export function compareAges(a: Quantity, b: Quantity, daysBetween = 0): Agreement {
  const years = daysBetween / daysPerYear;
  const one = inYears(a);
  const other = inYears(b);
  if (
    one.low === other.low &&
    one.high === other.high &&
    Math.floor(years) <= 0 &&
    Math.ceil(years) >= 0
  )
    return 'equal';
  if (one.low === other.low && one.high === other.high) return 'compatible';
  const least = one.low + Math.floor(years);
  const most = one.high + Math.ceil(years);
  return other.high >= least && other.low <= most ? 'compatible' : 'conflict';
}

function inYears({ low, high, unit }: Quantity): { readonly low: number; readonly high: number } {
  const size = yearsIn.get(unit ?? 'year') ?? 1;
  return { low: low * size, high: high * size };
}
