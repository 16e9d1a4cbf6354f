import type { Passage } from '../archive';
import { type SupportTerm, type SupportType, supportTerms } from './terms';

/** A sentence of the declared sources and what it says. */
export interface SourceSentence {
  readonly passage: Passage;
  readonly terms: readonly SupportTerm[];
}

/** The declared sources, sentence by sentence, in their order. */
export interface SourceText {
  readonly sentences: readonly SourceSentence[];
  /** Numbers of the sentences that have a word, whatever it is, by lemma and by form. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** The same for the terms, by lemma, with what they are there. */
  readonly lemmas: ReadonlyMap<string, HeldLemma>;
}

interface HeldLemma {
  readonly at: readonly number[];
  readonly types: ReadonlySet<SupportType>;
}

let last: SourceText | undefined;

/** Puts the sentences of the sources in order and makes them easy to look up; once for the same sentences. */
export function sourceText(passages: readonly Passage[]): SourceText {
  const ordered = [...passages].sort(inOrder);
  const isLast = last?.sentences.length === ordered.length &&
    last.sentences.every(({ passage }, n) => passage.sentence === ordered[n]?.sentence && passage.article === ordered[n]?.article);
  if (!last || !isLast) last = lookUpTables(ordered);
  return last;
}

function lookUpTables(passages: readonly Passage[]): SourceText {
  const sentences = passages.map((passage): SourceSentence => ({ passage, terms: supportTerms(passage.sentence) }));
  const holders = new Map<string, number[]>();
  const lemmas = new Map<string, { readonly at: number[]; readonly types: Set<SupportType> }>();
  sentences.forEach(({ passage, terms }, n) => {
    for (const { lemma, lower } of passage.sentence.words) for (const form of new Set([lemma, lower])) append(holders, form, n);
    for (const { lemma, type } of terms) {
      const known = lemmas.get(lemma) ?? { at: [], types: new Set() };
      lemmas.set(lemma, known);
      known.types.add(type);
      if (known.at.at(-1) !== n) known.at.push(n);
    }
  });
  lemmas.delete('');
  return { sentences, holders, lemmas };
}

const inOrder = (a: Passage, b: Passage): number =>
  a.article.id === b.article.id ? a.sentence.start - b.sentence.start : a.article.id < b.article.id ? -1 : 1;

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
