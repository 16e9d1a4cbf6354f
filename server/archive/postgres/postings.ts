import type { Key } from '../../engine/archive';
import { hashes, hashOfKey } from '../key-hash';
import { uselessFrom } from '../rank';
import { blockPlace, entriesIn, idsIn, listPlace, type Segment } from './block';
import { bytesOf, type Connection, type Row } from './connection';
import { articleOf, joinLists } from './list-codec';
import type { State } from './state';

/** Where a key stands in an archive on a server. */
export interface Sentences {
  readonly count: number;
  /** Ascending; absent where there are too many to be fetched for nothing. */
  readonly ids?: Float64Array;
}

/** What a look-up has brought. */
export interface LookedUp {
  readonly of: (key: Key) => Sentences | undefined;
  /** Of the archive when it answered. */
  readonly generation: number;
  /** Numbers of the articles of the files asked for. */
  readonly articles: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The inverted index as it is in one generation. What has been fetched is kept. */
export interface Postings {
  /** Looks keys up, and which articles come from some files: in one round trip, or none where all is known. */
  lookUp(keys: Iterable<Key>, files?: readonly string[]): Promise<LookedUp>;
  /** As `lookUp`, with lists however long. */
  lookUpWhole(keys: Iterable<Key>): Promise<LookedUp>;
}

/** Sentences kept ready, eight bytes each: a draft looks at about a million in a large archive. */
const mostKept = 6_000_000;

export function postingsOf(
  connection: Connection,
  { segments, generation, removed }: Pick<State, 'segments' | 'removed' | 'generation'>,
): Postings {
  const gone = new Set(removed.map(({ article }) => article));
  const known = new Map<number, Sentences>();
  let kept = 0;
  const fetch = async (wanted: readonly number[], files: readonly string[], most: number): Promise<readonly Row[]> => {
    const rows = await connection.query(lookUp, [
      [...new Set(wanted.flatMap((hash) => segments.map((segment) => blockPlace(segment, hash))))],
      wanted.flatMap((hash) => segments.map((segment) => listPlace(segment, hash))),
      most,
      files,
    ], 'postings');
    for (const [hash, sentences] of collect(rows, wanted, segments, gone)) {
      known.set(hash, sentences);
      kept += sentences.ids?.length ?? 0;
    }
    return rows;
  };
  const of = (key: Key): Sentences | undefined => {
    const sentences = known.get(hashOfKey(key));
    return sentences && sentences.count > 0 ? sentences : undefined;
  };
  return {
    async lookUp(keys, files = []) {
      if (kept > mostKept) {
        known.clear();
        kept = 0;
      }
      const wanted = [...new Set([...keys].map(hashOfKey))].filter((hash) => !known.has(hash));
      if (wanted.length === 0 && files.length === 0) return { of, generation, articles: new Map() };
      const rows = await fetch(wanted, files, uselessFrom);
      return { of, generation: generationIn(rows), articles: articlesIn(rows) };
    },
    async lookUpWhole(keys) {
      const rows = await fetch([...keys].map(hashOfKey), [], 2 ** 31 - 1);
      return { of, generation: generationIn(rows), articles: new Map() };
    },
  };
}

/** Each place is looked up in the one partition that it can be in. */
const lookUp = `
  WITH block AS MATERIALIZED (SELECT unnest($1::bigint[]) AS place),
    list AS MATERIALIZED (SELECT unnest($2::bigint[]) AS place)
  SELECT 'block' AS what, place, NULL::integer AS count, body, NULL AS file
  FROM block JOIN copydesk.blocks USING (place)
  UNION ALL SELECT 'list', place, count, CASE WHEN count <= $3 THEN body END, NULL
    FROM list JOIN copydesk.lists USING (place)
  UNION ALL SELECT 'file', number, NULL, NULL, file FROM copydesk.articles WHERE file = ANY($4::text[])
  UNION ALL SELECT 'generation', value::bigint, NULL, NULL, NULL FROM copydesk.meta WHERE key = 'generation'`;

const generationIn = (rows: readonly Row[]): number =>
  Number(rows.find(({ what }) => what === 'generation')?.['place']);

function articlesIn(rows: readonly Row[]): Map<string, Set<number>> {
  const articles = new Map<string, Set<number>>();
  for (const { what, file, place } of rows) {
    if (what !== 'file') continue;
    const numbers = articles.get(String(file)) ?? new Set();
    articles.set(String(file), numbers.add(Number(place)));
  }
  return articles;
}

/** The sentences of every wanted hash, from all segments, without those of articles that are gone. */
function collect(
  rows: readonly Row[],
  wanted: readonly number[],
  segments: readonly Segment[],
  gone: ReadonlySet<number>,
): Map<number, Sentences> {
  const isWanted = new Set(wanted);
  const parts = new Map<number, Part[]>(wanted.map((hash) => [hash, []]));
  const byNumber = new Map(segments.map((segment) => [segment.number, segment]));
  for (const { what, place, count, body } of rows) {
    const segment = byNumber.get(Math.floor(Number(place) / hashes));
    if (!segment || (what !== 'block' && what !== 'list')) continue;
    const { first } = segment;
    if (what === 'list') {
      const list = { place: Number(place), count: Number(count), body: bytesOf(body) };
      const ids = body === null ? undefined : idsIn(list, first);
      parts.get(list.place % hashes)?.push({ first, count: list.count, ids });
    } else {
      for (const { hash, ids } of entriesIn({ place: Number(place), body: bytesOf(body) }, first)) {
        if (ids.length > 0 && isWanted.has(hash)) parts.get(hash)?.push({ first, count: ids.length, ids });
      }
    }
  }
  return new Map([...parts].map(([hash, found]) => [hash, joined(found, gone)]));
}

interface Part extends Sentences {
  /** Of its segment. */
  readonly first: number;
}

function joined(parts: Part[], gone: ReadonlySet<number>): Sentences {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (parts.some(({ ids }) => !ids)) return { count };
  const all = joinLists(parts.sort((a, b) => a.first - b.first).flatMap(({ ids }) => ids ?? []));
  const ids = gone.size === 0 ? all : all.filter((id) => !gone.has(articleOf(id)));
  return { count: ids.length, ids };
}
