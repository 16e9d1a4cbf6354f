import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { indexFile } from '../../server/archive/database';
import { blobOf } from '../../server/archive/postings';
import { sqlite } from '../../server/archive/sqlite';
import { unpackArticle } from '../../server/archive/unpacked-article';
import type { LargeArchive } from './large-archive';

// The yardstick that everybody knows: SQLite's own full-text search over the sentences that our index has.

export interface FullText {
  /** Seconds that it took to build, the gathering of the sentences left aside. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Finds the sentences that share most with one, by BM25. */
  readonly look: (sentence: string) => unknown[];
  readonly close: () => void;
}

/** Rows of one transaction. */
const articlesAtOnce = 1000;

/** As many as the engine asks for at most. */
const limit = 16;

export function fullTextIn({ root }: LargeArchive): FullText {
  const Sqlite = sqlite();
  if (!Sqlite) throw new Error('This Node has no SQLite.');
  const file = path.join(root, 'full-text.sqlite');
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  const db = new Sqlite.DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
  db.exec('CREATE VIRTUAL TABLE sentences USING fts5(text)');
  const seconds = fill(db, new Sqlite.DatabaseSync(indexFile(root), { readOnly: true }));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const best = db.prepare(`SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ${limit}`);
  return {
    seconds,
    megabytes: existsSync(file) ? statSync(file).size / 1e6 : 0,
    look(sentence) {
      const words = [...new Set(sentence.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? [])];
      return words.length === 0 ? [] : best.all(words.map((word) => `"${word}"`).join(' OR '));
    },
    close: () => db.close(),
  };
}

function fill(db: DatabaseSync, index: DatabaseSync): number {
  const insert = db.prepare('INSERT INTO sentences (text) VALUES (?)');
  const articles = index.prepare(`SELECT number, sentences, body FROM articles JOIN bodies ON article = number
    WHERE number > ? AND sentences > 0 ORDER BY number LIMIT ${articlesAtOnce}`);
  let milliseconds = 0;
  for (let after = 0; ;) {
    const rows = articles.all(after);
    const texts = rows.flatMap(({ body, sentences }) => sentencesIn(blobOf(body), Number(sentences)));
    const start = performance.now();
    db.exec('BEGIN');
    for (const text of texts) insert.run(text);
    db.exec('COMMIT');
    milliseconds += performance.now() - start;
    if (rows.length < articlesAtOnce) break;
    after = Number(rows.at(-1)?.['number']);
  }
  index.close();
  return milliseconds / 1000;
}

function sentencesIn(body: Uint8Array, number: number): string[] {
  const { head: { text }, sentence } = unpackArticle(body);
  return Array.from({ length: number }, (_, i) => {
    const { start, end } = sentence(i);
    return text.slice(start, end);
  });
}
