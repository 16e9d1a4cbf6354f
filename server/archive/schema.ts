import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import packageJson from '../../package.json';
import { lexiconShape } from '../text/lexicon-table';
import { gistsShape } from './gists';
import { packedShape } from './packed-article';

/** Marks an SQLite file as an index of Copydesk: `CDIX`. No other file is ever changed or deleted. */
export const applicationId = 0x43444958;

/** Raised with every change of the tables. An older index is built anew, a newer one is left alone. */
export const schemaVersion = 1;

/** The version of Copydesk. */
export const { version } = packageJson;

/**
 * `roots` are the folders of all configurations of the workspace, from it
 * where they lie in it, with the day of their last use. `files` are what
 * was found in them, `articles` what they hold. `bodies`
 * are packed articles, `gists` what each of their sentences is about, with events by their
 * `predicates`, `prints` what clusters are made from, `companies` the
 * keys and roles an article names. `segments`, `blocks` and `lists` are the
 * inverted index (segment.ts), keyed by segment and hash in one number.
 * `removed` lists articles whose sentences still stand in a segment,
 * `unclustered` those whose cluster is to be found.
 * `names` are full names by last word, `near` last words by what a
 * near-miss shares with them. `results` are findings in drafts, by a hash
 * of all that they depend on besides the archive.
 */
const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE roots (number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, used INTEGER NOT NULL);
  CREATE TABLE files (
    id TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL,
    problem TEXT
  ) WITHOUT ROWID;
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    first INTEGER NOT NULL, sentences INTEGER NOT NULL, piece BLOB NOT NULL, identifier TEXT, cluster TEXT
  );
  CREATE INDEX articles_by_file ON articles (file);
  CREATE INDEX articles_by_identifier ON articles (identifier) WHERE identifier IS NOT NULL;
  CREATE INDEX articles_by_cluster ON articles (cluster) WHERE cluster IS NOT NULL;
  CREATE TABLE unclustered (article INTEGER PRIMARY KEY);
  CREATE TABLE bodies (article INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE gists (article INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE predicates (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE prints (article INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE companies (article INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE segments (
    number INTEGER PRIMARY KEY, first INTEGER NOT NULL, sentences INTEGER NOT NULL, directory BLOB NOT NULL
  );
  CREATE TABLE blocks (key INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE lists (key INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE removed (article INTEGER PRIMARY KEY);
  CREATE TABLE results (
    number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, version TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE names (word TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (word, name)) WITHOUT ROWID;
  CREATE TABLE near (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID;
`;

/** What an index depends on: the engine that read its articles, and how they are kept. First the version. */
export const maker = `${version} ${
  createHash('sha256').update([packedShape, gistsShape, lexiconShape, tables].join(' ')).digest('base64url')
}`;

/** Makes the tables in an empty database. Call it within a transaction. */
export function createTables(db: DatabaseSync, identity: string): void {
  db.exec(tables);
  const put = db.prepare('INSERT INTO meta VALUES (?, ?)');
  put.run('maker', maker);
  put.run('identity', identity);
  put.run('generation', 0);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
}

/** Drops everything, for an index to be built anew in the same file, under readers that have it open. */
export function dropTables(db: DatabaseSync): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  for (const { name } of names) db.exec(`DROP TABLE "${String(name)}"`);
}
