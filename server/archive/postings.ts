import type { DatabaseSync } from 'node:sqlite';
import type { Key } from '../engine/archive';
import { type Directory, type Listed, openDirectory, unpackDirectory } from './directory';
import { hashes, hashOfKey } from './key-hash';
import { type Posting, uselessFrom } from './rank';
import { recent } from './recent';
import { type Block, type Entry, findEntry, type LongList, SegmentCursor } from './segment';
import { prepared } from './sqlite';

/** A segment as the tables know it. */
export interface Segment {
  readonly number: number;
  /** The number of its first sentence, and how many there were when it was written. */
  readonly first: number;
  readonly sentences: number;
  /** Its articles as they are packed, and unpacked when they are asked for. */
  readonly packed: Uint8Array;
  readonly articles: readonly Listed[];
}

/** Blocks and lists of all segments stand in one table each, by segment and hash. */
export const blockKey = (segment: number, hash: number): number => segment * hashes + hash;

/** The segments in the order of their sentences. */
export function segmentsIn(db: DatabaseSync): Segment[] {
  const rows = prepared(db, 'SELECT number, first, sentences, directory FROM segments ORDER BY first').all();
  return rows.map(({ number, first, sentences, directory }) => {
    const packed = blobOf(directory);
    let articles: readonly Listed[] | undefined;
    return {
      number: Number(number),
      first: Number(first),
      sentences: Number(sentences),
      packed,
      get articles() { return articles ??= unpackDirectory(packed); },
    };
  });
}

const nothing = new Uint8Array();

/** A blob of a row; nothing where there is none. */
export const blobOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : nothing);

/** Gets the long lists of a segment. */
export function longListsOf(db: DatabaseSync, segment: number): LongList {
  const get = prepared(db, 'SELECT body FROM lists WHERE key = ?');
  return (hash) => blobOf(get.get(blockKey(segment, hash))?.['body']);
}

/** A cursor before the first key of a segment. */
export const cursorOf = (db: DatabaseSync, segment: number): SegmentCursor =>
  new SegmentCursor(blocksOf(db, segment), longListsOf(db, segment));

function* blocksOf(db: DatabaseSync, segment: number): Generator<Block> {
  const blocks = db.prepare('SELECT key, body FROM blocks WHERE key >= ? AND key < ? ORDER BY key');
  for (const row of blocks.iterate(blockKey(segment, 0), blockKey(segment + 1, 0))) {
    yield { hash: Number(row['key']) % hashes, body: blobOf(row['body']) };
  }
}

/** The inverted index as it is at one moment. */
export interface Postings {
  readonly directory: Directory;
  readonly sentences: number;
  posting(key: Key): Posting | undefined;
}

/** Reads the inverted index but for hidden articles. Its answers hold until the index changes. */
export function postingsIn(db: DatabaseSync, hidden: ReadonlySet<number>): Postings {
  const segments = segmentsIn(db);
  const { directory, gone } = openDirectory(segments.map(({ packed }) => packed), hidden);
  const find = entryFinder(db, segments);
  const known = recent<Key, Posting | null>(mostKnown);
  let held = 0;
  const numbers = (found: readonly Found[], count: number): Uint32Array => {
    held += count;
    if (held > mostNumbersHeld) {
      known.clear();
      held = count;
    }
    return numbersOf(found, count);
  };
  const look = (key: Key): Posting | null => {
    const found = find(hashOfKey(key));
    const count = found.reduce((sum, { entry }) => sum + entry.count, 0);
    if (count === 0) return null;
    if (gone === 0 || count > uselessFrom + gone) return { count, sentences: once(() => numbers(found, count)) };
    const kept = numbers(found, count).filter((number) => directory.articleOf(number));
    return kept.length === 0 ? null : { count: kept.length, sentences: () => kept };
  };
  return { directory, sentences: directory.sentences, posting: (key) => known.get(key, () => look(key)) ?? undefined };
}

/** Keys whose sentences are kept ready: a draft asks for some 500, and for most of them again after each change. */
const mostKnown = 3000;

/** Of all those keys together: 16 MB. */
const mostNumbersHeld = 4_000_000;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => made ??= make();
}

interface Found {
  readonly entry: Entry;
  readonly first: number;
}

function numbersOf(found: readonly Found[], count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let used = 0;
  for (const { entry, first } of found) {
    entry.copyTo(numbers, used, first);
    used += entry.count;
  }
  return numbers;
}

/** Finds the entries of a hash in all segments. */
function entryFinder(db: DatabaseSync, segments: readonly Segment[]): (hash: number) => Found[] {
  const get = prepared(db, 'SELECT key, body FROM blocks WHERE key <= ? ORDER BY key DESC LIMIT 1');
  const lists = new Map(segments.map(({ number }) => [number, longListsOf(db, number)]));
  return (hash) => segments.flatMap(({ number, first }) => {
    const row = get.get(blockKey(number, hash));
    const key = Number(row?.['key'] ?? -1);
    const longList = lists.get(number);
    if (!row || !longList || key < blockKey(number, 0)) return [];
    const entry = findEntry({ hash: key % hashes, body: blobOf(row['body']) }, hash, longList);
    return entry ? [{ entry, first }] : [];
  });
}
