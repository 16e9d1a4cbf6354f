import type { CivilDate, CivilDay } from '../text/civil';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';

export type Granularity = 'decade' | 'year' | 'season' | 'quarter' | 'month' | 'week' | 'day' | 'time';

/** A date, a period or a time of day in a sentence. */
export interface DateMention extends Span {
  readonly granularity: Granularity;
  /** What the words themselves say: `Nov. 8` is month 11, day 8, no year. */
  readonly said: CivilDate;
  /** 0 Sunday to 6 Saturday, when a weekday is said. */
  readonly weekday?: number;
  /** Minutes after midnight, when a time is said. */
  readonly minutes?: number;
  /** First and last day meant, resolved by the article's date; absent where that is unknown. */
  readonly from?: CivilDay;
  readonly to?: CivilDay;
  /** `from 1997 to 2017`: the mentions of both ends, this one covering both. */
  readonly period?: { readonly begin?: DateMention; readonly end?: DateMention };
  /** `since 1980`, `until Nov. 8`, `by Friday`, `after May`. */
  readonly direction?: 'since' | 'until' | 'by' | 'before' | 'after';
  readonly approximate: boolean;
  /** `two days after the election`, `the day after the midterms`: relative to something that is no date. */
  readonly relativeToEvent: boolean;
}

/** Finds dates, periods and times of a sentence, in order, resolved by the day the article speaks from. */
export function findDates(_prose: string, _sentence: Sentence, _articleDate?: CivilDay): DateMention[] {
  return [];
}
