import { likenessOf, tokenOf, type Token } from './word-likeness';

/**
 * What a sentence is about, in a few numbers. Most passages that are close to
 * a sentence of a draft have nothing to say on it: a gist tells so without the
 * passage being opened. Where it says that one may have, the passage decides.
 */
export interface Gist {
  /** Has figures or dates. */
  readonly givesValues: boolean;
  readonly hasQuotes: boolean;
  /** Puts right what was wrong elsewhere. */
  readonly corrects: boolean;
  /** Those it mentions, but for places: hashes of their keys. */
  readonly names: readonly number[];
  /** Codes of its terms in order. */
  readonly terms: readonly number[];
  readonly events: readonly Said[];
}

/** What an event is called in its sentence, and whether the sentence says that it was, or only that it may be. */
export interface Said {
  /** Lemma of the verb with particle or complement: `step down`, `find guilty`, `be legal`. */
  readonly predicate: string;
  readonly affirmed: boolean;
  readonly possible: boolean;
}

// Codes of terms have 24 bits, lest an index grow by more than it must. Two terms may share one by
// chance; then a passage is opened for nothing.
const nameBit = 0x80_0000;
const tokenBit = 0x40_0000;
const hashMask = 0x3f_ffff;
const firstBits = 12;
const lastBits = 11;

/** Numbers all alike, and dates, since they may differ. */
export const numberCode = 0;
export const dateCode = 1;

/** Of words for a party that the lexicon does not have: they may be like each other. */
const partyCode = tokenBit;

/** Tokens below are not the same on every run. */
const firstLastingToken = 64;

/** The code of a name as a term, by its key: its first word and its last, as short forms have the one or the other. */
export function codeOfName(key: string): number {
  const first = key.slice(0, (key.indexOf(' ') + 1 || key.length + 1) - 1);
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return nameBit | (hashOf(first) >>> (32 - firstBits)) << lastBits | hashOf(last) & ((1 << lastBits) - 1);
}

/** The code of a plain word, by which words that are near in meaning are found, too. */
export function codeOfWord(lemma: string): number {
  const token: Token = tokenOf(lemma);
  if (token >= firstLastingToken) return tokenBit | token;
  return token > 0 ? partyCode : (hashOf(lemma) & hashMask) + dateCode + 1 & hashMask;
}

/** Whether terms with these codes may be the same, or a word and a synonym. */
export function mayBeLike(a: number, b: number): boolean {
  if (a === b) return true;
  if (a & b & nameBit) return ((a ^ b) & ~nameBit) >>> lastBits === 0 || ((a ^ b) & ((1 << lastBits) - 1)) === 0;
  return (a & nameBit) === 0 && (b & nameBit) === 0 && (a & b & tokenBit) !== 0 &&
    a !== partyCode && b !== partyCode && likenessOf(a ^ tokenBit, b ^ tokenBit) >= alike;
}

/** Words from this likeness on count as the same where sentences are lined up. */
export const alike = 0.6;

/** A hash of 32 bits: FNV-1a (RFC 9923) with a finaliser; the same on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
