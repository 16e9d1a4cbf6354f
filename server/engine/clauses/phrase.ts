import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';

/** Some words of a sentence, by their numbers; end exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

export const nominalTags = wordSet('NOUN PROPN PRON NUM');

/** What a noun phrase may consist of, read from its first word on. */
export const phraseTags = wordSet('DET ADJ NOUN PROPN PRON NUM SYM X');

/** Words before a time: `last week`. */
export const near = wordSet('last next this late early that earlier every');

export const dashes = wordSet('– — ― -- -');

export const canLead = (word: Word | undefined): boolean =>
  word !== undefined && phraseTags.has(word.pos) && !dashes.has(word.lower);
