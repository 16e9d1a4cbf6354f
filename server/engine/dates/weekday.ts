import { addDays, dayNumber, weekdayOf } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { months, weekdays } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { type DateReader, type Days } from './reading';

/** First words of names that end in a weekday, such as `Black Friday`. */
const named = wordSet(`
  black good super ash easter bloody palm cyber fat maundy holy shrove giving freaky whit
`);

/** Words that make a weekday recur. */
const recurring = wordSet(`
  every each any a one some most alternate per first second third fourth
`);

/** Reads `Friday`; `Fri.` before a date. */
export const weekdayAt: DateReader = ({ pieces }, at) => {
  const weekday = weekdayNamed(pieces, at);
  const before = pieces[at - 1]?.lower ?? '';
  if (
    weekday === undefined ||
    recurring.has(before) ||
    (named.has(before) && pieces[at - 1]?.capital)
  )
    return undefined;
  return { from: at, to: at + 1, granularity: 'day', said: {}, weekday };
};

/** The weekday that a piece names, 0 Sunday to 6; `Sun` and `Wed` only before a date. */
export function weekdayNamed(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  const isFull = piece?.lower.endsWith('day') === true;
  const weekday = piece && (piece.capital || isFull) ? weekdays.get(piece.lower) : undefined;
  if (!piece || weekday === undefined || piece.lower.endsWith('days') || isJoin(pieces, at + 1))
    return undefined;
  if (isFull) return weekday;
  const next = pieces[pieces[at + 1]?.lower === ',' ? at + 2 : at + 1];
  const isBeforeDate = next !== undefined && next.capital && months.has(next.lower);
  return isBeforeDate ? weekday : undefined;
}

/** `last Friday`, `next Friday`, `this Friday`; nothing where it could be either of two. */
export function qualifiedWeekday(
  word: string,
  weekday: number,
  today?: CivilDay,
): Days | undefined {
  if (!today) return undefined;
  const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
  const ahead = 7 - back || 7;
  if (word === 'last') return isThisWeek(today, -back) ? undefined : oneDay(addDays(today, -back));
  if (word === 'next') return isThisWeek(today, ahead) ? undefined : oneDay(addDays(today, ahead));
  return undefined;
}

const oneDay = (day: CivilDay): Days => [day, day];

/** Whether so many days away lies in the same week, Monday to Sunday. */
const isThisWeek = (today: CivilDay, days: number): boolean =>
  weekNumber(today) === weekNumber(addDays(today, days));

/** Day 4 of the count was a Monday. */
const weekNumber = (day: CivilDay): number => Math.floor((dayNumber(day) - 4) / 7);
