import { addDays, compareDays, weekdayOf } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { Agreement } from '../agreement';
import type { DateMention } from '../date';
import type { Granularity } from './reading';

/** Compares two dates, times or periods: what both know of year, month, day, weekday and time. */
export function compareDates(a: DateMention, b: DateMention): Agreement {
  if (a.relativeToEvent || b.relativeToEvent) return 'incomparable';
  if (a.period && b.period) return comparePeriods(a.period, b.period);
  if (a.period || b.period)
    return a.period ? compareWithPeriod(b, a.period) : compareWithPeriod(a, b.period ?? {});
  const [one, other] = [wayOf(a), wayOf(b)];
  if (one === other)
    return one === 'before' || one === 'after'
      ? bothBounds(comparePoints(a, b))
      : comparePoints(a, b);
  if (one && other) return 'incomparable';
  return compareWithBound(one ? b : a, one ? a : b);
}

/** `until Friday` and `by Friday` name one deadline. */
const wayOf = ({ direction }: DateMention): DateMention['direction'] =>
  direction === 'by' ? 'until' : direction;

/** Something after May can be after March too. */
const bothBounds = (points: Agreement): Agreement =>
  points === 'conflict' ? 'compatible' : points;

type Period = NonNullable<DateMention['period']>;

function comparePeriods(a: Period, b: Period): Agreement {
  const begins = a.begin && b.begin ? comparePoints(a.begin, b.begin) : 'incomparable';
  const ends = a.end && b.end ? comparePoints(a.end, b.end) : 'incomparable';
  if (begins === 'conflict' || ends === 'conflict') return 'conflict';
  if (begins === ends) return begins;
  return begins === 'incomparable' || ends === 'incomparable' ? 'incomparable' : 'compatible';
}

/**
 * `since 1997` speaks of the begin of a period, `until 2017` of its end; a
 * single date of neither.
 */
function compareWithPeriod(date: DateMention, { begin, end }: Period): Agreement {
  const way = wayOf(date);
  const edge = way === 'since' ? begin : way === 'until' ? end : undefined;
  if (!edge) return 'incomparable';
  const points = comparePoints(date, edge);
  return points === 'equal' ? 'compatible' : points;
}

/**
 * A date against `before 2005` or `after May`; `since` and `until` speak of
 * something else unless they name the same date.
 */
function compareWithBound(date: DateMention, bound: DateMention): Agreement {
  const points = comparePoints(date, bound);
  if (bound.direction !== 'before' && bound.direction !== 'after')
    return points === 'equal' ? 'compatible' : 'incomparable';
  const [days, limit] = [daysOf(date, bound), daysOf(bound, date)];
  if (!days || !limit) return 'incomparable';
  const isOutside =
    bound.direction === 'before'
      ? compareDays(days.from, limit.from) >= 0
      : compareDays(days.to, limit.to) <= 0;
  return isOutside ? 'conflict' : 'compatible';
}

/** Its days, where need be in the year that the other date says: `March 16` beside `March 17, 2020`. */
function daysOf({ from, to, said }: DateMention, other: DateMention): Days | undefined {
  if (from && to) return { from, to };
  const { month, day } = said;
  const year = said.year ?? other.said.year;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { from: { year, month, day }, to: { year, month, day } };
}

interface Days {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

function comparePoints(a: DateMention, b: DateMention): Agreement {
  const days = compareDayParts(a, b);
  if (a.minutes === undefined || b.minutes === undefined)
    return days === 'equal' && a.minutes !== b.minutes ? 'compatible' : days;
  const times = compareTimes(a, b);
  if (days === 'conflict' || times === 'conflict') return 'conflict';
  return days === 'incomparable' || days === times ? times : 'compatible';
}

/** `about 5 p.m.` may be half an hour off. */
const aboutMinutes = 30;

function compareTimes(a: DateMention, b: DateMention): Agreement {
  const apart = Math.abs((a.minutes ?? 0) - (b.minutes ?? 0));
  if (a.zone !== undefined && b.zone !== undefined && a.zone !== b.zone) return 'compatible';
  if (apart === 0) return 'equal';
  return (a.approximate || b.approximate) && apart <= aboutMinutes ? 'compatible' : 'conflict';
}

function compareDayParts(a: DateMention, b: DateMention): Agreement {
  if (!a.from || !a.to || !b.from || !b.to) return compareParts(a, b);
  if (compareDays(a.from, b.from) === 0 && compareDays(a.to, b.to) === 0) return 'equal';
  const [one, other] = [widened(a, a.from, a.to), widened(b, b.from, b.to)];
  if (compareDays(one.from, other.to) <= 0 && compareDays(other.from, one.to) <= 0)
    return 'compatible';
  if (saySame(a, b)) return 'incomparable';
  return saySameDay(a, b) ? 'compatible' : 'conflict';
}

/**
 * Both say `Friday`, or `Nov. 8`, of different weeks or years: two events, not
 * two versions of one.
 */
const saySame = (a: DateMention, b: DateMention): boolean =>
  a.said.year === undefined &&
  b.said.year === undefined &&
  a.weekday === b.weekday &&
  a.said.month === b.said.month &&
  a.said.day === b.said.day;

/** `Nov. 1` and `Nov. 1, 2016`: that the day is the same tells more than the year that was guessed. */
const saySameDay = ({ said: a }: DateMention, { said: b }: DateMention): boolean =>
  a.day !== undefined && a.day === b.day && a.month === b.month && (a.year === undefined || b.year === undefined || a.year === b.year);

/** How many days a vague date may be off. */
const slackDays: Readonly<Record<Granularity, number>> =
  { decade: 1096, year: 366, season: 31, quarter: 92, month: 31, week: 3, day: 2, time: 0 };

function widened(
  { approximate, granularity }: DateMention,
  from: CivilDay,
  to: CivilDay,
): { from: CivilDay; to: CivilDay } {
  const slack = approximate ? slackDays[granularity] : 0;
  return slack === 0 ? { from, to } : { from: addDays(from, -slack), to: addDays(to, slack) };
}

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** What is known of a date, said or resolved. */
function partsOf({ said, weekday, from, to, granularity }: DateMention): Parts {
  if (granularity === 'decade') return {};
  if (!from || !to) return { ...said, weekday };
  const year = from.year === to.year ? from.year : undefined;
  const month = year !== undefined && from.month === to.month ? from.month : undefined;
  const isDay = compareDays(from, to) === 0;
  return {
    year,
    month,
    day: isDay ? from.day : undefined,
    weekday: weekday ?? (isDay ? weekdayOf(from) : undefined),
  };
}

/** Compares part by part where one side could not be resolved. */
function compareParts(a: DateMention, b: DateMention): Agreement {
  const [one, other] = [partsOf(a), partsOf(b)];
  const known = (['year', 'month', 'day', 'weekday'] as const).filter(
    (part) => one[part] !== undefined && other[part] !== undefined,
  );
  if (known.length === 0 || (known.length === 1 && known[0] === 'day')) return 'incomparable';
  const isSame = known.every((part) => one[part] === other[part]);
  if (!isSame) return a.approximate || b.approximate ? 'incomparable' : 'conflict';
  const isWhole = (['year', 'month', 'day'] as const).every(
    (part) => (one[part] === undefined) === (other[part] === undefined),
  );
  return isWhole && a.granularity === b.granularity ? 'equal' : 'compatible';
}
