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
  /** Reads their numbers. A long list stands outside its block and is read when it is asked for. */
  readonly sentences: () => readonly number[];
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
export function* blocksOf(entries: Iterable<Pick<Entry, 'hash' | 'sentences'>>): Generator<Block> {
  const block = new ByteWriter();
  let first = 0;
  let last = 0;
  for (const { hash, sentences } of entries) {
    if (block.length > blockBytes) yield { type: 'block', hash: first, body: block.take() };
    if (block.length === 0) first = last = hash;
    const numbers = sentences();
    const packed = packList(numbers);
    const isLong = packed.length > longestInBlock;
    block.uint(hash - last);
    block.uint(numbers.length * 2 + (isLong ? 1 : 0));
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

function packList(numbers: readonly number[]): Uint8Array {
  let last = 0;
  for (const number of numbers) {
    lists.uint(number - last);
    last = number;
  }
  return lists.take();
}

function unpackList(from: ByteReader, count: number): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (let left = count; left > 0; left--) numbers.push(last += from.uint());
  return numbers;
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
  if (head % 2 === 1) return { hash, count, sentences: () => unpackList(new ByteReader(longList(hash)), count) };
  const length = from.uint();
  const start = from.at;
  from.at += length;
  return { hash, count, sentences: () => unpackList(new ByteReader(body, start), count) };
}

/** Entries of pairs of a hash and a sentence, given in the order of the hashes. */
export function* entriesOfPairs(pairs: Float64Array, factor: number): Generator<Pick<Entry, 'hash' | 'sentences'>> {
  for (let i = 0; i < pairs.length;) {
    const hash = Math.floor((pairs[i] ?? 0) / factor);
    const numbers: number[] = [];
    for (; i < pairs.length && Math.floor((pairs[i] ?? 0) / factor) === hash; i++) {
      const number = (pairs[i] ?? 0) % factor;
      if (number !== numbers[numbers.length - 1]) numbers.push(number);
    }
    yield { hash, sentences: () => numbers };
  }
}

/** A segment that is to be merged, with the distance of its first sentence from that of the merged one. */
export interface Part {
  readonly entries: Iterator<Entry>;
  readonly offset: number;
}

/** The entries of neighbouring segments as those of one. `keeps` leaves out sentences that are removed. */
export function* mergedEntries(
  parts: readonly Part[],
  keeps: (sentence: number) => boolean,
): Generator<Pick<Entry, 'hash' | 'sentences'>> {
  const heads = parts.map(({ entries }) => next(entries));
  for (;;) {
    const hash = Math.min(...heads.map((head) => head?.hash ?? Infinity));
    if (hash === Infinity) return;
    const numbers: number[] = [];
    parts.forEach(({ entries, offset }, i) => {
      const head = heads[i];
      if (head?.hash !== hash) return;
      for (const number of head.sentences()) if (keeps(number + offset)) numbers.push(number + offset);
      heads[i] = next(entries);
    });
    if (numbers.length > 0) yield { hash, sentences: () => numbers };
  }
}

function next(entries: Iterator<Entry>): Entry | undefined {
  const { done, value } = entries.next();
  return done ? undefined : value;
}
