import { cover, span, type Span } from '../text/span';
import type { CivilDate, CivilDay } from '../text/civil';
import { isJoin, type Piece, piecesOf } from '../text/pieces';
import { wordSet } from '../text/word-set';
import { dateAt } from './dates/grammar';
import { endOfPeriod } from './dates/period';
import type { DateLine, DateReading, Granularity } from './dates/reading';
import { daysOf } from './dates/resolve';
import { type Tense, tenseAt } from './dates/tense';
import type { Sentence } from './sentence';

/** A date, a period or a time of day in a sentence. */
export interface DateMention extends Span {
  readonly granularity: Granularity;
  /**
   * What the words themselves say: `Nov. 8` is month 11, day 8, no year; a
   * decade has its first year.
   */
  readonly said: CivilDate;
  /** 0 Sunday to 6 Saturday, when a weekday is said. */
  readonly weekday?: number;
  /** Minutes after midnight, when a time is said. */
  readonly minutes?: number;
  /** Time zone said with it, `et` for EST, EDT and Eastern time. */
  readonly zone?: string;
  /** First and last day meant, resolved by the article's date; absent where that is unknown. */
  readonly from?: CivilDay;
  readonly to?: CivilDay;
  /** `from 1997 to 2017`: the mentions of both ends, this one covering both. */
  readonly period?: { readonly begin?: DateMention; readonly end?: DateMention };
  /** `since 1980`, `until Nov. 8`, `by Friday`, `after May`. */
  readonly direction?: 'since' | 'until' | 'by' | 'before' | 'after';
  readonly approximate: boolean;
  /**
   * `two days after the election`, `the day after the midterms`: relative to
   * something that is no date.
   */
  readonly relativeToEvent: boolean;
}

/**
 * Finds dates, periods and times of a sentence, in order, resolved by the
 * day the article speaks from. Past verbs look back and `until` ahead; where
 * the direction is not clear, `from` and `to` stay away.
 */
export function findDates(
  prose: string,
  { words }: Sentence,
  articleDate?: CivilDay,
): DateMention[] {
  const line: DateLine = { pieces: piecesOf(prose, words), today: articleDate };
  const found: DateMention[] = [];
  for (let at = 0; at < line.pieces.length;) {
    const first = dateAt(line, at);
    if (first) {
      const end = endOfPeriod(line.pieces, first, (place) => dateAt(line, place));
      found.push(end ? periodOf(line, first, end) : mentionOf(line, first));
      at = Math.max(at + 1, end?.to ?? first.to);
    } else at++;
  }
  return found.some(hasOtherYear(articleDate)) ? found.map(withoutGuess) : found;
}

/** In a sentence about another year, `in March` may be of that year. */
const hasOtherYear = (today?: CivilDay) => ({ said }: DateMention): boolean =>
  today !== undefined && said.year !== undefined && said.year !== today.year;

const withoutGuess = (date: DateMention): DateMention =>
  date.said.month !== undefined && date.said.year === undefined && date.weekday === undefined
    ? { ...date, from: undefined, to: undefined }
    : date;

function mentionOf(line: DateLine, reading: DateReading, forced?: Tense): DateMention {
  const { pieces, today } = line;
  const { granularity, said, weekday, minutes, zone } = reading;
  const lead = leadOf(pieces, reading);
  const days = daysOf(reading, today, () => forced ?? tenseBy(lead.direction, pieces, reading));
  return {
    ...spanOf(pieces, reading), granularity, said, weekday, minutes, zone,
    from: days?.[0], to: days?.[1],
    direction: reading.relativeToEvent || namesEvent(pieces, reading) ? undefined : lead.direction,
    approximate: reading.approximate === true || lead.approximate,
    relativeToEvent: reading.relativeToEvent === true,
  };
}

/** `after the 1986 flood`: later than the flood, not than the year. */
const namesEvent = (pieces: readonly Piece[], { granularity, from }: DateReading): boolean =>
  granularity === 'year' && pieces[from - 1]?.lower === 'the';

const spanOf = (pieces: readonly Piece[], { from, to }: DateReading): Span =>
  span(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);

