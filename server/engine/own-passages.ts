import type { ArchivedArticle, Passage } from './archive';
import type { Hearing } from './meeting';
import type { Reading, ReadSentence } from './reading';

/** Marks the passages that are the draft's own. */
export const ownArticle: ArchivedArticle = {
  id: '', file: '', headline: '', source: 'the draft', kind: 'news', cluster: '', trust: 1,
};

/** A draft knows its own story. */
export const ownHearing: Hearing = { acquaintance: new Map([['', 1]]) };

/** A sentence of a draft as a passage, to weigh a later one against. */
export const ownPassage = ({ article }: Reading, sentence: ReadSentence): Passage =>
  ({ article: ownArticle, sentence, score: 0, text: article.text, textStart: 0 });
