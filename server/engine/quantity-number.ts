import { cardinals, fractions, openScales, ordinals, scales, vulgarFractions } from '../text/numbers';
import { isJoin, pastJoin, type Piece } from '../text/pieces';

/** A number as written, without what it counts: `two dozen`, `1.2 million`, `hundreds of`. */
export interface NumberPhrase {
  readonly low: number;
  readonly high: number;
  /** Indexes of its first piece and after its last. */
  readonly from: number;
  readonly to: number;
  /** What its last word multiplied by: 1e6 for `2 million`, 1 for `2`. */
  readonly scale: number;
  readonly inWords: boolean;
  /** `dozens`, `a couple`: the writer leaves it open. */
  readonly vague: boolean;
  /** Parts of a whole: `two-thirds`, `a quarter`, `half`. */
  readonly isFraction: boolean;
}

/** Reads the number that starts at a piece. Single letters (`5m`) are scales of money only. */
export function numberAt(pieces: readonly Piece[], at: number, isMoney = false): NumberPhrase | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  if (!Number.isNaN(piece.value)) return numeral(pieces, at, isMoney);
  if (cardinals.has(piece.lower)) return fractionInWords(pieces, at) ?? cardinalInWords(pieces, at);
  if (piece.lower === 'a' || piece.lower === 'an') return afterArticle(pieces, at);
  if (piece.lower === 'half') return half(pieces, at, at);
  return openScales.has(piece.lower) ? openNumber(pieces, at) : undefined;
}

const exact = (value: number, from: number, to: number, scale: number, inWords: boolean): NumberPhrase =>
  ({ low: value, high: value, from, to, scale, inWords, vague: false, isFraction: false });

function numeral(pieces: readonly Piece[], at: number, isMoney: boolean): NumberPhrase {
  const { value, to } = mixedNumber(pieces, at);
  const scaleAt = pastJoin(pieces, to);
  const scale = isMillions(pieces, scaleAt) ? 1e6 : scaleOf(pieces, scaleAt, isMoney);
  return scale > 1 ? exact(value * scale, at, scaleAt + 1, scale, false) : exact(value, at, to, 1, false);
}

/** `2½`, `2 1/2`, `37-1/2`, `2 and a half`. */
function mixedNumber(pieces: readonly Piece[], at: number): { readonly value: number; readonly to: number } {
  const value = pieces[at]?.value ?? 0;
  const sign = pieces[at + 1];
  const vulgar = sign?.glued ? vulgarFractions.get(sign.lower) : undefined;
  if (vulgar !== undefined) return { value: value + vulgar, to: at + 2 };
  const next = pastJoin(pieces, at + 1);
  const part = Number.isInteger(value) ? slashFraction(pieces, next) : undefined;
  if (part !== undefined) return { value: value + part, to: next + 3 };
  const { add, to } = andAHalf(pieces, at + 1);
  return { value: value + add, to };
}

const binary: ReadonlySet<number> = new Set([2, 3, 4, 8, 16, 32]);

function slashFraction(pieces: readonly Piece[], at: number): number | undefined {
  const top = pieces[at]?.value ?? NaN;
  const bottom = pieces[at + 2]?.value ?? NaN;
  const isSlash = pieces[at + 1]?.lower === '/' && pieces[at + 1]?.glued && pieces[at + 2]?.glued;
  return isSlash && binary.has(bottom) && top > 0 && top < bottom ? top / bottom : undefined;
}

function andAHalf(pieces: readonly Piece[], at: number): { readonly add: number; readonly to: number } {
  const isPart = pieces[at]?.lower === 'and' && pieces[at + 1]?.lower === 'a';
  const part = isPart ? pieces[at + 2]?.lower : undefined;
  return part === 'half' || part === 'quarter' ? { add: part === 'half' ? 0.5 : 0.25, to: at + 3 } : { add: 0, to: at };
}

const letterScales: ReadonlySet<string> = new Set(['k', 'm', 'b']);

function scaleOf(pieces: readonly Piece[], at: number, isMoney: boolean): number {
  const word = pieces[at]?.lower ?? '';
  const scale = scales.get(word) ?? 1;
  if (!letterScales.has(word)) return scale;
  return isMoney && pieces[at]?.glued ? scale : 1;
}

/** Those who run metres. */
const runners: ReadonlySet<string> = new Set(['runner', 'heat', 'race', 'event', 'title', 'sprinter', 'hurdle', 'medal', 'final', 'record', 'champion', 'semi-final']);

/** `20m customers`; metres have no plural noun after them. */
function isMillions(pieces: readonly Piece[], at: number): boolean {
  const noun = pieces[at + 1];
  const isNoun = noun?.word.pos === 'NOUN' && (noun.word.lemma !== noun.lower || noun.lower === 'people');
  return isNoun && pieces[at]?.lower === 'm' && pieces[at]?.glued === true && !runners.has(noun.word.lemma);
}

/** `twenty-one`, `two hundred and fifty`, `six thousand`, `two dozen`, `two and a half million`. */
function cardinalInWords(pieces: readonly Piece[], at: number): NumberPhrase {
  let total = 0;
  let group = cardinals.get(pieces[at]?.lower ?? '') ?? 0;
  let scale = 1;
  let to = at + 1;
  for (;;) {
    const half = andAHalf(pieces, to);
    group += half.add;
    const next = pastJoin(pieces, half.to);
    const word = pieces[next]?.lower ?? '';
    const times = scaleOf(pieces, next, false);
    const unit = unitAfter(pieces, half.add > 0 ? -1 : next, group);
    if (times === 100 || times === 12) {
      if (group >= 100 || group === 0) break;
      group *= times;
    } else if (times > 1 && group > 0 && (scale === 1 || times < scale || total === 0)) {
      total += group * times;
      group = 0;
      scale = times;
    } else if (unit) {
      group += unit.value;
      to = unit.to;
      continue;
    } else {
      to = half.to;
      break;
    }
    if (word === 'dozen') return exact(total + group, at, next + 1, 12, true);
    to = next + 1;
  }
  return exact(total + group, at, to, scale, true);
}

/** `one` after `twenty-`, `fifty` after `two hundred and`; not the second number of `one hundred and two hundred`. */
function unitAfter(
  pieces: readonly Piece[], at: number, group: number,
): { readonly value: number; readonly to: number } | undefined {
  const isAnd = group >= 100 && pieces[at]?.lower === 'and';
  const place = isAnd ? at + 1 : at;
  const value = cardinals.get(pieces[place]?.lower ?? '');
  if (value === undefined) return undefined;
  const fits = group % 100 === 0 ? true : group % 10 === 0 && group % 100 >= 20 && value < 10;
  if (!fits || (isAnd && scales.has(pieces[place + 1]?.lower ?? ''))) return undefined;
  return { value, to: place + 1 };
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
  return isOne || isMany ? { ...exact(top / bottom, at, place + 1, 1, true), isFraction: true } : undefined;
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
  /^(?:than|nearly|almost|about|by|over)$/.test(pieces[at - 1]?.lower ?? '') && (pieces[at + 2]?.word.pos ?? 'PUNCT') === 'PUNCT';

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
const halved: ReadonlySet<string> = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all']);

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
