import type { ArchivedArticle, Passage } from './archive';
import type { Hearing } from './evidence';
import type { Reading, ReadSentence } from './reading';

/** Marks the passages that are the draft's own. */
export const ownArticle: ArchivedArticle = {
  id: '', file: '', headline: '', source: 'the draft', kind: 'news', cluster: '', trust: 1,
};

/** A draft knows its own story. */
export const ownHearing: Hearing = { acquaintance: new Map([['', 1]]) };

/** The sentences of a draft before one of its own, as passages to weigh it against. */
export function earlierPassages({ article, sentences }: Reading, sentence: ReadSentence): Passage[] {
  const at = sentences.indexOf(sentence);
  return sentences.slice(0, at).map((earlier) => ({
    article: ownArticle, sentence: earlier, score: 0, text: article.text, textStart: 0,
  }));
}
