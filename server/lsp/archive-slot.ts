import { setTimeout as pause } from 'node:timers/promises';
import { memoryArchive } from '../archive/memory';
import type { ArchiveRequest, OpenArchive } from '../archive/request';
import { isServerAddress } from '../archive/postgres/address';
import type { Configuration } from '../config/configuration';
import { isWithin } from '../config/drafts';
import type { Archive, ArchivedArticle } from '../engine/archive';
import { type Problem, reasonOf } from '../formats/problem';
import { type Imports, importsOf, type ImportState, type ImportWish } from './archive-import';
import type { Runtime } from './runtime';

/** A problem as the editor tells it. */
export interface ToldProblem extends Problem {
  /** The archive is of use all the same, as without a single file: told without calling for attention. */
  readonly note?: boolean;
}

/** Which article of an archive: its file and its place there. */
export type Piece = Pick<ArchivedArticle, 'file' | 'id'>;

/** An archive that is being opened, or is open, or could not be. */
export interface ArchiveSlot {
  readonly paths: readonly string[];
  readonly archive: () => Archive | undefined;
  /** The same with all that can be listed and read in it. */
  readonly opened: () => OpenArchive | undefined;
  readonly problems: () => readonly ToldProblem[];
  /** Files read and to be read, of the import that runs, has been paused, or was the last. */
  readonly progress: () => readonly [number, number];
  readonly importState: () => ImportState;
  readonly wish: (wish: ImportWish) => void;
  /** The archive, or an empty one where it is not open after so many milliseconds. */
  readonly within: (patience: number) => Promise<Archive>;
  /** The text of one of its articles that is at hand; undefined for any other. */
  readonly textOf: (piece: Piece) => string | undefined;
  /** Brings the text of one of its articles to hand, from wherever it is. */
  readonly fetchText: (piece: Piece) => Promise<unknown>;
  readonly filesChanged: (files: readonly string[]) => void;
  readonly close: () => void;
}

export interface SlotRequest {
  readonly root: string;
  readonly configuration: Pick<Configuration, 'archive' | 'sources'>;
  /** The index of a root holds one archive; another one is read into memory. */
  readonly hasIndex: boolean;
}

export interface SlotListener {
  /** Findings may have changed. */
  readonly onChange: () => void;
  /** An import has come further. */
  readonly onProgress: () => void;
}

interface State {
  readonly request: SlotRequest;
  readonly runtime: Runtime;
  readonly listener: SlotListener;
  problems: readonly ToldProblem[];
  progress: readonly [number, number];
  /** As it was opened: perhaps still empty. */
  opened?: OpenArchive;
  /** What drafts are checked against. */
  open?: OpenArchive;
  /** Until it is open, up to date or not, or cannot be. */
  readonly usable: Promise<void>;
  readonly becomesUsable: () => void;
  /** Until it is up to date, or its import has been stopped. */
  opening: Promise<void>;
  imports: Imports;
  /** What the opening has told of has been told. */
  isSettled: boolean;
  timer?: NodeJS.Timeout;
  closed: boolean;
}

const nothing = memoryArchive([]);

/** Changes of files come in showers, as when a folder is copied; milliseconds. */
const shower = 300;

/** An archive that is at hand is looked through once the first draft has been checked; milliseconds. */
const firstLook = 500;

/** A server tells nobody that its archive has changed: it is asked every minute; milliseconds. */
const serverPause = 60_000;

