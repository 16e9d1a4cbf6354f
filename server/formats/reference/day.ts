import { compareDays, isPossible } from '../../text/calendar';
import type { CivilDate, CivilDay } from '../../text/civil';
import { parseDay } from '../../text/date-line';

/** `2011-01-05`, `Jan. 5, 2011`, `2011-01`, `2011`; undefined for anything else. */
export function parseDate(text: string): CivilDate | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return parseDay(text);
  const date = { year: Number(year), ...(month !== undefined && { month: Number(month) }) };
  return isPossible(date) ? date : undefined;
}

/** From when to when something was so. */
interface Stretch {
  readonly start?: CivilDate;
  readonly end?: CivilDate;
}

/** Whether it ends before it starts. */
export const isBackward = ({ start, end }: Stretch): boolean =>
  start !== undefined && end !== undefined && compareDays(firstOf(start), lastOf(end)) > 0;

/** The first day that a date may mean. */
export const firstOf = ({ year = 0, month = 1, day = 1 }: CivilDate): CivilDay => ({ year, month, day });

/** The last day that a date may mean, or one that no month has. */
export const lastOf = ({ year = 0, month = 12, day = 31 }: CivilDate): CivilDay => ({ year, month, day });
