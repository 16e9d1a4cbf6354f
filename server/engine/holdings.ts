import type { Archive, Key, Passage } from './archive';
import { indexKeys } from './keys';
import type { Reading, ReadSentence } from './reading';

/** More sentences than declared sources have: beyond, those furthest from the draft stay out. */
const mostSentences = 3000;

/**
 * The sentences of the draft's declared sources in their order, as good as all: those
 * that share a word, name or number with the draft or with a passage close to it.
 * How close one is to the draft as a whole says nothing of a sentence: its score is 0.
 */
export async function declaredPassages(
  draft: Reading,
  passages: ReadonlyMap<ReadSentence, readonly Passage[]>,
  archive: Archive,
  signal?: AbortSignal,
): Promise<readonly Passage[]> {
  const close = [...passages.values()].flatMap((found) => found.map(({ sentence }) => sentence));
  const keys = new Set<Key>();
  for (const sentence of [...draft.sentences, ...close]) for (const key of indexKeys(sentence)) keys.add(key);
  const [found = []] = await archive.find([{ keys: [...keys].filter(isShared), limit: mostSentences }], signal);
  return found.map((passage) => ({ ...passage, score: 0 })).sort(inOrder);
}

const inOrder = (a: Passage, b: Passage): number =>
  a.article.id === b.article.id ? a.sentence.start - b.sentence.start : a.article.id < b.article.id ? -1 : 1;

/** Shingles and claims find near copies; words, names and numbers find those, too. */
const isShared = (key: Key): boolean => !key.startsWith('s:') && !key.startsWith('c:');
