import { contentLemmas } from '../text/content';
import type { Claim, Value } from './claim';
import { countLikeness } from './quantities/count-nouns';
import { compareDates } from './dates/comparison';
import { numberKey } from './keys';
import { countAlike } from './limit';
import { bestLikeness, nearest, sameEntity } from './likeness';
import { predicateLikeness } from './predicate';
import { compareAges, compareQuantities } from './quantities/comparison';
import type { Agreement } from './agreement';
import type { Entity } from './names/entity';
import type { ReadSentence } from './reading';
import { compareTenure } from './tenure';

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

/** Whether two values are the same as they are written, whatever they are of. */
export function isSameValue(a: Value, b: Value): boolean {
  if (a.type === 'quantity' && b.type === 'quantity') return numberKey(a.quantity) === numberKey(b.quantity);
  return compareValues(a, b) === 'equal';
}

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

/** Verbs too general to be what a claim is about. */
const generalVerbs: ReadonlySet<string> = new Set(['be', 'have', 'do', 'say', 'tell', '']);

/** What is said beside the clause counts less. */
const surroundingsWeight = 0.5;

/** Which part of what a claim is about, names and words, a sentence holds, 0 to 1. */
export function coverOf(claim: Claim, sentence: ReadSentence): number {
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
  return all === 0 ? 0 : sum / all;
}

/** `the Senate` is found in `a senator`. */
const inWords = ({ kind, key }: Entity, lemmas: ReadonlySet<string>): number =>
  kind === 'person' ? 0 : nearest(key.split(' ').at(-1) ?? '', lemmas);
