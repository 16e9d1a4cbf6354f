import { wordSet } from './word-set';

/**
 * Names of months, weekdays and seasons as newsrooms write them; keys in lower
 * case, without a period.
 */

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** The short forms of newspapers; the others are never shortened. */
const shortMonths = ['Jan', 'Feb', '', '', '', '', '', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** `nov` and `november`: 11. `may` and `march` are words as well. */
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ['jan', 1], ['feb', 2], ['mar', 3], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8],
  ['sep', 9], ['sept', 9], ['oct', 10], ['nov', 11], ['dec', 12],
]);

/** `friday` and `fri`: 5. Only the full names are safe without a period. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.map((name, index): [string, number] => [name.toLowerCase(), index]),
  ...weekdayNames.map((name, index): [string, number] => [`${name.toLowerCase()}s`, index]),
  ['sun', 0], ['mon', 1], ['tue', 2], ['tues', 2], ['wed', 3], ['thu', 4], ['thur', 4],
  ['thurs', 4],
  ['fri', 5], ['sat', 6],
]);

/** First and last month of a season in the north; winter ends in the next year. */
export const seasons: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
  ['spring', [3, 6]],
  ['summer', [6, 9]],
  ['autumn', [9, 12]],
  ['fall', [9, 12]],
  ['winter', [12, 15]],
]);

/** Time zones that may follow a time of day. */
export const zones = wordSet(`
  est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist jst aest aedt
`);

/** `November`, or `Nov.` where newspapers shorten it. */
export function monthName(month: number, short = false): string {
  const abbreviated = shortMonths[month - 1];
  return short && abbreviated ? `${abbreviated}.` : monthNames[month - 1] ?? '';
}

/** `Friday` for 5. */
export const weekdayName = (weekday: number): string => weekdayNames[weekday] ?? '';
