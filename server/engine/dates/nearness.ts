import { daysBetween } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { DateMention } from '../date';

/** How far apart two dates may be and still be near: years of years, days of days, minutes of times. */
const nearYears = 6;
const nearDays = 31;
const nearMinutes = 180;

/** How near two dates are, 0 to 1, by what both of them say: an error is often the next day or year. */
export function dateNearness(a: DateMention, b: DateMention): number {
  if (a.minutes !== undefined && b.minutes !== undefined) return within(a.minutes - b.minutes, nearMinutes);
  const [one, other] = [beginOf(a), beginOf(b)];
  if (!one || !other) return 0;
  const isYear = a.granularity === 'year' || b.granularity === 'year' || a.granularity === 'decade';
  return isYear ? within(one.year - other.year, nearYears) : within(daysBetween(one, other), nearDays);
}

const within = (apart: number, most: number): number => Math.max(0, 1 - Math.abs(apart) / most);

/** The day on which a date or a period begins, as far as that is known. */
function beginOf({ from, said, period }: DateMention): CivilDay | undefined {
  if (from) return from;
  if (period?.begin) return beginOf(period.begin);
  return said.year === undefined ? undefined : { year: said.year, month: said.month ?? 1, day: said.day ?? 1 };
}
