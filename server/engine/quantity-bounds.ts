import { pastJoin, type Piece } from '../text/pieces';
import type { Precision } from './quantity';

/** What the words around a number make of it. */
export type Bound = 'about' | 'nearly' | 'above' | 'justAbove' | 'atLeast' | 'below' | 'atMost' | 'exact';

/** Words before a number, by their last word; longer phrases first. */
const before: ReadonlyMap<string, readonly (readonly [words: string, bound: Bound])[]> = byLastWord([
  ['no more than', 'atMost'], ['not more than', 'atMost'], ['no less than', 'atLeast'], ['not less than', 'atLeast'],
  ['no fewer than', 'atLeast'], ['not fewer than', 'atLeast'],
  ['slightly more than', 'justAbove'], ['just more than', 'justAbove'], ['little more than', 'justAbove'],
  ['slightly less than', 'nearly'], ['just less than', 'nearly'], ['just fewer than', 'nearly'], ['little less than', 'nearly'],
  ['more than', 'above'], ['greater than', 'above'], ['less than', 'below'], ['fewer than', 'below'],
  ['just over', 'justAbove'], ['slightly over', 'justAbove'], ['little over', 'justAbove'], ['just above', 'justAbove'],
  ['just under', 'nearly'], ['slightly under', 'nearly'], ['just below', 'nearly'], ['little under', 'nearly'],
  ['well over', 'above'], ['over', 'above'], ['above', 'above'], ['exceeding', 'above'], ['topping', 'above'],
  ['in excess of', 'above'], ['upward of', 'above'], ['upwards of', 'above'], ['north of', 'above'],
  ['under', 'below'], ['below', 'below'], ['south of', 'below'],
  ['just short of', 'nearly'], ['just shy of', 'nearly'], ['short of', 'nearly'], ['shy of', 'nearly'],
  ['nearly', 'nearly'], ['almost', 'nearly'], ['close to', 'nearly'], ['approaching', 'nearly'], ['nearing', 'nearly'],
  ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['approx', 'about'],
  ['some', 'about'], ['circa', 'about'], ['estimated', 'about'], ['in the region of', 'about'],
  ['at least', 'atLeast'], ['minimum of', 'atLeast'], ['as few as', 'atLeast'], ['as little as', 'atLeast'],
  ['at most', 'atMost'], ['up to', 'atMost'], ['maximum of', 'atMost'], ['as many as', 'atMost'], ['as much as', 'atMost'],
  ['exactly', 'exact'], ['precisely', 'exact'], ['total of', 'exact'],
]);

/** Words after a number. */
const after: ReadonlyMap<string, Bound> = new Map([
  ['or more', 'atLeast'], ['and up', 'atLeast'], ['or so', 'about'], ['or fewer', 'atMost'], ['or less', 'atMost'],
  ['or older', 'atLeast'], ['and older', 'atLeast'], ['or younger', 'atMost'], ['and under', 'atMost'],
  ['and over', 'atLeast'], ['or above', 'atLeast'], ['or over', 'atLeast'],
]);

function byLastWord(rows: readonly (readonly [string, Bound])[]): Map<string, (readonly [string, Bound])[]> {
  const map = new Map<string, (readonly [string, Bound])[]>();
  for (const row of rows) {
    const last = row[0].slice(row[0].lastIndexOf(' ') + 1);
    map.set(last, [...(map.get(last) ?? []), row].sort((a, b) => b[0].length - a[0].length));
  }
  return map;
}

export interface Bounded {
  readonly bound: Bound;
  /** Index of the first piece of the words before the number, or after the last of those behind it. */
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

/** Where a phrase starts that ends just before a piece, or nothing where other words stand there. */
function startOfPhrase(pieces: readonly Piece[], end: number, phrase: string): number | undefined {
  const words = phrase.split(' ');
  const start = end - words.length;
  return start >= 0 && words.every((word, index) => pieces[start + index]?.lower === word) ? start : undefined;
}

/** The words that bound a number from behind: `or more`, `-plus`, `+`, `-odd`. */
export function boundAfter(pieces: readonly Piece[], to: number): Bounded | undefined {
  const next = pastJoin(pieces, to);
  const word = pieces[next]?.lower;
  if (word === '+' && pieces[next]?.glued) return { bound: 'atLeast', at: next + 1 };
  if (word === 'plus' && (next > to || isPlural(pieces[next + 1]))) return { bound: 'atLeast', at: next + 1 };
  if (word === 'odd' && next > to) return { bound: 'about', at: next + 1 };
  if (word !== 'or' && word !== 'and') return undefined;
  const bound = after.get(`${word} ${pieces[next + 1]?.lower ?? ''}`);
  return bound && { bound, at: next + 2 };
}

const isPlural = (piece?: Piece): boolean => piece?.word.pos === 'NOUN' && piece.word.lemma !== piece.lower;

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
export function boundsOf({ low, high }: { readonly low: number; readonly high: number }, bound: Bound): Bounds {
  const slack = (value: number, part: number): number =>
    Math.max(value * part, Number.isInteger(value) && value > 2 ? 1 : 0);
  switch (bound) {
    case 'about': return { low: low - slack(low, aboutPart), high: high + slack(high, aboutPart), open: false, precision: 'about' };
    case 'nearly': return { low: low - slack(low, nearlyPart), high, open: true, precision: 'below' };
    case 'justAbove': return { low, high: high + slack(high, nearlyPart), open: true, precision: 'above' };
    case 'above': return { low, high: Infinity, open: true, precision: 'above' };
    case 'atLeast': return { low, high: Infinity, open: false, precision: 'above' };
    case 'below': return { low: 0, high, open: true, precision: 'below' };
    case 'atMost': return { low: 0, high, open: false, precision: 'below' };
    case 'exact': return { low, high, open: false, precision: low === high ? 'exact' : 'range' };
  }
}
