import type { DatabaseSync } from 'node:sqlite';
import type { Listed } from './directory';
import { segmentsIn } from './postings';
import { mostInSegment, pairs, writeSegment } from './segments';

/** A segment that grows until it is full, and then is written and followed by another. */
export interface GrowingSegment {
  /** The number that the first of so many sentences will have. */
  place(sentences: number): number;
  /** Adds an article with its pairs of keys and sentences. */
  add(article: Listed, keys: Float64Array): void;
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
    add(article, own) {
      keys.addAll(own, next - first);
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
