import type { Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { boundBefore } from './bounds';
import { build, type Found, type Line } from './build';
import type { NumberPhrase } from './phrase';

/** Words that say that a number near them is a mark. */
const marking = wordSet(`
  score scored scores scoring rating ratings rated rates average averaged averaging grade graded
  mark marks marked metascore gave gives given
`);

/** Words before `of` or `at` whose number is a mark by itself. */
const marks = wordSet('score rating average metascore');

/** Best marks of the scales in use. */
const tops: ReadonlySet<number> = new Set([4, 5, 6, 10, 20, 100]);

/** How far before a number a word may stand that makes it a mark. */
const reach = 8;

/** `7.1/10`, `rated 3 out of 5`, `a score of 62`: marks, each on its own scale. */
export function ratingAt(line: Line, phrase: NumberPhrase): Found | undefined {
  const { pieces } = line;
  if (phrase.scale !== 1 || phrase.vague) return undefined;
  const scale = scaleAfter(pieces, phrase.to);
  const found = scale ? isMarkOf(pieces, phrase, scale.top) && scale : bareMark(pieces, phrase);
  if (!found) return undefined;
  return build(line, {
    kind: 'measure',
    low: phrase.low,
    high: phrase.high,
    unit: `of ${found.top}`,
    number: { from: phrase.from, to: found.to },
    to: found.to,
    inWords: phrase.inWords,
  });
}

interface Scale {
  readonly top: number;
  /** Index after it. */
  readonly to: number;
}

/** `/10`, `out of 10`. */
function scaleAfter(pieces: readonly Piece[], at: number): Scale | undefined {
  const isSlash = pieces[at]?.lower === '/';
  const isWords = pieces[at]?.lower === 'out' && pieces[at + 1]?.lower === 'of';
  const place = isSlash ? at + 1 : isWords ? at + 2 : -1;
  const top = pieces[place]?.value ?? NaN;
  const isOver = pieces[place + 1]?.lower === '/' && pieces[place + 1]?.glued;
  return tops.has(top) && !isOver ? { top, to: place + 1 } : undefined;
}

/** Part of a whole or a date, unless it has decimals or is called a mark. */
const isMarkOf = (pieces: readonly Piece[], { from, low }: NumberPhrase, top: number): boolean =>
  low <= top &&
  (!Number.isInteger(low) ||
    pieces.slice(Math.max(0, from - reach), from).some(({ lower }) => marking.has(lower)));

/** `an average score of 62`: of 100. */
function bareMark(pieces: readonly Piece[], { from, to, low, inWords }: NumberPhrase): Scale | undefined {
  const start = boundBefore(pieces, from)?.at ?? from;
  const link = pieces[start - 1]?.lower;
  const isMark = (link === 'of' || link === 'at') && marks.has(pieces[start - 2]?.lower ?? '');
  const isAlone = /^(?:VERB|ADP|PUNCT|CCONJ)$/.test(pieces[to]?.word.pos ?? 'PUNCT') && pieces[to]?.lower !== '-';
  return isMark && isAlone && !inWords && Number.isInteger(low) && low > 10 && low <= 100 && !pieces[to]?.glued
    ? { top: 100, to }
    : undefined;
}
