import type { Holding } from './holding';
import type { SourceText } from './sources';
import { isFull, type SupportTerm, type SupportType } from './terms';

/** How well a term fits among the other terms of its sentence where the sources have these together. */
export interface Company {
  /** Best place of the term itself, 0 to 1: 0 where the sources never have it near any of the others. */
  readonly own: number;
  /** Best place of another term of its kind that the draft's sentence lacks, 0 to 1. */
  readonly other: number;
}

export const alone: Company = { own: 0, other: 0 };

/** Sentences of the sources that are looked at: those that share most with the draft's. */
const mostSentences = 20;

/** Terms to either side that count as company. */
const reach = 6;

/** Terms after which company counts half, in the draft, and after which a third, in the sources. */
const nearInDraft = 2;
const nearInSource = 4;

/** What counts of a neighbour on the other side than in the draft, and of one held in other words. */
const reversed = 0.4;
const reworded = 0.4;

/** A neighbour of a term: which one, and how much it counts. */
interface Neighbour {
  readonly at: number;
  readonly weight: number;
}

/** For each term of a sentence the company that the sources hold it in. */
export function companies(terms: readonly SupportTerm[], held: readonly Holding[], source: SourceText): Company[] {
  const weights = terms.map((term, n) => (isFull(term) ? rarity(held[n], source) : 0));
  const close = shared(held, weights).map((number) => placesIn(number, terms, held, source));
  return terms.map((term, n) => {
    if (!isFull(term)) return alone;
    const neighbours = neighboursOf(n, weights);
    const all = neighbours.reduce((sum, { weight }) => sum + weight, 0);
    const found = close.map((sentence) => companyIn(sentence, term, neighbours));
    const most = (which: keyof Company): number => Math.max(0, ...found.map((company) => company[which])) / all;
    return all === 0 ? alone : { own: most('own'), other: most('other') };
  });
}

function companyIn({ theirs, places }: Close, { at, type }: SupportTerm, neighbours: readonly Neighbour[]): Company {
  let { own, other } = alone;
  const mine = places[at];
  theirs.forEach((their, place) => {
    const isOwn = mine !== undefined && (mine.length === 0 || mine.includes(place));
    if (!isOwn && (kinds[their.type] !== kinds[type] || places.some((of) => of?.includes(place)))) return;
    const sum = companyAt(place, at, neighbours, places);
    if (isOwn) own = Math.max(own, sum);
    else other = Math.max(other, sum);
  });
  return { own, other };
}

/** Types that may stand in each other's place. */
const kinds: Partial<Record<SupportType, string>> = {
  noun: 'noun', name: 'noun', place: 'noun', verb: 'verb', adjective: 'manner', adverb: 'manner',
  number: 'number', date: 'date',
};

/** The fewer sentences hold a term, the more its company says. */
const rarity = (holding: Holding | undefined, { sentences }: SourceText): number =>
  Math.log(1 + sentences.length / Math.max(1, new Set(holding?.at).size));

const neighboursOf = (n: number, weights: readonly number[]): Neighbour[] =>
  weights.flatMap((weight, at) => {
    const far = Math.abs(at - n);
    return far === 0 || far > reach || weight === 0 ? [] : [{ at, weight: weight / (1 + far / nearInDraft) }];
  });

/** The numbers of the sentences that hold most. */
function shared(held: readonly Holding[], weights: readonly number[]): number[] {
  const scores = new Map<number, number>();
  held.forEach(({ hold, at }, n) => {
    if (hold === 'none' || hold === 'antonym') return;
    for (const number of new Set(at)) scores.set(number, (scores.get(number) ?? 0) + (weights[n] ?? 0));
  });
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostSentences).map(([number]) => number);
}

/** For each term of the draft's sentence which of theirs it is: none where held in other words, absent where not held. */
type Places = readonly (readonly number[] | undefined)[];

/** A sentence of the sources. */
interface Close {
  readonly theirs: readonly SupportTerm[];
  readonly places: Places;
}

function placesIn(number: number, terms: readonly SupportTerm[], held: readonly Holding[], source: SourceText): Close {
  const theirs = source.sentences[number]?.terms ?? [];
  const places: Places = terms.map(({ lower, lemma }, n) => {
    const { hold, at } = held[n] ?? { hold: 'none', at: [] };
    if (hold === 'none' || hold === 'antonym' || !at.includes(number)) return undefined;
    const isSame = (their: SupportTerm): boolean => their.lower === lower || (lemma !== '' && their.lemma === lemma);
    return theirs.filter(isSame).map((their) => their.at);
  });
  return { theirs, places };
}

function companyAt(place: number, n: number, neighbours: readonly Neighbour[], places: Places): number {
  let sum = 0;
  for (const { at, weight } of neighbours) {
    const theirs = places[at];
    if (!theirs) continue;
    const near = theirs.map((their) => nearness(place, their, at < n));
    sum += weight * (near.length === 0 ? reworded : Math.max(...near));
  }
  return sum;
}

function nearness(place: number, neighbour: number, isBefore: boolean): number {
  if (neighbour === place) return 0;
  const near = Math.exp(-(Math.abs(neighbour - place) - 1) / nearInSource);
  return neighbour < place === isBefore ? near : reversed * near;
}
