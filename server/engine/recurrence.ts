import type { Claim, Value } from './claim';
import { isOnce } from './life/once';
import { compareValues } from './relate';

/** What an article gives for a claim, and how likely it is that both are about the same. */
export interface Answer {
  readonly article: string;
  readonly value: Value;
  readonly score: number;
}

/** So likely must an answer be about the same to be counted. */
const alike = 0.25;

/** From so many other values on, none alike, a value has no rival: prices, ratings, the years of a prize; tolls differ sooner. */
const manyValues = 2;
const manyCounts = 3;

/**
 * Whether what a claim tells of comes again and again: several articles each give another value
 * for it. Of an age, a birth or a death there is one, however many differ.
 */
export function isRecurring(claim: Claim, answers: () => Iterable<Answer>): boolean {
  if (isOnce(claim) || (claim.value.type === 'quantity' && claim.value.quantity.kind === 'age')) return false;
  const values = new Map<string, Value>();
  for (const { article, value, score } of answers()) {
    const isNew = !values.has(article) && [...values.values()].every((other) => compareValues(other, value) === 'conflict');
    if (isNew && score >= alike) values.set(article, value);
  }
  return values.size >= (claim.value.type === 'quantity' && claim.value.quantity.kind === 'count' ? manyCounts : manyValues);
}
