import { overlaps } from '../../text/span';
import type { Word } from '../../text/word';
import type { DateMention } from '../date';

/** `Published: May 2, 2013`; in prose the word stands small, `was published May 2`. */
const LABEL = /^(?:PUBLISHED|UPDATED|POSTED|Published|Updated|Posted)$/;

const SEPARATOR = /^[,|:–—-]$/;
const CLOCK = /^\d{1,2}:\d\d/;

/**
 * Whether a date says when a page was put up, whatever follows on its line: `26 September 2013,
 * 10:00 (GMT+05:00)`, `UPDATED: MAY 3, 2013`. Prose writes `at 10 a.m. on Sept. 26, 2013`.
 */
export function isPageStamp(date: DateMention, words: readonly Word[]): boolean {
  const before = words.filter(({ end }) => end <= date.start).slice(-2).filter(({ text }) => !SEPARATOR.test(text));
  if (LABEL.test(before.at(-1)?.text ?? '')) return true;
  if (date.said.year === undefined || date.said.day === undefined) return false;
  if (date.minutes !== undefined) return isClockLast(words.filter((word) => overlaps(word, date)));
  const [clock, colon] = words.filter(({ start }) => start >= date.end).slice(0, 3).filter(({ text }) => text !== ',' && text !== '|');
  return clock !== undefined && (CLOCK.test(clock.text) || LABEL.test(clock.text) || (/^\d{1,2}$/.test(clock.text) && colon?.text === ':'));
}

/** Year first and then the clock, without `at`. */
const isClockLast = (words: readonly Word[]): boolean =>
  !words.some(({ lower }) => lower === 'at') && words.findIndex(({ text }) => /^\d{4}$/.test(text)) < words.findIndex(({ text }) => CLOCK.test(text));
