import type { DatabaseSync } from 'node:sqlite';
import { articleWriter } from './article-writer';
import { growingSegment } from './growing-segment';
import type { Prepared } from './prepared-article';
import { prepared } from './sqlite';

/** A file as it was found. */
export interface FileState {
  /** Its id in the index. */
  readonly id: string;
  readonly size: number;
  readonly modified: number;
  /** Hash of its bytes. */
  readonly hash: string;
}

/** A file, or a part of it, and what could be read in it. */
export interface ReadFile extends FileState {
  readonly problem?: string;
  readonly articles: readonly Prepared[];
  /** Its first articles are in the index already. */
  readonly continues?: boolean;
  /** More of its articles follow; until then it counts as changed, so that it is read again if they never do. */
  readonly unfinished?: boolean;
}

/** Puts files, or parts of them, into the index, in place of what it holds of them. Call it within a transaction. */
export function putFiles(db: DatabaseSync, files: readonly ReadFile[]): void {
  for (const { id, continues } of files) if (!continues) removeFile(db, id);
  const segment = growingSegment(db);
  const put = articleWriter(db);
  for (const file of files) {
    putFile(db, file);
    for (const one of file.articles) {
      const article = put(one, file.id, segment.place(one.sentences));
      if (one.evidence) segment.add(article, one.evidence.keys);
    }
  }
  segment.close();
}

function putFile(db: DatabaseSync, { id, size, modified, hash, problem, unfinished }: ReadFile): void {
  const put = prepared(db, 'INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)');
  put.run(id, unfinished ? -1 : size, modified, unfinished ? '' : hash, problem ?? null);
}

/** Takes note that a file was written again as it was. */
export function touchFile(db: DatabaseSync, { id, size, modified }: FileState): void {
  prepared(db, 'UPDATE files SET size = ?, modified = ? WHERE id = ?').run(size, modified, id);
}

/** Takes note that a file has another place. */
export function moveFile(db: DatabaseSync, from: string, to: FileState): void {
  prepared(db, 'UPDATE files SET id = ?, size = ?, modified = ? WHERE id = ?').run(to.id, to.size, to.modified, from);
  prepared(db, 'UPDATE articles SET id = ? || substr(id, ?), file = ? WHERE file = ?')
    .run(to.id, from.length + 1, to.id, from);
  for (const { number } of prepared(db, 'SELECT number FROM articles WHERE file = ?').all(to.id)) {
    unclusterWith(db, Number(number));
  }
}

/** Takes a file and its articles out of the index. Call it within a transaction. */
export function removeFile(db: DatabaseSync, id: string): void {
  for (const { number, sentences } of prepared(db, 'SELECT number, sentences FROM articles WHERE file = ?').all(id)) {
    const article = Number(number);
    unclusterWith(db, article);
    if (Number(sentences) > 0) prepared(db, 'INSERT INTO removed VALUES (?)').run(article);
    for (const table of ['bodies', 'gists', 'prints', 'companies', 'unclustered']) {
      prepared(db, `DELETE FROM ${table} WHERE article = ?`).run(article);
    }
    prepared(db, 'DELETE FROM articles WHERE number = ?').run(article);
  }
  prepared(db, 'DELETE FROM files WHERE id = ?').run(id);
}

/** The cluster of an article is to be found again, and that of all that are in it. */
function unclusterWith(db: DatabaseSync, article: number): void {
  prepared(db, `INSERT OR IGNORE INTO unclustered SELECT number FROM articles
    WHERE cluster = (SELECT cluster FROM articles WHERE number = ?)`).run(article);
}

/** Takes the files of a folder out of the index. Call it within a transaction. */
export function removeBelow(db: DatabaseSync, id: string): void {
  const rows = prepared(db, 'SELECT id FROM files WHERE id = ? OR (id >= ? AND id < ?)').all(id, `${id}/`, `${id}0`);
  for (const row of rows) removeFile(db, String(row['id']));
}
