import { isContent } from '../text/content';
import { cover, overlaps, type Span } from '../text/span';
import type { PartOfSpeech } from '../text/word';
import type { DateMention } from './date';
import type { Mention } from './names/entity';
import type { Quantity } from './quantities/quantity';
import type { ReadSentence } from './reading';

/** A word that carries meaning, or a whole name, number or date. */
export interface Term extends Span {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly mention?: Mention;
  readonly quantity?: Quantity;
  readonly date?: DateMention;
}

/** The span of terms in their text. */
export const spanOfTerms = (terms: readonly Term[]): Span =>
  terms.reduce<Span>(cover, terms[0] ?? { start: 0, end: 0 });

/** What a term is looked up by: values all alike, since they may differ. */
export const nameOf = ({ lemma, mention, quantity, date }: Term): string =>
  mention ? mention.entity.key : quantity ? '#' : date ? '@' : lemma;

const known = new WeakMap<ReadSentence, readonly Term[]>();

/** The terms of a sentence in order; words within names, numbers and dates belong to those, titles to the name. */
export function termsOf(sentence: ReadSentence): readonly Term[] {
  const terms = known.get(sentence) ?? findTerms(sentence);
  known.set(sentence, terms);
  return terms;
}

function findTerms({ words, mentions, quantities, dates }: ReadSentence): readonly Term[] {
  const named = mentions.filter(({ form }) => form === 'name');
  const titles = named.map(({ phrase, start }) => ({ start: Math.min(phrase.start, start), end: start }));
  const wholes: Term[] = [
    ...dates.map((date): Term => ({ start: date.start, end: date.end, lemma: '', pos: 'NUM', date })),
    ...quantities.map((quantity): Term => ({ ...placeOf(quantity.number), lemma: '', pos: 'NUM', quantity })),
    ...named.map((mention): Term => ({ start: mention.start, end: mention.end, lemma: mention.entity.key, pos: 'PROPN', mention })),
  ];
  const kept = wholes.filter((one, n) => !wholes.slice(0, n).some((earlier) => overlaps(earlier, one)));
  const taken = [...kept, ...titles];
  const free = words.filter((word) => isContent(word) && !taken.some((whole) => overlaps(whole, word)));
  return [...kept, ...free].sort((a, b) => a.start - b.start);
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });
