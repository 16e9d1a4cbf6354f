import { daysBetween } from '../text/calendar';
import { contentLemmas } from '../text/content';
import type { Claim, Value } from './claim';
import { countLikeness } from './quantities/count-nouns';
import type { DateMention } from './date';
import { compareDates } from './dates/comparison';
import { countAlike, isLimit, nearness, numberOf } from './limit';
import { bestLikeness, nearest, sameEntity, subjectLikeness } from './likeness';
import { predicateLikeness } from './predicate';
import { compareAges, compareQuantities } from './quantities/comparison';
import type { Entity } from './mention';
import type { Quantity } from './quantity';
import type { ReadSentence } from './reading';
import { compareTenure } from './tenure';

/** How two values of one kind stand to each other. */
export type Agreement = 'equal' | 'compatible' | 'conflict' | 'incomparable';

/** What two claims have in common, each from -1 or 0 to 1. The names are those of the weights. */
export interface Features {
  readonly subject: number;
  readonly predicate: number;
  readonly heads: number;
  /** Part of what the draft's claim is about that the archive's sentence holds too, and the other way round. */
  readonly covered: number;
  readonly covering: number;
  /** How much they share in all: from 4 names and words on it is 1. */
  readonly shared: number;
  /** 1 where each holds all that the other is about. */
  readonly whole: number;
  /** How much of the draft the archive's article is close to: from a third of its sentences on it is 1. */
  readonly acquaintance: number;
  /** 1 where either side is tied to another date or place. */
  readonly otherScope: number;
  /** 1 where one denies or only expects what the other says. */
  readonly otherMode: number;
  /** How near two telling numbers are: what is counted so finely is seldom two things. */
  readonly near: number;
  /** 1 where either side gives only a limit, `more than 60`: who writes so has a number at hand. */
  readonly limit: number;
}

/**
 * Compares two values; values of different kinds cannot be compared. `days`
 * from the article of the one to that of the other, for ages.
 */
export function compareValues(a: Value, b: Value, days?: number): Agreement {
  if (a.type === 'quantity' && b.type === 'quantity' && a.quantity.kind === 'age' && b.quantity.kind === 'age') {
    return compareAges(a.quantity, b.quantity, days);
  }
  if (a.type === 'quantity' && b.type === 'quantity') return compareQuantities(a.quantity, b.quantity);
  if (a.type === 'date' && b.type === 'date') return compareDates(a.date, b.date);
  if (a.type === 'quantity' && b.type === 'date') return compareTenure(a.quantity, b.date);
  if (a.type === 'date' && b.type === 'quantity') return compareTenure(b.quantity, a.date);
  return 'incomparable';
}

/** Measures how far two claims, each in its sentence, speak of the same thing. */
export function featuresOf(a: Claim, inA: ReadSentence, b: Claim, inB: ReadSentence, acquaintance = 1): Features {
  const covered = found(a, inB);
  const covering = found(b, inA);
  return {
    subject: subjectLikeness(a, b),
    predicate: predicateLikeness(a.predicate, b.predicate),
    heads: Math.max(headLikeness(a, b), Math.min(headBeside(a, b, inB), headBeside(b, a, inA))),
    covered: covered.part,
    covering: covering.part,
    shared: Math.min(1, Math.min(covered.sum, covering.sum) / 4),
    whole: covered.part >= 0.9 && covering.part >= 0.9 ? 1 : 0,
    acquaintance,
    otherScope: otherScope(a, b) ? 1 : 0,
    otherMode: a.affirmed !== b.affirmed || (a.modality === 'possible') !== (b.modality === 'possible') ? 1 : 0,
    near: telling(a.value, b.value),
    limit: isLimit(a.value) || isLimit(b.value) ? 1 : 0,
  };
}

/** A last day whose noun the other sentence only names besides: `a tight deadline: until Friday`. */
const besides = 0.7;

function headBeside({ heads, value }: Claim, other: Claim, sentence: ReadSentence): number {
  if (!isDeadline(value) || !isDeadline(other.value)) return 0;
  return heads.length === 0 || sentence.words.some(({ lemma }) => heads.includes(lemma)) ? besides : 0;
}

/** `by Friday`, `until Nov. 8`: the last day or hour of something. */
const isDeadline = (value: Value): boolean => value.type === 'date' && !value.date.period &&
  (value.date.direction === 'by' || value.date.direction === 'until');

