import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../engine/archive';
import { type Problem, reasonOf } from '../formats/problem';
import { indexFile, openDatabase, sentenceFor } from './database';
import { contentsOf, load } from './import';
import { isImporting, LostRight } from './lease';
import { memoryArchive } from './memory';
import { versionOf } from './meta';
import { pacer } from './pacer';
import type { Sources } from './piece';
import { sqliteCode } from './sqlite';
import { type Root, rootsOf, storedRoots } from './roots';
import type { ShelvedArchive } from './shelved';
import { storeArchive } from './store';
import { updateIndex, type UpdateRequest } from './update';
import { type Found, problemWith, walk } from './walk';

/** An archive to open, and who is told of it. */
export interface ArchiveRequest {
  /** The workspace: the index lies in its `.copydesk`. */
  readonly root: string;
  readonly configuration: {
    /** Folders and files, absolute. */
    readonly archive: readonly string[];
    readonly sources: Sources;
  };
  /** Told of everything that could not be read; the rest goes on. */
  readonly onProblem: (problem: Problem) => void;
  /** Files read, of all that are to be read. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Keeps no index: everything is read each time. */
  readonly memoryOnly?: boolean;
  /** Does not bring the index up to date at once: `refresh` will. */
  readonly asItIs?: boolean;
}

export interface OpenArchive {
  readonly archive: ShelvedArchive;
  /** Takes in what has changed on the disk. True where answers may differ now. */
  readonly refresh: () => Promise<boolean>;
  readonly close: () => void;
}

/**
 * Opens an archive: from the workspace's index, brought up to date, or from
 * memory where an index cannot be kept, which is said in one sentence.
 * Rejects only when cancelled.
 */
export async function openArchive(request: ArchiveRequest): Promise<OpenArchive> {
  const roots = rootsOf(request.configuration.archive);
  if (request.memoryOnly || roots.length === 0) return openInMemory(roots, request);
  const opened = openDatabase(request.root);
  if (opened.problem) request.onProblem(opened.problem);
  if (!('db' in opened)) return openInMemory(roots, request);
  try {
    const open = openStored(opened.db, storedRoots(opened.db, request.root, roots), request);
    if (!request.asItIs) await open.refresh();
    return open;
  } catch (error) {
    opened.db.close();
    request.signal?.throwIfAborted();
    request.onProblem({ file: indexFile(request.root), message: sentenceFor(error) });
    return openInMemory(roots, request);
  }
}

function openStored(db: DatabaseSync, roots: readonly Root[], request: ArchiveRequest): OpenArchive {
  const archive = storeArchive(db, { roots, sources: request.configuration.sources });
  return {
    archive,
    async refresh() {
      const before = versionOf(db);
      await bringUpToDate(db, { ...request, roots });
      return versionOf(db) !== before;
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** How often a waiting process looks whether another has finished; milliseconds. */
const lookAgain = 200;

/** Updates the index, or waits where another process is just doing so. */
async function bringUpToDate(db: DatabaseSync, request: UpdateRequest & Pick<ArchiveRequest, 'root'>): Promise<void> {
  const file = indexFile(request.root);
  try {
    while (await updateIndex(db, request) === 'busy') {
      while (isImporting(db)) await pause(lookAgain, undefined, { signal: request.signal });
    }
  } catch (error) {
    request.signal?.throwIfAborted();
    if (error instanceof LostRight) request.onProblem({ file, message: error.message });
    else if (sqliteCode(error) > 0) request.onProblem({ file, message: sentenceFor(error) });
    else request.onProblem({ file, message: `The index is not up to date, because ${reasonOf(error)}.` });
  }
}

async function openInMemory(roots: readonly Root[], request: ArchiveRequest): Promise<OpenArchive> {
  let current = await readIntoMemory(roots, request);
  const archive: ShelvedArchive = {
    get version() { return current.version; },
    get size() { return current.size; },
    find: (questions, signal) => current.find(questions, signal),
    names: (asked, signal) => current.names(asked, signal),
    openText: (id) => current.openText(id),
  };
  return {
    archive,
    async refresh() {
      current = await readIntoMemory(roots, request);
      return true;
    },
    close: () => undefined,
  };
}

async function readIntoMemory(roots: readonly Root[], request: ArchiveRequest): Promise<ShelvedArchive> {
  const { onProgress, signal, configuration: { sources } } = request;
  const pace = pacer(signal);
  const submissions: Submission[] = [];
  const found = [...walk(roots)];
  for (const [done, one] of found.entries()) {
    await pace();
    onProgress?.(done, found.length);
    submissions.push(...submissionsOf(one, request));
  }
  return memoryArchive(submissions, { sources });
}

function submissionsOf(found: Found, { onProblem }: ArchiveRequest): Submission[] {
  const loaded = found.type === 'file' ? load(found) : found.problem;
  if (found.type !== 'file' || 'message' in loaded) {
    if ('message' in loaded) onProblem(loaded);
    return [];
  }
  const { submissions, problem } = contentsOf(found, loaded.bytes);
  if (problem !== undefined) onProblem(problemWith(found.path, problem));
  return [...submissions];
}
