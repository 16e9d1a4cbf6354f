import type { CivilDay } from './civil';
import { months } from './months';

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const DATE = new RegExp(
  `\\b${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b|\\b${DAY}\\s+${MONTH},?\\s+(\\d{4})\\b` +
  '|\\b(\\d{4})-(\\d\\d)-(\\d\\d)|\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b',
  'gi',
);

/** What may stand beside the date in a line that does nothing but date the piece. */
const BESIDE = new RegExp(
  '^(?:published|posted|updated|last|modified|first|created|filed|date|dated|on|at|by|from|the|print|edition|' +
  'mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|' +
  'am|pm|a\\.m|p\\.m|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|gmt|bst|utc|eastern|local|time|' +
  '\\d{1,2}|\\d{1,2}(?::|\\.)\\d\\d(?:am|pm)?|\\d{1,2}(?:am|pm))$',
);

/** A line such as `Updated 5:30 p.m. ET Oct. 29, 2019`. */
export interface DateLine {
  readonly day: CivilDay;
  readonly updated: boolean;
}

/** Reads a line that holds a date and nothing of the article. */
export function parseDateLine(line: string): DateLine | undefined {
  if (line.length > 120) return undefined;
  const days = [...line.matchAll(DATE)].map(dayOf);
  const day = days[0];
  if (!day) return undefined;
  const beside = line.replace(DATE, ' ').toLowerCase().split(/[\s,;:|()/•·–—-]+/).map((word) => word.replace(/\.$/, ''));
  if (!beside.every((word) => word === '' || BESIDE.test(word))) return undefined;
  return { day, updated: /^\W{0,3}(?:last )?(?:updated|modified)/i.test(line) };
}

/** A date in any of the forms above that is all of a text, as front matter has it. */
export function parseDay(text: string): CivilDay | undefined {
  return parseDateLine(text.trim().replace(/^(\d{4}-\d\d-\d\d)[Tt ].*$|\s[+-]\d{4}$/, '$1'))?.day;
}

function dayOf(match: RegExpMatchArray): CivilDay | undefined {
  const [, month, day, year, day2, month2, year2, y, m, d, first, second, year3] = match;
  if (month && day && year) return civil(year, monthOf(month), day);
  if (month2 && day2 && year2) return civil(year2, monthOf(month2), day2);
  if (y && m && d) return civil(y, Number(m), d);
  if (!first || !second || !year3) return undefined;
  if (Number(first) > 12) return civil(year3, Number(second), first);
  return Number(second) > 12 || first === second ? civil(year3, Number(first), second) : undefined;
}

const monthOf = (name: string): number => months.get(name.toLowerCase()) ?? months.get(name.slice(0, 3).toLowerCase()) ?? 0;

function civil(year: string, month: number, day: string): CivilDay | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return exists && month >= 1 ? { year: Number(year), month, day: Number(day) } : undefined;
}
