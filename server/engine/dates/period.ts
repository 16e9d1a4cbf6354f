import { isJoin, type Piece } from '../../text/pieces';
import { type DateReading, lengthAt, wholeAt, yearDigits } from './reading';

/** Reads one date, with what belongs to it, from an index on. */
type Read = (at: number) => DateReading | undefined;

/** The second date of a period whose first is given: `1997 to 2017`, `Oct. 3-9`, `2016-17`. */
export function endOfPeriod(
  pieces: readonly Piece[],
  first: DateReading,
  read: Read,
): DateReading | undefined {
  const link = linkAt(pieces, first);
  if (link === undefined || first.relativeToEvent) return undefined;
  const end = shortEnd(pieces, first, link) ?? read(link);
  return end && isEnd(first, end) ? end : undefined;
}

const before: ReadonlyMap<string, readonly string[]> = new Map([
  ['to', []],
  ['through', []],
  ['thru', []],
  ['until', ['from']],
  ['till', ['from']],
  ['and', ['between']],
]);

/** The index after the word or dash that links two ends. */
function linkAt(pieces: readonly Piece[], { from, to }: DateReading): number | undefined {
  const word = pieces[to]?.lower ?? '';
  if (word === '-') return isJoin(pieces, to) || pieces[to]?.glued !== true ? to + 1 : undefined;
  const needed = before.get(word);
  if (!needed) return undefined;
  const lead = pieces[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  return needed.length === 0 || needed.includes(pieces[lead]?.lower ?? '') ? to + 1 : undefined;
}

/**
 * `2017` of `1997-2017`, `-17` of `2016-17`, `-9` of `Oct. 3-9`, `9, 2019` of
 * `Oct. 3 to 9, 2019`.
 */
function shortEnd(
  pieces: readonly Piece[],
  first: DateReading,
  at: number,
): DateReading | undefined {
  const whole = first.granularity === 'year' ? yearDigits(pieces, at) : undefined;
  if (whole !== undefined && !isJoin(pieces, at + 1))
    return { from: at, to: at + 1, granularity: 'year', said: { year: whole } };
  if (
    lengthAt(pieces, at) > 2 ||
    (pieces[at + 1]?.glued && /^[a-z:/%]/.test(pieces[at + 1]?.lower ?? ''))
  )
    return undefined;
  const { year, month, day } = first.said;
  const value = wholeAt(pieces, at, 0, 99);
  if (value === undefined) return undefined;
  const isMonth =
    /^\p{Lu}/u.test(pieces[at + 1]?.word.text ?? '') && pieces[at + 1]?.word.pos === 'PROPN';
  if (
    first.granularity === 'day' &&
    month !== undefined &&
    day !== undefined &&
    value > day &&
    value <= 31 &&
    !isMonth
  ) {
    const late = yearDigits(pieces, at + 2);
    const isDated = year === undefined && pieces[at + 1]?.lower === ',' && late !== undefined;
    return {
      from: at,
      to: isDated ? at + 3 : at + 1,
      granularity: 'day',
      said: { ...(isDated ? { year: late } : year && { year }), month, day: value },
    };
  }
  const full = year === undefined ? 0 : year - (year % 100) + value;
  const isYear =
    first.granularity === 'year' &&
    isJoin(pieces, at - 1) &&
    lengthAt(pieces, at) === 2 &&
    full === (year ?? 0) + 1;
  return isYear ? { from: at, to: at + 1, granularity: 'year', said: { year: full } } : undefined;
}

/** Both ends of one kind, the second not before the first as far as the words say. */
function isEnd(first: DateReading, end: DateReading): boolean {
  if (end.relativeToEvent || first.granularity !== end.granularity) return false;
  const [a, b] = [first.said, end.said];
  if (a.year !== undefined && b.year !== undefined)
    return (
      a.year < b.year ||
      (a.year === b.year && (a.month ?? 0) * 31 + (a.day ?? 0) < (b.month ?? 0) * 31 + (b.day ?? 0))
    );
  return a.year === undefined || first.granularity !== 'year';
}
