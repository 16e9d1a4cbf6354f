// Reads WordNet's files as packaged on the registry.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Letter = 'n' | 'v' | 'a' | 'r';

export interface Synset {
  readonly id: string;
  readonly letter: Letter;
  /** An adjective that has its opposite through the one it is similar to. */
  readonly satellite: boolean;
  readonly file: number;
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

export interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** 1-based numbers of the words it joins; 0 for the synset as a whole. */
  readonly from: number;
  readonly to: number;
}

/** Parts of speech in the order of the table. */
export const letters: readonly Letter[] = ['n', 'v', 'a', 'r'];
const files = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;

/** Lexicographers' files of animals, bodies, plants and substances: newsrooms use plain names. */
const natural = new Set([5, 8, 20, 27]);

export function readSynsets(folder: string, letter: Letter): Synset[] {
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
export type Senses = Map<string, Map<Letter, Synset[]>>;

export function readSenses(folder: string, synsets: ReadonlyMap<string, Synset>): Senses {
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

export type Synsets = ReadonlyMap<string, Synset>;

/** What a synset is a kind of; for a satellite adjective the head it is similar to. */
export const parentsOf = ({ pointers, satellite }: Synset): string[] =>
  pointers
    .filter(({ symbol }) => symbol === (satellite ? '&' : '@'))
    .map(({ target }) => target)
    .slice(0, satellite ? 1 : 2);

export const ifPresent = <T>(value: T | undefined, use: (value: T) => void) => {
  if (value !== undefined) use(value);
};
