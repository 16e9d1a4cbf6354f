import type { Submission } from '../engine/archive';
import { fingerprints } from '../text/shingles';
import { printTable } from './print-table';

/** What an article is recognised by in another version or copy of it. */
export interface Prints {
  readonly id: string;
  /** The publisher's own identifier, equal in all versions of one story. */
  readonly identifier?: string;
  /** A sample of the fingerprints of its text, distinct. */
  readonly prints: Uint32Array;
}

/** One fingerprint of this many is kept: the same ones in all articles, so that shares stay comparable. */
const sampling = 4;

/** The share of the smaller article that must stand in the other, and of the larger. */
const leastShare = 0.5;
const leastShareOfLarger = 0.15;

/** Fewer shared fingerprints may be a formula or a standing paragraph. */
const leastShared = 5;

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
  return { id, prints: Uint32Array.from(prints), ...(identifier && { identifier }) };
}

/**
 * Which articles are versions or copies of one story. Each gets the smallest
 * id of its cluster, so that the answer depends on the articles alone and
 * not on the order in which they came.
 */
export function clustersOf(articles: readonly Prints[]): Map<string, string> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const roots = Int32Array.from(sorted, (_, i) => i);
  joinByIdentifier(sorted, roots);
  joinByText(sorted, roots);
  return new Map(sorted.map(({ id }, i) => [id, sorted[rootOf(roots, i)]?.id ?? id]));
}

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
  articles.forEach(({ prints }, i) => {
    const { touched, telling } = countShared(prints, table, shared);
    let isCopy = false;
    for (const j of touched) {
      const other = articles[j]?.prints.length ?? 0;
      const both = shared[j] ?? 0;
      shared[j] = 0;
      if (!isSameStory(both, telling, other)) continue;
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

const isSameStory = (both: number, one: number, other: number): boolean =>
  both >= leastShared
  && both >= leastShare * Math.min(one, other)
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
