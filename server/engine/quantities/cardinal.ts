import { cardinals, scales, vulgarFractions } from '../../text/numbers';
import { pastJoin, type Piece } from '../../text/pieces';
import { andAHalf, exact, isMillions, type NumberPhrase, scaleOf } from './phrase';

/** Reads a numeral with its scale: `1,200`, `2½`, `1.2 million`. */
export function numeral(pieces: readonly Piece[], at: number, isMoney: boolean): NumberPhrase {
  const { value, to } = mixedNumber(pieces, at);
  const scaleAt = pastJoin(pieces, to);
  const scale = isMillions(pieces, scaleAt) ? 1e6 : scaleOf(pieces, scaleAt, isMoney);
  return scale > 1
    ? exact(value * scale, at, scaleAt + 1, scale, false)
    : exact(value, at, to, 1, false);
}

/** `2½`, `2 1/2`, `37-1/2`, `2 and a half`. */
function mixedNumber(
  pieces: readonly Piece[],
  at: number,
): { readonly value: number; readonly to: number } {
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

/**
 * Reads `twenty-one`, `two hundred and fifty`, `six thousand`, `two dozen`,
 * `two and a half million`.
 */
export function cardinalInWords(pieces: readonly Piece[], at: number): NumberPhrase {
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

/** `one` after `twenty-`, `fifty` after `two hundred and`; not `one hundred and two hundred`. */
export function unitAfter(
  pieces: readonly Piece[],
  at: number,
  group: number,
): { readonly value: number; readonly to: number } | undefined {
  const isAnd = group >= 100 && pieces[at]?.lower === 'and';
  const place = isAnd ? at + 1 : at;
  const value = cardinals.get(pieces[place]?.lower ?? '');
  if (value === undefined) return undefined;
  const fits = group % 100 === 0 ? true : group % 10 === 0 && group % 100 >= 20 && value < 10;
  if (!fits || (isAnd && scales.has(pieces[place + 1]?.lower ?? ''))) return undefined;
  return { value, to: place + 1 };
}
