import type { Archive, Key, Passage } from './archive';
import { indexKeys } from './keys';
import type { Reading, ReadSentence } from './reading';

/** More sentences than declared sources have: beyond, those furthest from the draft stay out. */
const mostSentences = 3000;

/**
 * The sentences of the draft's declared sources, as good as all: those that
 * share a word, name or number with the draft or with a passage close to it.
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
  return found;
}

/** Shingles and claims find near copies; words, names and numbers find those, too. */
const isShared = (key: Key): boolean => !key.startsWith('s:') && !key.startsWith('c:');
