import type { Span } from './span';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART'
  | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X';

/** One token of a sentence: a word, a number or a mark. Its span counts from the start of the text. */
export interface Word extends Span {
  /** As it stands in the text. */
  readonly text: string;
  /** For comparing: lower case, straight quotes and apostrophes, plain hyphens. */
  readonly lower: string;
  /** Dictionary form of `lower`; American spelling. Never shown to a reader. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}
