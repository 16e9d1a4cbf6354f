import type { Span } from './span';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART'
  | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X';

/**
 * One token of a sentence: a word, a number or a mark. Its span counts
 * from the start of the text; words leave out nothing but white space.
 *
 * - Compounds come in parts: `five` `-` `year` `-` `old`, `then` `-` `Gov.`, `R` `-` `Ala.`, `Jean` `-` `Luc`;
 *   whole are letters with a number (`COVID-19`, `F-16`) and one letter with a word (`e-mail`).
 * - Digits stay together: `52-48`, `1997-2017` (also with an en dash), `2019-10-29`, `1/2`, `5:00`, `1,234.5`,
 *   `10th`, `1990s`, `'90s`, `3½`. Signs and units stand apart: `$` `2.5` `million`, `US$` `5` `bn`, `55` `%`, `2` `pm`.
 * - `'s` is a token: `PART` where possessive, `AUX` with lemma `be` or `have` where it is a verb. The apostrophe
 *   of `the voters' will` is a token, `PART` with lemma `'s`. So are `n't` (lemma `not`), `'ll`, `'re`, `'ve`, `'d`, `'m`: `wo` `n't`, `can` `not`.
 * - An abbreviation keeps its period, also at the end of a sentence: `Sen.`, `U.S.`, `p.m.`, `J.`, `Nov.`; the lemma
 *   of a state's is its name (`Ala.` `alabama`), of `US` it is `u.s.`
 * - `lundy.com`, `https://…`, `a@example.com`, `@name`, `#word`, `...`, `--` and an emoji are one token each.
 */
export interface Word extends Span {
  /** As it stands in the text. */
  readonly text: string;
  /** For comparing: lower case, straight quotes and apostrophes, plain hyphens. */
  readonly lower: string;
  /** Dictionary form of `lower`; American spelling. Never shown to a reader. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}