export function openSlot(request: SlotRequest, runtime: Runtime, listener: SlotListener): ArchiveSlot {
  let becomesUsable = (): void => undefined;
  const usable = new Promise<void>((resolve) => { becomesUsable = resolve; });
  const state: State = {
    request, runtime, listener, problems: [], progress: [0, 0], usable, becomesUsable, isSettled: false, closed: false,
    opening: Promise.resolve(), imports: importsOf((stop) => refresh(state, stop), () => { if (!state.closed) listener.onProgress(); }),
  };
  state.opening = start(state).finally(becomesUsable);
  const { archive: paths } = request.configuration;
  const look = (): void => void lookAgain(state).catch(runtime.onError);
  const asking = paths.some(isServerAddress) ? setInterval(look, serverPause).unref() : undefined;
  return {
    paths,
    archive: () => state.open?.archive,
    opened: () => state.open,
    problems: () => state.problems,
    progress: () => state.progress,
    importState: state.imports.state,
    wish: state.imports.wish,
    within: (patience) => within(state, patience),
    textOf: ({ id }) => state.open?.archive.openText(id)?.text,
    fetchText: async ({ id }) => state.open?.archive.fetchText(id),
    filesChanged(files) {
      if (!files.some((file) => paths.some((folder) => isWithin(file, folder)))) return;
      clearTimeout(state.timer);
      state.timer = setTimeout(look, shower).unref();
    },
    close() {
      state.closed = true;
      clearTimeout(state.timer);
      clearInterval(asking);
      state.imports.wish('cancel');
      state.opened?.close();
      state.opened = state.open = undefined;
    },
  };
}

/** Opens the archive. An index of an earlier day answers at once; what has changed since follows. */
async function start(state: State): Promise<void> {
  const { request: { configuration: { archive }, root, hasIndex }, runtime, listener } = state;
  if (archive.length === 0) return;
  try {
    const opened = await runtime.openArchive(archiveRequest(state));
    if (state.closed) return opened.close();
    state.opened = opened;
    useWhatIsThere(state);
    // The draft that waits for it goes first.
    if (state.open) await pause(firstLook, undefined, { ref: false });
    if (state.closed) return;
    if (hasIndex && opened.isKept) await state.imports.run();
    if (!state.open) ready(state, opened);
  } catch (error) {
    const message = `${reasonOf(error)}; drafts are checked without the archive.`;
    addProblem(state, { file: archive[0] ?? root, message });
    listener.onChange();
  }
}

function archiveRequest(state: State): ArchiveRequest {
  const { root, configuration, hasIndex } = state.request;
  return {
    root,
    configuration,
    asItIs: hasIndex,
    memoryOnly: !hasIndex,
    passwordOf: state.runtime.passwordOf,
    onProblem: (problem) => addProblem(state, problem),
    onProgress(done, all) {
      state.progress = [done, all];
      useWhatIsThere(state);
      if (!state.closed) state.listener.onProgress();
    },
  };
}

function addProblem(state: State, problem: Problem): void {
  const note = !state.request.configuration.archive.includes(problem.file) && !isServerAddress(problem.file);
  state.problems = [...state.problems, { ...problem, note }];
}

/** What has been read of a large archive is of use before the rest is. */
function useWhatIsThere(state: State): void {
  if (state.opened && !state.open && state.opened.archive.size.articles > 0) ready(state, state.opened);
}

function ready(state: State, opened: OpenArchive): void {
  if (state.closed) return;
  state.open = opened;
  state.becomesUsable();
  state.listener.onChange();
}

/** Looks what has changed on the disk. */
async function lookAgain(state: State): Promise<void> {
  await state.opening;
  if (state.closed) return;
  if (!state.open) await (state.opening = start(state));
  else await state.imports.run();
}

async function refresh(state: State, stop: AbortSignal): Promise<void> {
  const { opened, runtime, listener } = state;
  if (state.isSettled) state.problems = [];
  state.isSettled = true;
  try {
    if (await opened?.refresh(stop) || state.problems.length > 0) listener.onChange();
  } catch (error) {
    stop.throwIfAborted();
    runtime.onError(error);
  } finally {
    useWhatIsThere(state);
  }
}

async function within(state: State, patience: number): Promise<Archive> {
  if (patience === Infinity) await state.opening;
  else if (!state.open) await Promise.race([state.usable, pause(patience, undefined, { ref: false })]);
  return state.open?.archive ?? nothing;
}
