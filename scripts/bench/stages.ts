import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../server/archive/database';
import { fileBatch } from '../../server/archive/file-batch';
import { putClusters } from '../../server/archive/clustering';
import { claimImport } from '../../server/archive/lease';
import { type FileToRead, type Part, partsOf } from '../../server/archive/parts';
import { mergeWhenDone } from '../../server/archive/segments';
import type { Figure } from './figures';
import type { LargeArchive } from './large-archive';
import { wordsIn } from './newsroom';
import { timed } from './timing';

/** Files that are put into an index. */
const files = 2000;

/** Where the time of an import goes, each step alone on one thread; reading may be done by several. */
export async function stageFigures({ folders, root }: LargeArchive): Promise<Figure[]> {
  const names = folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  const found = names.filter((name) => name.endsWith('.txt')).slice(0, files).map(fileIn);
  const words = found.reduce((sum, { bytes }) => sum + wordsIn(Buffer.from(bytes).toString()), 0);
  const parts: (readonly [FileToRead, Part])[] = [];
  const reading = await timed(() => {
    for (const file of found) for (const part of partsOf(file)) if (!('message' in part)) parts.push([file, part]);
  });
  const folder = mkdtempSync(path.join(root, 'stages-'));
  const opened = openDatabase(folder);
  if (!('db' in opened)) throw new Error(opened.problem.message);
  const { db } = opened;
  const right = claimImport(db);
  if (!right) throw new Error('Somebody else imports.');
  const batch = fileBatch(db, right);
  const writing = await timed(() => {
    for (const [file, part] of parts) batch.add({ ...file, ...part });
    batch.write();
  });
  const ending = await timed(() => right.change(() => {
    putClusters(db);
    mergeWhenDone(db);
  }));
  db.close();
  rmSync(folder, { recursive: true });
  const speed = (milliseconds: number): number => words / milliseconds * 1000;
  return [
    { name: 'of it: reading and packing, on one thread', value: speed(reading), unit: 'words/s' },
    { name: 'of it: writing and merging, always on one', value: speed(writing), unit: 'words/s' },
    { name: 'of it: clusters and the last merge', value: speed(ending), unit: 'words/s' },
  ];
}

function fileIn(file: string): FileToRead {
  const bytes = readFileSync(file);
  return { type: 'file', id: path.basename(file), path: file, size: bytes.length, modified: 0, hash: '', bytes };
}
