import { align, type Step } from '../text/alignment';
import { isContent } from '../text/content';
import { cover, overlaps, type Span } from '../text/span';
import type { PartOfSpeech } from '../text/word';
import type { Passage } from './archive';
import { compareDates } from './dates/comparison';
import type { DateMention } from './date';
import { sameEntity } from './likeness';
import type { Mention } from './mention';
import { compareQuantities } from './quantities/comparison';
import type { Quantity } from './quantity';
import type { ReadSentence } from './reading';
import { likenessOf, type Token, tokenOf } from './word-likeness';

/** A word that carries meaning, or a whole name, number or date. */
export interface Term extends Span {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly mention?: Mention;
  readonly quantity?: Quantity;
  readonly date?: DateMention;
  /** Of a plain word. */
  readonly token?: Token;
}

/** Where two sentences that run parallel differ: the terms of the one, and of the other in their place. */
export interface Difference {
  readonly passage: Passage;
  readonly own: readonly Term[];
  readonly theirs: readonly Term[];
  /** Terms that the two sentences share, and their part of the shorter one, 0 to 1. */
  readonly shared: number;
  readonly closeness: number;
  /** Terms in a row that are the same before the difference and after it. */
  readonly before: number;
  readonly after: number;
}

/** The span of terms in their text. */
export const spanOfTerms = (terms: readonly Term[]): Span =>
  terms.reduce<Span>(cover, terms[0] ?? { start: 0, end: 0 });

/** Part of the shorter sentence's terms that must be equal before it is worth lining two up. */
const leastEqual = 0.3;

/** Lines up a sentence of the draft with the passages that are close to it and tells where one has other terms than the other. */
export function differences(sentence: ReadSentence, passages: readonly Passage[]): Difference[] {
  const own = termsOf(sentence);
  const names = new Set(own.map(nameOf));
  return passages.flatMap((passage) => {
    const theirs = termsOf(passage.sentence);
    const equal = theirs.filter((term) => names.has(nameOf(term))).length;
    return equal < 2 || equal < leastEqual * Math.min(own.length, theirs.length) ? [] : lineUp(own, theirs, passage);
  });
}

/** What a term is looked up by: values all alike, since they may differ. */
const nameOf = ({ lemma, mention, quantity, date }: Term): string =>
  mention ? mention.entity.key : quantity ? '#' : date ? '@' : lemma;

function lineUp(own: readonly Term[], theirs: readonly Term[], passage: Passage): Difference[] {
  const steps = align(own, theirs, likeness);
  const shared = steps.reduce((sum, step) => sum + sameLength(step), 0);
  const closeness = shared / Math.max(1, Math.min(own.length, theirs.length));
  return steps.flatMap((step, n) => step.kind !== 'replaced' ? [] : [{
    passage, shared, closeness,
    own: own.slice(step.a.start, step.a.end),
    theirs: theirs.slice(step.b.start, step.b.end),
    before: sameLength(steps[n - 1]),
    after: sameLength(steps[n + 1]),
  }]);
}

/** How many terms of a sentence a passage has, too. */
export function sharedTerms(sentence: ReadSentence, passage: Passage): number {
  const theirs = new Set(termsOf(passage.sentence).map(nameOf));
  return termsOf(sentence).filter((term) => theirs.has(nameOf(term))).length;
}

const sameLength = (step?: Step): number => (step?.kind === 'same' ? step.a.end - step.a.start : 0);

/** The terms of a sentence in order; words within names, numbers and dates belong to those, titles to the name. */
export function termsOf({ words, mentions, quantities, dates }: ReadSentence): Term[] {
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
  return [...kept, ...free.map(({ start, end, lemma, pos }): Term => ({ start, end, lemma, pos, token: tokenOf(lemma) }))]
    .sort((a, b) => a.start - b.start);
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** Same terms pair; values of one kind that differ are likely replacements of each other. */
function likeness(a: Term, b: Term): number {
  if (a.token !== undefined && b.token !== undefined) return a.lemma === b.lemma || likenessOf(a.token, b.token) >= 0.6 ? 1 : 0;
  if (a.mention && b.mention) return sameEntity(a.mention.entity, b.mention.entity) ? 1 : 0.5;
  if (a.quantity && b.quantity) return agreementLikeness(compareQuantities(a.quantity, b.quantity));
  return a.date && b.date ? agreementLikeness(compareDates(a.date, b.date)) : 0;
}

const agreementLikeness = (agreement: string): number =>
  agreement === 'equal' || agreement === 'compatible' ? 1 : agreement === 'conflict' ? 0.5 : 0;
