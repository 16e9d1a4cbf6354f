import type { ReadSentence, Statement } from './reading';
import { isContent } from '../text/content';
import { overlaps } from '../text/span';
import { coverage, sameEntity } from './likeness';

/** Words to either side of a value that say most of what it is, and how far from the other value they may stand. */
const next = 2;
const within = 4;

/** Which part of the words next to a value stands near the other value too, 0 to 1. */
export function besideValue(own: Statement, other: Statement): number {
  return coverage(wordsAround(own, next), new Set(wordsAround(other, within)));
}

/** Lemmas of the words that carry meaning on either side of a value; the noun that it counts comes on top. */
function wordsAround({ claim, sentence }: Statement, reach: number): string[] {
  const isDate = claim.value.type === 'date';
  const words = sentence.words.filter((word) => isContent(word) && word.pos !== 'NUM' &&
    !(overlaps(word, claim.span) && (isDate || DIGIT.test(word.text))));
  const isCounted = claim.value.type === 'quantity' && claim.value.quantity.counted !== undefined;
  const before = words.filter(({ end }) => end <= claim.span.start).slice(-reach);
  const after = words.filter(({ start }) => start >= claim.span.start).slice(0, reach + (isCounted ? 1 : 0));
  return [...new Set([...before, ...after].map(({ lemma }) => lemma))];
}

const DIGIT = /\d/;

/** Which part of the words of a sentence another one holds too, 0 to 1; numbers are not words. */
export function sharedWords(own: ReadSentence, other: ReadSentence): number {
  return coverage([...wordsIn(own)], wordsIn(other));
}

const wordsIn = ({ words }: ReadSentence): Set<string> =>
  new Set(words.filter((word) => isContent(word) && word.pos !== 'NUM' && !/^\d/.test(word.lemma)).map(({ lemma }) => lemma));

/** Which part of the names of a sentence another one has too; a half where there are none. */
export function sharedNames(own: ReadSentence, other: ReadSentence): number {
  const named = new Set(own.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  if (named.size === 0) return 0.5;
  const shared = [...named].filter((name) => other.mentions.some(({ entity }) => sameEntity(entity, name)));
  return shared.length / named.size;
}
