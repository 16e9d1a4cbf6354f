import type { Span } from '../text/span';
import { readArticle } from './article';
import type { Manuscript } from './manuscript';
import { splitSentences } from './sentence';

/** Sentences that one version of a story has and the other has not, in the order of each text. */
export interface VersionDifferences {
  readonly older: readonly Span[];
  readonly newer: readonly Span[];
}

/** Compares two versions sentence by sentence; a sentence that has only moved is in both. */
export function versionDifferences(older: Manuscript, newer: Manuscript): VersionDifferences {
  const [before, after] = [sentencesOf(older), sentencesOf(newer)];
  return { older: without(before, after), newer: without(after, before) };
}

interface Said extends Span {
  readonly words: string;
}

/** Sentences with their words, whatever marks and spaces stand between them. */
const sentencesOf = (manuscript: Manuscript): Said[] =>
  splitSentences(readArticle(manuscript)).map(({ start, end }) => ({
    start, end, words: manuscript.prose.slice(start, end).toLowerCase().replace(/[^\p{L}\p{N}$%]+/gu, ' ').trim(),
  }));

function without(sentences: readonly Said[], others: readonly Said[]): Span[] {
  const known = new Set(others.map(({ words }) => words));
  return sentences.filter(({ words }) => words !== '' && !known.has(words)).map(({ start, end }) => ({ start, end }));
}
