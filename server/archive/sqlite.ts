import type { DatabaseSync, StatementSync } from 'node:sqlite';

type Sqlite = typeof import('node:sqlite');

/** The SQLite of Node itself, loaded when first asked for; undefined where this Node has none. */
export function sqlite(): Sqlite | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 16)) return undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } catch {
    return undefined;
  }
}

/** True where this Node can keep an index on disk. */
export const storeAvailable = (): boolean => sqlite() !== undefined;

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** A statement, compiled once for a database. Not for `iterate`, which keeps its statement busy. */
export function prepared(db: DatabaseSync, sql: string): StatementSync {
  let known = statements.get(db);
  if (!known) statements.set(db, known = new Map());
  let statement = known.get(sql);
  if (!statement) known.set(sql, statement = db.prepare(sql));
  return statement;
}

/** Runs a function between BEGIN and COMMIT; what it throws undoes what it did. */
export function transaction<T>(db: DatabaseSync, kind: 'DEFERRED' | 'IMMEDIATE', run: () => T): T {
  db.exec(`BEGIN ${kind}`);
  try {
    const result = run();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's primary result code of an error, 0 where it is none of SQLite's (sqlite.org/rescode.html). */
export const sqliteCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;

export const busyCode = 5;
export const readOnlyCode = 8;
export const ioErrorCode = 10;
export const corruptCode = 11;
export const fullCode = 13;
export const cannotOpenCode = 14;
export const notDatabaseCode = 26;
