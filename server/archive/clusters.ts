import type { Key, Submission } from '../engine/archive';
import { fingerprints } from '../text/shingles';
import { dateOf } from './piece';
import { printTable } from './print-table';

/** What an article is recognised by in another version or copy of it. */
export interface Prints {
  readonly id: string;
  /** The publisher's own identifier, equal in all versions of one story. */
  readonly identifier?: string;
  /** Days since a fixed day; absent where the article's day is unknown. */
  readonly day?: number;
  /** A sample of the fingerprints of its text, distinct. */
  readonly prints: Uint32Array;
}

/** The key under which the articles with a fingerprint are found. */
export const printKey = (print: number): Key => `print:${print.toString(36)}`;

/** One fingerprint of this many is kept: the same ones in all articles, so that shares stay comparable. */
const sampling = 4;

/** The share of the smaller article that must stand in the other, and of the larger. */
const leastShare = 0.5;
const leastShareOfLarger = 0.15;

/** Versions of a story follow within days. Later only copies do; what looks like a version is next week's report. */
const mostDaysApart = 6;

/** Fewer shared fingerprints may be a formula or a standing paragraph. */
export const leastShared = 5;

/** An article that shares this much with another both ways is a copy; the other is found in its place. */
const copyShare = 0.8;

/** The fingerprints of an article's paragraphs, sampled. */
export function printsOf({ id, article }: Pick<Submission, 'id' | 'article'>): Prints {
  const prints = new Set<number>();
  for (const { start, end } of article.paragraphs) {
    for (const print of fingerprints(article.prose.slice(start, end).split(/\s+/))) {
      if (print % sampling === 0) prints.add(print);
    }
  }
  const { identifier } = article.metadata;
  const date = dateOf(article);
  return {
    id,
    prints: Uint32Array.from(prints),
    ...(identifier && { identifier }),
    ...(date && { day: Date.UTC(date.year, date.month - 1, date.day) / 86_400_000 }),
  };
}

/** How many other stories hold a fingerprint, where the articles are not all there are. */
export type Elsewhere = (print: number) => number;

/**
 * Which articles are versions or copies of one story. Each gets the smallest
 * id of its cluster, so that the answer depends on the articles alone and
 * not on the order in which they came.
 */
export function clustersOf(articles: readonly Prints[], elsewhere: Elsewhere = () => 0): Map<string, string> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const formulas = formulasOf(sorted, joined(sorted), elsewhere);
  const roots = joined(sorted.map((article) => without(formulas, article)));
  return new Map(sorted.map(({ id }, i) => [id, sorted[rootOf(roots, i)]?.id ?? id]));
}

function joined(articles: readonly Prints[]): Int32Array {
  const roots = Int32Array.from(articles, (_, i) => i);
  joinByIdentifier(articles, roots);
  joinByText(articles, roots);
  return roots;
}

/**
 * Leaves out fingerprints that stand in many stories: what is left of a stock
 * report or of a page's standing text is what it says, and is its own.
 */
const without = (formulas: ReadonlySet<number>, article: Prints): Prints =>
  ({ ...article, prints: article.prints.filter((print) => !formulas.has(print)) });

/** Fingerprints that stand in too many clusters. */
function formulasOf(articles: readonly Prints[], roots: Int32Array, elsewhere: Elsewhere): Set<number> {
  const held = new Float64Array(articles.reduce((sum, { prints }) => sum + prints.length, 0));
  let used = 0;
  articles.forEach(({ prints }, i) => {
    const root = rootOf(roots, i);
    for (const print of prints) held[used++] = print * mostArticles + root;
  });
  held.sort();
  const formulas = new Set<number>();
  for (let i = 0; i < held.length;) {
    const print = Math.floor((held[i] ?? 0) / mostArticles);
    let stories = elsewhere(print);
    for (let last = -1; i < held.length && Math.floor((held[i] ?? 0) / mostArticles) === print; i++) {
      if (held[i] !== last) stories++;
      last = held[i] ?? 0;
    }
    if (stories >= formulaFrom) formulas.add(print);
  }
  return formulas;
}

/** A fingerprint and an article's number share the 53 bits of a double. */
const mostArticles = 2 ** 21;

/** A fingerprint of this many stories is a formula. */
const formulaFrom = 4;

function joinByIdentifier(articles: readonly Prints[], roots: Int32Array): void {
  const first = new Map<string, number>();
  articles.forEach(({ identifier }, i) => {
    if (identifier === undefined) return;
    const known = first.get(identifier);
    if (known === undefined) first.set(identifier, i);
    else join(roots, known, i);
  });
}

function joinByText(articles: readonly Prints[], roots: Int32Array): void {
  const table = printTable(articles.reduce((sum, { prints }) => sum + prints.length, 0));
  const shared = new Uint32Array(articles.length);
  articles.forEach(({ prints, day }, i) => {
    const { touched, telling } = countShared(prints, table, shared);
    let isCopy = false;
    for (const j of touched) {
      const other = articles[j]?.prints.length ?? 0;
      const both = shared[j] ?? 0;
      shared[j] = 0;
      const share = areClose(day, articles[j]?.day) ? leastShare : copyShare;
      if (!isSameStory(both, telling, other, share)) continue;
      join(roots, i, j);
      isCopy ||= both >= copyShare * Math.max(telling, other);
    }
    if (!isCopy) for (const print of prints) table.add(print, i);
  });
}

/** Counts what each earlier article shares with this one; fingerprints of many stories tell nothing. */
function countShared(
  prints: Uint32Array,
  table: ReturnType<typeof printTable>,
  shared: Uint32Array,
): { touched: number[]; telling: number } {
  const touched: number[] = [];
  let telling = 0;
  for (const print of prints) {
    if (table.isCommon(print)) continue;
    telling++;
    for (const j of table.holders(print)) {
      const before = shared[j] ?? 0;
      if (before === 0) touched.push(j);
      shared[j] = before + 1;
    }
  }
  return { touched, telling };
}

const areClose = (a?: number, b?: number): boolean =>
  a === undefined || b === undefined || Math.abs(a - b) <= mostDaysApart;

const isSameStory = (both: number, one: number, other: number, share: number): boolean =>
  both >= leastShared
  && both >= share * Math.min(one, other)
  && both >= leastShareOfLarger * Math.max(one, other);

function rootOf(roots: Int32Array, i: number): number {
  let at = i;
  for (let up = roots[at] ?? at; up !== at; up = roots[at] ?? at) {
    roots[at] = roots[up] ?? up;
    at = up;
  }
  return at;
}

/** The smaller root stays, so that a cluster is named by its smallest id. */
function join(roots: Int32Array, a: number, b: number): void {
  const [rootA, rootB] = [rootOf(roots, a), rootOf(roots, b)];
  roots[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}
