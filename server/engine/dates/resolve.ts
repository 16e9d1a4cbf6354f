import { addDays, compareDays, daysInMonth, isPossible, weekdayOf } from '../../text/calendar';
import type { CivilDate, CivilDay } from '../../text/civil';
import type { DateReading, Days, Granularity } from './reading';
import type { Tense } from './tense';

/** The days that a date means, as far as its words, the article's day and the verb tell. */
export function daysOf(
  reading: DateReading,
  today: CivilDay | undefined,
  tense: () => Tense | undefined,
): Days | undefined {
  if (reading.days || reading.settled || reading.relativeToEvent) return reading.days;
  const { said, weekday, granularity } = reading;
  if (said.year !== undefined) return saidDays({ ...said, year: said.year }, granularity);
  if (!today || (said.month === undefined && weekday === undefined)) return undefined;
  const direction = tense();
  if (!direction) return undefined;
  return said.month === undefined
    ? nearestWeekday(weekday ?? 0, today, direction)
    : nearestMonth({ ...said, month: said.month }, today, direction);
}

function saidDays(
  { year, month, day }: CivilDate & { readonly year: number },
  granularity: Granularity,
): Days {
  if (granularity === 'decade')
    return [
      { year, month: 1, day: 1 },
      { year: year + 9, month: 12, day: 31 },
    ];
  if (month === undefined)
    return [
      { year, month: 1, day: 1 },
      { year, month: 12, day: 31 },
    ];
  const last = granularity === 'quarter' ? month + 2 : month;
  return [
    { year, month, day: day ?? 1 },
    { year, month: last, day: day ?? daysInMonth(year, last) },
  ];
}

function nearestWeekday(weekday: number, today: CivilDay, tense: Tense): Days {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const day = addDays(today, tense === 'past' ? -back : (7 - back) % 7);
  return [day, day];
}

/** The last one up to today, this month included, or the next one from today. */
function nearestMonth(
  said: CivilDate & { readonly month: number },
  today: CivilDay,
  tense: Tense,
): Days | undefined {
  for (const shift of tense === 'past' ? [0, -1, -2, -3, -4] : [0, 1, 2, 3, 4]) {
    const date = { ...said, year: today.year + shift };
    if (!isPossible(date)) continue;
    const days = saidDays(date, 'month');
    const fits =
      tense === 'past' ? compareDays(days[0], today) <= 0 : compareDays(days[1], today) >= 0;
    if (fits) return days;
  }
  return undefined;
}
