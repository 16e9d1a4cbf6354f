import { DatabaseSync } from 'node:sqlite';
import { indexFile } from '../../server/archive/database';
import type { Newsroom } from './newsroom';

/** What is wrong with an index: damage, an article without its body, its prints or its file, a file without its articles. */
export function complaints({ root }: Pick<Newsroom, 'root'>): unknown[] {
  const db = new DatabaseSync(indexFile(root));
  try {
    return [
      ...db.prepare('PRAGMA integrity_check').all().filter((row) => row['integrity_check'] !== 'ok'),
      ...db.prepare(`SELECT id FROM articles WHERE number NOT IN (SELECT article FROM bodies)
        OR number NOT IN (SELECT article FROM prints) OR file NOT IN (SELECT id FROM files)`).all(),
      ...db.prepare('SELECT id FROM files WHERE problem IS NULL AND id NOT IN (SELECT file FROM articles)').all(),
    ];
  } finally {
    db.close();
  }
}
