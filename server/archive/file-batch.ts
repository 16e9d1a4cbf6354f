import type { DatabaseSync } from 'node:sqlite';
import type { ImportRight } from './lease';
import { nextGeneration } from './meta';
import { mergeWhileImporting } from './segments';
import { putFiles, type ReadFile } from './writer';

/** Files that go into an index together, whole or not at all. */
export interface FileBatch {
  /** Takes in a file or a part of it, and writes all that have come once they are many. */
  add(file: ReadFile): void;
  write(): void;
}

/** Files of one batch: enough to be quick, few enough that little is lost when it is stopped. */
const mostFiles = 512;

/** Packed bytes of one batch; long articles make short batches. */
const mostBytes = 6_000_000;

export function fileBatch(db: DatabaseSync, right: ImportRight, filesAtOnce = mostFiles): FileBatch {
  let files: ReadFile[] = [];
  let bytes = 0;
  const write = (): void => {
    if (files.length > 0) {
      right.change(() => {
        putFiles(db, files);
        mergeWhileImporting(db);
        nextGeneration(db);
      });
    }
    files = [];
    bytes = 0;
  };
  return {
    add(file) {
      files.push(file);
      for (const { body, evidence } of file.articles) bytes += body.length + (evidence?.keys.byteLength ?? 0);
      if (files.length >= filesAtOnce || bytes > mostBytes) write();
    },
    write,
  };
}
