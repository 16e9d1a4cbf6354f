import { isApostrophe, isDigit, isLetter, isLetterOrDigit } from './characters';
import { numeralAt } from './numbers';
import type { Span } from './span';
import { currencySigns } from './units';
import type { Word } from './word';

/**
 * What the grammars of numbers and dates read: a word of letters, a numeral
 * or one mark. `72-year-old` has five of them, `52-48` three, `1990s` two.
 */
export interface Piece extends Span {
  /**
   * Lower case, without a last period; every hyphen, en dash and minus is `-`,
   * every apostrophe `'`.
   */
  readonly lower: string;
  /** Of a numeral; else `NaN`. */
  readonly value: number;
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** The word it is, or is part of. */
  readonly word: Word;
}

/** Divides words into pieces, without gaps but the white space. */
export function piecesOf(prose: string, words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let done = words[0]?.start ?? 0;
  for (const word of words) {
    if (word.end <= done) continue;
    if (isWhole(word) && !startsDecimal(prose, word)) {
      add(pieces, prose, word, word.start, word.end, NaN);
      done = word.end;
    } else done = divide(pieces, prose, word, Math.max(word.start, done));
  }
  return pieces;
}

/** Words of letters, apostrophes and periods are one piece, and so are currency signs. */
function isWhole({ text, lower }: Word): boolean {
  if (text.length === 1) return !isDigit(text.charCodeAt(0));
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain =
      (unit >= 97 && unit <= 122) || isLetter(unit) || unit === 0x2e || isApostrophe(unit);
    if (!isPlain) return currencySigns.has(lower);
  }
  return text.charCodeAt(0) !== 0x2e || text === '...';
}

/** The period of `.5`. */
const startsDecimal = (prose: string, { text, start, end }: Word): boolean =>
  text === '.' && isDigit(prose.charCodeAt(end)) && !isLetterOrDigit(prose.charCodeAt(start - 1));

/** Returns where it stopped: a numeral may reach beyond its word, as `.5` does. */
function divide(pieces: Piece[], prose: string, word: Word, from: number): number {
  let at = from;
  while (at < word.end) {
    const unit = prose.charCodeAt(at);
    const numeral = isDigit(unit) || unit === 0x2e ? numeralAt(prose, at) : undefined;
    const end = numeral?.end ?? (isLetter(unit) ? lettersEnd(prose, at, word.end) : at + 1);
    add(pieces, prose, word, at, end, numeral?.value ?? NaN);
    at = end;
  }
  return at;
}

function lettersEnd(prose: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isLetter(prose.charCodeAt(end))) end++;
  return end;
}

function add(
  pieces: Piece[],
  prose: string,
  word: Word,
  start: number,
  end: number,
  value: number,
): void {
  const isWhole = start === word.start && end === word.end;
  const lower = isWhole ? word.lower : prose.slice(start, end).toLowerCase();
  const first = prose.charCodeAt(start);
  pieces.push({
    start,
    end,
    value,
    word,
    lower: end - start === 1 ? mark(lower) : withoutPeriod(lower),
    glued: pieces[pieces.length - 1]?.end === start,
    capital:
      (first >= 65 && first <= 90) ||
      (first > 127 && prose.slice(start, start + 1) !== lower.slice(0, 1)),
  });
}

const withoutPeriod = (lower: string): string =>
  lower.charCodeAt(lower.length - 1) === 0x2e ? lower.slice(0, -1) || lower : lower;

const hyphens: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011', '\u2013', '\u2212']);
const apostrophes: ReadonlySet<string> = new Set(["'", '\u2018', '\u2019', '\u02bc']);

const mark = (lower: string): string =>
  hyphens.has(lower) ? '-' : apostrophes.has(lower) ? "'" : lower;

/** A hyphen within a compound, not a dash between spaces. */
export const isJoin = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === '-' && pieces[at]?.glued === true && pieces[at + 1]?.glued === true;

/** The index after a joining hyphen, or the same index where there is none. */
export const pastJoin = (pieces: readonly Piece[], at: number): number =>
  isJoin(pieces, at) ? at + 1 : at;
