import type { Problem } from '../../formats/problem';
import { today } from '../import';
import { pacer } from '../pacer';
import { dayNumber, settingOf, type Sources } from '../piece';
import type { Root } from '../roots';
import { type FoundFile, problemWith, walk } from '../walk';
import type { Connection } from './connection';

/** What an import is asked to do. */
export interface ImportRequest {
  /** Folders and files, absolute. */
  readonly folders: readonly string[];
  /** What is known of them: readers will see the same. */
  readonly sources: Sources;
  readonly onProblem: (problem: Problem) => void;
  /** Files looked at, of all that are to be read. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** A file to be read, and what the archive knows of it. */
export interface ToRead extends FoundFile {
  readonly setting: string;
  /** Hash of its bytes as they were, where they were read alike. */
  readonly before?: string;
}

/** What there is to do. It lies on the server, so that it may be as long as the archive. */
export interface Plan {
  readonly toRead: number;
  /** New and changed files, in the order of their folders. */
  readonly files: () => AsyncGenerator<readonly ToRead[]>;
  /** Ids of files that are there no more. */
  readonly vanished: () => AsyncGenerator<readonly string[]>;
}

/** Rows sent or fetched at once. */
const page = 2000;

/** Compares the folders with what the archive knows of them. */
export async function planFor(connection: Connection, roots: readonly Root[], request: ImportRequest): Promise<Plan> {
  for (const table of ['found', 'wanted', 'missing']) await connection.query(`DROP TABLE IF EXISTS pg_temp.${table}`);
  await connection.query(`CREATE TEMP TABLE found
    (place serial, id text COLLATE "C" PRIMARY KEY, path text, size bigint, modified float8, setting text)`);
  const unreachable = await noteFound(connection, roots, request);
  await connection.query('ANALYZE pg_temp.found');
  // Here alone two long lists are laid side by side.
  await connection.query('SET enable_hashjoin = on; SET enable_seqscan = on');
  await tellKnownProblems(connection, request);
  await connection.query(`CREATE TEMP TABLE wanted AS
    WITH known AS MATERIALIZED (SELECT k.* FROM copydesk.files k JOIN pg_temp.found f ON f.id = k.id)
    SELECT f.*, CASE WHEN k.setting = f.setting THEN k.hash END AS before
    FROM pg_temp.found f LEFT JOIN known k ON k.id = f.id WHERE k.id IS NULL OR ${differs()}`);
  await connection.query(`CREATE TEMP TABLE missing AS SELECT k.id FROM copydesk.files k
    LEFT JOIN pg_temp.found f ON f.id = k.id WHERE f.id IS NULL
      AND EXISTS (
        SELECT FROM unnest($1::text[]) AS r (id) WHERE k.id = r.id OR (k.id > r.id || '/' AND k.id < r.id || '0')
      )`, [
    roots.map(({ key }) => key),
  ]);
  await connection.query('SET enable_hashjoin = off; SET enable_seqscan = off');
  await connection.query('CREATE INDEX ON pg_temp.wanted (place); CREATE INDEX ON pg_temp.missing (id)');
  const [row] = await connection.query('SELECT count(*) AS n FROM pg_temp.wanted');
  return {
    toRead: Number(row?.['n']),
    files: () => filesToRead(connection),
    vanished: () => vanished(connection, unreachable),
  };
}

/** Paths longer than this do not fit into an index. Bytes. */
const longestId = 2000;

/** Sends what the folders hold, and returns the ids of what cannot be looked at now. */
async function noteFound(connection: Connection, roots: readonly Root[], request: ImportRequest): Promise<string[]> {
  const { sources, onProblem, signal } = request;
  const unreachable: string[] = [];
  let files: FoundFile[] = [];
  const send = async (): Promise<void> => {
    await connection.query(`INSERT INTO pg_temp.found (id, path, size, modified, setting)
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::float8[], $5::text[]) ON CONFLICT DO NOTHING`, [
      files.map(({ id }) => id), files.map(({ path }) => path), files.map(({ size }) => size),
      files.map(({ modified }) => modified), files.map(({ path }) => readAs(path, sources)),
    ]);
    files = [];
  };
  const pace = pacer(signal);
  for (const found of walk(roots)) {
    await pace();
    if (found.type !== 'file') onProblem(found.problem);
    if (found.type === 'unreachable') unreachable.push(found.id);
    if (found.type === 'file' && isStorable(found.id)) files.push(found);
    else if (found.type === 'file') onProblem(problemWith(found.path, tooLong));
    if (files.length === page) await send();
  }
  await send();
  return unreachable;
}

/** What of a file's setting decides how it is read: whether it is trusted, and what its fields are called. */
function readAs(path: string, sources: Sources): string {
  const { trust, fields } = settingOf(path, sources);
  return JSON.stringify([trust !== 0, fields]);
}

const tooLong = 'A database cannot hold the path of this file; give it a shorter, plain name.';

const isStorable = (id: string): boolean => Buffer.byteLength(id) <= longestId && !/\0|\p{Surrogate}/u.test(id);

async function tellKnownProblems(connection: Connection, { onProblem }: ImportRequest): Promise<void> {
  const rows = await connection.query(`SELECT f.path, k.problem
    FROM pg_temp.found f JOIN copydesk.files k ON k.id = f.id
    WHERE k.problem IS NOT NULL AND NOT (${differs()}) ORDER BY f.place`);
  for (const { path, problem } of rows) onProblem(problemWith(String(path), String(problem)));
}

/** The days of embargoes are part of a file's hash: on the first of them it is read again. */
const differs = (): string => `k.size <> f.size OR k.modified <> f.modified OR k.setting <> f.setting
  OR coalesce(substring(k.hash from ' until ([0-9]+)$')::bigint <= ${dayNumber(today())}, false)`;

async function* filesToRead(connection: Connection): AsyncGenerator<readonly ToRead[]> {
  for (let after = 0; ;) {
    const rows = await connection.query(
      `SELECT * FROM pg_temp.wanted WHERE place > $1 ORDER BY place LIMIT ${page}`, [after]);
    if (rows.length === 0) return;
    yield rows.map(({ id, path, size, modified, setting, before }) => ({
      type: 'file',
      id: String(id),
      path: String(path),
      size: Number(size),
      modified: Number(modified),
      setting: String(setting),
      ...(before !== null && { before: String(before) }),
    }));
    after = Number(rows.at(-1)?.['place']);
  }
}

/** Those that cannot be reached may come back. */
async function* vanished(connection: Connection, unreachable: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const rows = await connection.query(
      `SELECT id FROM pg_temp.missing WHERE id > $1 ORDER BY id LIMIT ${page}`, [after]);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => String(id));
    yield ids.filter((id) => !unreachable.some((folder) => id === folder || id.startsWith(`${folder}/`)));
    after = ids.at(-1) ?? '';
  }
}
