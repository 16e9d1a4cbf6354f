import { beforeName } from '../../text/abbreviations';
import { isContent } from '../../text/content';
import { overlaps, type Span } from '../../text/span';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { DateMention } from '../date';
import type { Mention } from '../names/entity';
import { isPeople } from '../names/places';
import type { Quantity } from '../quantities/quantity';
import type { ReadSentence } from '../reading';
import { placeOf, type Place } from './place';

/** A name, a figure or date, or a word that carries meaning, and the place it has in its sentence. */
export interface Term extends Span, Place {
  /** Numbers of its first and last word in the sentence. */
  readonly first: number;
  readonly last: number;
  readonly type: TermType;
  /** Its words in lower case, plain letters. */
  readonly tokens: readonly string[];
  readonly lemma: string;
  readonly mention?: Mention;
  readonly quantity?: Quantity;
  readonly date?: DateMention;
}

export type TermType = 'person' | 'place' | 'organisation' | 'name' | 'people' | 'noun' | 'verb' | 'adjective' | 'value';

const names: ReadonlySet<TermType> = new Set(['person', 'place', 'organisation', 'name']);

export const isName = ({ type }: Term): boolean => names.has(type);

type Found = Omit<Term, keyof Place>;

const known = new WeakMap<ReadSentence, readonly Term[]>();

/** The terms of a sentence, in order; found once. */
export function termsIn(sentence: ReadSentence): readonly Term[] {
  const terms = known.get(sentence) ?? findTerms(sentence);
  known.set(sentence, terms);
  return terms;
}

function findTerms(sentence: ReadSentence): Term[] {
  const { words } = sentence;
  const wholes = wholesIn(sentence);
  const found = [...wholes, ...wordsBeside(words, wholes)].sort((a, b) => a.start - b.start);
  return found.map((term) => ({ ...term, ...placeOf(words, term) }));
}

/** Dates, figures and names; of two that overlap the first kind stays. */
function wholesIn({ words, dates, quantities, mentions }: ReadSentence): Found[] {
  const all = [
    ...dates.map((date) => ({ ...found(words, date, 'value'), date })),
    ...quantities.map((quantity) => ({ ...found(words, quantity.number, 'value'), quantity })),
    ...mentions.filter(({ form }) => form === 'name').filter((mention) => !words.some((word) => overlaps(word, mention) && (isAddress(word) || isAlone(word, mention) && isTitle(word)))).map((mention) => ({ ...found(words, mention, mention.entity.kind), mention })),
  ];
  return all.filter((one, n) => !all.slice(0, n).some((earlier) => overlaps(earlier, one)));
}

function found(words: readonly Word[], { start, end }: Span, type: TermType): Found {
  const first = words.findIndex((word) => word.end > start);
  let last = first;
  while ((words[last + 1]?.start ?? end) < end) last++;
  const within = words.slice(first, last + 1).filter(({ pos, lower }) => pos !== 'DET' && lower !== "'s" && /[\p{L}\p{N}]/u.test(lower));
  return { start, end, first, last, type, tokens: within.map(({ lower }) => plainLetters(lower)), lemma: words[last]?.lemma ?? '' };
}

const accents = /\p{M}/gu;

const plainLetters = (word: string): string => word.normalize('NFD').replace(accents, '').replace(/['’.]/g, '');

/** What only counts or compares: figures are judged elsewhere. */
const vague = wordSet('more less other many few much several such own same last next first second third most least new certain various total');

const types: Partial<Record<Word['pos'], TermType>> = { NOUN: 'noun', VERB: 'verb', ADJ: 'adjective', PROPN: 'name' };

/** Words outside wholes; capitalised ones in a row are one name. */
function wordsBeside(words: readonly Word[], wholes: readonly Found[]): Found[] {
  const terms: Found[] = [];
  words.forEach((word, n) => {
    const type = isPeople(word.lower) ? 'people' : types[word.pos];
    if (!type || !isContent(word) || vague.has(word.lemma) || isAddress(word) || isTitle(word) || wholes.some((whole) => overlaps(whole, word)) || isClassOf(words, n)) return;
    const before = terms.at(-1);
    if (type === 'name' && before?.type === 'name' && before.last === n - 1) {
      terms[terms.length - 1] = found(words, { start: before.start, end: word.end }, 'name');
    } else terms.push(found(words, word, type));
  });
  return terms;
}

const isAlone = (word: Span, mention: Span): boolean => word.start <= mention.start && mention.end <= word.end;

/** `Sgt.`, `Mrs`: tells nothing apart. */
const isTitle = ({ text }: Word): boolean => beforeName.has(text.toLowerCase().replace('.', ''));

/** `lundy.com`, `@lundy`. */
const isAddress = ({ lower }: Word): boolean => /[@/_]|\p{L}\.\p{L}{2}/u.test(lower);

/** `the film` of `the film Lundy Nights`: the class of what is named, and no statement. */
const isClassOf = (words: readonly Word[], n: number): boolean =>
  words[n]?.pos === 'NOUN' && words[n - 1]?.pos === 'DET' && words[n + 1]?.pos === 'PROPN';
