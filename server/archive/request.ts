import type { Audited } from '../engine/audit';
import type { Problem } from '../formats/problem';
import type { Sources } from './piece';
import type { PasswordOf } from './postgres/connection';
import type { Threads } from './reading-threads';
import type { Results } from './results';
import type { ShelvedArchive } from './shelved';

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
  /** Where the files of a large archive are read; else in this thread. */
  readonly threads?: Threads;
  /** Files that go into the index together; else some hundred. */
  readonly filesAtOnce?: number;
  /** A program whose thread brings the index up to date, so that this one is never held up; see `runImport`. */
  readonly importer?: string;
  /** Does not bring the index up to date at once: `refresh` will. */
  readonly asItIs?: boolean;
}

export interface OpenArchive {
  readonly archive: ShelvedArchive;
  /** True where it can be opened again without being read again: from the index, or because it is empty. */
  readonly isKept: boolean;
  /** What has been found in drafts before; absent where there is no index. */
  readonly results?: Results;
  /** Takes in what has changed on the disk. True where answers may differ now. Rejects when it is stopped. */
  readonly refresh: (signal?: AbortSignal) => Promise<boolean>;
  /** Every article that is evidence, read again. */
  readonly pieces: () => AsyncGenerator<Audited>;
  readonly close: () => void;
}
