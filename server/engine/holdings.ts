import type { Archive, Key } from './archive';
import type { Memory } from './memory';
import { indexKeys, wordKey } from './keys';
import type { Reading } from './reading';

/**
 * Keys of a draft's words, names and numbers that its declared sources hold
 * nowhere. One question a key: an empty answer means that nothing has it.
 */
export async function missingKeys(draft: Reading, archive: Archive, { holdings }: Memory, signal?: AbortSignal): Promise<Set<Key>> {
  const keys = [...new Set(draft.sentences.flatMap((sentence) => [
    ...indexKeys(sentence).filter((key) => !key.startsWith('s:') && !key.startsWith('c:')),
    ...sentence.words.map(({ lower }) => wordKey(lower)),
  ]))];
  const held = new Map(keys.map((key) => [key, holdings.get(key)]));
  const unknown = keys.filter((key) => held.get(key) === undefined);
  const answers = unknown.length > 0 ? await archive.find(unknown.map((key) => ({ keys: [key], limit: 1 })), signal) : [];
  unknown.forEach((key, n) => {
    const isHeld = answers[n]?.length !== 0;
    held.set(key, isHeld);
    holdings.set(key, isHeld);
  });
  return new Set(keys.filter((key) => held.get(key) === false));
}
