import { knows } from '../text/lexicon';
import type { ReadSentence } from './reading';
import { type Holding, holdings } from './support/holding';
import { holdOf, supports } from './support/likeness';
import { type Setting, settingsOf, unset } from './support/setting';
import type { SourceSentence, SourceText } from './support/sources';
import { isFull, type SupportTerm, type SupportType, supportTerms } from './support/terms';
import { supportBase, supportWeights } from './support/weights';

/** How the declared sources hold a term of the draft. */
export interface Support {
  readonly term: SupportTerm;
  /** Only those that are not 0. */
  readonly features: Readonly<Record<string, number>>;
  /** 0 to 1: how likely it is that the sources do not say so. */
  readonly doubt: number;
  /** The sentence of the sources closest to the draft's. */
  readonly nearest?: SourceSentence;
  /** What stands in the term's place there. */
  readonly counter?: SupportTerm;
}

/** Sentences of the sources that a sentence of the draft is lined up with: it may sum several up. */
const mostNear = 3;

/** Measures for every term of a sentence how the sources hold it. */
export function supportOf(sentence: ReadSentence, source: SourceText): Support[] {
  const terms = supportTerms(sentence);
  const held = holdings(terms, source);
  const near = nearest(held, source);
  const settings = settingsOf(terms, near, source);
  const around: Around = { terms, held, source, local: new Set(near.flatMap((n) => [n - 1, n, n + 1])), whole: wholeness(terms, held) };
  return terms.map((term, n) => {
    const setting = settings[n] ?? unset;
    const features = featuresOf(term, setting, around);
    return { term, features, doubt: doubtOf(features), counter: setting.counter, nearest: source.sentences[setting.sentence ?? near[0] ?? -1] };
  });
}

/** The sentence that a term stands in. */
interface Around {
  readonly terms: readonly SupportTerm[];
  readonly held: readonly Holding[];
  readonly source: SourceText;
  /** Numbers of the nearest sentences of the sources and their neighbours. */
  readonly local: ReadonlySet<number>;
  /** Part of its full terms, 0 to 1, that the sources hold. */
  readonly whole: number;
}

/** The sentences that hold most of the terms, rare ones counting more; best first. */
function nearest(held: readonly Holding[], { sentences }: SourceText): number[] {
  const scores = new Map<number, number>();
  for (const { hold, at } of held) {
    const holders = new Set(at);
    const weight = supports[hold] * Math.log(1 + sentences.length / Math.max(1, holders.size));
    if (weight > 0) for (const n of holders) scores.set(n, (scores.get(n) ?? 0) + weight);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostNear).map(([n]) => n);
}

function wholeness(terms: readonly SupportTerm[], held: readonly Holding[]): number {
  const full = terms.filter(isFull);
  return full.length === 0 ? 0 : full.filter(({ at }) => isHeld(held[at])).length / full.length;
}

const isHeld = (holding: Holding | undefined): boolean => holding !== undefined && supports[holding.hold] > 0;

/** Types for which it matters whether the term stands in a like place of the source, and whether that is near. */
const placed: ReadonlySet<SupportType> = new Set(['name', 'place', 'number', 'date', 'extent']);
const bound: ReadonlySet<SupportType> = new Set(['name', 'number', 'date', 'extent', 'negation']);

/** What speaks for and against a term, by the names in the table of the weights. */
function featuresOf(term: SupportTerm, setting: Setting, around: Around): Record<string, number> {
  const { hold, at } = around.held[term.at] ?? { hold: 'none', at: [] };
  const isNew = hold !== 'same';
  const isFar = !isNew && !at.some((n) => around.local.has(n));
  const place = setting.run > 0 ? 'in place' : setting.counter ? 'instead' : 'free';
  const sides = setting.run > 0 ? 0 : Math.min(2, setting.before) + Math.min(2, setting.after);
  const company = isFull(term) && isHeld(around.held[term.at]) ? companyOf(term, around) : 2;
  const isInstead = isNew && setting.counter && setting.before > 0 && setting.after > 0;
  const type = term.type === 'adverb' || term.type === 'order' ? 'manner' : term.type;
  const features: Record<string, number> = {
    [`${type} ${hold}`]: 1,
    ...(placed.has(term.type) || (term.type === 'negation' && isNew) ? { [`${type} ${isNew ? 'new' : 'held'} ${place}`]: 1 } : {}),
    ...(hold === 'none' ? { [`${type} whole`]: around.whole, unknown: opposable.has(term.type) && !isLexical(term) ? 1 : 0 } : {}),
    ...(isFar ? { far: 1, ...(bound.has(term.type) ? { [`${type} far`]: 1 } : {}) } : {}),
    [isNew ? 'sides new' : 'sides held']: sides,
    whole: isNew ? around.whole : 0,
    'instead whole': isInstead ? around.whole : 0,
    'instead antonym': isInstead && setting.counter && holdOf(term.lemma, setting.counter.lemma) === 'antonym' ? 1 : 0,
    'antonym here': hasOpposite(term, around) ? 1 : 0,
    lonely: company === 0 ? 1 : 0,
    'half lonely': company === 1 ? 1 : 0,
    dropped: setting.dropped ? 1 : 0,
  };
  return Object.fromEntries(Object.entries(features).filter(([, amount]) => amount !== 0));
}

/** With how many of its two neighbours a sentence of the sources, or two that follow each other, holds a term. */
function companyOf(term: SupportTerm, { terms, held }: Around): number {
  const at = held[term.at]?.at ?? [];
  const neighbours = [terms.slice(0, term.at).findLast(isFull), terms.slice(term.at + 1).find(isFull)];
  return neighbours.filter((neighbour) => {
    const other = neighbour && held[neighbour.at];
    if (!other || !isHeld(other)) return true;
    const theirs = new Set(other.at);
    return at.some((n) => theirs.has(n) || theirs.has(n - 1) || theirs.has(n + 1));
  }).length;
}

const isLexical = ({ lemma }: SupportTerm): boolean =>
  (['NOUN', 'VERB', 'ADJ', 'ADV'] as const).some((pos) => knows(lemma, pos));

const opposable: ReadonlySet<SupportType> = new Set(['noun', 'verb', 'adjective', 'adverb']);

const hasOpposite = ({ lemma, type }: SupportTerm, { local, source }: Around): boolean =>
  opposable.has(type) && [...local].some((n) => source.sentences[n]?.terms.some((other) => holdOf(lemma, other.lemma) === 'antonym'));

function doubtOf(features: Readonly<Record<string, number>>): number {
  let sum = supportBase;
  for (const [name, amount] of Object.entries(features)) sum += (supportWeights[name] ?? 0) * amount;
  return 1 / (1 + Math.exp(-sum));
}
