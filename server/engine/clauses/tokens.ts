import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';

/** What kind of word stands where; all total, so that no place has to be checked. */
export const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';

export const isNominal = (word: Word | undefined): boolean =>
  word?.pos === 'NOUN' || word?.pos === 'PROPN';

export const isVerbal = (word: Word | undefined): boolean =>
  word?.pos === 'VERB' || word?.pos === 'AUX';

/** Can begin or go on with a noun phrase that follows. */
export const isObjectWord = (word: Word | undefined): boolean =>
  isNominal(word) ||
  word?.pos === 'DET' ||
  word?.pos === 'NUM' ||
  word?.pos === 'ADJ' ||
  word?.pos === 'PRON';

/** Can be part of a plain noun phrase. */
export const isPhraseWord = (word: Word | undefined): boolean =>
  word !== undefined && phraseTags.has(word.pos);
const phraseTags = wordSet('DET ADJ NOUN PROPN NUM PRON SYM');

/** Nothing but adverbs stands between. */
export function isBare(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words[i]?.pos !== 'ADV' && words[i]?.pos !== 'PART') return false;
  return true;
}

/** Goes over adverbs and `not` between the parts of a group. */
export function skipAdverbs(words: readonly Word[], i: number): number {
  let at = i;
  while (at < i + 4 && isBetween(words[at])) at++;
  return at;
}

export const isBetween = (word: Word | undefined): boolean =>
  word?.pos === 'ADV' ||
  word?.lower === 'not' ||
  word?.lower === "n't" ||
  word?.lower === 'no' ||
  word?.lower === 'longer' ||
  word?.lower === 'neither' ||
  word?.lower === 'likely' ||
  word?.lower === '"';
