import { cardinals } from '../../text/numbers';
import { months, seasons, weekdays } from '../../text/months';
import { type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { dayMonthAt, monthAt, numericAt } from './absolute';
import { distanceAt, eventAt } from './distance';
import { quarterAt, shortQuarterAt } from './quarter';
import type { DateLine, DateReader, DateReading } from './reading';
import { nearDayAt, qualifiedAt } from './relative';
import { seasonAt } from './season';
import { namedTimeAt, timeAt } from './time';
import { weekdayAt } from './weekday';
import { shortDecadeAt, yearAt } from './year';

const firstOf = (...readers: readonly DateReader[]): DateReader => (line, at) => {
  for (const read of readers) {
    const reading = read(line, at);
    if (reading) return reading;
  }
  return undefined;
};

const byWord = (words: Iterable<string>, read: DateReader): [string, DateReader][] =>
  [...words].map((word): [string, DateReader] => [word, read]);

/** Who reads what starts with a word. One look-up a word. */
const readers: ReadonlyMap<string, DateReader> = new Map([
  ...byWord(cardinals.keys(), distanceAt),
  ...byWord(['a', 'an', 'half'], distanceAt),
  ...byWord(seasons.keys(), seasonAt),
  ...byWord(weekdays.keys(), weekdayAt),
  ...byWord(months.keys(), monthAt),
  ...byWord(['today', 'yesterday', 'tomorrow', 'tonight'], nearDayAt),
  ...byWord(['last', 'this'], qualifiedAt),
  ...byWord(['next'], firstOf(qualifiedAt, eventAt)),
  ...byWord(
    [
      'day',
      'week',
      'month',
      'year',
      'morning',
      'night',
      'evening',
      'afternoon',
      'following',
      'previous',
      'same',
    ],
    eventAt,
  ),
  ...byWord(['noon', 'midnight'], namedTimeAt),
  ...byWord(["'"], shortDecadeAt),
  ...byWord(['first', 'second', 'third', 'fourth'], quarterAt),
  ...byWord(['q'], shortQuarterAt),
]);

const readNumeral = firstOf(numericAt, timeAt, dayMonthAt, yearAt, distanceAt);

/**
 * Reads the date or time that starts at a piece, with the parts that belong to
 * it: `5 p.m. on Friday, Nov. 8`.
 */
export function dateAt(line: DateLine, at: number): DateReading | undefined {
  let reading = atomAt(line, at);
  for (let more = reading; reading && more;) {
    more = nextPart(line, reading);
    if (more) reading = { ...joined(reading, more), from: reading.from, to: more.to };
  }
  return reading;
}

function atomAt(line: DateLine, at: number): DateReading | undefined {
  const piece: Piece | undefined = line.pieces[at];
  if (!piece) return undefined;
  const read = Number.isNaN(piece.value) ? readers.get(piece.lower) : readNumeral;
  return read?.(line, at);
}

const links = wordSet(', at on around about the');
const dayParts = wordSet('morning night evening afternoon');

/** The next part of the same date, after at most a comma and a preposition. */
function nextPart(line: DateLine, reading: DateReading): DateReading | undefined {
  const { pieces } = line;
  let at = reading.to;
  if (dayParts.has(pieces[at]?.lower ?? '') && reading.granularity === 'day') at++;
  for (let skipped = 0; skipped < 2 && links.has(pieces[at]?.lower ?? ''); skipped++) at++;
  const part = fits(reading, pieces, at) ? atomAt(line, at) : undefined;
  return part && complements(reading, part, pieces) ? part : undefined;
}

/** Only a weekday, a time or a day can go on; the rest need not be read. */
function fits(reading: DateReading, pieces: readonly Piece[], at: number): boolean {
  return (
    at < pieces.length &&
    !reading.relativeToEvent &&
    (reading.granularity === 'day' || reading.granularity === 'time')
  );
}

/** A weekday with its date, a time with its day; never two of the same. */
function complements(a: DateReading, b: DateReading, pieces: readonly Piece[]): boolean {
  if (b.relativeToEvent) return false;
  const hasTime = (reading: DateReading): boolean => reading.minutes !== undefined;
  const hasDate = (reading: DateReading): boolean => reading.said.day !== undefined;
  const isBareWeekday = (reading: DateReading): boolean =>
    reading.weekday !== undefined && !hasDate(reading) && !reading.settled;
  if (hasTime(a) !== hasTime(b)) return (hasTime(a) ? b : a).granularity === 'day';
  if (hasTime(a)) return false;
  return isBareWeekday(a) && hasDate(b) && pieces[a.to]?.lower !== 'on';
}

function joined(a: DateReading, b: DateReading): Omit<DateReading, 'from' | 'to'> {
  const minutes = a.minutes ?? b.minutes;
  return {
    granularity: minutes === undefined ? 'day' : 'time',
    said: { ...a.said, ...b.said },
    weekday: a.weekday ?? b.weekday,
    minutes,
    zone: a.zone ?? b.zone,
    days: a.days ?? b.days,
    settled: a.settled ?? b.settled,
  };
}
