import type { ByteReader, ByteWriter } from '../bytes';
import { mostSentences } from '../packed-article';

/**
 * A sentence of the archive as one number: its article's, and its own in
 * it. So whoever finds a sentence knows its article without asking, and no
 * list of all articles has to be anywhere.
 */
export type SentenceId = number;

/** Sentences that the numbers of one article leave room for. */
export const perArticle = 2 ** 15;
if (perArticle < mostSentences) throw new RangeError('An article has more sentences than its numbers can tell apart.');

export const sentenceId = (article: number, index: number): SentenceId => article * perArticle + index;
export const articleOf = (id: SentenceId): number => Math.floor(id / perArticle);
export const indexOf = (id: SentenceId): number => id % perArticle;

/** Writes ascending sentences as steps: from article to article, and from sentence to sentence within one. */
export function writeList(out: ByteWriter, ids: Float64Array, first: number): void {
  let article = first;
  let index = 0;
  for (const id of ids) {
    const step = articleOf(id) - article;
    out.uint(step);
    out.uint(indexOf(id) - (step === 0 ? index : 0));
    article += step;
    index = indexOf(id);
  }
}

/** One list of several, in their order. */
export function joinLists(lists: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let used = 0;
  for (const list of lists) {
    joined.set(list, used);
    used += list.length;
  }
  return joined;
}

/** Reads a list again. */
export function readList(from: ByteReader, count: number, first: number): Float64Array {
  const ids = new Float64Array(count);
  let article = first;
  let index = 0;
  for (let i = 0; i < count; i++) {
    const step = from.uint();
    article += step;
    index = from.uint() + (step === 0 ? index : 0);
    ids[i] = sentenceId(article, index);
  }
  return ids;
}
