import { isContent } from '../text/content';
import type { Word } from '../text/word';
import type { Archive, Key, Passage } from './archive';
import { indexKeys, wordKey } from './keys';
import { read } from './read';
import type { ReadSentence } from './reading';

/** A passage found by an editor's own look-up. */
export interface Found {
  readonly passage: Passage;
  /** How many of the words that were looked for its sentence holds. */
  readonly matched: number;
}

/** The passages found, best first, and how many words were looked for. */
export interface SearchResult {
  readonly found: readonly Found[];
  readonly asked: number;
}

/** So many passages are looked through for those that hold all words. */
const mostLookedThrough = 400;

/**
 * Looks words up in the archive as an editor types them, in any case;
 * words within quotation marks must stand one after another. Sentences that hold
 * most of the words come first, of equals those closest to the question.
 */
export async function search(archive: Archive, query: string, limit: number, signal?: AbortSignal): Promise<SearchResult> {
  const { sentences } = read({ text: query, prose: query, metadata: {} });
  const words = sentences.flatMap((sentence) => sentence.words.filter(isTelling));
  const phrases = [...query.matchAll(/["“]([^"“”]+)["”]/g)].map(([, phrase = '']) => plainWords(phrase));
  const keys = [...new Set([...sentences.flatMap(indexKeys), ...words.flatMap(keysOf)])];
  if (keys.length === 0) return { found: [], asked: 0 };
  const [passages = []] = await archive.find([{ keys, limit: mostLookedThrough }], signal);
  const found = passages
    .filter(({ sentence }) => phrases.every((phrase) => holdsPhrase(sentence, phrase)))
    .map((passage) => ({ passage, matched: words.filter((word) => holds(passage.sentence, word)).length }))
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => b.matched - a.matched || b.passage.score - a.passage.score);
  return { found: found.slice(0, limit), asked: words.length };
}

/** Letters or digits, and no word that stands in every sentence. */
const isTelling = (word: Word): boolean => isContent(word) || /\d/.test(word.lower);

/** In a search nobody writes capitals, so that any word may be a name. */
const keysOf = ({ lower, lemma }: Word): Key[] => [wordKey(lemma), wordKey(lower), `e:${lower}`];

const holds = ({ words }: ReadSentence, { lower, lemma }: Word): boolean =>
  words.some((word) => word.lower === lower || word.lemma === lemma);

const plainWords = (phrase: string): readonly string[] =>
  read({ text: phrase, prose: phrase, metadata: {} }).sentences.flatMap(({ words }) => words.map(({ lower }) => lower));

const holdsPhrase = ({ words }: ReadSentence, phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((lower, n) => words[at + n]?.lower === lower));