/** Two counts are of one thing only where the nouns they count are. */
export function headLikeness(a: Claim, b: Claim): number {
  const best = Math.max(bestLikeness(a.heads, b.heads), nounOfVerb(a, b), nounOfVerb(b, a));
  if (a.value.type !== 'quantity' || b.value.type !== 'quantity' || a.value.quantity.kind !== 'count') return best;
  const [one, other] = [a.value.quantity.counted, b.value.quantity.counted];
  if (one === undefined || other === undefined) return best;
  return countAlike(a.value.quantity, b.value.quantity) ? Math.max(best, countLikeness(one, other)) : Math.min(best, 0.5);
}

/** `more than 90 recovered`, `95 recoveries`. */
const nounOfVerb = ({ predicate }: Claim, { heads }: Claim): number =>
  !generalVerbs.has(predicate) && bestLikeness([predicate], heads) >= 0.7 ? 0.9 : 0;

/** From this many digits on a number is seldom met twice by chance. */
const tellingDigits = 3;

function telling(a: Value, b: Value): number {
  if (a.type !== 'quantity' || b.type !== 'quantity') return 0;
  const isTelling = isLimit(a) || isLimit(b) || Math.max(digitsOf(a.quantity), digitsOf(b.quantity)) >= tellingDigits;
  return isTelling ? nearness(a.quantity, b.quantity) : 0;
}

/** Digits of a number without the zeros at its ends. */
const digitsOf = (quantity: Quantity): number =>
  String(numberOf(quantity)).replace('.', '').replace(/^0+|0+$/g, '').length;

/** Verbs too general to be what a claim is about. */
const generalVerbs: ReadonlySet<string> = new Set(['be', 'have', 'do', 'say', 'tell', '']);

/** What is said beside the clause counts less. */
const surroundingsWeight = 0.5;

/** How much of what a claim is about, names and words, a sentence holds: the sum, and its part of all. */
function found(claim: Claim, sentence: ReadSentence): { readonly sum: number; readonly part: number } {
  const entities = new Set([...(claim.subject ? [claim.subject] : []), ...claim.participants]);
  const lemmas = new Set([...claim.heads, ...claim.context]);
  const others = new Set(contentLemmas(sentence));
  const verbs = generalVerbs.has(claim.predicate) ? [] : [claim.predicate];
  let sum = 0;
  for (const one of entities) sum += sentence.mentions.some(({ entity }) => sameEntity(one, entity)) ? 1 : inWords(one, others);
  for (const lemma of lemmas) sum += others.has(lemma) ? 1 : nearest(lemma, others);
  for (const verb of verbs) sum += Math.max(0, ...sentence.clauses.map(({ predicate }) => predicateLikeness(verb, predicate)));
  for (const lemma of claim.surroundings) sum += surroundingsWeight * (others.has(lemma) ? 1 : nearest(lemma, others));
  const all = entities.size + lemmas.size + verbs.length + surroundingsWeight * claim.surroundings.length;
  return { sum, part: all === 0 ? 0 : sum / all };
}

/** `the Senate` is found in `a senator`. */
const inWords = ({ kind, key }: Entity, lemmas: ReadonlySet<string>): number =>
  kind === 'person' ? 0 : nearest(key.split(' ').at(-1) ?? '', lemmas);

function otherScope(a: Claim, b: Claim): boolean {
  const dates = a.scope.dates.length > 0 && b.scope.dates.length > 0 &&
    a.scope.dates.every((one) => b.scope.dates.every((other) => isOtherTime(one, other)));
  const [one, other] = [a.scope.places, b.scope.places];
  const isList = one.length > 1 !== other.length > 1;
  const places = one.length > 0 && other.length > 0 && !isList &&
    one.every((here) => other.every((there) => !sameEntity(here, there)));
  return dates || places;
}

/** Days that a report may be older than the limit it is told by: `before April 17`, `as of April 17`. */
const reportDays = 7;

function isOtherTime(a: DateMention, b: DateMention): boolean {
  if (compareDates(a, b) !== 'conflict') return false;
  const isLimited = a.direction === 'before' || a.direction === 'after' || b.direction === 'before' || b.direction === 'after';
  return !(isLimited && a.from && b.from && Math.abs(daysBetween(a.from, b.from)) <= reportDays);
}
