import { ByteReader, ByteWriter } from './bytes';

/**
 * An inverted index of a run of articles, written once and never changed:
 * keys in the order of their hashes, each with its sentences, cut into
 * blocks of which two fill a page of the database. Sentences count from the
 * first of the run. Written and merged without an object per key, as there
 * are a hundred million in a large archive.
 */
export interface Block {
  /** The lowest of its hashes. */
  readonly hash: number;
  readonly body: Uint8Array;
}

/** Gets a long list of a segment. */
export type LongList = (hash: number) => Uint8Array;

/** Where blocks go, and lists that are too long for one. */
export interface BlockSink {
  block(hash: number, body: Uint8Array): void;
  list(hash: number, body: Uint8Array): void;
}

/** A list of more bytes gets a place of its own, so that its block stays quick to search. */
const longestInBlock = 256;

/** After so many bytes a block is full: with its last entry two fit in a page of 4096. */
const blockBytes = 1740;

/** Cuts keys, which must come in the order of their hashes, into blocks. */
export class BlockWriter {
  private readonly block = new ByteWriter();
  private readonly packed = new ByteWriter();
  private first = 0;
  private last = 0;

  constructor(private readonly sink: BlockSink) {}

  /** Adds a key with the first `count` of these sentences, in order. */
  add(hash: number, sentences: Uint32Array, count: number): void {
    if (this.block.length > blockBytes) this.end();
    if (this.block.length === 0) this.first = this.last = hash;
    this.pack(sentences, count);
    const isLong = this.packed.length > longestInBlock;
    this.block.uint(hash - this.last);
    this.block.uint(count * 2 + (isLong ? 1 : 0));
    if (!isLong) this.block.uint(this.packed.length);
    if (isLong) this.sink.list(hash, this.packed.take());
    else this.packed.moveTo(this.block);
    this.last = hash;
  }

  /** Gives out what is left. */
  end(): void {
    if (this.block.length > 0) this.sink.block(this.first, this.block.take());
  }

  private pack(sentences: Uint32Array, count: number): void {
    let last = 0;
    for (let i = 0; i < count; i++) {
      const number = sentences[i] ?? 0;
      this.packed.uint(number - last);
      last = number;
    }
  }
}

function unpackList(from: ByteReader, count: number, target: Uint32Array, at: number, base: number): void {
  let last = base;
  for (let i = at; i < at + count; i++) target[i] = last += from.uint();
}

/** A key of a block. */
export interface Entry {
  /** How many sentences have it. */
  readonly count: number;
  /** Puts their numbers, each with `base` added, into a list from a place on. */
  readonly copyTo: (target: Uint32Array, at: number, base: number) => void;
}

/**
 * The entry of a hash in its block, if it has one. Goes over the bytes as `SegmentCursor` does, but keeps
 * nothing on the way.
 */
export function findEntry({ hash: first, body }: Block, wanted: number, longList: LongList): Entry | undefined {
  const reader = new ByteReader(body);
  for (let hash = first; !reader.atEnd;) {
    hash += reader.uint();
    const head = reader.uint();
    const isLong = head % 2 === 1;
    const length = isLong ? 0 : reader.uint();
    if (hash > wanted) return undefined;
    if (hash === wanted) {
      const count = Math.floor(head / 2);
      const [list, start] = isLong ? [longList(hash), 0] : [body, reader.at];
      return { count, copyTo: (target, at, base) => unpackList(new ByteReader(list, start), count, target, at, base) };
    }
    reader.at += length;
  }
  return undefined;
}

/** Goes through the keys of a segment. */
export class SegmentCursor {
  /** The key it stands at; infinite after the last. */
  hash = 0;
  /** How many sentences have it. */
  count = 0;
  private reader = new ByteReader(new Uint8Array());
  private isLong = false;
  private listAt = 0;

  constructor(private readonly blocks: Iterator<Block>, private readonly longList: LongList) {}

  /** Goes on to the next key, if there is one. */
  next(): boolean {
    if (this.reader.atEnd && !this.nextBlock()) return false;
    this.hash += this.reader.uint();
    const head = this.reader.uint();
    this.count = Math.floor(head / 2);
    this.isLong = head % 2 === 1;
    if (!this.isLong) {
      const length = this.reader.uint();
      this.listAt = this.reader.at;
      this.reader.at = this.listAt + length;
    }
    return true;
  }

  /** Puts the sentences of the key, each with `base` added, into a list from a place on. */
  copyTo(target: Uint32Array, at: number, base: number): void {
    if (this.isLong) return unpackList(new ByteReader(this.longList(this.hash)), this.count, target, at, base);
    this.reader.at = this.listAt;
    unpackList(this.reader, this.count, target, at, base);
  }

  private nextBlock(): boolean {
    const { done, value } = this.blocks.next();
    this.hash = done ? Infinity : value.hash;
    if (!done) this.reader = new ByteReader(value.body);
    return !done;
  }
}
