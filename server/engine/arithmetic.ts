import type { CivilDay } from '../text/civil';
import { textOf, type Span } from '../text/span';
import type { Fix } from './finding';
import type { ReadSentence } from './reading';

/** A sentence whose numbers are to be added up, with its text and the day it speaks from. */
export interface Sums {
  readonly prose: string;
  readonly sentence: ReadSentence;
  readonly today?: CivilDay;
}

/** Two places of a sentence that cannot both be right by arithmetic. */
export interface Slip {
  /** What is underlined. */
  readonly span: Span;
  /** What it does not agree with. */
  readonly other: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** A fix that puts a text in the place of another. */
export const useInstead = (span: Span, text: string): Fix =>
  ({ title: `Use “${text}”`, edits: [{ span, text }] });

/** The text of a place on one line. */
export const said = (prose: string, span: Span): string => textOf(prose, span).replace(/\s+/g, ' ');

/** With a capital, to begin a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text between two places in order, in lower case. */
export const between = (prose: string, before: Span, after: Span): string =>
  prose.slice(before.end, after.start).toLowerCase();
