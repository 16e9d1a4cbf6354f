import { ByteReader, ByteWriter } from './bytes';

/**
 * An inverted index of a run of articles, written once and never changed:
 * keys in the order of their hashes, each with its sentences, cut into
 * blocks that fill half a page of the database. Sentences count from the
 * first of the run.
 */
export interface Entry {
  readonly hash: number;
  /** How many sentences have the key. */
  readonly count: number;
  /**
   * Puts their numbers, each with `base` added, into a list from a place on. A long
   * list stands outside its block and is fetched when it is asked for.
   */
  readonly copyTo: (target: Uint32Array, from: number, base: number) => void;
}

/** A key with its sentences, ready to be written. */
export interface Keyed {
  readonly hash: number;
  readonly sentences: Uint32Array;
}

export interface Block {
  /** `block` goes with the lowest of its hashes, `list` with its own. */
  readonly type: 'block' | 'list';
  readonly hash: number;
  readonly body: Uint8Array;
}

/** A list of more bytes gets a place of its own, so that its block stays quick to search. */
const longestInBlock = 256;

/** After so many bytes a block is full: with its last entry two fit in a page of 4096. */
const blockBytes = 1740;

/** Cuts entries, which must come in the order of their hashes, into blocks. */
export function* blocksOf(entries: Iterable<Keyed>): Generator<Block> {
  const block = new ByteWriter();
  let first = 0;
  let last = 0;
  for (const { hash, sentences } of entries) {
    if (block.length > blockBytes) yield { type: 'block', hash: first, body: block.take() };
    if (block.length === 0) first = last = hash;
    const packed = packList(sentences);
    const isLong = packed.length > longestInBlock;
    block.uint(hash - last);
    block.uint(sentences.length * 2 + (isLong ? 1 : 0));
    if (isLong) yield { type: 'list', hash, body: packed };
    else {
      block.uint(packed.length);
      block.bytes(packed);
    }
    last = hash;
  }
  if (block.length > 0) yield { type: 'block', hash: first, body: block.take() };
}

const lists = new ByteWriter();

function packList(numbers: Uint32Array): Uint8Array {
  let last = 0;
  for (const number of numbers) {
    lists.uint(number - last);
    last = number;
  }
  return lists.take();
}

function unpackList(from: ByteReader, count: number, target: Uint32Array, at: number, base: number): void {
  let last = base;
  for (let i = at; i < at + count; i++) target[i] = last += from.uint();
}

/** Gets a long list of a segment. */
export type LongList = (hash: number) => Uint8Array;

/** The entries of a block, in order. */
export function* entriesOf({ hash: first, body }: Omit<Block, 'type'>, longList: LongList): Generator<Entry> {
  const from = new ByteReader(body);
  for (let hash = first; !from.atEnd;) {
    hash += from.uint();
    yield readEntry(from, body, hash, longList);
  }
}

/** The entry of a hash in its block, if it has one. */
export function findEntry(
  { hash: first, body }: Omit<Block, 'type'>,
  wanted: number,
  longList: LongList,
): Entry | undefined {
  const from = new ByteReader(body);
  for (let hash = first; !from.atEnd;) {
    hash += from.uint();
    if (hash === wanted) return readEntry(from, body, hash, longList);
    if (hash > wanted) return undefined;
    if (from.uint() % 2 === 0) skip(from);
  }
  return undefined;
}

/** Passes over a list, which says how long it is. */
function skip(from: ByteReader): void {
  const length = from.uint();
  from.at += length;
}

function readEntry(from: ByteReader, body: Uint8Array, hash: number, longList: LongList): Entry {
  const head = from.uint();
  const count = Math.floor(head / 2);
  if (head % 2 === 1) return entryAt(() => new ByteReader(longList(hash)), hash, count);
  const length = from.uint();
  const start = from.at;
  from.at += length;
  return entryAt(() => new ByteReader(body, start), hash, count);
}

const entryAt = (reader: () => ByteReader, hash: number, count: number): Entry =>
  ({ hash, count, copyTo: (target, from, base) => unpackList(reader(), count, target, from, base) });

/** Entries of pairs of a hash and a sentence, given in the order of the hashes. */
export function* entriesOfPairs(pairs: Float64Array, factor: number): Generator<Keyed> {
  const numbers = new Uint32Array(factor);
  for (let i = 0; i < pairs.length;) {
    const hash = Math.floor((pairs[i] ?? 0) / factor);
    let used = 0;
    for (; i < pairs.length && Math.floor((pairs[i] ?? 0) / factor) === hash; i++) {
      const number = (pairs[i] ?? 0) % factor;
      if (used === 0 || number !== numbers[used - 1]) numbers[used++] = number;
    }
    yield { hash, sentences: numbers.subarray(0, used) };
  }
}

/** A segment that is to be merged, with the distance of its first sentence from that of the merged one. */
export interface Part {
  readonly entries: Iterator<Entry>;
  readonly offset: number;
}

/** The entries of neighbouring segments as those of one. `keeps` leaves out sentences that are removed. */
export function* mergedEntries(parts: readonly Part[], keeps?: (sentence: number) => boolean): Generator<Keyed> {
  const heads = parts.map(({ entries }) => next(entries));
  for (;;) {
    const hash = Math.min(...heads.map((head) => head?.hash ?? Infinity));
    if (hash === Infinity) return;
    const all = new Uint32Array(heads.reduce((sum, head) => (head?.hash === hash ? sum + head.count : sum), 0));
    let used = 0;
    parts.forEach(({ entries, offset }, i) => {
      const head = heads[i];
      if (head?.hash !== hash) return;
      head.copyTo(all, used, offset);
      used += head.count;
      heads[i] = next(entries);
    });
    const sentences = keeps ? all.filter(keeps) : all;
    if (sentences.length > 0) yield { hash, sentences };
  }
}

function next(entries: Iterator<Entry>): Entry | undefined {
  const { done, value } = entries.next();
  return done ? undefined : value;
}
