import type { Span } from '../text/span';
import type { Article } from './article';
import type { Entity, Mentions } from './mention';
import type { Sentence } from './sentence';

/** Words inside quotation marks. The span is the content, without the marks. */
export interface Quote extends Span {
  readonly sentence: Sentence;
  /** Who says it, where the text says so in one way only. */
  readonly speaker?: Entity;
  /** Where the speaker stands. */
  readonly speakerSpan?: Span;
  /** The verb or phrase that attributes: `said`, `according to`. */
  readonly cue?: Span;
  /** Less than a sentence, or single words in marks. */
  readonly fragment: boolean;
  /** No closing mark before the paragraph ends (and the next does not go on with it). */
  readonly unclosed: boolean;
}

/** Finds the quotes of an article, in order, with their speakers. */
export function findQuotes(_article: Article, _sentences: readonly Sentence[], _mentions: Mentions): Quote[] {
  return [];
}
