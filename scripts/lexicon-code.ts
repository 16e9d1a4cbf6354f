import type { Letter, Senses, Synset, Synsets } from './wordnet';
import { ifPresent, letters, parentsOf } from './wordnet';

export interface Numbers {
  readonly byId: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<Letter, readonly Synset[]>;
  readonly counts: ReadonlyMap<Letter, number>;
  /** The synset of this number is first met in this word. */
  readonly seen: Map<Letter, number>;
}

/**
 * Numbers synsets by their first word, so that most senses are simply "the next one";
 * what only ancestors use comes last.
 */
export function numberSynsets(words: readonly string[], senses: Senses, synsets: Synsets): Numbers {
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

/** The number of a synset through all parts of speech. */
export function numberOf(id: string, { byId, counts }: Numbers): number | undefined {
  const number = byId.get(id);
  if (number === undefined) return undefined;
  return letters
    .slice(
      0,
      letters.findIndex((letter) => id.startsWith(letter)),
    )
    .reduce((sum, letter) => sum + (counts.get(letter) ?? 0), number);
}

/** How many senses of each part of speech, then each: 0 for a new synset, else how far back. */
export function codeSenses(
  byLetter: ReadonlyMap<Letter, readonly Synset[]> | undefined,
  { byId, seen }: Numbers,
): number[] {
  const lists = letters.map((letter) => byLetter?.get(letter) ?? []);
  const header = lists.reduceRight((sum, list) => sum * 9 + list.length, 0);
  return [
    header,
    ...lists.flatMap((list) =>
      list.map(({ id, letter }) => {
        const next = seen.get(letter) ?? 0;
        const number = byId.get(id) ?? 0;
        if (number === next) seen.set(letter, next + 1);
        return next - number;
      }),
    ),
  ];
}

/** For each synset its parents in twos: 0 for none, else the number plus one. */
export const codeParents = (letter: Letter, { order, byId }: Numbers): number[] =>
  (order.get(letter) ?? []).flatMap((synset) => {
    const codes = parentsOf(synset).map((id) => (byId.get(id) ?? -1) + 1);
    const [first = 0, second = 0] = codes.filter((code) => code > 0);
    return second ? [2 * first + 1, second] : [2 * first];
  });

export type NumberPair = readonly [number, number];

/** Sorted pairs: how far the first moves, then how far after the first the second stands. */
export function codePairs(pairs: readonly NumberPair[]): number[] {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.flatMap(([a, b], i) => [a - (sorted[i - 1]?.[0] ?? 0), b - a]);
}

/** Each word: a capital for how many letters it shares with the one before, and the rest. */
export const frontCode = (words: readonly string[]): string =>
  words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');

/** The printable characters that JSON need not escape. */
const digits = Array.from({ length: 92 }, (_, i) => String.fromCharCode(i + 35)).filter(
  (character) => character !== '\\',
);

/** Numbers in base 45, highest digit first; every digit but a number's last is raised by 45. */
export function encode(numbers: readonly number[]): string {
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
