import { knows } from '../../text/lexicon';
import { overlaps, type Span } from '../../text/span';
import type { PartOfSpeech, Word } from '../../text/word';
import type { DateMention } from '../date';
import type { Mention } from '../names/entity';
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
  const names = mentions.filter(({ form, entity }) => form === 'name' || entity.kind === 'place');
  const single = words.flatMap((word, n) => {
    const type = typeOf(word, words[n - 1]);
    // `no more than five` limits a number and denies nothing.
    const ofValue: readonly Span[] = type === 'negation' ? [...kept, ...quantities] : kept;
    if (!type || ofValue.some((value) => overlaps(value, word))) return [];
    const named = type === 'name' ? typeOfName(word, names) : type;
    return [{ ...spanOf(word), type: named, lemma: word.lemma, lower: word.lower, words: [] }];
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

/** A capital at the beginning of a sentence or in a headline makes no name of a noun. */
function typeOfName(word: Word, mentions: readonly Mention[]): SupportType {
  const naming = mentions.filter((mention) => overlaps(mention, word));
  if (naming.some(({ entity }) => entity.kind === 'place')) return 'place';
  return naming.every(({ form }) => form !== 'name') && isCapital(word) && knows(word.lower, 'NOUN') ? 'noun' : 'name';
}

/** A word that is written as a name, and no abbreviation. */
const isCapital = ({ text }: Word): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** What remains of `'re` and `-year-old` where a program divides words. */
const isRemnant = ({ lower }: Word, before?: Word): boolean =>
  clitics.has(lower) || (lower === 'old' && before !== undefined && (before.lemma === 'year' || before.lower === '-'));

const clitics: ReadonlySet<string> = new Set(['re', 've', 'll']);

function typeOf(word: Word, before?: Word): SupportType | undefined {
  const change = changeOf(word);
  if (change) return change;
  if (residue.has(word.lower) || isRemnant(word, before)) return undefined;
  if (word.lower.length < 2 || emptyWords.has(word.lemma) || !/[\p{L}\p{N}]/u.test(word.lemma)) return undefined;
  return types[word.pos];
}
