import type { PartOfSpeech } from './word';
import { inPairs, readTable, type Table, wordNumber } from './lexicon-table';

/** How two words stand to each other, by the closest relation that holds. */
export type Relation = 'same' | 'synonym' | 'antonym' | 'kind' | 'sibling' | 'related' | 'none';

/** The parts of speech that the lexicon knows. Others have no senses. */
export type Known = Extract<PartOfSpeech, 'NOUN' | 'VERB' | 'ADJ' | 'ADV'>;

// All questions take lemmas in lower case, several words joined by one space (`step down`).
// A word that is not in WordNet stands in no relation to any other. Only frequent senses count:
// WordNet orders them by how often they were met, and rare ones relate nearly everything.
const sensesForSynonyms = 4;
const sensesForKinds = 3;
const sensesForOpposites = 2;
const kindSteps = 3;
/** Together, from both words to what they are both kinds of. */
const siblingSteps = 3;

/** The closest relation of two words in the part of speech given, or in any. */
export function relation(a: string, b: string, pos?: Known): Relation {
  if (a === b) return 'same';
  const table = lexicon();
  const first = wordNumber(table, a);
  const second = wordNumber(table, b);
  if (first < 0 || second < 0) return 'none';
  if (shareSense(table, first, second, pos)) return 'synonym';
  if (areOpposite(table, first, second, pos)) return 'antonym';
  if (isKind(table, first, second, pos) || isKind(table, second, first, pos)) return 'kind';
  if (areSiblings(table, first, second, pos)) return 'sibling';
  return inPairs(table.derived, first, second) ? 'related' : 'none';
}

/** Stands for a word where many pairs are asked about; -1 for one that the lexicon does not have. */
export const numberOf = (word: string): number => wordNumber(lexicon(), word);

/** The relation of two different words of the lexicon, by their numbers; siblings are not looked for. */
export function nearRelation(a: number, b: number): Exclude<Relation, 'same' | 'sibling'> {
  const table = lexicon();
  const one = surroundingsOf(table, a);
  const other = surroundingsOf(table, b);
  if (meet(one.senses, other.senses)) return 'synonym';
  if (areHeadsOpposite(table, one, other) || inPairs(table.antonyms, a, b)) return 'antonym';
  if (isAnyIn(one.kinds, other.above) || isAnyIn(other.kinds, one.above)) return 'kind';
  return inPairs(table.derived, a, b) && !areSiblings(table, a, b) ? 'related' : 'none';
}

// Asked some thousand times for a draft, and nearly always in vain: loops, which make nothing on the way.

/** Whether two ascending lists have a number in common. */
function meet(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const by = (a[i] ?? 0) - (b[j] ?? 0);
    if (by === 0) return true;
    if (by < 0) i++;
    else j++;
  }
  return false;
}

function isAnyIn(numbers: readonly number[], set: ReadonlySet<number>): boolean {
  if (set.size === 0) return false;
  for (const number of numbers) if (set.has(number)) return true;
  return false;
}

function areHeadsOpposite({ opposites }: Table, { heads: own }: Surroundings, { heads: others }: Surroundings): boolean {
  for (const one of own) for (const other of others) if (inPairs(opposites, one, other)) return true;
  return false;
}

/** What a word is compared by: synsets. */
interface Surroundings {
  /** In ascending order. */
  readonly senses: readonly number[];
  readonly kinds: readonly number[];
  /** What it is a kind of. */
  readonly above: ReadonlySet<number>;
  /** What has an opposite if the word has one. */
  readonly heads: readonly number[];
}

/** Words whose surroundings are kept: about 10 MB. */
const mostWords = 20_000;

const surroundings = new Map<number, Surroundings>();

