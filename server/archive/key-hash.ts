import type { Key } from '../engine/archive';

/**
 * Bits of a key's hash. With a sentence's number in its batch it makes the
 * 53 bits of a double; of 20 million keys one in 14,000 shares its hash,
 * which adds a little weight to a wrong sentence and no more.
 */
export const hashBits = 38;
export const hashes = 2 ** hashBits;

const lowBits = 2 ** 32;
const highHashes = 2 ** (hashBits - 32);

/** Hash of a key: two FNV-1a hashes (RFC 9923) with MurmurHash3's finaliser. The same on every machine. */
export function hashOfKey(key: Key): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  return (finish(high) % highHashes) * lowBits + finish(low);
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
