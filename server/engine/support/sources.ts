import type { Passage } from '../archive';
import { type Lexeme, lexemeOf } from './likeness';
import { shortNameKeys } from './short-names';
import { type SupportTerm, type SupportType, supportTerms } from './terms';
import { denies } from './words';

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
  /** Numbers of the sentences that deny something of a lemma, and of those that do not. */
  readonly denied: ReadonlyMap<string, readonly number[]>;
  readonly affirmed: ReadonlyMap<string, readonly number[]>;
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
    const { words } = passage.sentence;
    for (const { lemma, lower } of words) for (const form of new Set([lemma, lower])) append(holders, form, n);
    for (const key of shortNameKeys(words)) append(holders, key, n);
    for (const { lemma, type } of terms) {
      const known = lemmas.get(lemma) ?? { lexeme: lexemeOf(lemma), at: [], types: new Set() };
      lemmas.set(lemma, known);
      known.types.add(type);
      if (known.at.at(-1) !== n) known.at.push(n);
    }
  });
  lemmas.delete('');
  const [denied, affirmed] = [new Map<string, number[]>(), new Map<string, number[]>()];
  sentences.forEach(({ terms }, n) => {
    for (const { lemma, at } of terms) append(isDenied(terms, at) ? denied : affirmed, lemma, n);
  });
  return { sentences, holders, lemmas, denied, affirmed };
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Terms over which a negation reaches. */
const negationReach = 3;

/** Whether a word that denies stands before a term, with little between them. */
export const isDenied = (terms: readonly SupportTerm[], at: number): boolean =>
  terms.slice(Math.max(0, at - negationReach), at).some(denies);
