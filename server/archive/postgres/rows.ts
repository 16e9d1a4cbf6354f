import { lastWord, type NamedHere, nearKeys } from '../names';
import type { Connection } from './connection';
import { comparedName } from './named';
import type { State } from './state';

/** A file as it was found. */
export interface FileRow {
  readonly id: string;
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  /** What of the configuration decided how it was read. */
  readonly setting: string;
  readonly problem?: string;
}

/** A name in an article. */
export interface Named extends NamedHere {
  /** Sentences of a record that tell of its people. */
  readonly records: readonly number[];
}

/** An article, packed for its table. */
export interface ArticleRow {
  readonly id: string;
  /** Id of its file. */
  readonly file: string;
  readonly sentences: number;
  readonly day: number;
  readonly identifier: string | null;
  readonly piece: string;
  readonly metadata: string;
  readonly named: readonly Named[];
  readonly company: Uint8Array;
  readonly prints: Uint8Array;
  readonly gists: Uint8Array;
  readonly body: Uint8Array;
}


/** Takes files and their articles out. Call it within a transaction. */
export async function removeFiles(connection: Connection, state: State, ids: readonly string[]): Promise<State> {
  await connection.query('DELETE FROM copydesk.files WHERE id = ANY($1::text[])', [ids]);
  const rows = await connection.query(
    'SELECT number, sentences, cluster, names FROM copydesk.articles WHERE file = ANY($1::text[])', [ids]);
  if (rows.length === 0) return state;
  const numbers = rows.map(({ number }) => Number(number));
  const names = [...new Set(rows.flatMap((row) => row['names'] as string[]))];
  await connection.query(
    'DELETE FROM copydesk.appearances WHERE name = ANY($1::text[]) AND article = ANY($2::bigint[])', [names, numbers]);
  await markStale(connection, names);
  await connection.query('DELETE FROM copydesk.articles WHERE number = ANY($1::bigint[])', [numbers]);
  const clusters = [...new Set(rows.flatMap(({ cluster }) => (cluster === null ? [] : [String(cluster)])))];
  await connection.query('UPDATE copydesk.articles SET waiting = true WHERE cluster = ANY($1::text[])', [clusters]);
  const removed = rows.map((row) => ({ article: Number(row['number']), sentences: Number(row['sentences']) }))
    .filter(({ sentences }) => sentences > 0);
  return {
    ...state,
    articles: state.articles - rows.length,
    sentences: state.sentences - removed.reduce((sum, { sentences }) => sum + sentences, 0),
    removed: [...state.removed, ...removed],
  };
}

/** What is said of these names is to be summed up again. */
export async function markStale(connection: Connection, names: readonly string[]): Promise<void> {
  await connection.query(`UPDATE copydesk.names SET stale = true
    WHERE NOT stale AND word = ANY($1::text[]) AND name = ANY($2::text[])`, [
    [...new Set(names.map(lastWord))], names,
  ]);
}

export async function insertFiles(connection: Connection, files: readonly FileRow[]): Promise<void> {
  await connection.query(`INSERT INTO copydesk.files (id, size, modified, hash, setting, problem)
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::float8[], $4::text[], $5::text[], $6::text[])`, [
    files.map(({ id }) => id), files.map(({ size }) => size), files.map(({ modified }) => modified),
    files.map(({ hash }) => hash), files.map(({ setting }) => setting), files.map(({ problem }) => problem ?? null),
  ]);
}

/** Numbers as the server writes a list: lists of lists it takes only where all are as long. */
export const listOf = (numbers: readonly number[]): string => `{${numbers.join()}}`;

/** Articles get numbers one after another. */
export async function insertArticles(
  connection: Connection,
  articles: readonly ArticleRow[],
  first: number,
): Promise<void> {
  if (articles.length === 0) return;
  const column = <K extends keyof ArticleRow>(name: K): ArticleRow[K][] => articles.map((article) => article[name]);
  await connection.query(`INSERT INTO copydesk.articles
      (number, id, file, sentences, day, identifier, waiting, piece, metadata, names, company, prints, gists, body)
    SELECT number, id, file, sentences, day, identifier, sentences > 0, piece, metadata,
      ARRAY(SELECT jsonb_array_elements_text(names)), company, prints, gists, body
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::text[], $7::text[], $8::text[],
      $9::jsonb[], $10::bytea[], $11::bytea[], $12::bytea[], $13::bytea[])
      AS a (number, id, file, sentences, day, identifier, piece, metadata, names, company, prints, gists, body)`, [
    articles.map((_, i) => first + i), column('id'), column('file'), column('sentences'), column('day'),
    column('identifier'),
    column('piece'), column('metadata'), articles.map(({ named }) => JSON.stringify(named.map(({ name }) => name))),
    column('company'), column('prints'), column('gists'), column('body'),
  ]);
}

/** Notes who is named where, and how their last words may be missed. */
export async function insertNames(
  connection: Connection,
  articles: readonly ArticleRow[],
  first: number,
): Promise<void> {
  const named = articles.flatMap((article, i) => article.named.map((one) => ({ ...one, article: first + i })));
  if (named.length === 0) return;
  await connection.query(`INSERT INTO copydesk.appearances
    SELECT name, article, sentence, records::integer[]
    FROM unnest($1::text[], $2::bigint[], $3::integer[], $4::text[]) AS a (name, article, sentence, records)
    ON CONFLICT DO NOTHING`, [
    named.map(({ name }) => name), named.map(({ article }) => article), named.map(({ sentence }) => sentence),
    named.map(({ records }) => listOf(records)),
  ]);
  const names = [...new Map(named.map(({ name, word }) => [name, word]))];
  const words = [...new Set(names.map(([, word]) => word))];
  const rows = await connection.query('SELECT DISTINCT word FROM copydesk.names WHERE word = ANY($1::text[])', [words]);
  const known = new Set(rows.map(({ word }) => word));
  await connection.query(`INSERT INTO copydesk.names AS n SELECT word, name, plain, 0, '{}', 0, '{}', true
    FROM unnest($1::text[], $2::text[], $3::text[]) AS a (word, name, plain)
    ON CONFLICT (word, name) DO UPDATE SET stale = true WHERE NOT n.stale`, [
    names.map(([, word]) => word), names.map(([name]) => name), names.map(([name]) => comparedName(name)),
  ]);
  const near = words.filter((word) => !known.has(word))
    .flatMap((word) => nearKeys(word).map((key) => [key, word] as const));
  await connection.query(`INSERT INTO copydesk.near
    SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`, [
    near.map(([key]) => key), near.map(([, word]) => word),
  ]);
}
