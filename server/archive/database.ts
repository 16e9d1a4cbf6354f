import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type Problem, reasonOf } from '../formats/problem';
import { keepOutOfGit } from './ignored';
import { getMeta } from './meta';
import { applicationId, createTables, dropTables, maker, schemaVersion, version } from './schema';
import {
  busyCode, cannotOpenCode, corruptCode, fullCode, ioErrorCode, notDatabaseCode, readOnlyCode, sqlite, sqliteCode,
  transaction,
} from './sqlite';

/** Where a workspace keeps its index. */
export const indexFile = (root: string): string => path.join(root, '.copydesk', 'index.sqlite');

/** An open index, or in one sentence why there is none. */
export type Opened = { readonly db: DatabaseSync; readonly problem?: Problem } | { readonly problem: Problem };

const withoutIndex = 'the archive is read into memory instead';

/** Opens the index of a workspace, and makes it where there is none. Never throws. */
export function openDatabase(root: string): Opened {
  const file = indexFile(root);
  if (!sqlite()) {
    const message = `This Node (${process.version}) keeps no index; ${withoutIndex}. `
      + 'With Node 22.16 or newer it is quick.';
    return { problem: { file, message } };
  }
  try {
    makeFolder(path.dirname(file));
    return openAsItIs(file);
  } catch (error) {
    return isDamage(error) ? replaceDamaged(file) : { problem: { file, message: sentenceFor(error) } };
  }
}

/** The folder, with a note for version control that the index is not to be kept. */
function makeFolder(folder: string): void {
  if (existsSync(path.join(folder, '.gitignore'))) return;
  try {
    mkdirSync(folder, { recursive: true });
    keepOutOfGit(folder);
  } catch {
    throw new Error(`the folder ${folder} cannot be written`);
  }
}

/**
 * WAL lets others read on while one writes; with it NORMAL is safe against
 * a kill, and after a power cut the last batches may have to be read again.
 * The cache is in KiB. Auto-vacuum lets the file shrink after a merge.
 */
const settings = `
  PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 64000000;
`;

function openAsItIs(file: string): Opened {
  const Sqlite = sqlite();
  if (!Sqlite) throw new Error('SQLite is not there.');
  const db = new Sqlite.DatabaseSync(file, { timeout: 5000 });
  try {
    const objection = objectionTo(db);
    if (objection) {
      db.close();
      return { problem: { file, message: `${objection}; ${withoutIndex}.` } };
    }
    db.exec(settings);
    if (!isCurrent(db)) transaction(db, 'IMMEDIATE', () => makeCurrent(db));
    return { db };
  } catch (error) {
    if (db.isOpen) db.close();
    throw error;
  }
}

/** Why a database must be left alone. */
function objectionTo(db: DatabaseSync): string | undefined {
  const id = pragma(db, 'application_id');
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (id !== applicationId && tables > 0) return 'This file is no index of Copydesk and is left as it is; move it away';
  if (id !== applicationId) return undefined;
  const made = pragma(db, 'user_version') > schemaVersion || isNewer(versionIn(db), version);
  return made ? `This index is of a newer Copydesk (${versionIn(db)}); update this one (${version})` : undefined;
}

const pragma = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);

const versionIn = (db: DatabaseSync): string => String(getMeta(db, 'maker')).split(' ')[0] ?? '';

/** Compares versions by their numbers. */
function isNewer(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}

/** True for an index with the tables of this Copydesk. */
export const isCurrent = (db: DatabaseSync): boolean =>
  pragma(db, 'application_id') === applicationId && pragma(db, 'user_version') === schemaVersion
  && getMeta(db, 'maker') === maker;

/** Makes the tables anew, unless another process has just done so. */
function makeCurrent(db: DatabaseSync): void {
  if (isCurrent(db)) return;
  dropTables(db);
  createTables(db, randomUUID());
}

/** True where the file itself is broken. */
export const isDamage = (error: unknown): boolean => [corruptCode, notDatabaseCode].includes(sqliteCode(error));

/** Puts a damaged index aside, as it may still be of use to somebody, and begins a new one. */
export function replaceDamaged(file: string): Opened {
  try {
    const aside = `${file}.damaged`;
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
    }
    const message = `The index was damaged; it is put aside as ${path.basename(aside)}, which you may delete, `
      + 'and made anew.';
    return { ...openAsItIs(file), problem: { file, message } };
  } catch (error) {
    const message = `The index is damaged and cannot be replaced, because ${reasonOf(error)}; ${withoutIndex}.`;
    return { problem: { file, message } };
  }
}

/** What went wrong with an index, in one sentence with the remedy. */
export function sentenceFor(error: unknown): string {
  const reason = reasons[sqliteCode(error)];
  return reason ?? `The index cannot be used, because ${reasonOf(error)}; ${withoutIndex}.`;
}

const reasons: Readonly<Record<number, string>> = {
  [busyCode]: 'Another Copydesk has held the index for too long; try again when it has finished.',
  [readOnlyCode]: `The index cannot be written, as its folder or file is read-only; ${withoutIndex}.`,
  [cannotOpenCode]: `The index cannot be opened, as its folder cannot be written; ${withoutIndex}.`,
  [ioErrorCode]: `The index cannot be read or written, as its disk fails or is full; ${withoutIndex}.`,
  [fullCode]: 'The disk is full: what is in the index stays, and the rest follows when there is room.',
  [corruptCode]: 'The index is damaged; close Copydesk, delete it, and it is made anew.',
  [notDatabaseCode]: 'The index is damaged; close Copydesk, delete it, and it is made anew.',
};