function surroundingsOf(table: Table, word: number): Surroundings {
  let found = surroundings.get(word);
  if (!found) {
    if (surroundings.size >= mostWords) surroundings.clear();
    const kinds = frequentSenses(table, word, sensesForKinds);
    found = {
      senses: frequentSenses(table, word, sensesForSynonyms).sort((a, b) => a - b),
      kinds,
      above: new Set(kinds.flatMap((kind) => parentsOf(table, kind, kindSteps))),
      heads: frequentSenses(table, word, sensesForOpposites).map((sense) => headOf(table, sense)),
    };
    surroundings.set(word, found);
  }
  return found;
}

function frequentSenses(table: Table, word: number, limit: number): number[] {
  const found: number[] = [];
  someSense(table, word, undefined, limit, (synset) => found.push(synset) < 0);
  return found;
}

/** What a synset is a kind of, by at most so many steps. */
function parentsOf(table: Table, synset: number, steps: number): number[] {
  if (steps === 0) return [];
  return [2 * synset, 2 * synset + 1].flatMap((at) => {
    const parent = (table.parents[at] ?? 0) - 1;
    return parent < 0 ? [] : [parent, ...parentsOf(table, parent, steps - 1)];
  });
}

/** Asks about the numbers of two words. */
type Question = (table: Table, a: number, b: number, pos?: Known) => boolean;

/** Asks about two words that may be unknown. */
const about =
  (question: Question) =>
  (a: string, b: string, pos?: Known): boolean => {
    const table = lexicon();
    const first = wordNumber(table, a);
    const second = wordNumber(table, b);
    return first >= 0 && second >= 0 && question(table, first, second, pos);
  };

/** True where both words have a frequent sense in common: `buy`, `purchase`. */
export const synonyms = about((table, a, b, pos) => shareSense(table, a, b, pos));

/** True for opposites: `win`, `lose`; adjectives also through their likes: `wet`, `arid`. */
export const antonyms = about((table, a, b, pos) => areOpposite(table, a, b, pos));

/** True where the first is a kind of the second, by at most three steps: `senator`, `lawmaker`. */
export const kindOf = about((table, a, b, pos) => isKind(table, a, b, pos));

/** True for two kinds of one narrow thing: `doctor`, `nurse`; `march`, `april`. */
export const siblings = about((table, a, b, pos) => areSiblings(table, a, b, pos));

/** True where one word is derived from the other: `resign`, `resignation`; `elect`, `election`. */
export const related = about((table, a, b) => inPairs(table.derived, a, b));

/**
 * How near two nouns are by what both are kinds of, 0 to 1: one over the steps from both to it. 0 where
 * one is a kind of the other, where they share a sense, or where nothing is found in so many steps.
 */
export function kinship(a: string, b: string): number {
  const table = lexicon();
  const [first, second] = [wordNumber(table, a), wordNumber(table, b)];
  if (first < 0 || second < 0 || shareSense(table, first, second) || isKind(table, first, second) || isKind(table, second, first)) return 0;
  let best = 0;
  someSense(table, first, 'NOUN', sensesForOpposites, (one) => {
    const above = ancestors(table, one);
    return someSense(table, second, 'NOUN', sensesForOpposites, (other) => {
      for (const [kind, steps] of ancestors(table, other)) best = Math.max(best, 1 / (steps + (above.get(kind) ?? Infinity)));
      return false;
    });
  });
  return best;
}

const ancestorSteps = 5;

/** What a synset is a kind of, with the steps up to it. */
function ancestors({ parents }: Table, synset: number): Map<number, number> {
  const found = new Map<number, number>();
  let level = [synset];
  for (let steps = 1; steps <= ancestorSteps && level.length > 0; steps++) {
    const next = level.flatMap((one) => [parents[2 * one] ?? 0, parents[2 * one + 1] ?? 0]).filter((parent) => parent > 0).map((parent) => parent - 1);
    for (const parent of next) if (!found.has(parent)) found.set(parent, steps);
    level = next;
  }
  return found;
}

