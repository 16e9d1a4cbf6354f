import { dayNumber, isPossible, weekdayOf } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { monthName, weekdayName, weekdays } from '../../text/months';
import { contains, type Span } from '../../text/span';
import { said, type Slip, type Sums, useInstead } from '../arithmetic';
import type { DateMention } from '../date';

/** A weekday that does not fit its date: `Friday, Nov. 9` in a year when that was a Saturday. */
export function weekdaySlips(sums: Sums): Slip[] {
  const dates = sums.sentence.dates.flatMap((date) =>
    date.period ? [date.period.begin, date.period.end].filter((end) => end !== undefined) : [date]);
  return dates.flatMap((date) => slipOf(sums, date) ?? []);
}

function slipOf(sums: Sums, date: DateMention): Slip | undefined {
  const {
    weekday,
    said: { month, day },
  } = date;
  if (weekday === undefined || month === undefined || day === undefined) return undefined;
  const days = candidates(sums, date, { month, day });
  const [first] = days;
  if (!first || days.some((candidate) => weekdayOf(candidate) === weekday)) return undefined;
  const parts = partsOf(sums, date, day);
  if (!parts) return undefined;
  const right = weekdayName(weekdayOf(first));
  const tense = sums.today && dayNumber(first) < dayNumber(sums.today) ? 'was' : 'is';
  const near = nearest(first, weekday);
  return {
    span: parts.weekday,
    other: parts.day,
    message:
      `${monthName(month, true)} ${day}, ${first.year}, ${tense} a ${right}; ` +
      `the draft says ${said(sums.prose, parts.weekday)}.`,
    fixes: [
      useInstead(parts.weekday, right),
      ...(near === undefined ? [] : [useInstead(parts.day, String(near))]),
    ],
  };
}

/** A date without a year is within half a year of the article, or not to be judged. */
const daysAround = 190;

function candidates(
  { sentence, today }: Sums,
  { said: { year } }: DateMention,
  { month, day }: { month: number; day: number },
): CivilDay[] {
  const isOtherYear = sentence.dates.some(
    (date) => date.said.year !== undefined && date.said.year !== today?.year,
  );
  const years =
    year !== undefined
      ? [year]
      : today && !isOtherYear
        ? [today.year - 1, today.year, today.year + 1]
        : [];
  return years
    .map((value) => ({ year: value, month, day }))
    .filter(
      (date) =>
        isPossible(date) &&
        (year !== undefined ||
          (today !== undefined && Math.abs(dayNumber(date) - dayNumber(today)) <= daysAround)),
    );
}

/** The words of a date that name its weekday and its day. */
function partsOf(
  { sentence }: Sums,
  date: DateMention,
  day: number,
): { readonly weekday: Span; readonly day: Span } | undefined {
  const words = sentence.words.filter((word) => contains(date, word));
  const weekday = words.find(({ lower }) => weekdays.has(lower.replace(/\.$/, '')));
  const number = words.find(({ lower }) => Number.parseInt(lower, 10) === day);
  return (
    weekday &&
    number && {
      weekday: placeOf(weekday),
      day: { start: number.start, end: number.start + String(day).length },
    }
  );
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** The day of the same month with that weekday, at most three days away. */
function nearest(date: CivilDay, weekday: number): number | undefined {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  const day = date.day + (ahead > 3 ? ahead - 7 : ahead);
  return day > 0 && isPossible({ ...date, day }) ? day : undefined;
}
