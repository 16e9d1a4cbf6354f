import { createHash, randomUUID } from 'node:crypto';
import packageJson from '../../../package.json';
import { lexiconShape } from '../../text/lexicon-table';
import { gistsShape } from '../gists';
import { packedShape } from '../packed-article';
import type { Connection } from './connection';
import { Objection } from './failure';

/** Raised with every change of the tables or of what stands in them. */
const schemaVersion = 1;

/** What all readers and importers of one archive must agree on: the tables, and the forms of what is packed. */
const forms = createHash('sha256').update([packedShape, gistsShape, lexiconShape].join(' ')).digest('base64url');
const shape = `${schemaVersion} ${forms.slice(0, 12)}`;

interface Table {
  readonly name: string;
  /** The column whose hash tells where a row is kept. */
  readonly by: string;
  readonly columns: string;
  /** After the columns that it is on, `WHERE` what. */
  readonly indexes?: readonly string[];
  readonly options?: string;
}

/**
 * `files` are what was found in the folders, `articles` what they hold, with
 * their packed bodies and the gists of their sentences; `waiting` are those whose cluster is to be found.
 * `blocks` and `lists` are the inverted index (block.ts), by segment and
 * hash in one number. `appearances` tell which article names whom where,
 * `names` sum that up by last word, unless `stale`; `near` are last words by
 * what a near-miss shares with them. Every look-up but the importer's gives
 * the column that a table is spread by.
 */
const tables: readonly Table[] = [
  {
    name: 'files',
    by: 'id',
    columns: `id text COLLATE "C" PRIMARY KEY, size bigint NOT NULL, modified double precision NOT NULL,
      hash text NOT NULL, setting text NOT NULL, problem text`,
  },
  {
    name: 'articles',
    by: 'number',
    columns: `number bigint PRIMARY KEY, id text COLLATE "C" NOT NULL, file text COLLATE "C" NOT NULL,
      sentences integer NOT NULL, day integer NOT NULL, identifier text COLLATE "C", cluster text COLLATE "C",
      waiting boolean NOT NULL, piece text NOT NULL, metadata text NOT NULL, names text[] NOT NULL,
      company bytea STORAGE EXTERNAL NOT NULL, prints bytea STORAGE EXTERNAL NOT NULL,
      gists bytea STORAGE EXTERNAL NOT NULL, body bytea STORAGE EXTERNAL NOT NULL`,
    indexes: [
      '(id)', '(file)', '(number) WHERE waiting',
      '(identifier) WHERE identifier IS NOT NULL', '(cluster) WHERE cluster IS NOT NULL',
    ],
    // Bodies stand apart, so that what is asked of many articles at once lies close together.
    options: 'WITH (toast_tuple_target = 128)',
  },
  { name: 'blocks', by: 'place', columns: 'place bigint PRIMARY KEY, body bytea STORAGE EXTERNAL NOT NULL' },
  {
    name: 'lists',
    by: 'place',
    columns: 'place bigint PRIMARY KEY, count integer NOT NULL, body bytea STORAGE EXTERNAL NOT NULL',
  },
  {
    name: 'names',
    by: 'word',
    columns: `word text COLLATE "C", name text COLLATE "C", plain text NOT NULL, stories integer NOT NULL,
      newest bigint[] NOT NULL, sentence integer NOT NULL, records bigint[] NOT NULL, stale boolean NOT NULL,
      PRIMARY KEY (word, name)`,
    indexes: ['(word, name) WHERE stale'],
  },
  { name: 'near', by: 'key', columns: 'key text COLLATE "C", word text COLLATE "C", PRIMARY KEY (key, word)' },
  {
    name: 'appearances',
    by: 'name',
    columns: `name text COLLATE "C", article bigint, sentence integer NOT NULL, records integer[] NOT NULL,
      PRIMARY KEY (name, article)`,
  },
];

/** A number that an archive made anew never had before: readers tell changes by it. */
const firstGeneration = (): string => String(Date.now());

/** How many parts a table is kept in. */
export const usualPartitions = 16;

/** Makes the tables where there are none. Call it within a transaction. */
export async function createTables(connection: Connection, partitions = usualPartitions): Promise<void> {
  await connection.query('CREATE EXTENSION IF NOT EXISTS fuzzystrmatch');
  await connection.query('CREATE SCHEMA copydesk');
  await connection.query('CREATE TABLE copydesk.meta (key text PRIMARY KEY, value text NOT NULL)');
  const isDistributed = (await connection.query("SELECT 1 FROM pg_extension WHERE extname = 'citus'")).length > 0;
  if (isDistributed) await connection.query("SELECT create_reference_table('copydesk.meta')");
  for (const table of tables) await createTable(connection, table, isDistributed ? 0 : partitions);
  const values = Object.entries({
    shape, maker: packageJson.version, identity: randomUUID(), generation: firstGeneration(),
  });
  await connection.query('INSERT INTO copydesk.meta SELECT * FROM unnest($1::text[], $2::text[])', [
    values.map(([key]) => key), values.map(([, value]) => value),
  ]);
}

/** With 0 partitions the table is one that Citus spreads over its workers, by the same column. */
async function createTable(connection: Connection, table: Table, partitions: number): Promise<void> {
  const { name, by, columns, indexes = [], options = '' } = table;
  const spread = partitions === 0 ? options : `PARTITION BY HASH (${by})`;
  await connection.query(`CREATE TABLE copydesk.${name} (${withoutStorage(columns)}) ${spread}`);
  for (const [, column] of columns.matchAll(/\b(\w+) bytea STORAGE EXTERNAL/g)) {
    await connection.query(`ALTER TABLE copydesk.${name} ALTER COLUMN ${column} SET STORAGE EXTERNAL`);
  }
  for (const index of indexes) await connection.query(`CREATE INDEX ON copydesk.${name} ${index}`);
  for (let i = 0; i < partitions; i++) {
    await connection.query(`CREATE TABLE copydesk.${name}_${i} PARTITION OF copydesk.${name}
      FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${i}) ${options}`);
  }
  if (partitions === 0) await connection.query(`SELECT create_distributed_table('copydesk.${name}', '${by}')`);
}

/** Servers older than 16 take the storage of a column only afterwards. */
const withoutStorage = (columns: string): string => columns.replaceAll(' STORAGE EXTERNAL', '');

export const dropTables = async (connection: Connection): Promise<void> =>
  void await connection.query('DROP SCHEMA IF EXISTS copydesk CASCADE');

export async function hasTables(connection: Connection): Promise<boolean> {
  const [row] = await connection.query("SELECT to_regclass('copydesk.meta') IS NOT NULL AS has");
  return row?.['has'] === true;
}

/** Throws an `Objection` where the archive was made by a Copydesk that reads and writes otherwise. */
export function checkShape(made: string | undefined, maker: string): void {
  if (made === shape) return;
  const { version } = packageJson;
  const isNewer = Number(made?.split(' ')[0]) > schemaVersion
    || maker.localeCompare(version, 'en', { numeric: true }) > 0;
  throw new Objection(isNewer
    ? `This archive is of a newer Copydesk (${maker}); update this one (${version}).`
    : `This archive is of an older Copydesk (${maker}); `
      + `make it anew with this one (${version}): copydesk index --rebuild.`);
}
