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

/** Lists without periods are cut: stages look at all words of a sentence again for each of its words. */
const mostWords = 400;

/** Divides an article's paragraphs into sentences of words. */
export function splitSentences(article: Article, wordsIn: WordsOf = wordsOf): Sentence[] {
  const { prose, paragraphs, headline } = article;
  const rows = tableLines(prose, paragraphs, headline);
  return paragraphs.flatMap((paragraph, index) =>
    sentenceSpans(prose, paragraph).flatMap((span) => cut(span, wordsIn(prose, span))).map((part) => ({
      ...part,
      paragraph: index,
      headline: headline !== undefined && contains(headline, part),
      row: rows.has(paragraph),
    })),
  );
}

function cut({ start, end }: Span, words: readonly Word[]): Pick<Sentence, 'start' | 'end' | 'words'>[] {
  if (words.length <= mostWords) return [{ start, end, words }];
  const parts = Array.from({ length: Math.ceil(words.length / mostWords) }, (_, i) => words.slice(i * mostWords, (i + 1) * mostWords));
  return parts.map((part) => ({ start: part[0]?.start ?? start, end: part.at(-1)?.end ?? end, words: part }));
}
