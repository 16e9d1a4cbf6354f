import type { DatabaseSync } from 'node:sqlite';
import { versionOf } from './meta';
import { prepared, sqliteCode, transaction } from './sqlite';

/** What has been found in drafts with an archive as it is now. It lies in the index, and goes when that changes. */
export interface Results {
  find(key: string): string | undefined;
  /** Keeps results by key; where the index cannot be written just now, they are made again another time. */
  keep(results: ReadonlyMap<string, string>): void;
}

/** So many are kept, the newest; some kilobytes each. */
const mostKept = 20_000;

export function resultsIn(db: DatabaseSync): Results {
  return {
    find(key) {
      const row = prepared(db, 'SELECT body FROM results WHERE key = ? AND version = ?').get(key, versionOf(db));
      return row && String(row['body']);
    },
    keep(results) {
      if (results.size === 0) return;
      try {
        transaction(db, 'IMMEDIATE', () => put(db, results));
      } catch (error) {
        if (sqliteCode(error) === 0) throw error;
      }
    },
  };
}

function put(db: DatabaseSync, results: ReadonlyMap<string, string>): void {
  const version = versionOf(db);
  prepared(db, 'DELETE FROM results WHERE version <> ?').run(version);
  const insert = prepared(db, 'INSERT OR REPLACE INTO results (key, version, body) VALUES (?, ?, ?)');
  for (const [key, body] of results) insert.run(key, version, body);
  prepared(db, 'DELETE FROM results WHERE number <= (SELECT max(number) FROM results) - ?').run(mostKept);
}
