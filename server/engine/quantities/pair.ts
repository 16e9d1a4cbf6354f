import { isJoin, type Piece } from '../../text/pieces';
import { currencySigns, durations } from '../../text/units';
import { wordSet } from '../../text/word-set';
import { numberAt } from './number';
import type { NumberPhrase } from './phrase';

/** A number with a second one: `10 to 15`, `52-48`, `one in five`. */
export interface Pair {
  readonly second: NumberPhrase;
  /** Of the first, with the scale it takes from the second in `2 to 3 million`. */
  readonly first: number;
  readonly sign: 'dash' | 'to' | 'or' | 'and' | 'in';
}

/** The second number of a pair whose first ends before a piece. */
export function pairAt(
  pieces: readonly Piece[],
  phrase: NumberPhrase,
  at: number,
  isMoney: boolean,
): Pair | undefined {
  const sign = signAt(pieces, at);
  if (!sign) return undefined;
  const place = at + lengthOf(pieces, at, sign);
  const start = isMoney && currencySigns.has(pieces[place]?.lower ?? '') ? place + 1 : place;
  const second = numberAt(pieces, start, isMoney);
  if (!second || second.vague || second.isFraction) return undefined;
  const scaled = phrase.scale === 1 && second.scale > 1 && phrase.low < second.low / second.scale;
  return { second, first: scaled ? phrase.low * second.scale : phrase.low, sign };
}

function signAt(pieces: readonly Piece[], at: number): Pair['sign'] | undefined {
  if (isJoin(pieces, at)) return isChained(pieces, at) ? 'to' : 'dash';
  switch (pieces[at]?.lower) {
    case 'to': return 'to';
    case '-': return isHanging(pieces, at) ? 'to' : undefined;
    case 'or': return 'or';
    case 'and': return 'and';
    case 'in': return 'in';
    case 'out': return pieces[at + 1]?.lower === 'of' ? 'in' : undefined;
    default: return undefined;
  }
}

/** `18- to 24-year-olds`. */
const isHanging = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === '-' && pieces[at]?.glued === true && pieces[at + 1]?.lower === 'to';

/** `18-to-24-year-olds`. */
const isChained = (pieces: readonly Piece[], at: number): boolean =>
  isJoin(pieces, at) && pieces[at + 1]?.lower === 'to' && isJoin(pieces, at + 2);

/** Pieces of a sign: `to`, `- to`, `-to-`, `in`, `in every`, `out of`, `out of every`. */
function lengthOf(pieces: readonly Piece[], at: number, sign: Pair['sign']): number {
  if (sign !== 'in') return isChained(pieces, at) ? 3 : isHanging(pieces, at) ? 2 : 1;
  const length = pieces[at]?.lower === 'out' ? 2 : 1;
  return pieces[at + length]?.lower === 'every' ? length + 1 : length;
}

/** The whole that news divides people into when it says `one in five`. */
const wholes: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1e6,
]);

/** Whether `N in M` is a part of a whole and not a count in a time or place. */
export function isShare(pieces: readonly Piece[], { first, second, sign }: Pair): boolean {
  if (sign !== 'in' || first >= second.low || !wholes.has(second.low) || !Number.isInteger(first))
    return false;
  return !durations.has(pieces[second.to]?.lower ?? '') && !isJoin(pieces, second.to);
}

/** Nouns for what has two sides. */
const contests = wordSet(`
  vote votes win wins victory victories defeat loss losses lead draw draws decision decisions
  margin ruling majority split tie record result score scoreline edge advantage triumph success
  party deficit thrashing odds opinion verdict
`);

/** Words that a result follows. */
const contested = wordSet(`
  win lose beat vote score lead defeat draw trail pass approve reject rule by ahead record tie
  finish go hold clear edge thrash split decide
`);

/** Whether two numbers are the sides of a vote or a match. */
export function isScore(
  pieces: readonly Piece[],
  phrase: NumberPhrase,
  { first, second, sign }: Pair,
): boolean {
  if (!Number.isInteger(first) || !Number.isInteger(second.low) || second.scale > 1) return false;
  if (sign !== 'to' && sign !== 'dash') return false;
  const isContest = (at: number): boolean => contests.has(pieces[at]?.lower ?? '');
  if (isContest(second.to) || isContest(second.to + 1)) return true;
  if (endsContest(pieces, phrase.from, second.to, sign)) return true;
  const before = pieces[phrase.from - 1];
  const verb = before?.word.lemma ?? '';
  const isVote = contested.has(verb) || (before?.lower === 'of' && isContest(phrase.from - 2));
  return isVote && (sign === 'dash' || first > second.low || verb === 'vote');
}

/** Words that a result may stand behind what was voted or played for: `passed the plan for the line 9-3`. */
const farthest = 14;

/** Verbs that only votes and matches go with, however far behind their result stands. */
const deciding = wordSet('approve pass reject defeat beat vote adopt edge trounce rout down');

/** `approved the plan, 9 to 3`: a result at the end of what was decided. */
function endsContest(pieces: readonly Piece[], from: number, to: number, sign: Pair['sign']): boolean {
  const after = pieces[to];
  const isEnd = after === undefined || (after.lower !== '-' && /^(?:PUNCT|ADP|SCONJ|CCONJ)$/.test(after.word.pos)) || after.word.pos === 'PROPN';
  const before = pieces[from - 1];
  if (!isEnd || (sign === 'to' && before?.lower !== ',') || before?.word.pos === 'ADP') return false;
  for (let at = from - 1; at >= Math.max(0, from - farthest); at--) {
    const { lemma, pos } = pieces[at]?.word ?? { lemma: '', pos: 'X' };
    if (pos === 'VERB' && deciding.has(lemma)) return true;
    if (pos === 'VERB' || pos === 'AUX' || lemma === ';' || lemma === ':') return false;
  }
  return false;
}

/** The second number of a range; two amounts of a change (`from 5 to 10`) are no range. */
export function rangeOf(
  pieces: readonly Piece[],
  from: number,
  phrase: NumberPhrase,
  pair?: Pair,
): Pair | undefined {
  if (!pair || pair.sign === 'in' || pair.first >= pair.second.low || phrase.vague)
    return undefined;
  const before = pieces[from - 1]?.lower;
  if (pair.sign === 'and') return before === 'between' ? pair : undefined;
  if (pair.sign === 'to' && (before === 'from' || before === 'by')) return undefined;
  if (pair.sign === 'or' && pair.second.low > pair.first * 2) return undefined;
  return pair;
}
