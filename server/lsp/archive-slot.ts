import { setTimeout as pause } from 'node:timers/promises';
import { memoryArchive } from '../archive/memory';
import type { OpenArchive } from '../archive/open';
import type { Configuration } from '../config/configuration';
import { isWithin } from '../config/drafts';
import type { Archive } from '../engine/archive';
import { type Problem, reasonOf } from '../formats/problem';
import type { Piece } from './newsroom';
import type { Runtime } from './runtime';

/** A problem as the editor tells it. */
export interface ToldProblem extends Problem {
  /** The archive is of use all the same, as where a single file cannot be read: told without calling for attention. */
  readonly note?: boolean;
}

/** An archive that is being opened, or is open, or could not be. */
export interface ArchiveSlot {
  readonly paths: readonly string[];
  readonly archive: () => Archive | undefined;
  readonly problems: readonly ToldProblem[];
  /** Articles read and to be read, while it is being opened. */
  readonly progress: () => readonly [number, number];
  /** The archive, or an empty one where it is not open after so many milliseconds. */
  readonly within: (patience: number) => Promise<Archive>;
  /** The text of one of its articles; undefined for any other. */
  readonly textOf: (piece: Piece) => string | undefined;
  readonly filesChanged: (files: readonly string[]) => void;
  readonly close: () => void;
}

const nothing = memoryArchive([]);

/** Changes of files come in showers, as when a folder is copied; milliseconds. */
const shower = 300;

export interface SlotRequest {
  readonly root: string;
  readonly configuration: Pick<Configuration, 'archive' | 'sources'>;
  /** The index of a root holds one archive; another one is read into memory. */
  readonly hasIndex: boolean;
}

export function openSlot({ root, configuration, hasIndex }: SlotRequest, runtime: Runtime, onChange: () => void): ArchiveSlot {
  const problems: ToldProblem[] = [];
  let progress: readonly [number, number] = [0, 0];
  let open: OpenArchive | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const request = {
    root,
    configuration,
    onProgress: (done: number, all: number) => { progress = [done, all]; },
    onProblem: (problem: Problem) => { problems.push({ ...problem, note: !configuration.archive.includes(problem.file) }); },
    memoryOnly: !hasIndex,
  };
  const start = async (): Promise<void> => {
    if (configuration.archive.length === 0) return;
    try {
      const opened = await runtime.openArchive({ ...request, asItIs: hasIndex });
      // An index of an earlier day answers at once; what has changed since follows.
      if (opened.archive.size.articles > 0) ready(opened);
      if (hasIndex && await opened.refresh() || !open) ready(opened);
    } catch (error) {
      request.onProblem({ file: configuration.archive[0] ?? root, message: `${reasonOf(error)}; drafts are checked without the archive.` });
      onChange();
    }
  };
  const ready = (opened: OpenArchive): void => {
    if (closed) return opened.close();
    open = opened;
    onChange();
  };
  let opening = start();

  const refresh = async (): Promise<void> => {
    await opening;
    if (closed) return;
    problems.length = 0;
    if (!open) await (opening = start());
    else if (await open.refresh() || problems.length > 0) onChange();
  };
  return {
    paths: configuration.archive,
    archive: () => open?.archive,
    problems,
    progress: () => progress,
    async within(patience) {
      if (!open || patience === Infinity) await Promise.race([opening, ...(patience < Infinity ? [pause(patience, undefined, { ref: false })] : [])]);
      return open?.archive ?? nothing;
    },
    textOf: ({ id }) => open?.archive.openText(id)?.text,
    filesChanged(files) {
      if (!files.some((file) => configuration.archive.some((folder) => isWithin(file, folder)))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh().catch(runtime.onError), shower).unref();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      open?.close();
    },
  };
}
