import { isDigit, isLower } from './characters';
import type { Word } from './word';

/** Verbs that say nothing about what a sentence is about. */
const lightVerbs = new Set([
  'be', 'have', 'do', 'say', 'make', 'get', 'go', 'take', 'come', 'tell', 'give', 'see', 'know', 'want', 'add', 'use',
]);

const contentTags = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM']);

/** Whether a word carries meaning: a noun, verb, adjective, name or number that is not empty of it. */
export const isContent = ({ pos, lemma }: Word): boolean =>
  contentTags.has(pos) && !lightVerbs.has(lemma) && (isPlain(lemma.charCodeAt(0)) || LETTER_OR_DIGIT.test(lemma));

const isPlain = (unit: number): boolean => isLower(unit) || isDigit(unit);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Lemmas of the words that carry the meaning of a sentence, in order. */
export const contentLemmas = ({ words }: { readonly words: readonly Word[] }): string[] =>
  words.filter(isContent).map(({ lemma }) => lemma);
