import type { Word } from './word';

/** Verbs that say nothing about what a sentence is about. */
const lightVerbs = new Set([
  'be', 'have', 'do', 'say', 'make', 'get', 'go', 'take', 'come', 'tell', 'give', 'see', 'know', 'want', 'add', 'use',
]);

const contentTags = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM']);

/** Whether a word carries meaning: a noun, verb, adjective, name or number that is not empty of it. */
export const isContent = ({ pos, lemma }: Word): boolean =>
  contentTags.has(pos) && !lightVerbs.has(lemma) && /[\p{L}\p{N}]/u.test(lemma);

/** Lemmas of the words that carry the meaning of a sentence, in order. */
export const contentLemmas = ({ words }: { readonly words: readonly Word[] }): string[] =>
  words.filter(isContent).map(({ lemma }) => lemma);
