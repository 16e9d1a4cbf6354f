import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../engine/archive';
import type { Audited } from '../engine/audit';
import type { Problem } from '../formats/problem';
import { indexFile, isDamage, openDatabase, type Opened, replaceDamaged, sentenceFor } from './database';
import { submissionsIn, submissionsOf } from './import';
import { isImporting, LostRight } from './lease';
import { memoryArchive } from './memory';
import { versionOf } from './meta';
import { pacer } from './pacer';
import type { Sources } from './piece';
import type { UpdateRequest } from './plan';
import { isServerAddress } from './postgres/address';
import type { PasswordOf } from './postgres/connection';
import { openServerArchive } from './postgres/open';
import { type Results, resultsIn } from './results';
import { type Root, rootsOf, storedRoots } from './roots';
import type { ShelvedArchive } from './shelved';
import { fullCode, sqliteCode } from './sqlite';
import { storeArchive } from './store';
import { updateIndex } from './update';
import { walk } from './walk';

/** An archive to open, and who is told of it. */
export interface ArchiveRequest {
  /** The workspace: the index lies in its `.copydesk`. */
  readonly root: string;
  readonly configuration: {
    /** Folders and files, absolute, or the address of one database server. */
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
  /** Where the password of a database server comes from; else from the environment. */
  readonly passwordOf?: PasswordOf;
  /** Does not bring the index up to date at once: `refresh` will. */
  readonly asItIs?: boolean;
}

export interface OpenArchive {
  readonly archive: ShelvedArchive;
  /** True where it can be opened again without being read again: from the index, or because it is empty. */
  readonly isKept: boolean;
  /** What has been found in drafts before; absent where there is no index. */
  readonly results?: Results;
  /** Takes in what has changed on the disk. True where answers may differ now. */
  readonly refresh: () => Promise<boolean>;
  /** Every article that is evidence, read again. */
  readonly pieces: () => AsyncGenerator<Audited>;
  readonly close: () => void;
}

/**
 * Opens an archive: from the workspace's index, brought up to date, or from
 * memory where an index cannot be kept, which is said in one sentence.
 * Rejects only when cancelled.
 */
export async function openArchive(request: ArchiveRequest): Promise<OpenArchive> {
  const { archive } = request.configuration;
  const address = archive.find(isServerAddress);
  if (address !== undefined) return openOnServer(address, request);
  const roots = rootsOf(archive);
  if (request.memoryOnly || roots.length === 0) return openInMemory(roots, request);
  return openIndexed(openDatabase(request.root), roots, request);
}

/** An archive on a server is the whole archive: folders beside it would be told apart by nobody. */
async function openOnServer(address: string, { configuration, onProblem, passwordOf, signal }: ArchiveRequest): Promise<OpenArchive> {
  const [other] = configuration.archive.filter((one) => one !== address);
  if (other !== undefined) {
    const message = 'An archive on a database server stands alone, and this is left out; import it with copydesk index FOLDER --archive ADDRESS.';
    onProblem({ file: other, message });
  }
  return { ...await openServerArchive({ address, onProblem, passwordOf, signal }), isKept: true };
}

async function openIndexed(opened: Opened, roots: readonly Root[], request: ArchiveRequest): Promise<OpenArchive> {
  const { onProblem, signal, root } = request;
  if (opened.problem) onProblem(opened.problem);
  if (!('db' in opened)) return openInMemory(roots, request);
  const { db } = opened;
  try {
    const stored = storedRoots(db, root, roots);
    if (!request.asItIs) await bringUpToDate(db, updateOf(request, stored));
    return openStored(db, stored, request);
  } catch (error) {
    db.close();
    signal?.throwIfAborted();
    if (isDamage(error) && !opened.problem) return openIndexed(replaceDamaged(indexFile(root)), roots, request);
    onProblem({ file: indexFile(root), message: sentenceFor(error) });
    return openInMemory(roots, request);
  }
}

function openStored(db: DatabaseSync, roots: readonly Root[], request: ArchiveRequest): OpenArchive {
  const archive = storeArchive(db, { roots, sources: request.configuration.sources });
  return {
    archive,
    isKept: true,
    results: resultsIn(db),
    async refresh() {
      const before = versionOf(db);
      try {
        await bringUpToDate(db, updateOf(request, roots));
      } catch (error) {
        request.signal?.throwIfAborted();
        request.onProblem({ file: indexFile(request.root), message: sentenceFor(error) });
      }
      return versionOf(db) !== before;
    },
    pieces: () => piecesIn(request, archive),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

const updateOf = (request: ArchiveRequest, roots: readonly Root[]) =>
  ({ ...request, roots, sources: request.configuration.sources });

/** How often a waiting process looks whether another has finished; milliseconds. */
const lookAgain = 200;

/**
 * Updates the index, or waits where another process is just doing so. Throws
 * where nothing can be read from it; a full disk leaves what was there.
 */
async function bringUpToDate(db: DatabaseSync, request: UpdateRequest & Pick<ArchiveRequest, 'root'>): Promise<void> {
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

async function openInMemory(roots: readonly Root[], request: ArchiveRequest): Promise<OpenArchive> {
  let current = await readIntoMemory(roots, request);
  const archive: ShelvedArchive = {
    get version() { return current.version; },
    get size() { return current.size; },
    find: (questions, signal) => current.find(questions, signal),
    names: (asked, signal) => current.names(asked, signal),
    openText: (id) => current.openText(id),
    fetchText: (id) => current.fetchText(id),
    articles: (most) => current.articles(most),
    namesBeginning: (typed, most) => current.namesBeginning(typed, most),
  };
  return {
    archive,
    isKept: roots.length === 0,
    async refresh() {
      current = await readIntoMemory(roots, request);
      return true;
    },
    pieces: () => piecesIn(request, archive),
    close: () => undefined,
  };
}

/** What cannot be read has been told when the archive was opened. */
async function* piecesIn({ configuration }: ArchiveRequest, archive: ShelvedArchive): AsyncGenerator<Audited> {
  for (const { id, reading } of submissionsIn(configuration.archive, configuration.sources)) {
    const article = archive.openText(id)?.article;
    if (article) yield { article, reading };
  }
}

async function readIntoMemory(roots: readonly Root[], request: ArchiveRequest): Promise<ShelvedArchive> {
  const { onProblem, onProgress, signal, configuration: { sources } } = request;
  const pace = pacer(signal);
  const submissions: Submission[] = [];
  const found = [...walk(roots)];
  for (const [done, one] of found.entries()) {
    await pace();
    onProgress?.(done, found.length);
    for (const submission of submissionsOf(one, sources, onProblem)) submissions.push(submission);
  }
  return memoryArchive(submissions, { sources });
}
