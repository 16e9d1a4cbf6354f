import { sentenceSpans } from '../text/boundaries';
import { contains, type Span } from '../text/span';
import { wordsOf } from '../text/tokens';
import type { Word } from '../text/word';
import type { Article } from './article';
import { tableLines } from './pages/table';

/** One sentence. Never crosses a paragraph. */
export interface Sentence extends Span {
  readonly words: readonly Word[];
  /** Index of its paragraph in the article. */
  readonly paragraph: number;
  /** True for the headline. */
  readonly headline: boolean;
  /** True for a line of a table or a footnote below one: its figures claim nothing by themselves. */
  readonly row: boolean;
}

/** The words at a place of the prose. */
export type WordsOf = (prose: string, span: Span) => readonly Word[];

/** Divides an article's paragraphs into sentences of words. */
export function splitSentences(article: Article, wordsIn: WordsOf = wordsOf): Sentence[] {
  const rows = tableLines(article.prose, article.paragraphs, article.headline);
  return article.paragraphs.flatMap((paragraph, index) =>
    sentenceSpans(article.prose, paragraph).map((span) => ({
      ...span,
      words: wordsIn(article.prose, span),
      paragraph: index,
      headline: article.headline !== undefined && contains(article.headline, span),
      row: rows.has(paragraph),
    })),
  );
}
