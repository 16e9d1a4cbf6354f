import { cardinals, fractions, openScales, ordinals, scales } from '../../text/numbers';
import { isJoin, pastJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { cardinalInWords, numeral, unitAfter } from './cardinal';
import { exact, letterScales, type NumberPhrase, scaleOf } from './phrase';

/** Reads the number that starts at a piece. Single letters (`5m`) are scales of money only. */
export function numberAt(
  pieces: readonly Piece[],
  at: number,
  isMoney = false,
): NumberPhrase | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (!Number.isNaN(piece.value)) return numeral(pieces, at, isMoney);
  if (cardinals.has(piece.lower)) return fractionInWords(pieces, at) ?? cardinalInWords(pieces, at);
  if (piece.lower === 'a' || piece.lower === 'an') return afterArticle(pieces, at);
  if (piece.lower === 'half') return half(pieces, at, at);
  return openScales.has(piece.lower) ? openNumber(pieces, at) : undefined;
}

/** `two-thirds`, `three quarters`, `one-third`, `one fifth of`. */
function fractionInWords(pieces: readonly Piece[], at: number): NumberPhrase | undefined {
  const top = cardinals.get(pieces[at]?.lower ?? '') ?? 0;
  const place = pastJoin(pieces, at + 1);
  const word = pieces[place]?.lower ?? '';
  const bottom = fractions.get(word);
  if (bottom === undefined || top >= bottom) return undefined;
  const isOne = top === 1 && (place > at + 1 || pieces[place + 1]?.lower === 'of');
  if (top === 1 && !isOne) return undefined;
  const isMany = top > 1 && word.endsWith('s');
  return isOne || isMany
    ? { ...exact(top / bottom, at, place + 1, 1, true), isFraction: true }
    : undefined;
}

/** `a dozen`, `a hundred`, `a half-dozen`, `a third of`, `a couple of`. */
function afterArticle(pieces: readonly Piece[], at: number): NumberPhrase | undefined {
  const word = pieces[at + 1]?.lower ?? '';
  if (word === 'half') return half(pieces, at, at + 1);
  if (word === 'couple') return coupleOf(pieces, at);
  const isOf = pieces[at + 2]?.lower === 'of';
  const bottom = isOf || isAlone(pieces, at) ? fractions.get(word) : undefined;
  if (bottom !== undefined) return { ...exact(1 / bottom, at, at + 2, 1, true), isFraction: true };
  const scale = letterScales.has(word) ? 1 : scales.get(word) ?? 1;
  if (scale === 1 || word.length < 4) return undefined;
  const inner = scale === 100 && unitAfter(pieces, at + 2, 100);
  if (inner) return exact(100 + inner.value, at, inner.to, 1, true);
  const more = scale === 100 ? scaleOf(pieces, at + 2, false) : 1;
  return exact(scale * more, at, at + (more > 1 ? 3 : 2), scale * more, true);
}

/** `by more than a third.` */
const isAlone = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:than|nearly|almost|about|by|over)$/.test(pieces[at - 1]?.lower ?? '') &&
  (pieces[at + 2]?.word.pos ?? 'PUNCT') === 'PUNCT';

/** `half a million`, `half a dozen`, `half-dozen`, `half of`; not `the second half of`. */
function half(pieces: readonly Piece[], from: number, at: number): NumberPhrase | undefined {
  const afterA = pieces[at + 1]?.lower === 'a' ? at + 2 : pastJoin(pieces, at + 1);
  const scale = scaleOf(pieces, afterA, false);
  if (scale > 1) return exact(scale / 2, from, afterA + 1, scale, true);
  const isPeriod = ordinals.has(pieces[from - 1]?.lower ?? '') || pieces[from - 1]?.lower === 'and';
  return halved.has(pieces[at + 1]?.lower ?? '') && !isPeriod && !isJoin(pieces, at - 1)
    ? { ...exact(1 / 2, from, at + 1, 1, true), isFraction: true }
    : undefined;
}

/** `half of`, `half the members`. */
const halved = wordSet('of the its their his her our all');

/** Two or three. */
const coupleOf = (pieces: readonly Piece[], at: number): NumberPhrase | undefined =>
  pieces[at + 2]?.lower === 'of' && !scales.has(pieces[at + 3]?.lower ?? '')
    ? { ...exact(2, at, at + 2, 1, true), high: 3, vague: true }
    : undefined;

/** `dozens of`, `hundreds of thousands of`, `tens of millions of`. */
function openNumber(pieces: readonly Piece[], at: number): NumberPhrase | undefined {
  const bounds = openScales.get(pieces[at]?.lower ?? '');
  if (!bounds || pieces[at + 1]?.lower !== 'of') return undefined;
  const more = /^(?:thousands|millions|billions)$/.exec(pieces[at + 2]?.lower ?? '')?.[0];
  if (pieces[at]?.lower === 'tens' && !more) return undefined;
  const times = scales.get(more?.replace(/s$/, '') ?? '') ?? 1;
  const low = bounds[0] * times;
  const high = bounds[1] * times;
  return { ...exact(low, at, more ? at + 3 : at + 1, 1, true), high, vague: true };
}
