import type { CleanArticle } from './newsroom';
import { seeded } from './timing';

/** Words of articles, from which others are taken as often as they occur. */
export interface WordPool {
  /** Capitalised words within sentences, one entry an occurrence. */
  readonly names: readonly string[];
  /** Plain words of four letters and more by their last two letters, one entry an occurrence. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
  /** Words that also stand in lower case are no names. */
  readonly isPlain: ReadonlySet<string>;
}

/** Gathers the words of articles. */
export function wordPool(articles: readonly CleanArticle[]): WordPool {
  const names: string[] = [];
  const plain = new Map<string, string[]>();
  const isPlain = new Set<string>();
  for (const { text } of articles) {
    for (const [word] of text.matchAll(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu)) names.push(word);
    for (const [word] of text.matchAll(/(?<![\p{L}'’-])\p{Ll}{4,}/gu)) {
      const known = plain.get(word.slice(-2));
      if (known) known.push(word);
      else plain.set(word.slice(-2), [word]);
      isPlain.add(word);
    }
  }
  return { names, plain, isPlain };
}

/** Of plain words one in so many becomes another with the same ending; every third shingle is a new one by that. */
const changedWords = 8;

/** Of names one in so many is made of two others: an archive never ceases to meet people it does not know. */
const coinedNames = 10;

/** Random numbers from 0 to below a limit. */
export type Draw = (below: number) => number;

export const drawer = (seed: number): Draw => {
  const random = seeded(Math.imul(seed + 1, 0x9e3779b1) >>> 0);
  for (let n = 0; n < 4; n++) random();
  return (below) => Math.floor(random() * below);
};

/** Makes other sentences of sentences: other figures, other names throughout, and here and there another word. */
export function variation(pool: WordPool, draw: Draw): (sentence: string) => string {
  const renamed = new Map<string, string>();
  const nameFor = (name: string): string => {
    const known = renamed.get(name);
    if (known !== undefined) return known;
    const one = pick(pool.names, draw);
    const other = pick(pool.names, draw);
    const isCoined = draw(coinedNames) === 0;
    const made = isCoined ? one.slice(0, Math.ceil(one.length / 2)) + other.slice(other.length >> 1) : one;
    renamed.set(name, made);
    return made;
  };
  const wordFor = (word: string): string => {
    if (/^\p{Lu}/u.test(word)) return pool.isPlain.has(word.toLowerCase()) ? word : nameFor(word);
    return draw(changedWords) === 0 ? pick(pool.plain.get(word.slice(-2)) ?? [word], draw) : word;
  };
  return (sentence) => sentence
    .replaceAll(/\d+/g, (digits) => figureFor(digits, draw))
    .replaceAll(/(?<![\p{L}'’-])(?:\p{Lu}\p{Ll}{3,}|\p{Ll}{4,})(?!\p{L})/gu, wordFor);
}

/** Another number of as many digits; a year stays one of these decades. */
function figureFor(digits: string, draw: Draw): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return String(1985 + draw(40));
  return [...digits].map((_, i) => (i === 0 ? 1 + draw(9) : draw(10))).join('');
}

export const pick = <T>(all: readonly T[], draw: Draw): T => {
  const one = all[draw(all.length)];
  if (one === undefined) throw new RangeError('There is nothing to take one of.');
  return one;
};
