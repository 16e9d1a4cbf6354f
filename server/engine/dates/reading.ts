import type { CivilDate, CivilDay } from '../../text/civil';
import type { Piece } from '../../text/pieces';

export type Granularity = 'decade' | 'year' | 'season' | 'quarter' | 'month' | 'week' | 'day' | 'time';

/** What the grammar of dates reads. */
export interface DateLine {
  readonly pieces: readonly Piece[];
  /** The day the article speaks from. */
  readonly today?: CivilDay;
}

/** First and last day. */
export type Days = readonly [first: CivilDay, last: CivilDay];

/** A date as read from a line, before it is resolved. */
export interface DateReading {
  /** Indexes of its first piece and after its last. */
  readonly from: number;
  readonly to: number;
  readonly granularity: Granularity;
  readonly said: CivilDate;
  readonly weekday?: number;
  readonly minutes?: number;
  readonly zone?: string;
  /** Where the words tell it by themselves, as `yesterday` does. */
  readonly days?: Days;
  readonly approximate?: boolean;
  readonly relativeToEvent?: boolean;
  /** Which way `last` and `next` look: not to be resolved by the tense of the verb. */
  readonly settled?: boolean;
}

export type DateReader = (line: DateLine, at: number) => DateReading | undefined;

/** A whole number within bounds at a piece, digits only. */
export function wholeAt(
  pieces: readonly Piece[],
  at: number,
  least: number,
  most: number,
): number | undefined {
  const value = pieces[at]?.value;
  return value !== undefined &&
    Number.isInteger(value) &&
    value >= least &&
    value <= most &&
    lengthAt(pieces, at) < 5
    ? value
    : undefined;
}

export const lengthAt = (pieces: readonly Piece[], at: number): number => {
  const piece = pieces[at];
  return piece ? piece.end - piece.start : 0;
};

/** Four digits that may be a year. */
export const yearDigits = (pieces: readonly Piece[], at: number): number | undefined =>
  lengthAt(pieces, at) === 4 && !isRunOn(pieces, at) ? wholeAt(pieces, at, 1000, 2100) : undefined;

/** Letters or a decimal that belong to the numeral: `2017x`, `2017:30`. */
function isRunOn(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (!next?.glued) return false;
  if (/^[:/.]$/.test(next.lower))
    return pieces[at + 2]?.glued === true && !Number.isNaN(pieces[at + 2]?.value ?? NaN);
  return /^[a-z%°]/.test(next.lower);
}
