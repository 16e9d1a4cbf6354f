import wordnet from './wordnet.json';

/** Lists of numbers, one for each row. */
export interface Rows {
  /** Where each row begins in `values`, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** WordNet in typed arrays: about 5 MB, decoded in 30 ms from what scripts/lexicon.ts writes. */
export interface Table {
  /** The letters of all words one after another, and where each begins. */
  readonly letters: Uint8Array;
  readonly begins: Uint32Array;
  /** Open addressing by `hash`: the number of a word plus one, or 0. */
  readonly slots: Uint32Array;
  /** First synset of nouns, verbs, adjectives and adverbs, and the number of all. */
  readonly firsts: readonly number[];
  /** For each word its synsets: by part of speech, then most frequent first. */
  readonly senses: Rows;
  /** For each sense how many more frequent ones the word has in that part of speech. */
  readonly ranks: Uint8Array;
  /** For each synset two places for what it is a kind of, by number plus one; 0 for none. */
  readonly parents: Uint32Array;
  /** Synsets of which very many others are kinds. */
  readonly broad: ReadonlySet<number>;
  readonly antonyms: Rows;
  readonly opposites: Rows;
  readonly derived: Rows;
}

/** Changes when the numbers of words may. */
export const lexiconShape = [wordnet.words.length, ...wordnet.sizes].join();

const slotCount = 2 ** 18;

export function readTable(): Table {
  const { letters, begins, slots } = readWords(wordnet.words);
  const count = begins.length - 1;
  const firsts = [0];
  for (const size of wordnet.sizes) firsts.push((firsts.at(-1) ?? 0) + size);
  const parents = readParents(wordnet.parents, firsts);
  return {
    letters,
    begins,
    slots,
    firsts,
    parents,
    ...readSenses(wordnet.senses, count, firsts),
    broad: readBroad(wordnet.broad),
    antonyms: readPairs(wordnet.antonyms, count),
    opposites: readPairs(wordnet.opposites, firsts[4] ?? 0),
    derived: readPairs(wordnet.derived, count),
  };
}

/** The number of a word, or -1. */
export function wordNumber({ letters, begins, slots }: Table, word: string): number {
  let slot = hashOf(word);
  for (;;) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const begin = begins[number] ?? 0;
    if ((begins[number + 1] ?? 0) - begin === word.length) {
      let at = 0;
      while (at < word.length && letters[begin + at] === word.charCodeAt(at)) at++;
      if (at === word.length) return number;
    }
    slot = (slot + 1) & (slotCount - 1);
  }
}

/** True where the two stand in each other's rows; pairs are kept with the smaller number first. */
export function inPairs({ starts, values }: Rows, a: number, b: number): boolean {
  const row = Math.min(a, b);
  const value = Math.max(a, b);
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (values[at] === value) return true;
  return false;
}

/** Undoes the front coding: a capital tells how many letters a word shares with the one before. */
function readWords(coded: string): Pick<Table, 'letters' | 'begins' | 'slots'> {
  const letters = new Uint8Array(coded.length * 3);
  const begins = new Uint32Array(coded.length);
  const slots = new Uint32Array(slotCount);
  let words = 0;
  let end = 0;
  for (let at = 0; at < coded.length;) {
    const before = words > 0 ? (begins[words - 1] ?? 0) : 0;
    const shared = coded.charCodeAt(at++) - 65;
    begins[words++] = end;
    letters.copyWithin(end, before, before + shared);
    end += shared;
    for (let code = coded.charCodeAt(at); code > 90 || code < 65; code = coded.charCodeAt(++at)) {
      letters[end++] = code;
    }
    let slot = hashLetters(letters, begins[words - 1] ?? 0, end);
    while (slots[slot]) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = words;
  }
  begins[words] = end;
  return { letters: letters.slice(0, end), begins: begins.slice(0, words + 1), slots };
}

// FNV-1a, www.isthe.com/chongo/tech/comp/fnv.
const hashStart = 0x811c9dc5;
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const fold = (hash: number): number => (hash ^ (hash >>> 15)) & (slotCount - 1);

function hashLetters(letters: Uint8Array, begin: number, end: number): number {
  let hash = hashStart;
  for (let at = begin; at < end; at++) hash = mix(hash, letters[at] ?? 0);
  return fold(hash);
}

function hashOf(word: string): number {
  let hash = hashStart;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return fold(hash);
}

function readSenses(
  coded: string,
  count: number,
  firsts: readonly number[],
): Pick<Table, 'senses' | 'ranks'> {
  const next = reader(coded);
  const seen = [...firsts];
  const starts = new Uint32Array(count + 1);
  const values: number[] = [];
  const ranks: number[] = [];
  for (let word = 0; word < count; word++) {
    let header = next();
    for (let pos = 0; header > 0; pos++, header = Math.floor(header / 9)) {
      for (let rank = 0; rank < header % 9; rank++) {
        const back = next();
        const fresh = seen[pos] ?? 0;
        values.push(fresh - back);
        ranks.push(rank);
        if (back === 0) seen[pos] = fresh + 1;
      }
    }
    starts[word + 1] = values.length;
  }
  return { senses: { starts, values: Uint32Array.from(values) }, ranks: Uint8Array.from(ranks) };
}

/** A parent has the part of speech of its child; an odd number says that a second one follows. */
function readParents(coded: string, firsts: readonly number[]): Uint32Array {
  const next = reader(coded);
  const total = firsts[4] ?? 0;
  const parents = new Uint32Array(2 * total);
  for (let synset = 0, pos = 0; synset < total; synset++) {
    while (synset >= (firsts[pos + 1] ?? total)) pos++;
    const base = firsts[pos] ?? 0;
    const code = next();
    if (code > 1) parents[2 * synset] = base + Math.floor(code / 2);
    if (code % 2) parents[2 * synset + 1] = base + next();
  }
  return parents;
}

function readBroad(coded: string): ReadonlySet<number> {
  const next = reader(coded);
  const broad = new Set<number>();
  for (let step = next(), synset = 0; step >= 0; step = next()) broad.add((synset += step));
  return broad;
}

/** Sorted pairs: how far the first moves, then how far after the first the second stands. */
function readPairs(coded: string, count: number): Rows {
  const next = reader(coded);
  const starts = new Uint32Array(count + 1);
  const values: number[] = [];
  let row = 0;
  for (let step = next(); step >= 0; step = next()) {
    for (; step > 0; step--) starts[++row] = values.length;
    values.push(row + next());
  }
  starts.fill(values.length, row + 1);
  return { starts, values: Uint32Array.from(values) };
}

/** Reads numbers in base 45, every digit but the last of a number raised by 45; -1 at the end. */
function reader(coded: string): () => number {
  let at = 0;
  return () => {
    if (at >= coded.length) return -1;
    for (let number = 0; ; at++) {
      const code = coded.charCodeAt(at);
      const digit = code - (code > 92 ? 36 : 35);
      if (digit < 45) {
        at++;
        return number * 45 + digit;
      }
      number = number * 45 + digit - 45;
    }
  };
}
