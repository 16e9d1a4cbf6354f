import type { Span } from '../../text/span';
import type { Word } from '../../text/word';
import { isCapital } from './casing';
import { calendarWords } from './name-words';

/** Words of a sentence by index, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Where a run stands in the text; nothing where it has no words. */
export function spanOf(words: readonly Word[], { from, to }: Run): Span | undefined {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && to > from ? { start: first.start, end: last.end } : undefined;
}

/** Words of a sentence as written, with single spaces. */
export function written(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? '';
  for (let at = from + 1; at < to; at++) text += `${isGlued(words, at) ? '' : ' '}${words[at]?.text ?? ''}`;
  return text;
}

/** Whether a word stands against the one before it. */
export const isGlued = (words: readonly Word[], at: number): boolean => words[at - 1]?.end === words[at]?.start;

/** A capital that may be a name's: no day and no month. */
export function capitalAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isCapital(word) && !calendarWords.has(word.lower);
}

/** The lower-case form of a word, empty beyond the sentence. */
export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? '';

/** Whether `'s`, or `'` after an s, stands against the word before `to`. */
export function isPossessive(words: readonly Word[], to: number): boolean {
  const [name, mark] = [words[to - 1], words[to]];
  return (
    name !== undefined &&
    mark !== undefined &&
    mark.start === name.end &&
    (mark.lower === "'s" || (mark.lower === "'" && name.lower.endsWith('s')))
  );
}
