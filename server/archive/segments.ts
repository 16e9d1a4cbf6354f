import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../engine/archive';
import { directoryOf, type Listed, packDirectory } from './directory';
import { hashOfKey } from './key-hash';
import { blockKey, cursorOf, type Segment, segmentsIn } from './postings';
import { BlockWriter } from './segment';
import { mergeParts, writePairs } from './segment-merge';
import { prepared } from './sqlite';

/** At most so many sentences go into one new segment: with a hash, their numbers fill a double. */
export const mostInSegment = 2 ** 15;

/** A hash of a key with a sentence, as one number. */
export const packPair = (hash: number, sentence: number): number => hash * mostInSegment + sentence;

/** Keys of one segment, each with a sentence counted from the first of the segment. */
export interface Pairs {
  add(key: Key, sentence: number): void;
  /** Adds pairs whose sentences count from one of the segment. */
  addAll(pairs: Float64Array, first: number): void;
  /** The pairs in the order of the hashes. */
  sorted(): Float64Array;
}

export function pairs(): Pairs {
  let held = new Float64Array(1 << 16);
  let used = 0;
  const push = (pair: number): void => {
    if (used === held.length) {
      const grown = new Float64Array(used * 2);
      grown.set(held);
      held = grown;
    }
    held[used++] = pair;
  };
  return {
    add: (key, sentence) => push(packPair(hashOfKey(key), sentence)),
    addAll(pairs, first) {
      for (const pair of pairs) push(pair + first);
    },
    sorted: () => held.subarray(0, used).sort(),
  };
}

/** Writes a segment of new articles. Call it within a transaction. */
export function writeSegment(db: DatabaseSync, first: number, articles: readonly Listed[], keys: Pairs): void {
  const number = freeNumber(db);
  writePairs(keys.sorted(), mostInSegment, blockWriter(db, number));
  putSegment(db, number, { first, sentences: spanOf(first, articles), articles });
}

/** The lowest number that no segment has. */
function freeNumber(db: DatabaseSync): number {
  const taken = new Set(prepared(db, 'SELECT number FROM segments').all().map(({ number }) => Number(number)));
  let number = 0;
  while (taken.has(number)) number++;
  return number;
}

function blockWriter(db: DatabaseSync, segment: number): BlockWriter {
  const block = prepared(db, 'INSERT INTO blocks VALUES (?, ?)');
  const list = prepared(db, 'INSERT INTO lists VALUES (?, ?)');
  return new BlockWriter({
    block: (hash, body) => block.run(blockKey(segment, hash), body),
    list: (hash, body) => list.run(blockKey(segment, hash), body),
  });
}

type NewSegment = Pick<Segment, 'first' | 'sentences' | 'articles'>;

function putSegment(db: DatabaseSync, number: number, { first, sentences, articles }: NewSegment): void {
  prepared(db, 'INSERT INTO segments VALUES (?, ?, ?, ?)').run(number, first, sentences, packDirectory(articles));
}

function spanOf(first: number, articles: readonly Listed[]): number {
  const last = articles[articles.length - 1];
  return last ? last.first + last.sentences - first : 0;
}

/** Segments of one size are merged when there are so many: eight times as many articles, an eighth of the segments. */
const fanIn = 8;

/** A segment must be so many times as large as all that follow it, lest they be merged when an import ends. */
const leastRatio = 4;

/** Merges the last segments while articles still come: it keeps the cost of an article the same in a large index. */
export function mergeWhileImporting(db: DatabaseSync): void {
  for (;;) {
    const segments = segmentsIn(db);
    const levels = segments.map(({ sentences }) => Math.floor(Math.log(Math.max(1, sentences)) / Math.log(fanIn)));
    const last = levels[levels.length - 1];
    const equal = levels.length - 1 - levels.findLastIndex((level) => level !== last);
    if (equal < fanIn) return;
    merge(db, segments.slice(-equal));
  }
}

/** Merges what is worth it for quick answers, when an import has ended. */
export function mergeWhenDone(db: DatabaseSync): void {
  const segments = segmentsIn(db);
  if (isWorn(db, segments)) return merge(db, segments);
  let from = segments.length - 1;
  let sum = segments[from]?.sentences ?? 0;
  for (let i = from - 1; i >= 0; i--) {
    const { sentences } = segments[i] ?? { sentences: 0 };
    if (sentences < leastRatio * sum) from = i;
    sum += sentences;
  }
  if (from < segments.length - 1) merge(db, segments.slice(from));
}

/** True when a quarter of the sentences belong to articles that are gone. */
function isWorn(db: DatabaseSync, segments: readonly Segment[]): boolean {
  const removed = new Set(prepared(db, 'SELECT article FROM removed').all().map(({ article }) => Number(article)));
  const articles = segments.flatMap((segment) => segment.articles);
  const count = (some: readonly Listed[]): number => some.reduce((sum, { sentences }) => sum + sentences, 0);
  return count(articles.filter(({ article }) => removed.has(article))) * 4 > count(articles);
}

/** Makes one segment of neighbouring ones, without the articles that are removed. Call it within a transaction. */
function merge(db: DatabaseSync, parts: readonly Segment[]): void {
  const [{ first } = { first: 0 }] = parts;
  const removed = new Set(prepared(db, 'SELECT article FROM removed').all().map(({ article }) => Number(article)));
  const all = parts.flatMap(({ articles }) => articles);
  const gone = all.filter(({ article }) => removed.has(article));
  const number = freeNumber(db);
  const sources = parts.map((part) => ({ cursor: cursorOf(db, part.number), offset: part.first - first }));
  mergeParts(sources, blockWriter(db, number), keeper(gone, first));
  for (const part of parts) dropSegment(db, part.number);
  putSegment(db, number, {
    first,
    sentences: spanOf(first, all),
    articles: all.filter(({ article }) => !removed.has(article)),
  });
  const forget = prepared(db, 'DELETE FROM removed WHERE article = ?');
  for (const { article } of gone) forget.run(article);
}

/** Tells sentences that stay from those of articles that are gone; undefined where all stay. */
function keeper(gone: readonly Listed[], first: number): ((sentence: number) => boolean) | undefined {
  if (gone.length === 0) return undefined;
  const left = directoryOf(gone);
  return (sentence) => left.articleOf(first + sentence) === undefined;
}

function dropSegment(db: DatabaseSync, number: number): void {
  for (const table of ['blocks', 'lists']) {
    prepared(db, `DELETE FROM ${table} WHERE key >= ? AND key < ?`).run(blockKey(number, 0), blockKey(number + 1, 0));
  }
  prepared(db, 'DELETE FROM segments WHERE number = ?').run(number);
}
