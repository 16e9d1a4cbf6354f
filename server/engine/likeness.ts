import type { Claim } from './claim';
import type { Entity } from './names/entity';
import { compareNames } from './names/name';
import { wordLikeness } from './word-likeness';

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
  for (const word of words) sum += others.has(word) ? 1 : nearest(word, others);
  return sum / words.length;
}

/** The likeness of the nearest of some words. */
export function nearest(word: string, others: Iterable<string>): number {
  let best = 0;
  for (const other of others) best = Math.max(best, wordLikeness(word, other));
  return best;
}

/**
 * Same entity as far as the names tell: equal keys and given names that do
 * not speak against it; the same full name, whatever it was taken for; a
 * form that the other article uses for the person, `Jeff`; for others than
 * people also a short form, `Auburn` for `Auburn University`.
 */
export function sameEntity(a: Entity, b: Entity): boolean {
  if (a === b) return true;
  if (a.key === b.key) return !a.given || !b.given || compareNames(a.canonicalName, b.canonicalName) !== 'different';
  if (a.canonicalName.toLowerCase() === b.canonicalName.toLowerCase() || (capital.has(a.key) && capital.has(b.key))) return true;
  if (a.kind === 'person') return b.kind === 'name' && a.aliases.includes(b.canonicalName);
  if (b.kind === 'person') return a.kind === 'name' && b.aliases.includes(a.canonicalName);
  return isPartOf(a.key, b.key) || isPartOf(b.key, a.key);
}

/** The city and the district are one; the state is seldom meant where the other side says the district. */
const capital: ReadonlySet<string> = new Set(['washington', 'district of columbia', 'washington d c']);

const isPartOf = (short: string, long: string): boolean =>
  long.length > short.length && short.length > 3 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));

/**
 * 1 the same subject, 0.5 where the one's subject takes part in the other,
 * -1 two subjects that do not meet, 0 where one side does not say.
 */
export function subjectLikeness(a: Claim, b: Claim): number {
  if (a.subject && b.subject && sameEntity(a.subject, b.subject)) return 1;
  if (takesPart(a.subject, b) || takesPart(b.subject, a)) return 0.5;
  return a.subject && b.subject ? -1 : 0;
}

const takesPart = (entity: Entity | undefined, { participants }: Claim): boolean =>
  entity !== undefined && participants.some((other) => sameEntity(entity, other));
