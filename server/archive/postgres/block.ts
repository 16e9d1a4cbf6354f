import { ByteReader, ByteWriter } from '../bytes';
import { hashBits, hashes } from '../key-hash';
import { readList, writeList } from './list-codec';

/**
 * A run of articles whose keys are written together. Its keys are dealt by
 * hash into a number of blocks that is a power of two, so that the place of
 * a key's block can be told without asking the server. Long lists of
 * sentences have places of their own.
 */
export interface Segment {
  readonly number: number;
  /** Number of its first article, and the one after its last. */
  readonly first: number;
  readonly end: number;
  /** Sentences when it was written. */
  readonly sentences: number;
  readonly keys: number;
  /** The block of a hash is told by so many of its upper bits. */
  readonly bits: number;
}

/** Keys in a block at most, about: a look-up fetches one block of some 200 bytes for a key and segment. */
const keysInBlock = 32;

/** A longer list has a place of its own, so that its block stays small. Bytes. */
const longestInBlock = 48;

export const bitsFor = (keys: number): number =>
  Math.min(hashBits, Math.max(0, Math.ceil(Math.log2(keys / keysInBlock))));

/** Blocks and lists of all segments stand in one table each: the segment's number, then the hash. */
export const listPlace = ({ number }: Pick<Segment, 'number'>, hash: number): number => number * hashes + hash;

export function blockPlace(segment: Pick<Segment, 'number' | 'bits'>, hash: number): number {
  const width = hashes / 2 ** segment.bits;
  return listPlace(segment, Math.floor(hash / width) * width);
}

/** A key of a segment with its sentences. */
export interface Entry {
  readonly hash: number;
  readonly ids: Float64Array;
}

export interface Block {
  readonly place: number;
  readonly body: Uint8Array;
}

export interface LongList extends Block {
  readonly count: number;
}

/** Cuts keys, which must come in the order of their hashes, into blocks and long lists. */
export function cutIntoBlocks(
  entries: Iterable<Entry>,
  segment: Pick<Segment, 'number' | 'bits' | 'first'>,
): { readonly blocks: readonly Block[]; readonly lists: readonly LongList[] } {
  const blocks: Block[] = [];
  const lists: LongList[] = [];
  const block = new ByteWriter();
  const list = new ByteWriter();
  let place = -1;
  let last = 0;
  const end = (): void => { if (block.length > 0) blocks.push({ place, body: block.take() }); };
  for (const { hash, ids } of entries) {
    const at = blockPlace(segment, hash);
    if (at !== place) {
      end();
      place = at;
      last = at - listPlace(segment, 0);
    }
    writeList(list, ids, segment.first);
    const isLong = list.length > longestInBlock;
    block.uint(hash - last);
    block.uint(isLong ? 0 : ids.length);
    last = hash;
    if (isLong) lists.push({ place: listPlace(segment, hash), count: ids.length, body: list.take() });
    else list.moveTo(block);
  }
  end();
  return { blocks, lists };
}

/** The keys of a block with their sentences; a long list is empty here. */
export function* entriesIn({ place, body }: Block, first: number): Generator<Entry> {
  const from = new ByteReader(body);
  let hash = place % hashes;
  while (!from.atEnd) {
    hash += from.uint();
    const count = from.uint();
    yield { hash, ids: readList(from, count, first) };
  }
}

/** The sentences of a long list. */
export const idsIn = ({ count, body }: LongList, first: number): Float64Array =>
  readList(new ByteReader(body), count, first);
