import { pastJoin, type Piece } from '../../text/pieces';
import type { Precision } from './quantity';

/** What the words around a number make of it. */
export type Bound =
  'about' | 'nearly' | 'above' | 'justAbove' | 'atLeast' | 'below' | 'atMost' | 'exact';

/** Words before a number, by what they make of it. */
const wordsBefore: Readonly<Partial<Record<Bound, string>>> = {
  atMost: 'no more than|not more than|at most|up to|maximum of|as many as|as much as',
  atLeast:
    'no less than|not less than|no fewer than|not fewer than|at least|minimum of|as few as|' +
    'as little as',
  justAbove:
    'slightly more than|just more than|little more than|just over|slightly over|' +
    'little over|just above',
  nearly:
    'slightly less than|just less than|just fewer than|little less than|just under|' +
    'slightly under|just below|little under|just short of|just shy of|short of|shy of|' +
    'nearly|almost|close to|approaching|nearing',
  above:
    'more than|greater than|higher than|larger than|bigger than|longer than|better than|' +
    'well over|over|above|exceeding|topping|in excess of|upward of|upwards of|north of',
  below:
    'less than|fewer than|lower than|smaller than|shorter than|worse than|under|below|south of',
  about: 'about|around|roughly|approximately|approx|some|circa|estimated|in the region of',
  exact: 'exactly|precisely|total of',
};

/** Words after a number. */
const wordsAfter: Readonly<Partial<Record<Bound, string>>> = {
  atLeast: 'or more|and up|or older|and older|and over|or above|or over',
  about: 'or so',
  atMost: 'or fewer|or less|or younger|and under',
};

type Row = readonly [words: string, bound: Bound];

const rowsOf = (table: Readonly<Partial<Record<Bound, string>>>): Row[] =>
  (Object.entries(table) as [Bound, string][]).flatMap(([bound, phrases]) =>
    phrases.split('|').map((words): Row => [words, bound]),
  );

const after: ReadonlyMap<string, Bound> = new Map(rowsOf(wordsAfter));

/** Phrases before a number by their last word, longer ones first. */
const before = new Map<string, Row[]>();
for (const row of rowsOf(wordsBefore).sort((a, b) => b[0].length - a[0].length)) {
  const last = row[0].slice(row[0].lastIndexOf(' ') + 1);
  before.set(last, [...(before.get(last) ?? []), row]);
}

/** A bound and where its words stand. */
export interface Bounded {
  readonly bound: Bound;
  /** Index of the first of the words before the number, or after the last behind it. */
  readonly at: number;
}

/** The words that bound a number from before it, such as `more than`. */
export function boundBefore(pieces: readonly Piece[], from: number): Bounded | undefined {
  const last = pieces[from - 1];
  const rows = last && before.get(last.lower);
  if (!rows) return undefined;
  for (const [words, bound] of rows) {
    const start = startOfPhrase(pieces, from, words);
    if (start !== undefined) return { bound, at: start };
  }
  return undefined;
}

/**
 * Where a phrase starts that ends just before a piece, or nothing where other
 * words stand there.
 */
function startOfPhrase(pieces: readonly Piece[], end: number, phrase: string): number | undefined {
  const words = phrase.split(' ');
  const start = end - words.length;
  return start >= 0 && words.every((word, index) => pieces[start + index]?.lower === word)
    ? start
    : undefined;
}

/** The words that bound a number from behind: `or more`, `-plus`, `+`, `-odd`. */
export function boundAfter(pieces: readonly Piece[], to: number): Bounded | undefined {
  const next = pastJoin(pieces, to);
  const word = pieces[next]?.lower;
  if (word === '+' && pieces[next]?.glued) return { bound: 'atLeast', at: next + 1 };
  if (word === 'plus' && (next > to || isPlural(pieces[next + 1])))
    return { bound: 'atLeast', at: next + 1 };
  if (word === 'odd' && next > to) return { bound: 'about', at: next + 1 };
  if (word !== 'or' && word !== 'and') return undefined;
  const bound = after.get(`${word} ${pieces[next + 1]?.lower ?? ''}`);
  return bound && { bound, at: next + 2 };
}

const isPlural = (piece?: Piece): boolean =>
  piece?.word.pos === 'NOUN' && piece.word.lemma !== piece.lower;

/** Both bounds of a number, and how it is meant. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  readonly precision: Precision;
}

/**
 * How far a number may be from what the words say: `about` a tenth to either
 * side, `nearly` a fifth below, `just over` a fifth above, always at least 1
 * for whole numbers above 2. Chosen so that what one desk would call nearly
 * or about a figure never refutes it.
 */
const aboutPart = 0.1;
const nearlyPart = 0.2;

/** The bounds of a number with the words around it. */
export function boundsOf(
  { low, high }: { readonly low: number; readonly high: number },
  bound: Bound,
): Bounds {
  const slack = (value: number, part: number): number =>
    Math.max(value * part, Number.isInteger(value) && value > 2 ? 1 : 0);
  switch (bound) {
    case 'about':
      return {
        low: low - slack(low, aboutPart),
        high: high + slack(high, aboutPart),
        open: false,
        precision: 'about',
      };
    case 'nearly':
      return { low: low - slack(low, nearlyPart), high, open: true, precision: 'below' };
    case 'justAbove':
      return { low, high: high + slack(high, nearlyPart), open: true, precision: 'above' };
    case 'above':
      return { low, high: Infinity, open: true, precision: 'above' };
    case 'atLeast':
      return { low, high: Infinity, open: false, precision: 'above' };
    case 'below':
      return { low: 0, high, open: true, precision: 'below' };
    case 'atMost':
      return { low: 0, high, open: false, precision: 'below' };
    case 'exact':
      return { low, high, open: false, precision: low === high ? 'exact' : 'range' };
  }
}
