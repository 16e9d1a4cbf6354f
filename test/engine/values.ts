import { wordsOf } from '../../server/text/tokens';
import type { CivilDay } from '../../server/text/civil';
import { type DateMention, findDates } from '../../server/engine/date';
import { findQuantities } from '../../server/engine/quantity';
import type { Quantity } from '../../server/engine/quantities/quantity';
import type { Sentence } from '../../server/engine/sentence';

/** A text as one sentence. */
export const sentenceOf = (text: string, headline = false): Sentence => ({
  start: 0,
  end: text.length,
  words: wordsOf(text, { start: 0, end: text.length }),
  paragraph: 0,
  headline,
  row: false,
});

export const quantitiesIn = (text: string, headline = false): Quantity[] =>
  findQuantities(text, sentenceOf(text, headline));

export const datesIn = (text: string, today?: CivilDay): DateMention[] =>
  findDates(text, sentenceOf(text), today);

/**
 * `count 6 republican`, `money >2500000 USD`, `age 70..79 year`: kind, bounds,
 * unit, what is counted.
 */
export function meaningOf({ kind, low, high, open, precision, unit, counted }: Quantity): string {
  const number = (value: number): string => String(Number(value.toPrecision(6)));
  const amount =
    low === high
      ? number(low)
      : high === Infinity
        ? `>${open ? '' : '='}${number(low)}`
        : low === 0 && precision === 'below'
          ? `<${open ? '' : '='}${number(high)}`
          : `${precision === 'about' ? '~' : ''}${number(low)}..${number(high)}`;
  return [kind, amount, unit, counted && `(${counted})`].filter(Boolean).join(' ');
}

const dayText = ({ year, month, day }: CivilDay): string =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * `until day ?-11-8 = 2019-11-08`: direction, what is said (`?` for a year
 * that is not), weekday and time, and where the year is not said the days
 * meant. A period has its ends in brackets.
 */
export function dateMeaning(date: DateMention): string {
  const {
    granularity,
    said,
    weekday,
    minutes,
    zone,
    from,
    to,
    direction,
    approximate,
    relativeToEvent,
    period,
  } = date;
  const ends =
    period && `[${[period.begin, period.end].map((end) => end && dateMeaning(end)).join(' | ')}]`;
  const parts = [said.year ?? (said.month ? '?' : undefined), said.month, said.day].filter(
    (part) => part !== undefined,
  );
  const days =
    from && to && said.year === undefined
      ? dayText(from) === dayText(to)
        ? `= ${dayText(from)}`
        : `= ${dayText(from)}..${dayText(to)}`
      : undefined;
  return [
    direction,
    approximate ? '~' : undefined,
    relativeToEvent ? 'event' : (ends ?? granularity),
    parts.join('-'),
    weekday === undefined ? undefined : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday],
    minutes === undefined ? undefined : [clock(minutes), zone].filter(Boolean).join(' '),
    ends ? undefined : days,
  ]
    .filter(Boolean)
    .join(' ');
}
