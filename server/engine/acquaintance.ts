import type { Passage } from './archive';
import { gistOf, namesOf } from './gist-of';
import type { ReadSentence } from './reading';

/** How well an article is acquainted with the draft, 0 to 1, by its id. */
export type Acquaintance = ReadonlyMap<string, number>;

/** Passages close to each sentence of the draft. */
type Passages = ReadonlyMap<ReadSentence, readonly Passage[]>;

/** From this part of the draft's sentences on, an article is about the same story. */
const fullAcquaintance = 1 / 3;

/** Among so many articles some only sound alike: they must name somebody whom the draft is about. */
export const manyArticles = 8;

/** A name in more than this part of them says nothing about the story. */
const commonName = 1 / 3;

/**
 * For how much of the draft an article is among the passages. One of many
 * that names nobody whom the draft is about is not acquainted at all: wire
 * formulas and sports results read alike whoever they are about.
 */
export function acquaintanceOf(passages: Passages): Acquaintance {
  const counts = new Map<string, number>();
  for (const close of passages.values()) {
    for (const id of articlesOf(close)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const met = counts.size < manyArticles ? undefined : articlesThatMeet(passages, counts.size);
  const share = (id: string, n: number): number =>
    met && !met.has(id) ? 0 : Math.min(1, n / passages.size / fullAcquaintance);
  return new Map([...counts].map(([id, n]) => [id, share(id, n)]));
}

/** The articles of answers, and which of some names they hold: most answers are looked at again after each keystroke. */
const articles = new WeakMap<readonly Passage[], ReadonlySet<string>>();
const meetings = new WeakMap<readonly Passage[], { readonly names: string; readonly met: readonly Met[] }>();

/** A name, by its hash, and an article that has it. */
type Met = readonly [name: number, article: string];

function articlesOf(close: readonly Passage[]): ReadonlySet<string> {
  const ids = articles.get(close) ?? new Set(close.map(({ article }) => article.id));
  articles.set(close, ids);
  return ids;
}

function meetingsIn(close: readonly Passage[], named: ReadonlySet<number>, names: string): readonly Met[] {
  const known = meetings.get(close);
  if (known?.names === names) return known.met;
  const met = close.flatMap((passage) => gistOf(passage).names.filter((name) => named.has(name))
    .map((name): Met => [name, passage.article.id]));
  meetings.set(close, { names, met });
  return met;
}

/** Articles that name somebody or something telling whom the draft is about; absent where it is about nobody named. */
function articlesThatMeet(passages: Passages, number: number): ReadonlySet<string> | undefined {
  const named = protagonists([...passages.keys()]);
  if (named.size === 0) return undefined;
  const byName = new Map<number, Set<string>>();
  const names = [...named].join(' ');
  for (const close of passages.values()) {
    for (const [name, article] of meetingsIn(close, named, names)) byName.set(name, (byName.get(name) ?? new Set()).add(article));
  }
  const telling = [...byName.values()].filter(({ size }) => size <= Math.max(commonName * number, manyArticles));
  return new Set(telling.flatMap((ids) => [...ids]));
}

/** Whom an article names, and whom of them it is about, by hashes. */
export interface Cast {
  readonly named: ReadonlySet<number>;
  readonly protagonists: ReadonlySet<number>;
}

export const castOf = (sentences: readonly ReadSentence[]): Cast =>
  ({ named: new Set(sentences.flatMap(namesOf)), protagonists: protagonists(sentences) });

/** Whether each of two articles names somebody whom the other is about. */
export const areAboutTheSame = (one: Cast, other: Cast): boolean => namesProtagonist(one, other) && namesProtagonist(other, one);

const namesProtagonist = ({ named }: Cast, about: Cast): boolean => [...about.protagonists].some((name) => named.has(name));

/** Whom an article is about, by hashes: who is named in the headline or the lead, or else in several sentences. */
function protagonists(sentences: readonly ReadSentence[]): ReadonlySet<number> {
  const lead = Math.min(...sentences.map(({ headline, paragraph }) => (headline ? Infinity : paragraph)));
  const first = sentences.filter(({ headline, paragraph }) => headline || paragraph === lead).flatMap(namesOf);
  if (first.length > 0) return new Set(first);
  const all = sentences.flatMap(namesOf);
  return new Set(all.filter((name, n) => all.indexOf(name) < n));
}
