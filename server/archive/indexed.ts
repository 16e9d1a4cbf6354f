import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { reasonOf } from '../formats/problem';
import { bringUpToDate, tellingWhatFails, updateOf } from './bring-up-to-date';
import { indexFile, isCurrent, isDamage, openDatabase, type Opened, replaceDamaged, sentenceFor } from './database';
import { runImport } from './import-worker';
import { openInMemory, piecesIn } from './in-memory';
import { versionOf } from './meta';
import type { ArchiveRequest, OpenArchive } from './request';
import { resultsIn } from './results';
import { type Root, storedRoots } from './roots';
import { following, type ShelvedArchive } from './shelved';
import { sqliteCode } from './sqlite';
import { storeArchive } from './store';

/** An index that is open; or what is open in its place where none can be kept. */
interface Held extends OpenArchive {
  /** False where the file is another one by now, or of another Copydesk. */
  readonly isThere: () => boolean;
}

/**
 * Opens an archive from its index. That may be deleted, damaged or made anew by another Copydesk while it is open:
 * then it is said once, drafts are checked without the archive, and the next refresh opens what is there.
 */
export async function openIndexed(roots: readonly Root[], request: ArchiveRequest): Promise<OpenArchive> {
  let held = await open(openDatabase(request.root), roots, request);
  let hasFailed = false;
  const fail = (error: unknown): void => {
    if (!hasFailed) request.onProblem({ file: indexFile(request.root), message: toldOf(error) });
    hasFailed = true;
  };
  const reopen = async (): Promise<void> => {
    held.close();
    if (!hasFailed) request.onProblem({ file: indexFile(request.root), message: replaced });
    hasFailed = false;
    held = await open(openDatabase(request.root), roots, { ...request, asItIs: true });
  };
  return {
    archive: unfailing(() => held.archive, fail),
    get isKept() { return held.isKept; },
    get results() { return held.results; },
    async refresh(signal) {
      try {
        const isOther = hasFailed || !held.isThere();
        if (isOther) await reopen();
        const isChanged = await held.refresh(signal);
        if (held.isThere()) return isChanged || isOther;
        await reopen();
        await held.refresh(signal);
      } catch (error) {
        signal?.throwIfAborted();
        fail(error);
      }
      return true;
    },
    pieces: () => held.pieces(),
    close: () => held.close(),
  };
}

const replaced = 'The index was deleted or replaced while it was open; it is read again.';

/** Errors of the store are sentences already. */
const toldOf = (error: unknown): string =>
  (sqliteCode(error) > 0 ? sentenceFor(error) : `${reasonOf(error).replace(/\.$/, '')}.`);

/** An archive that knows nothing where it fails, instead of failing a check. */
function unfailing(current: () => ShelvedArchive, onFailure: (error: unknown) => void): ShelvedArchive {
  const asked = async <T>(ask: () => Promise<T>, nothing: T, signal?: AbortSignal): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      signal?.throwIfAborted();
      onFailure(error);
      return nothing;
    }
  };
  const now = <T>(look: () => T, nothing: T): T => {
    try {
      return look();
    } catch (error) {
      onFailure(error);
      return nothing;
    }
  };
  const archive = following(current);
  return {
    get version() { return now(() => archive.version, 'failed'); },
    get size() { return now(() => archive.size, { articles: 0, sentences: 0 }); },
    find: (questions, signal) => asked(() => archive.find(questions, signal), questions.map(() => []), signal),
    names: (names, signal) => asked(() => archive.names(names, signal), names.map(() => []), signal),
    openText: (id) => now(() => archive.openText(id), undefined),
    fetchText: (id) => asked(() => archive.fetchText(id), undefined),
    articles: (most) => asked(() => archive.articles(most), []),
    namesBeginning: (typed, most) => asked(() => archive.namesBeginning(typed, most), []),
  };
}

async function open(opened: Opened, roots: readonly Root[], request: ArchiveRequest): Promise<Held> {
  const { onProblem, signal, root } = request;
  const without = async (): Promise<Held> => ({ ...await openInMemory(roots, request), isThere: () => true });
  if (opened.problem) onProblem(opened.problem);
  if (!('db' in opened)) return without();
  const { db } = opened;
  try {
    const stored = storedRoots(db, root, roots);
    if (!request.asItIs) await bringUpToDate(db, updateOf(request, stored));
    return openStored(db, stored, request);
  } catch (error) {
    db.close();
    signal?.throwIfAborted();
    if (isDamage(error) && !opened.problem) return open(replaceDamaged(indexFile(root)), roots, request);
    onProblem({ file: indexFile(root), message: sentenceFor(error) });
    return without();
  }
}

function openStored(db: DatabaseSync, roots: readonly Root[], request: ArchiveRequest): Held {
  const archive = storeArchive(db, { roots, sources: request.configuration.sources });
  const file = indexFile(request.root);
  const identity = identityOf(file);
  return {
    archive,
    isKept: true,
    isThere: () => db.isOpen && identityOf(file) === identity && isCurrent(db),
    results: resultsIn(db),
    async refresh(signal = request.signal) {
      const before = versionOf(db);
      const asked = { ...request, signal };
      if (request.importer !== undefined) await runImport(request.importer, asked);
      else await tellingWhatFails(asked, () => bringUpToDate(db, updateOf(asked, roots)));
      return versionOf(db) !== before;
    },
    pieces: () => piecesIn(request, archive),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** Tells one file from another under the same name. */
function identityOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino}`;
}
