import { overlaps, type Span } from '../../text/span';
import type { PartOfSpeech, Word } from '../../text/word';
import type { DateMention } from '../date';
import type { Quantity } from '../quantities/quantity';
import type { ReadSentence } from '../reading';
import { changeOf, emptyWords } from './words';

/** Something a sentence says that a source should hold. */
export interface SupportTerm extends Span {
  readonly type: SupportType;
  readonly lemma: string;
  readonly lower: string;
  /** The words of a number or date, in lower case; else empty. */
  readonly words: readonly string[];
  /** Which of the sentence's terms it is. */
  readonly at: number;
  readonly quantity?: Quantity;
  readonly date?: DateMention;
}

export type SupportType =
  | 'noun' | 'verb' | 'adjective' | 'adverb' | 'name' | 'place' | 'number' | 'date'
  | 'negation' | 'extent' | 'order' | 'gender';

const changing: ReadonlySet<SupportType> = new Set(['negation', 'extent', 'order', 'gender']);

/** Whether a term has a meaning of its own, and does not only change that of others. */
export const isFull = ({ type }: SupportTerm): boolean => !changing.has(type);

/**
 * What a sentence says, in order: words of meaning, names word by word,
 * numbers and dates as wholes, and the small words that change a statement.
 */
export function supportTerms({ words, dates, quantities, mentions }: ReadSentence): SupportTerm[] {
  const values = [
    ...dates.map((date) => ({ ...spanOf(date), type: 'date' as const, ...wordsIn(words, date), lemma: '', date })),
    ...quantities.map((quantity) => ({ ...spanOf(quantity.number), type: 'number' as const, ...wordsIn(words, quantity.number), lemma: '', quantity })),
  ];
  const kept = values.filter((one, n) => !values.slice(0, n).some((earlier) => overlaps(earlier, one)));
  const places = mentions.filter(({ entity }) => entity.kind === 'place');
  const single = words.flatMap((word) => {
    const type = typeOf(word);
    if (!type || kept.some((value) => overlaps(value, word))) return [];
    const isPlace = type === 'name' && places.some((place) => overlaps(place, word));
    return [{ ...spanOf(word), type: isPlace ? 'place' as const : type, lemma: word.lemma, lower: word.lower, words: [] }];
  });
  return [...kept, ...single].sort((a, b) => a.start - b.start).map((term, at) => ({ ...term, at }));
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function wordsIn(words: readonly Word[], span: Span): { readonly lower: string; readonly words: readonly string[] } {
  const within = words.filter((word) => overlaps(word, span)).map(({ lower }) => lower);
  return { lower: within.join(' '), words: within };
}

const types: Partial<Record<PartOfSpeech, SupportType>> = {
  NOUN: 'noun', VERB: 'verb', ADJ: 'adjective', ADV: 'adverb', PROPN: 'name', NUM: 'noun', X: 'noun', INTJ: 'noun',
};

/** What programs leave behind in text: brackets by name, the sign for a word left out. */
const residue: ReadonlySet<string> = new Set(['lrb', 'rrb', 'lsb', 'rsb', 'lcb', 'rcb', 'unk']);

function typeOf(word: Word): SupportType | undefined {
  const change = changeOf(word);
  if (change) return change;
  if (residue.has(word.lower)) return undefined;
  if (word.lower.length < 2 || emptyWords.has(word.lemma) || !/[\p{L}\p{N}]/u.test(word.lemma)) return undefined;
  return types[word.pos];
}