/** How many senses the word has as this part of speech, at most eight: general words have many. */
export function sensesOf(word: string, pos: Known): number {
  const table = lexicon();
  const number = wordNumber(table, word);
  let count = 0;
  if (number >= 0) someSense(table, number, pos, Infinity, () => ++count === Infinity);
  return count;
}

/** True where the lexicon has the word as this part of speech. */
export function knows(word: string, pos: Known): boolean {
  const table = lexicon();
  const number = wordNumber(table, word);
  return number >= 0 && hasSense(table, number, pos);
}

const hasSense = (table: Table, word: number, pos?: Known): boolean =>
  someSense(table, word, pos, Infinity, () => true);

let loaded: Table | undefined;
const lexicon = (): Table => (loaded ??= readTable());

const shareSense: Question = (table, a, b, pos) =>
  someSense(table, a, pos, sensesForSynonyms, (one) =>
    someSense(table, b, pos, sensesForSynonyms, (other) => one === other),
  );

const areOpposite: Question = (table, a, b, pos) =>
  (inPairs(table.antonyms, a, b) && hasSense(table, a, pos) && hasSense(table, b, pos)) ||
  someSense(table, a, pos, sensesForOpposites, (one) =>
    someSense(table, b, pos, sensesForOpposites, (other) =>
      inPairs(table.opposites, headOf(table, one), headOf(table, other)),
    ),
  );

const isKind: Question = (table, a, b, pos) =>
  someSense(table, a, pos, sensesForKinds, (one) =>
    someSense(table, b, pos, sensesForKinds, (other) => climbs(table, one, other, kindSteps)),
  );

const areSiblings: Question = (table, a, b, pos) =>
  someSense(table, a, pos, sensesForKinds, (one) =>
    someSense(
      table,
      b,
      pos,
      sensesForKinds,
      (other) =>
        meets(table, one, other, siblingSteps - 1) || meets(table, other, one, siblingSteps - 1),
    ),
  );

/** Whether one of the most frequent senses of a word passes the test. */
function someSense(
  { senses, ranks, firsts }: Table,
  word: number,
  pos: Known | undefined,
  limit: number,
  test: (synset: number) => boolean,
): boolean {
  const at = pos ? order.indexOf(pos) : -1;
  const first = at < 0 ? 0 : (firsts[at] ?? 0);
  const last = at < 0 ? Infinity : (firsts[at + 1] ?? 0);
  const end = senses.starts[word + 1] ?? 0;
  for (let i = senses.starts[word] ?? 0; i < end; i++) {
    const synset = senses.values[i] ?? 0;
    if ((ranks[i] ?? 0) < limit && synset >= first && synset < last && test(synset)) return true;
  }
  return false;
}

const order: readonly PartOfSpeech[] = ['NOUN', 'VERB', 'ADJ', 'ADV'];

/** Whether `from` is a kind of `to`, by at most so many steps and at least one. */
function climbs(table: Table, from: number, to: number, steps: number): boolean {
  for (let at = 2 * from; at < 2 * from + 2; at++) {
    const parent = (table.parents[at] ?? 0) - 1;
    if (parent < 0) return false;
    if (parent === to || (steps > 1 && climbs(table, parent, to, steps - 1))) return true;
  }
  return false;
}

/** Whether `other` too is a kind, by so many steps at most, of a narrow thing that `one` is. */
function meets(table: Table, one: number, other: number, steps: number): boolean {
  for (let at = 2 * one; at < 2 * one + 2; at++) {
    const parent = (table.parents[at] ?? 0) - 1;
    if (parent >= 0 && !table.broad.has(parent) && climbs(table, other, parent, steps)) return true;
  }
  return false;
}

/** An adjective has its opposite through the head that it is similar to. */
function headOf({ firsts, parents }: Table, synset: number): number {
  const parent = synset >= (firsts[2] ?? 0) ? (parents[2 * synset] ?? 0) - 1 : -1;
  return parent < 0 ? synset : parent;
}
