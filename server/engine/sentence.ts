import type { Span } from '../text/span';
import type { Article } from './article';
import type { Word } from '../text/word';

/** One sentence. Never crosses a paragraph. */
export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** Index of its paragraph in the article. */
  readonly paragraph: number;
  /** True for the headline. */
  readonly headline: boolean;
}

/** Divides an article's paragraphs into sentences of words. */
export function splitSentences(_article: Article): Sentence[] {
  return [];
}
