import { addDays, addMonths, daysInMonth, weekdayOf } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { months, seasons } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import {
  type DateLine,
  type DateReader,
  type DateReading,
  type Days,
  yearDigits,
} from './reading';
import { qualifiedSeason } from './season';
import { qualifiedWeekday, weekdayNamed } from './weekday';

const near: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** Reads `today`, `yesterday`. At the start of a sentence `today` means these times. */
export const nearDayAt: DateReader = ({ pieces, today }, at) => {
  const shift = near.get(pieces[at]?.lower ?? '') ?? 0;
  const isVague =
    pieces[at]?.lower === 'today' && (pieces[at]?.capital || pieces[at + 1]?.lower === "'s");
  if (isVague) return undefined;
  return {
    from: at,
    to: at + 1,
    granularity: 'day',
    said: {},
    days: today && sameDay(addDays(today, shift)),
    settled: true,
  };
};

const sameDay = (day: CivilDay): Days => [day, day];

/**
 * Reads `last week`, `next March`, `this year`, `earlier this month`, `last
 * Friday`, `last summer`.
 */
export const qualifiedAt: DateReader = (line, at) => {
  const { pieces, today } = line;
  const word = pieces[at]?.lower ?? '';
  if (isWindow(pieces, at)) return undefined;
  const noun =
    /^(?:past|coming)$/.test(pieces[at + 1]?.lower ?? '') && word === 'this' ? at + 2 : at + 1;
  const base = { from: at, to: noun + 1, said: {}, settled: true } as const;
  const weekday = weekdayNamed(pieces, noun);
  if (weekday !== undefined) {
    return {
      ...base,
      settled: word !== 'this',
      granularity: 'day',
      weekday,
      days: qualifiedWeekday(word, weekday, today),
    };
  }
  const name = pieces[noun];
  const month = name?.capital ? months.get(name.lower) : undefined;
  if (month !== undefined && yearDigits(pieces, noun + 1) === undefined) {
    return {
      ...base,
      granularity: 'month',
      said: { month },
      days: today && qualifiedMonth(word, month, today),
    };
  }
  if (noun > at + 1 && pieces[at + 1]?.lower === 'past')
    return pastUnit(line, base, name?.lower ?? '');
  return unitOrSeason(line, base, word, name?.lower ?? '');
};

/** `this past week`: the last seven days. */
const pastUnit = (
  { today }: DateLine,
  base: Omit<DateReading, 'granularity'>,
  noun: string,
): DateReading | undefined =>
  noun === 'week'
    ? {
        ...base,
        granularity: 'week',
        days: today && [addDays(today, -7), today],
        approximate: true,
      }
    : undefined;

/** `the last year` and `over the next two weeks` are stretches that end or begin today. */
const isWindow = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at - 1]?.lower === 'the' || isJoin(pieces, at - 1) || isJoin(pieces, at + 2);

const shifts: ReadonlyMap<string, number> = new Map([['last', -1], ['this', 0], ['next', 1]]);

function unitOrSeason(
  { today }: DateLine,
  base: Omit<DateReading, 'granularity'>,
  word: string,
  noun: string,
): DateReading | undefined {
  const shift = shifts.get(word) ?? 0;
  switch (noun) {
    case 'year':
      return { ...base, granularity: 'year', days: today && yearDays(today.year + shift) };
    case 'month':
      return {
        ...base,
        granularity: 'month',
        days: today && monthDays(addMonths({ ...today, day: 1 }, shift)),
      };
    case 'week':
      return {
        ...base,
        granularity: 'week',
        days: today && weekDays(today, shift),
        approximate: true,
      };
    case 'night':
      return word === 'last'
        ? { ...base, granularity: 'day', days: today && sameDay(addDays(today, -1)) }
        : undefined;
    case 'morning':
    case 'afternoon':
    case 'evening':
      return word === 'this'
        ? { ...base, granularity: 'day', days: today && sameDay(today) }
        : undefined;
    case 'quarter':
    case 'weekend':
    case 'decade':
      return undefined;
    default:
      return seasons.has(noun)
        ? {
            ...base,
            granularity: 'season',
            days: today && qualifiedSeason(word, noun, today),
            approximate: true,
          }
        : undefined;
  }
}

const yearDays = (year: number): Days => [{ year, month: 1, day: 1 }, { year, month: 12, day: 31 }];

const monthDays = ({ year, month }: CivilDay): Days =>
  [{ year, month, day: 1 }, { year, month, day: daysInMonth(year, month) }];

/** Sunday to Sunday, for some count weeks from the one and some from the day after. */
function weekDays(today: CivilDay, shift: number): Days {
  const sunday = addDays(today, shift * 7 - weekdayOf(today));
  return [sunday, addDays(sunday, 7)];
}

/** `last November` in October is in the year before; nothing where this year has had one too. */
function qualifiedMonth(word: string, month: number, today: CivilDay): Days | undefined {
  if (word === 'this') return monthDays({ ...today, month });
  if (word === 'last')
    return month < today.month ? undefined : monthDays({ ...today, year: today.year - 1, month });
  return month > today.month ? undefined : monthDays({ ...today, year: today.year + 1, month });
}
