import { cardinals, openScales, ordinals } from '../text/numbers';
import { type Piece, piecesOf } from '../text/pieces';
import { currencySigns } from '../text/units';
import { amountAt, magnitudeAt } from './quantities/amount';
import type { Found, Line } from './quantities/build';
import type { Quantity } from './quantities/quantity';
import { numberedAt, rankAt } from './quantities/rank';
import type { Sentence } from './sentence';

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
