import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { putClusters } from './clustering';
import { fileBatch } from './file-batch';
import { load } from './import';
import { claimImport, type ImportRight } from './lease';
import { nextGeneration } from './meta';
import { pacer } from './pacer';
import { type FileToRead, readHere } from './parts';
import { settingOf } from './piece';
import { hashAs, hashUntil, type Plan, planFor, type UpdateRequest } from './plan';
import { readInThreads } from './reading-threads';
import { forgetRoots } from './roots';
import { mergeWhenDone } from './segments';
import { prepared } from './sqlite';
import { type FoundFile, problemWith } from './walk';
import { moveFile, removeBelow, removeFile, touchFile } from './writer';

/** How an update ended. */
export type Outcome = 'unchanged' | 'changed' | 'busy';

/**
 * Brings an index up to date with its folders. Batches go in whole or not
 * at all, so that it may be stopped at any moment and goes on another time.
 * Rejects with the signal's reason when cancelled.
 */
export async function updateIndex(db: DatabaseSync, request: UpdateRequest): Promise<Outcome> {
  const plan = await planFor(db, request);
  if (plan.toRead.length === 0 && plan.vanished.size === 0 && !isUnfinished(db)) return 'unchanged';
  const right = claimImport(db);
  if (!right) return 'busy';
  try {
    await carryOut(plan, db, right, request);
    return 'changed';
  } finally {
    right.giveBack();
  }
}

/** True where an import was stopped before it came to its end. */
const isUnfinished = (db: DatabaseSync): boolean =>
  prepared(db, 'SELECT 1 FROM unclustered LIMIT 1').get() !== undefined;

async function carryOut(plan: Plan, db: DatabaseSync, right: ImportRight, request: UpdateRequest): Promise<void> {
  const { onProgress, onProblem, signal, threads } = request;
  const isMuch = threads && bytesOf(plan.toRead) >= threads.fewestBytes;
  const pace = pacer(signal);
  const batch = fileBatch(db, right, request.filesAtOnce);
  const files = filesToRead(plan, db, right, request);
  try {
    for await (const { file, part } of isMuch ? readInThreads(files, threads) : readHere(files)) {
      await pace();
      if ('message' in part) {
        onProblem(part);
        continue;
      }
      const { problem, embargo } = part;
      if (problem !== undefined && !part.unfinished) onProblem(problemWith(file.path, problem));
      batch.add({ ...file, ...part, hash: hashUntil(file.hash, embargo) });
    }
  } catch (error) {
    // Who pauses an import need not have read for nothing.
    if (signal?.aborted) batch.write();
    throw error;
  }
  batch.write();
  right.change(() => {
    for (const id of plan.vanished) removeFile(db, id);
    for (const key of forgetRoots(db)) removeBelow(db, key);
    putClusters(db);
    mergeWhenDone(db);
    nextGeneration(db);
  });
  giveBackSpace(db);
  onProgress?.(plan.toRead.length, plan.toRead.length);
}

const bytesOf = (files: readonly FoundFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Makes the file smaller where merges have left a twentieth of it empty. */
function giveBackSpace(db: DatabaseSync): void {
  const count = (name: string): number => Number(prepared(db, `PRAGMA ${name}`).get()?.[name] ?? 0);
  if (count('freelist_count') * 20 > count('page_count')) db.exec('PRAGMA incremental_vacuum');
}

/**
 * The files that are to be read, loaded. Of one that was only touched or
 * moved a note is taken at once, and of one that cannot be read now nothing is changed.
 */
async function* filesToRead(
  { toRead, known, vanished }: Plan,
  db: DatabaseSync,
  right: ImportRight,
  { onProgress, onProblem, signal, sources }: UpdateRequest,
): AsyncGenerator<FileToRead> {
  const pace = pacer(signal);
  const movable = new Map([...vanished].map((id) => [known.get(id)?.hash ?? '', id]));
  for (const [done, found] of toRead.entries()) {
    await pace();
    onProgress?.(done, toRead.length);
    const loaded = load(found);
    if ('message' in loaded) {
      onProblem(loaded);
      continue;
    }
    const hash = hashAs(loaded.hash, found, sources);
    const file = { ...found, hash };
    const before = known.get(found.id);
    const from = movable.get(hash);
    if (before?.hash === hash) right.change(() => touchFile(db, file));
    else if (from !== undefined && !before && isReadAlike(from, found.id)) {
      vanished.delete(from);
      movable.delete(hash);
      right.change(() => moveFile(db, from, file));
    } else yield { ...file, bytes: loaded.bytes, fields: settingOf(found.path, sources).fields };
  }
}

/** The ending decides how a file is read. */
const isReadAlike = (one: string, other: string): boolean => path.extname(one) === path.extname(other);
