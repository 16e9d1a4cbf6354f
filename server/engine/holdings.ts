import type { Archive, Key } from './archive';
import { indexKeys, wordKey } from './keys';
import type { Reading } from './reading';

/**
 * Keys of a draft's words, names and numbers that its declared sources hold
 * nowhere. One question a key: an empty answer means that nothing has it.
 */
export async function missingKeys(draft: Reading, archive: Archive, signal?: AbortSignal): Promise<Set<Key>> {
  const keys = [...new Set(draft.sentences.flatMap((sentence) => [
    ...indexKeys(sentence).filter((key) => !key.startsWith('s:') && !key.startsWith('c:')),
    ...sentence.words.map(({ lower }) => wordKey(lower)),
  ]))];
  const answers = await archive.find(keys.map((key) => ({ keys: [key], limit: 1 })), signal);
  return new Set(keys.filter((_, n) => answers[n]?.length === 0));
}
