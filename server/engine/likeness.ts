import { relation } from '../text/lexicon';
import type { Claim } from './claim';
import type { Entity } from './mention';

/** How near two words are in meaning, 0 to 1; by the lexical database. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  switch (relation(a, b)) {
    case 'same': return 1;
    case 'synonym': return 0.9;
    case 'related': return 0.7;
    case 'kind': return 0.6;
    default: return 0;
  }
}

/** The best likeness of any word of one list with any of the other. */
export function bestLikeness(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, wordLikeness(one, other));
  return best;
}

/** Which part of the words, 0 to 1, has a like among the others. Nothing to find counts as nothing found. */
export function coverage(words: readonly string[], others: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  let sum = 0;
  for (const word of words) {
    if (others.has(word)) sum += 1;
    else sum += Math.max(0, ...[...others].map((other) => wordLikeness(word, other)));
  }
  return sum / words.length;
}

/** Same entity as far as the names tell: equal keys, and given names that do not speak against it. */
export const sameEntity = (a: Entity, b: Entity): boolean =>
  a === b || (a.key === b.key && givenAgree(a.given, b.given));

const givenAgree = (a?: string, b?: string): boolean =>
  !a || !b || a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();

/** 1 the same subject, -1 another, 0 where one side does not say. */
export function subjectLikeness(a: Claim, b: Claim): number {
  if (a.subject && b.subject) return sameEntity(a.subject, b.subject) ? 1 : -1;
  const known = a.subject ?? b.subject;
  const others = a.subject ? b.participants : a.participants;
  return known && others.some((other) => sameEntity(known, other)) ? 0.5 : 0;
}
