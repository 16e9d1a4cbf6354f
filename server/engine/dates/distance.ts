import { addDays, addMonths, daysInMonth } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { Piece } from '../../text/pieces';
import { durations } from '../../text/units';
import { wordSet } from '../../text/word-set';
import { type DateReader, type DateReading, type Days, type Granularity, yearDigits } from './reading';
import { numberAt } from '../quantities/number';
import { exact, type NumberPhrase } from '../quantities/phrase';

/** Reads `two years ago`, `three days after the vote`, `a year later`. */
export const distanceAt: DateReader = ({ pieces, today }, at) => {
  const phrase = numberAt(pieces, at) ?? article(pieces, at);
  const unit = phrase && durations.get(pieces[phrase.to]?.lower ?? '');
  if (!phrase || !unit || phrase.low !== phrase.high) return undefined;
  const to = phrase.to + 2;
  const word = pieces[to - 1]?.lower ?? '';
  if (word === 'ago')
    return ago(pieces, { from: at, to }, phrase.low * unit.factor, unit.name, today);
  return isRelation(pieces, to - 1) && !isLength(pieces, at) ? event(pieces, at, to) : undefined;
};

const article = (pieces: readonly Piece[], at: number): NumberPhrase | undefined =>
  /^an?$/.test(pieces[at]?.lower ?? '') ? exact(1, at, at + 1, 1, true) : undefined;

/** Reads `the day after the vote`, `the following day`, from the word after `the`. */
export const eventAt: DateReader = ({ pieces }, at) => {
  if (pieces[at - 1]?.lower !== 'the') return undefined;
  if (/^(?:following|next|previous|same)$/.test(pieces[at]?.lower ?? '')) {
    return isUnit(pieces, at + 1) ? { ...relative, from: at - 1, to: at + 2 } : undefined;
  }
  return isUnit(pieces, at) && isRelation(pieces, at + 1)
    ? event(pieces, at - 1, at + 2)
    : undefined;
};

const isUnit = (pieces: readonly Piece[], at: number): boolean =>
  units.has(pieces[at]?.lower ?? '');

const units = wordSet('day week month year morning night evening afternoon weekend');

const isRelation = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:after|before|later|earlier)$/.test(pieces[at]?.lower ?? '');

/**
 * `for three years before`, `up to 15 years before` and `six days a week
 * after` are how long or how often, not when.
 */
const isLength = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]?.lower ?? '';
  return (
    before === 'for' ||
    before === 'to' ||
    pieces[at - 2]?.lower === 'for' ||
    durations.has(before) ||
    /^(?:times|once|twice)$/.test(before)
  );
};

const relative = { granularity: 'day', said: {}, relativeToEvent: true, settled: true } as const;

/** Covers the event too, with its year: `the day after the 2018 midterm elections`. */
function event(pieces: readonly Piece[], from: number, to: number): DateReading {
  const isDirect = /^(?:later|earlier)$/.test(pieces[to - 1]?.lower ?? '');
  const end = isDirect ? to : nounPhraseEnd(pieces, to);
  const year = pieces
    .slice(to, end)
    .map((_, ahead) => yearDigits(pieces, to + ahead))
    .find((value) => value !== undefined);
  return { ...relative, from, to: end, said: year === undefined ? {} : { year } };
}

const longestEvent = 8;
const nominal = wordSet('DET ADJ NOUN PROPN NUM');

/** The end of the noun phrase that starts here; the same place where none does. */
function nounPhraseEnd(pieces: readonly Piece[], start: number): number {
  let end = start;
  while (end < start + longestEvent && nominal.has(pieces[end]?.word.pos ?? '')) end++;
  return end;
}

const granularities: ReadonlyMap<string, Granularity> = new Map([
  ['decade', 'decade'], ['year', 'year'], ['month', 'month'], ['week', 'week'], ['day', 'day'],
]);

/** Only days are counted exactly; `two years ago` may be some months more or less. */
function ago(
  pieces: readonly Piece[],
  place: { from: number; to: number },
  count: number,
  unit: string,
  today?: CivilDay,
): DateReading | undefined {
  const granularity = granularities.get(unit);
  if (!granularity || count > 5000) return undefined;
  const isOpen = /^(?:than|least|over|under)$/.test(pieces[place.from - 1]?.lower ?? '');
  const isWhole = Number.isInteger(count) && !isOpen;
  const days = today && isWhole ? daysAgo(today, count, granularity) : undefined;
  return {
    ...place,
    granularity,
    said: {},
    days,
    approximate: granularity !== 'day' || !isWhole,
    settled: true,
  };
}

function daysAgo(today: CivilDay, count: number, granularity: Granularity): Days | undefined {
  switch (granularity) {
    case 'day': return around(addDays(today, -count), 0);
    case 'week': return around(addDays(today, -7 * count), 3);
    case 'month': {
      const { year, month } = addMonths(today, -count);
      return [{ year, month, day: 1 }, { year, month, day: daysInMonth(year, month) }];
    }
    case 'year': return years(today.year - count, today.year - count);
    case 'decade': return years(today.year - 10 * count - 2, today.year - 10 * count + 2);
    default: return undefined;
  }
}

const around = (day: CivilDay, days: number): Days => [addDays(day, -days), addDays(day, days)];

const years = (first: number, last: number): Days | undefined =>
  first < 1 ? undefined : [{ year: first, month: 1, day: 1 }, { year: last, month: 12, day: 31 }];
