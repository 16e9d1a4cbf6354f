import type { Submission } from '../../engine/archive';
import { indexKeys } from '../../engine/keys';
import { printKey, type Prints } from '../clusters';
import { hashes } from '../key-hash';
import { mostInSegment, type Pairs } from '../segments';
import {
  type Block, bitsFor, cutIntoBlocks, type Entry, entriesIn, idsIn, listPlace, type Segment,
} from './block';
import { bytesOf, type Connection, type Row } from './connection';
import { articleOf, joinLists, sentenceId } from './list-codec';
import type { Removed, State } from './state';

/** Adds the keys of an article whose sentences have the numbers from `first` on in their batch. */
export function addKeys(
  { reading }: Submission,
  { prints }: Prints,
  { first, sentences }: Omit<Listed, 'number'>,
  keys: Pairs,
): void {
  reading.sentences.slice(0, sentences).forEach((sentence, i) => {
    for (const key of indexKeys(sentence)) keys.add(key, first + i);
  });
  for (const print of prints) keys.add(printKey(print), first);
}

/** The articles of a batch: where each begins among its sentences. */
export interface Listed {
  readonly number: number;
  readonly first: number;
  readonly sentences: number;
}

/** Writes a batch as a new segment. Call it within a transaction. */
export async function writeSegment(
  connection: Connection,
  segments: readonly Segment[],
  listed: readonly Listed[],
  keys: Pairs,
): Promise<Segment> {
  const entries = entriesOf(keys.sorted(), idsOf(listed));
  const segment = {
    number: freeNumber(segments),
    first: listed[0]?.number ?? 0,
    end: (listed.at(-1)?.number ?? 0) + 1,
    sentences: listed.reduce((sum, { sentences }) => sum + sentences, 0),
    keys: entries.length,
    bits: bitsFor(entries.length),
  };
  await insertBlocks(connection, cutIntoBlocks(entries, segment));
  return segment;
}

function idsOf(listed: readonly Listed[]): number[] {
  const ids: number[] = [];
  for (const { number, first, sentences } of listed) {
    for (let i = 0; i < sentences; i++) ids[first + i] = sentenceId(number, i);
  }
  return ids;
}

/** Groups pairs of a hash and a sentence of the batch, which come in order. */
function entriesOf(pairs: Float64Array, ids: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < pairs.length;) {
    const hash = Math.floor((pairs[i] ?? 0) / mostInSegment);
    const found: number[] = [];
    for (let last = -1; i < pairs.length && Math.floor((pairs[i] ?? 0) / mostInSegment) === hash; i++) {
      const sentence = (pairs[i] ?? 0) % mostInSegment;
      if (sentence !== last) found.push(ids[sentence] ?? 0);
      last = sentence;
    }
    entries.push({ hash, ids: Float64Array.from(found) });
  }
  return entries;
}

/** The lowest number that no segment has. */
function freeNumber(segments: readonly Segment[]): number {
  const taken = new Set(segments.map(({ number }) => number));
  let number = 0;
  while (taken.has(number)) number++;
  return number;
}

/** Rows of one statement. */
const rowsAtOnce = 2000;

async function insertBlocks(
  connection: Connection,
  { blocks, lists }: ReturnType<typeof cutIntoBlocks>,
): Promise<void> {
  for (let i = 0; i < blocks.length; i += rowsAtOnce) {
    const some = blocks.slice(i, i + rowsAtOnce);
    await connection.query('INSERT INTO copydesk.blocks SELECT * FROM unnest($1::bigint[], $2::bytea[])', [
      some.map(({ place }) => place), some.map(({ body }) => body),
    ]);
  }
  for (let i = 0; i < lists.length; i += rowsAtOnce) {
    const some = lists.slice(i, i + rowsAtOnce);
    const columns = [some.map(({ place }) => place), some.map(({ count }) => count), some.map(({ body }) => body)];
    await connection.query(`INSERT INTO copydesk.lists
      SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bytea[])`, columns);
  }
}

/** Segments of one size are merged when there are so many: eight times as many articles, an eighth of the segments. */
const fanIn = 8;

/** Those of the last segments that are worth merging; none where there are few. */
export function toMerge(segments: readonly Segment[]): readonly Segment[] {
  const levels = segments.map(({ sentences }) => Math.floor(Math.log(Math.max(1, sentences)) / Math.log(fanIn)));
  const last = levels[levels.length - 1] ?? 0;
  const smaller = levels.length - 1 - levels.findLastIndex((level) => level > last);
  return smaller >= fanIn ? segments.slice(-smaller) : [];
}

/** A segment must be so many times as large as all that follow it, lest they be merged when an import ends. */
const leastRatio = 4;

