import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { prepared, sqliteCode, transaction } from './sqlite';

/** A folder or file of the archive. */
export interface Root {
  /** Ids of what it holds begin with it. */
  readonly key: string;
  /** What the newsroom sees in place of the key. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** The roots of an archive: named like their folders, numbered where two have one name. */
export function rootsOf(paths: readonly string[]): Root[] {
  const taken = new Set<string>();
  return outermost(paths.map((one) => path.resolve(one))).map((one) => {
    const base = path.basename(one) || 'archive';
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
    taken.add(name);
    return { key: name, name, path: one };
  });
}

/** Leaves out what lies in another folder of the list: its articles would be there twice. */
function outermost(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths)];
  return distinct.filter((one) => !distinct.some((other) => other !== one && isWithin(one, other)));
}

/** True for a folder itself and all that lies in it. */
export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** Roots that no configuration has used for so many days are dropped from the index. */
const daysKept = 30;

/** The same roots with the keys they have in an index; the index learns those that it does not know. */
export function storedRoots(db: DatabaseSync, workspace: string, roots: readonly Root[]): Root[] {
  const paths = roots.map(({ path: one }) => (isWithin(one, workspace) ? path.relative(workspace, one) : one));
  const known = new Map(prepared(db, 'SELECT path, used FROM roots').all().map((row) => [row['path'], row['used']]));
  if (paths.some((one) => !known.has(one))) noteUse(db, paths);
  else if (paths.some((one) => known.get(one) !== today())) noteUseIfPossible(db, paths);
  const number = prepared(db, 'SELECT number FROM roots WHERE path = ?');
  return roots.map((root, i) => ({ ...root, key: String(number.get(paths[i] ?? '')?.['number']) }));
}

/** An index that cannot be written just now can be read all the same. */
function noteUseIfPossible(db: DatabaseSync, paths: readonly string[]): void {
  try {
    noteUse(db, paths);
  } catch (error) {
    if (sqliteCode(error) === 0) throw error;
  }
}

function noteUse(db: DatabaseSync, paths: readonly string[]): void {
  const note = prepared(db, `INSERT INTO roots (path, used) VALUES (?, ?)
    ON CONFLICT (path) DO UPDATE SET used = excluded.used`);
  transaction(db, 'IMMEDIATE', () => paths.forEach((one) => note.run(one, today())));
}

const today = (): number => Math.floor(Date.now() / 86_400_000);

/** Forgets roots that are used no more, and returns their keys. Call it within a transaction. */
export function forgetRoots(db: DatabaseSync): string[] {
  const oldest = today() - daysKept;
  const keys = prepared(db, 'SELECT number FROM roots WHERE used < ?').all(oldest).map(({ number }) => String(number));
  prepared(db, 'DELETE FROM roots WHERE used < ?').run(oldest);
  return keys;
}

/** Keys of roots that other configurations use. */
export function otherRoots(db: DatabaseSync, roots: readonly Root[]): string[] {
  const own = new Set(roots.map(({ key }) => key));
  const keys = prepared(db, 'SELECT number FROM roots').all().map(({ number }) => String(number));
  return keys.filter((key) => !own.has(key));
}

/** The part of an id after its root's key. */
const restOf = (id: string, start: string): string | undefined =>
  (id === start || id.startsWith(`${start}/`) || id.startsWith(`${start}#`) ? id.slice(start.length) : undefined);

/** The path of a file from its id. */
export function locate(id: string, roots: readonly Root[]): string {
  for (const { key, path: folder } of roots) {
    const rest = restOf(id, key);
    if (rest !== undefined) return path.join(folder, ...rest.split('/'));
  }
  return id;
}

/** The id of a file in the index from its path; undefined for one that lies elsewhere. */
export function idOf(file: string, roots: readonly Root[]): string | undefined {
  const root = roots.find((one) => isWithin(file, one.path));
  return root && [root.key, ...path.relative(root.path, file).split(path.sep).filter(Boolean)].join('/');
}

/** An id as the newsroom sees it. */
export function shownId(id: string, roots: readonly Root[]): string {
  for (const { key, name } of roots) {
    const rest = restOf(id, key);
    if (rest !== undefined) return name + rest;
  }
  return id;
}

/** An id as the index has it. */
export function storedId(shown: string, roots: readonly Root[]): string {
  for (const { key, name } of roots) {
    const rest = restOf(shown, name);
    if (rest !== undefined) return key + rest;
  }
  return shown;
}