function tenseBy(
  direction: DateMention['direction'],
  pieces: readonly Piece[],
  { from, to }: DateReading,
): Tense | undefined {
  if (direction === 'since') return 'past';
  const tense = tenseAt(pieces, from, to);
  if (direction === 'until') return 'future';
  return direction === 'by' && tense === undefined ? 'future' : tense;
}

/** The year of the one end is said for the other too: `Oct. 3 to Nov. 9, 2019`. */
function periodOf(line: DateLine, first: DateReading, second: DateReading): DateMention {
  const year = first.said.year ?? second.said.year;
  const shares = year !== undefined && first.granularity !== 'year' && first.granularity !== 'time';
  const withYear = (reading: DateReading): DateReading =>
    shares ? { ...reading, said: { ...reading.said, year: reading.said.year ?? year } } : reading;
  const isGuess =
    first.weekday !== undefined || (year === undefined && first.granularity !== 'time');
  const plain = (reading: DateReading): DateMention => ({
    ...mentionOf(line, isGuess ? { ...reading, settled: true } : withYear(reading)),
    direction: undefined,
  });
  const [begin, end] = [plain(first), plain(second)];
  return {
    ...cover(begin, end),
    granularity: first.granularity,
    said: {},
    from: begin.from,
    to: end.to,
    period: { begin, end },
    approximate: begin.approximate || end.approximate,
    relativeToEvent: false,
  };
}

interface Lead {
  readonly direction?: DateMention['direction'];
  readonly approximate: boolean;
}

const directions: ReadonlyMap<string, DateMention['direction']> = new Map([
  ['since', 'since'], ['until', 'until'], ['till', 'until'], ['through', 'until'],
  ['thru', 'until'], ['by', 'by'],
  ['before', 'before'], ['after', 'after'], ['following', 'after'], ['starting', 'since'],
  ['beginning', 'since'],
]);

/** Two words before the date that end in one of these tell the way too. */
const phrases: ReadonlyMap<string, DateMention['direction']> = new Map([
  ['prior to', 'before'], ['ahead of', 'before'], ['later than', 'by'],
]);

const vague = wordSet('about around circa roughly approximately nearly almost');
/** Parts of a month or a season, whose days nobody has fixed; `late 2013` still lies in 2013. */
const parts = wordSet('early mid late middle start end beginning');
/** `just before 9 p.m.`, `shortly after midnight`: about then. */
const nearby = wordSet('just shortly soon right moments minutes slightly little');
const passed = wordSet('the of on in - earlier later at as next half');

/** What the words before a date say of it. */
function leadOf(pieces: readonly Piece[], { from, granularity }: DateReading): Lead {
  let approximate = false;
  for (let at = from - 1; at >= from - 4; at--) {
    const word = pieces[at]?.lower ?? '';
    const phrase = phrases.get(`${pieces[at - 1]?.lower ?? ''} ${word}`);
    if (phrase) return { direction: phrase, approximate };
    if (vague.has(word)) approximate = true;
    else if (parts.has(word) && !(word === 'beginning' && isVerb(pieces, at, from))) approximate ||= granularity !== 'year';
    else if (nearby.has(pieces[at - 1]?.lower ?? '') && /^(?:before|after)$/.test(word)) return { approximate: true };
    else if (directions.has(word)) return { direction: isByEnd(pieces, at) ? 'by' : directions.get(word), approximate };
    else if (word === 'from')
      return { direction: isOnward(pieces, from) ? 'since' : undefined, approximate };
    else if (!passed.has(word) || (word === '-' && !isJoin(pieces, at))) return { approximate };
  }
  return { approximate };
}

/** `beginning in 1997`, `beginning Monday`; not `the beginning of 1997`. */
const isVerb = (pieces: readonly Piece[], at: number, from: number): boolean =>
  at === from - 1 || (at === from - 2 && /^(?:in|on)$/.test(pieces[at + 1]?.lower ?? ''));

/** `before the end of 2005` is in 2005 still. */
const isByEnd = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 'before' && pieces.slice(at + 1, at + 3).some(({ lower }) => lower === 'end');

/** `from 1997 on`, `from May onward`. */
const isOnward = (pieces: readonly Piece[], from: number): boolean =>
  pieces
    .slice(from, from + 5)
    .some(({ lower }) => lower === 'on' || lower === 'onward' || lower === 'onwards');
