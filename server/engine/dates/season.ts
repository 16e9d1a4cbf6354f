import { daysInMonth } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { seasons } from '../../text/months';
import { type DateReader, type Days, yearDigits } from './reading';

/** Reads `summer of 2017` and `winter 2017`. */
export const seasonAt: DateReader = ({ pieces }, at) => {
  const [first, last] = seasons.get(pieces[at]?.lower ?? '') ?? [1, 12];
  const place = pieces[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const year = yearDigits(pieces, place);
  if (year === undefined || year < 1500) return undefined;
  const days = seasonDays(last > 12 ? year - 1 : year, first, last);
  const spread: Days = last > 12 ? [days[0], { year: year + 1, month: 3, day: 31 }] : days;
  return {
    from: at,
    to: place + 1,
    granularity: 'season',
    said: { year },
    days: spread,
    approximate: true,
    settled: true,
  };
};

/** The season of this year for `this`, the nearest whole one before or after for the others. */
export function qualifiedSeason(word: string, name: string, today: CivilDay): Days | undefined {
  const [first, last] = seasons.get(name) ?? [1, 12];
  for (const year of word === 'next'
    ? [today.year, today.year + 1]
    : [today.year, today.year - 1, today.year - 2]) {
    const days = seasonDays(year, first, last);
    const isPast =
      days[1].year < today.year || (days[1].year === today.year && days[1].month < today.month);
    const isAhead =
      days[0].year > today.year || (days[0].year === today.year && days[0].month > today.month);
    if (word === 'this' || (word === 'last' ? isPast : isAhead)) return days;
  }
  return undefined;
}

function seasonDays(year: number, first: number, last: number): Days {
  const end = last > 12 ? { year: year + 1, month: last - 12 } : { year, month: last };
  return [{ year, month: first, day: 1 }, { ...end, day: daysInMonth(end.year, end.month) }];
}
