import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';

/** What a phrase is in its clause, as far as the words before and after it tell. */
export type Part = 'subject' | 'object' | 'complement' | 'preposition' | 'verb' | 'list' | 'bracket' | 'open';

export interface Place {
  readonly part: Part;
  /** The preposition before its phrase; else empty. */
  readonly preposition: string;
  /** Number of the first word of its phrase. */
  readonly phrase: number;
}

const inPhrase = wordSet('DET ADJ NOUN PROPN NUM PART SYM');
const owners = wordSet('his her its their');
const stops = wordSet("to not n't no never");

const isInPhrase = (word: Word | undefined): boolean =>
  word !== undefined && ((inPhrase.has(word.pos) && !stops.has(word.lower)) || owners.has(word.lower));

/** The place of some words: their noun phrase is taken to reach as far as its words do. */
export function placeOf(words: readonly Word[], { first, last }: { readonly first: number; readonly last: number }): Place {
  if (words[last]?.pos === 'VERB' && first === last) {
    const next = words[last + 1];
    return { part: 'verb', preposition: next?.pos === 'ADP' ? next.lower : '', phrase: first };
  }
  let phrase = first;
  while (isInPhrase(words[phrase - 1])) phrase--;
  let end = last + 1;
  while (isInPhrase(words[end])) end++;
  const before = words[phrase - 1];
  const marked = before?.pos === 'ADP' || before?.lower === 'to';
  return { part: marked ? 'preposition' : partBehind(words, phrase - 1, words[end]), preposition: marked ? before.lower : '', phrase };
}

function partBehind(words: readonly Word[], at: number, after?: Word): Part {
  const before = words[at];
  const linked = before?.pos === 'ADV' ? words[at - 1] : before;
  if (linked?.lemma === 'be' || before?.lemma === 'become') return 'complement';
  if (before?.pos === 'VERB') return 'object';
  if (after?.pos === 'VERB' || after?.pos === 'AUX' || !before) return 'subject';
  if (before.lower === 'and' || before.lower === 'or' || before.lower === ',') return 'list';
  return before.lower === '(' ? 'bracket' : 'open';
}