/** Those of the last segments that are worth merging for quick answers, when an import has ended. */
export function toMergeWhenDone(segments: readonly Segment[]): readonly Segment[] {
  let from = segments.length - 1;
  let sum = segments[from]?.sentences ?? 0;
  for (let i = from - 1; i >= 0; i--) {
    const { sentences } = segments[i] ?? { sentences: 0 };
    if (sentences < leastRatio * sum) from = i;
    sum += sentences;
  }
  return from < segments.length - 1 ? segments.slice(from) : [];
}

/** A segment of which a quarter belongs to articles that are gone. */
export const wornSegment = (segments: readonly Segment[], removed: readonly Removed[]): Segment | undefined =>
  segments.find(({ first, end, sentences }) => 4 * removed
    .filter(({ article }) => article >= first && article < end)
    .reduce((sum, one) => sum + one.sentences, 0) > sentences);

/** Blocks of all parts together that are merged in one go. */
const blocksAtOnce = 4096;

/** Makes one segment of neighbouring ones, without the articles that are removed. Call it within a transaction. */
export async function merge(
  connection: Connection,
  parts: readonly Segment[],
  { segments, removed }: Pick<State, 'segments' | 'removed'>,
): Promise<Segment> {
  const [first, last] = [parts[0]?.first ?? 0, parts.at(-1)?.end ?? 0];
  const gone = new Set(removed.map(({ article }) => article));
  const lost = removed.filter(({ article }) => article >= first && article < last)
    .reduce((sum, { sentences }) => sum + sentences, 0);
  const most = parts.reduce((sum, { keys }) => sum + keys, 0);
  const base = { number: freeNumber(segments), first, end: last, bits: bitsFor(most) };
  const blocks = parts.reduce((sum, { bits }) => sum + 2 ** bits, 0);
  const stretches = Math.min(2 ** base.bits, 2 ** Math.ceil(Math.log2(Math.max(1, blocks / blocksAtOnce))));
  let keys = 0;
  for (let i = 0; i < stretches; i++) {
    const entries = await entriesBetween(connection, parts, [i * hashes / stretches, (i + 1) * hashes / stretches]);
    const kept = withoutArticles(joined(entries), gone);
    keys += kept.length;
    await insertBlocks(connection, cutIntoBlocks(kept, base));
  }
  for (const part of parts) await dropSegment(connection, part);
  return { ...base, keys, sentences: parts.reduce((sum, { sentences }) => sum + sentences, 0) - lost };
}

/** The keys of all parts with hashes from one to another, part by part. */
async function entriesBetween(
  connection: Connection,
  parts: readonly Segment[],
  [from, to]: readonly [number, number],
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const part of parts) {
    const width = hashes / 2 ** part.bits;
    const between = (table: string, start: number): Promise<readonly Row[]> => connection.query(
      `SELECT * FROM copydesk.${table} WHERE place >= $1 AND place < $2`,
      [listPlace(part, start), listPlace(part, to)],
    );
    for (const row of await between('blocks', Math.floor(from / width) * width)) {
      for (const entry of entriesIn(blockOf(row), part.first)) {
        if (entry.ids.length > 0 && entry.hash >= from && entry.hash < to) entries.push(entry);
      }
    }
    for (const row of await between('lists', from)) {
      const list = { ...blockOf(row), count: Number(row['count']) };
      entries.push({ hash: list.place % hashes, ids: idsIn(list, part.first) });
    }
  }
  return entries;
}

const blockOf = ({ place, body }: Row): Block => ({ place: Number(place), body: bytesOf(body) });

/** One entry for each hash, in order; the sort keeps the order of the parts. */
function joined(entries: Entry[]): Entry[] {
  entries.sort((a, b) => a.hash - b.hash);
  const all: Entry[] = [];
  for (let i = 0; i < entries.length;) {
    const from = i;
    const hash = entries[i]?.hash ?? 0;
    while (entries[i]?.hash === hash) i++;
    const [only, ...others] = entries.slice(from, i);
    if (only) all.push(others.length === 0 ? only : { hash, ids: joinLists([only, ...others].map(({ ids }) => ids)) });
  }
  return all;
}

const withoutArticles = (entries: Entry[], gone: ReadonlySet<number>): Entry[] => (gone.size === 0 ? entries : entries
  .map(({ hash, ids }) => ({ hash, ids: ids.filter((id) => !gone.has(articleOf(id))) }))
  .filter(({ ids }) => ids.length > 0));

async function dropSegment(connection: Connection, segment: Segment): Promise<void> {
  for (const table of ['blocks', 'lists']) {
    await connection.query(`DELETE FROM copydesk.${table} WHERE place >= $1 AND place < $2`, [
      listPlace(segment, 0), listPlace(segment, hashes),
    ]);
  }
}
