import type { CivilDay } from '../text/civil';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2019-10-29`; undefined for anything that is no such day of the calendar. */
export function parseDay(text: string): CivilDay | undefined {
  const [, year, month, day] = isoDay.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}
