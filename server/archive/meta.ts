import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './sqlite';

/** A value the index keeps about itself. */
export const getMeta = (db: DatabaseSync, key: string): unknown =>
  prepared(db, 'SELECT value FROM meta WHERE key = ?').get(key)?.['value'];

export function setMeta(db: DatabaseSync, key: string, value: string | number | null): void {
  prepared(db, 'INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);
}

/** Tells states of indexes apart: which index it is, and how often it has changed. */
export function versionOf(db: DatabaseSync): string {
  return `${String(getMeta(db, 'identity'))} ${String(getMeta(db, 'generation'))}`;
}

/** Whether two versions are states of one index: in another, numbers stand for other things. */
export const isOfOneIndex = (one: string, other: string): boolean => one.split(' ')[0] === other.split(' ')[0];

/** Says that answers may differ from now on. Call it within the transaction that makes them differ. */
export function nextGeneration(db: DatabaseSync): void {
  db.exec("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
}
