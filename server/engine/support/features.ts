import { type Known, knows, sensesOf } from '../../text/lexicon';
import type { Company } from './company';
import type { Holding } from './holding';
import { holdOf, supports } from './likeness';
import type { Polarity } from './polarity';
import type { Setting } from './setting';
import type { SourceText } from './sources';
import { isFull, type SupportTerm, type SupportType } from './terms';
import { genderOf } from './words';

/** A term, and what is known of how the sources hold it. */
export interface Measured {
  readonly term: SupportTerm;
  readonly holding: Holding;
  readonly setting: Setting;
  readonly company: Company;
  /** Of the clause that the term stands in. */
  readonly polarity: Polarity;
  /** In the draft something denies it. */
  readonly denied: boolean;
}

/** The sentence that a term stands in. */
export interface Around {
  readonly source: SourceText;
  /** Numbers of the nearest sentences of the sources and their neighbours. */
  readonly local: ReadonlySet<number>;
  /** Its own lemmas. */
  readonly lemmas: ReadonlySet<string>;
  /** Terms of the sentence that have a meaning of their own. */
  readonly full: number;
  /** Part of these that the sources hold, and part that they hold in the same words, 0 to 1. */
  readonly whole: number;
  readonly same: number;
}

export function aroundOf(
  terms: readonly SupportTerm[],
  held: readonly Holding[],
  near: readonly number[],
  source: SourceText,
): Around {
  const holds = terms.filter(isFull).flatMap(({ at }) => held[at]?.hold ?? []);
  const part = (test: (hold: Holding['hold']) => boolean): number =>
    holds.filter(test).length / Math.max(1, holds.length);
  return {
    source,
    local: new Set(near.flatMap((n) => [n - 1, n, n + 1])),
    lemmas: new Set(terms.map(({ lemma }) => lemma)),
    full: holds.length,
    whole: part((hold) => supports[hold] > 0),
    same: part((hold) => hold === 'same'),
  };
}

/** Types of which a source that holds the rest of the sentence should hold this, too. */
export const exact: ReadonlySet<SupportType> = new Set(['name', 'place', 'number', 'date']);

/** A sentence of which the sources hold less is none that rewords them. */
const mostUnheld = 0.6;

/** What speaks for and against a term, by the names in the table of the weights; only what is not 0. */
export function featuresOf(measured: Measured, around: Around): Record<string, number> {
  const { term, holding: { hold }, setting } = measured;
  const newness = hold === 'same' ? 'held' : 'new';
  const isInstead = hold !== 'same' && setting.counter && setting.before > 0 && setting.after > 0;
  const isExact = exact.has(term.type) && !isTally(term);
  const type = term.type === 'adverb' || term.type === 'order' ? 'manner' : term.type;
  const features: Record<string, number> = {
    [hold === 'none' && isTally(term) ? 'tally none' : `${type} ${hold}`]: 1,
    [`${type} whole`]: hold === 'none' && isExact ? around.whole : 0,
    whole: hold === 'same' ? 0 : around.whole,
    'instead whole': isInstead ? around.whole : 0,
    'instead antonym': isInstead && setting.counter && holdOf(term.lemma, setting.counter.lemma) === 'antonym' ? 1 : 0,
    'antonym here': hasOpposite(term, around) ? 1 : 0,
    dropped: setting.dropped ? 1 : 0,
    'gender other': isOtherGender(term, around) ? 1 : 0,
    length: Math.log(1 + around.full),
    [`reworded ${newness}`]: 1 - around.same,
    [`unheld ${newness}`]: 1 - around.whole,
    [`foreign ${newness}`]: Math.max(0, mostUnheld - around.whole),
    ...companyFeatures(measured),
    ...denialFeatures(measured, around),
    ...negationFeatures(measured),
    ...wordFeatures(measured),
  };
  return Object.fromEntries(Object.entries(features).filter(([, amount]) => amount !== 0));
}

/** `two women`: who sums up counts those whom the source only names. */
const isTally = ({ quantity }: SupportTerm): boolean =>
  quantity?.inWords === true && quantity.kind === 'count' && quantity.low === 2 && quantity.high === 2;

const companions: Partial<Record<SupportType, string>> = {
  noun: 'noun', verb: 'verb', adjective: 'manner', adverb: 'manner', name: 'name', place: 'name',
  number: 'value', date: 'value',
};

/** Right thing, wrong place: the sources have something else where this stands. */
function companyFeatures({ term, holding: { hold }, company: { own, other } }: Measured): Record<string, number> {
  const kind = companions[term.type];
  if (kind && hold === 'same') return { [`${kind} own`]: own, [`${kind} other`]: other - own };
  return exact.has(term.type) && !isTally(term) && hold === 'none' ? { [`${kind} instead`]: other } : {};
}

/** The draft affirms what the sources only deny. */
function denialFeatures(measured: Measured, { source }: Around): Record<string, number> {
  const { term: { type, lemma }, holding: { hold }, denied } = measured;
  const isOnlyDenied = !denied && hold === 'same' && source.denied.has(lemma) && !source.affirmed.has(lemma);
  return isOnlyDenied && type in companions ? { [`${companions[type]} only denied`]: 1 } : {};
}

function negationFeatures({ term: { type }, holding: { hold }, setting, polarity }: Measured): Record<string, number> {
  const { alike, unlike } = polarity;
  if (type !== 'negation') return {};
  const place = setting.run > 0 ? 'in place' : setting.counter ? 'instead' : 'free';
  return { [`negation ${hold} ${place}`]: 1, 'negation alike': alike, 'negation unlike': unlike };
}

const parts: Partial<Record<SupportType, Known>> = { noun: 'NOUN', verb: 'VERB', adjective: 'ADJ', adverb: 'ADV' };

const isKnown = (lemma: string): boolean => (['NOUN', 'VERB', 'ADJ', 'ADV'] as const).some((one) => knows(lemma, one));

const prefix = /^(?:un|re|non|pre|mis|over|anti|co)-?/;

/** A new word that the lexicon does not know is a name or a term; one of few senses says more than one of many. */
function wordFeatures({ term: { lemma, type }, holding: { hold } }: Measured): Record<string, number> {
  const pos = parts[type];
  if (!pos || hold === 'same') return {};
  const isUnknown = !isKnown(lemma) && !isKnown(lemma.replace(prefix, ''));
  const senses = sensesOf(lemma, pos);
  return { unknown: hold === 'none' && isUnknown ? 1 : 0, [`${type} senses`]: senses > 0 ? Math.log(senses) : 0 };
}

/** Near by the sources say the opposite, which the draft does not say besides. */
function hasOpposite({ lemma, type }: SupportTerm, { local, lemmas, source }: Around): boolean {
  const isOpposite = (other: SupportTerm): boolean =>
    !lemmas.has(other.lemma) && holdOf(lemma, other.lemma) === 'antonym';
  return parts[type] !== undefined && [...local].some((n) => source.sentences[n]?.terms.some(isOpposite));
}

/** Around the nearest sentences only the other gender is spoken of. */
function isOtherGender({ type, lower }: SupportTerm, { local, source }: Around): boolean {
  if (type !== 'gender') return false;
  const near = [...local].flatMap((n) => (source.sentences[n]?.terms ?? []).filter((term) => term.type === 'gender'));
  return near.length > 0 && near.every((term) => genderOf(term.lower) !== genderOf(lower));
}
