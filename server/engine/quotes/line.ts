import { contains } from '../../text/span';
import type { Word } from '../../text/word';
import type { Mention, Mentions } from '../names/entity';
import type { Marked } from './marked';
import type { Sentence } from '../sentence';

/** A piece of a paragraph as it reads without the quoted words. */
export type Piece =
  | { readonly type: 'word'; readonly word: Word; readonly mention?: Mention }
  | { readonly type: 'quote'; readonly quote: Marked }
  /** A sentence ends here, outside of any quotation. */
  | { readonly type: 'end' };

/** A paragraph with each quotation as one piece, so that `“A. B,” Doe said, “and C.”` is one sentence. */
export type Line = readonly Piece[];

/** Lines up the sentences of one paragraph with its quotes; mentions stand in order, too. */
export function lineUp(sentences: readonly Sentence[], quotes: readonly Marked[], mentions: Mentions): Line {
  const line: Piece[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const named = mentions.bySentence.get(sentence) ?? [];
    let nth = 0;
    for (const word of sentence.words) {
      for (let quote = quotes[next]; quote && quote.whole.start <= word.start; quote = quotes[next]) {
        line.push({ type: 'quote', quote });
        next++;
      }
      if (word.start >= (quotes[next - 1]?.whole.end ?? 0)) {
        while ((named[nth]?.end ?? Infinity) <= word.start) nth++;
        const mention = named[nth];
        line.push({ type: 'word', word, mention: mention && contains(mention, word) ? mention : undefined });
      }
    }
    if (sentence.end >= (quotes[next - 1]?.whole.end ?? 0)) line.push({ type: 'end' });
  }
  return line;
}

/** The word in lower case; empty for anything else. */
export const lowerAt = (line: Line, at: number): string => {
  const piece = line[at];
  return piece?.type === 'word' ? piece.word.lower : '';
};

/** What the word at a place belongs to. */
export const mentionAt = (line: Line, at: number): Mention | undefined => {
  const piece = line[at];
  return piece?.type === 'word' ? piece.mention : undefined;
};

export const posAt = (line: Line, at: number): string => {
  const piece = line[at];
  return piece?.type === 'word' ? piece.word.pos : '';
};
