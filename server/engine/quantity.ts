import { cardinals, openScales, ordinals } from '../text/numbers';
import { type Piece, piecesOf } from '../text/pieces';
import type { Span } from '../text/span';
import { currencySigns } from '../text/units';
import { amountAt, magnitudeAt } from './quantities/amount';
import type { Found, Line } from './quantities/build';
import { numberedAt, rankAt } from './quantities/rank';
import type { Sentence } from './sentence';

export type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'rank'
  | 'age'
  | 'duration'
  | 'terms'
  | 'measure'
  | 'score'
  | 'share';

/** How exactly the writer means the number. */
export type Precision = 'exact' | 'about' | 'above' | 'below' | 'range';

/** A number in a sentence with what it counts. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /**
   * Bounds, both included; `more than 5` is 5 (open) to Infinity. Equal where
   * exact; for a score the smaller and the greater side; a share is of 1.
   */
  readonly low: number;
  readonly high: number;
  /** `more than`: the bound itself is left out. */
  readonly open: boolean;
  readonly precision: Precision;
  /**
   * ISO currency `USD`, `decade`, `year`, `day`, `metre`, `mile`…; counts have
   * none. In base units where a power of ten converts: `5 km` are 5000 `metre`.
   * For a rank the superlative it goes with: `largest` in `second-largest`.
   */
  readonly unit?: string;
  /** Lemma of the noun counted: `republican` in `six Republicans`; for a rank the noun ranked. */
  readonly counted?: string;
  /** The noun phrase counted, as written. */
  readonly countedSpan?: Span;
  /**
   * Just the number as written: `$2.5 million`, `55 percent`, `six`, `seventh`.
   * What a fix replaces.
   */
  readonly number: Span;
  /** True when the text has words (`six`), so that a fix can keep the style. */
  readonly inWords: boolean;
}

type Reader = (line: Line, at: number) => Found | undefined;

/** Who reads what starts with a word; numerals are amounts. One look-up a word. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...ordinals.keys()].map((word): [string, Reader] => [word, rankAt]),
  ...[...cardinals.keys(), ...openScales.keys(), ...currencySigns.keys(), 'a', 'an', 'half']
    .map((word): [string, Reader] => [word, amountAt]),
  ['no', numberedAt], ['number', numberedAt], ['#', numberedAt], ['magnitude', magnitudeAt],
]);

/**
 * Finds every quantity of a sentence, in order; dates and times are left to
 * `findDates`. Where a number may be part of a name, a code or a date it is
 * left out.
 */
export function findQuantities(prose: string, { words, headline }: Sentence): Quantity[] {
  const line: Line = { pieces: piecesOf(prose, words), headline };
  const found: Quantity[] = [];
  for (let at = 0; at < line.pieces.length;) {
    const reading = readingAt(line, at);
    if (reading?.quantity) found.push(reading.quantity);
    at = Math.max(at + 1, reading?.next ?? 0);
  }
  return found;
}

function readingAt(line: Line, at: number): Found | undefined {
  const piece: Piece | undefined = line.pieces[at];
  if (!piece) return undefined;
  const read = Number.isNaN(piece.value) ? readers.get(piece.lower) : amountAt;
  return read?.(line, at);
}
