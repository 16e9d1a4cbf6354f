import type { CivilDate, CivilDay } from './civil';

/**
 * Arithmetic on days of the Gregorian calendar, without clocks, zones or
 * `Date`. Day numbers count from 1 January 1970; the method is Howard
 * Hinnant's `days_from_civil` (howardhinnant.github.io/date_algorithms.html).
 */

const daysPerEra = 146_097;

/** The number of a day, so that differences are days. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

/** The day with a number. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export const addDays = (day: CivilDay, days: number): CivilDay => civilDay(dayNumber(day) + days);

/** The same day of another month, or its last day where it has no such day. */
export function addMonths({ year, month, day }: CivilDay, months: number): CivilDay {
  const total = year * 12 + month - 1 + months;
  const inYear = Math.floor(total / 12);
  const inMonth = total - inYear * 12 + 1;
  return { year: inYear, month: inMonth, day: Math.min(day, daysInMonth(inYear, inMonth)) };
}

/** Days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: CivilDay, to: CivilDay): number =>
  dayNumber(to) - dayNumber(from);

/** Below 0 where the first is earlier, 0 for the same day. */
export const compareDays = (a: CivilDay, b: CivilDay): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: CivilDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day; `Feb. 29` without a year is one. */
export function isPossible({ year, month, day }: CivilDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month ?? 1));
}

/** Full years that have passed from the first day to the second: an age. */
export function fullYears(from: CivilDay, to: CivilDay): number {
  const years = to.year - from.year;
  return to.month < from.month || (to.month === from.month && to.day < from.day)
    ? years - 1
    : years;
}
