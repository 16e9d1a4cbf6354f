import type { Passage } from '../archive';
import { type Lexeme, lexemeOf } from './likeness';
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
  readonly lexeme: Lexeme;
  readonly at: readonly number[];
  readonly types: ReadonlySet<SupportType>;
}

const known = new WeakMap<readonly Passage[], SourceText>();

/** Makes the sentences of the sources, in their order, easy to look up; once for the same list. */
export function sourceText(passages: readonly Passage[]): SourceText {
  const text = known.get(passages) ?? lookUpTables(passages);
  known.set(passages, text);
  return text;
}

function lookUpTables(passages: readonly Passage[]): SourceText {
  const sentences = passages.map((passage): SourceSentence => ({ passage, terms: supportTerms(passage.sentence) }));
  const holders = new Map<string, number[]>();
  const lemmas = new Map<string, HeldLemma & { readonly at: number[]; readonly types: Set<SupportType> }>();
  sentences.forEach(({ passage, terms }, n) => {
    for (const { lemma, lower } of passage.sentence.words) for (const form of new Set([lemma, lower])) append(holders, form, n);
    for (const { lemma, type } of terms) {
      const known = lemmas.get(lemma) ?? { lexeme: lexemeOf(lemma), at: [], types: new Set() };
      lemmas.set(lemma, known);
      known.types.add(type);
      if (known.at.at(-1) !== n) known.at.push(n);
    }
  });
  lemmas.delete('');
  return { sentences, holders, lemmas };
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
