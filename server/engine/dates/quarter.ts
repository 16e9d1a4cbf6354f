import { ordinals } from '../../text/numbers';
import { pastJoin, type Piece } from '../../text/pieces';
import { type DateReader, type DateReading, wholeAt, yearDigits } from './reading';

/**
 * Reads `third quarter of 2017`, `third-quarter 2017`. Without its year a
 * quarter may be one of a match.
 */
export const quarterAt: DateReader = ({ pieces }, at) => {
  const quarter = ordinals.get(pieces[at]?.lower ?? '') ?? 5;
  const place = pastJoin(pieces, at + 1);
  return quarter <= 4 && pieces[place]?.lower === 'quarter'
    ? withYear(pieces, at, place + 1, quarter)
    : undefined;
};

/** Reads `Q3 2017`. */
export const shortQuarterAt: DateReader = ({ pieces }, at) => {
  const quarter =
    pieces[at]?.capital && pieces[at + 1]?.glued ? wholeAt(pieces, at + 1, 1, 4) : undefined;
  return quarter === undefined ? undefined : withYear(pieces, at, at + 2, quarter);
};

/** A company's year may begin in any month. */
function withYear(
  pieces: readonly Piece[],
  from: number,
  at: number,
  quarter: number,
): DateReading | undefined {
  const place = /^(?:of|in|,)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at;
  const fiscal = pieces[place]?.lower === 'fiscal' ? place + 1 : place;
  const year = yearDigits(pieces, fiscal);
  if (year === undefined || year < 1900) return undefined;
  return {
    from,
    to: fiscal + 1,
    granularity: 'quarter',
    said: { year, month: quarter * 3 - 2 },
    approximate: true,
  };
}
