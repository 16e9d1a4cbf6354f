import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { indexFile, openDatabase, sentenceFor } from './database';
import { isImporting, LostRight } from './lease';
import type { UpdateRequest } from './plan';
import type { ArchiveRequest } from './request';
import { type Root, rootsOf, storedRoots } from './roots';
import { fullCode, sqliteCode } from './sqlite';
import { updateIndex } from './update';

/** Brings the index of a workspace up to date, and no more. Rejects only when stopped. */
export async function bringIndexUpToDate(request: ArchiveRequest): Promise<void> {
  const { root, configuration, onProblem } = request;
  const opened = openDatabase(root);
  if (opened.problem) onProblem(opened.problem);
  if (!('db' in opened)) return;
  const { db } = opened;
  try {
    await tellingWhatFails(request, async () => {
      await bringUpToDate(db, updateOf(request, storedRoots(db, root, rootsOf(configuration.archive))));
    });
  } finally {
    db.close();
  }
}

/** Tells in one sentence what goes wrong with an index, unless it was stopped. */
export async function tellingWhatFails(
  { root, onProblem, signal }: ArchiveRequest,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    signal?.throwIfAborted();
    onProblem({ file: indexFile(root), message: sentenceFor(error) });
  }
}

export const updateOf = (request: ArchiveRequest, roots: readonly Root[]) =>
  ({ ...request, roots, sources: request.configuration.sources });

/** How often a waiting process looks whether another has finished; milliseconds. */
const lookAgain = 200;

/**
 * Updates the index, or waits where another process is just doing so. Throws
 * where nothing can be read from it; a full disk leaves what was there.
 */
export async function bringUpToDate(
  db: DatabaseSync,
  request: UpdateRequest & Pick<ArchiveRequest, 'root'>,
): Promise<void> {
  try {
    while (await updateIndex(db, request) === 'busy') {
      while (isImporting(db)) await pause(lookAgain, undefined, { signal: request.signal });
    }
  } catch (error) {
    request.signal?.throwIfAborted();
    const message = error instanceof LostRight ? error.message : sentenceFor(error);
    if (!(error instanceof LostRight) && sqliteCode(error) !== fullCode) throw error;
    request.onProblem({ file: indexFile(request.root), message });
  }
}
