import type { DatabaseSync } from 'node:sqlite';
import { indexKeys } from '../engine/keys';
import type { Prepared } from './article-writer';
import { printKey } from './clusters';
import type { Listed } from './directory';
import { nameKey, recordKey, recordsIn } from './names';
import { segmentsIn } from './postings';
import { mostInSegment, type Pairs, pairs, writeSegment } from './segments';

/** A segment that grows until it is full, and then is written and followed by another. */
export interface GrowingSegment {
  /** The number that the first of so many sentences will have. */
  place(sentences: number): number;
  add(article: Listed, one: Prepared): void;
  close(): void;
}

export function growingSegment(db: DatabaseSync): GrowingSegment {
  let first = nextSentence(db);
  let next = first;
  let articles: Listed[] = [];
  let keys = pairs();
  const close = (): void => {
    if (articles.length > 0) writeSegment(db, first, articles, keys);
    first = next;
    articles = [];
    keys = pairs();
  };
  return {
    place(sentences) {
      if (next - first + sentences > mostInSegment) close();
      return next;
    },
    add(article, one) {
      addKeys(one, next - first, keys);
      articles.push(article);
      next += article.sentences;
    },
    close,
  };
}

function nextSentence(db: DatabaseSync): number {
  const last = segmentsIn(db).at(-1);
  return last ? last.first + last.sentences : 0;
}

function addKeys({ submission, sentences, prints, names }: Prepared, first: number, keys: Pairs): void {
  submission.reading.sentences.slice(0, sentences).forEach((sentence, i) => {
    for (const key of indexKeys(sentence)) keys.add(key, first + i);
  });
  for (const { name, sentence } of names) keys.add(nameKey(name), first + sentence);
  for (const [name, records] of sentences > 0 ? recordsIn(submission.reading) : []) {
    for (const record of records) if (record < sentences) keys.add(recordKey(name), first + record);
  }
  for (const print of prints.prints) keys.add(printKey(print), first);
}
