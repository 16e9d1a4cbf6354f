import { setTimeout as pause } from 'node:timers/promises';
import { memoryArchive } from '../archive/memory';
import type { ArchiveRequest, OpenArchive } from '../archive/open';
import { isServerAddress } from '../archive/postgres/address';
import type { Configuration } from '../config/configuration';
import { isWithin } from '../config/drafts';
import type { Archive, ArchivedArticle } from '../engine/archive';
import { type Problem, reasonOf } from '../formats/problem';
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
  /** Files read and to be read, while it is being opened. */
  readonly progress: () => readonly [number, number];
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

interface State {
  readonly request: SlotRequest;
  readonly runtime: Runtime;
  readonly onChange: () => void;
  problems: readonly ToldProblem[];
  progress: readonly [number, number];
  open?: OpenArchive;
  /** Until it is open, up to date or not, or cannot be. */
  readonly usable: Promise<void>;
  readonly becomesUsable: () => void;
  /** Until it is up to date. */
  opening: Promise<void>;
  timer?: NodeJS.Timeout;
  closed: boolean;
}

const nothing = memoryArchive([]);

/** Changes of files come in showers, as when a folder is copied; milliseconds. */
const shower = 300;

/** A server tells nobody that its archive has changed: it is asked every minute; milliseconds. */
const serverPause = 60_000;

export function openSlot(request: SlotRequest, runtime: Runtime, onChange: () => void): ArchiveSlot {
  let becomesUsable = (): void => undefined;
  const usable = new Promise<void>((resolve) => { becomesUsable = resolve; });
  const state: State = {
    request, runtime, onChange, problems: [], progress: [0, 0], usable, becomesUsable, opening: Promise.resolve(), closed: false,
  };
  state.opening = start(state).finally(becomesUsable);
  const { archive: paths } = request.configuration;
  const asking = paths.some(isServerAddress) ? setInterval(() => void refresh(state).catch(runtime.onError), serverPause).unref() : undefined;
  return {
    paths,
    archive: () => state.open?.archive,
    opened: () => state.open,
    problems: () => state.problems,
    progress: () => state.progress,
    within: (patience) => within(state, patience),
    textOf: ({ id }) => state.open?.archive.openText(id)?.text,
    fetchText: async ({ id }) => state.open?.archive.fetchText(id),
    filesChanged(files) {
      if (!files.some((file) => paths.some((folder) => isWithin(file, folder)))) return;
      clearTimeout(state.timer);
      state.timer = setTimeout(() => void refresh(state).catch(runtime.onError), shower).unref();
    },
    close() {
      state.closed = true;
      clearTimeout(state.timer);
      clearInterval(asking);
      state.open?.close();
    },
  };
}

/** Opens the archive. An index of an earlier day answers at once; what has changed since follows. */
async function start(state: State): Promise<void> {
  const { configuration: { archive }, root, hasIndex } = state.request;
  if (archive.length === 0) return;
  try {
    const opened = await state.runtime.openArchive(archiveRequest(state));
    if (opened.archive.size.articles > 0) {
      ready(state, opened);
      // Whoever waits for it goes first.
      await new Promise(setImmediate);
    }
    if ((hasIndex && await opened.refresh()) || !state.open) ready(state, opened);
  } catch (error) {
    const message = `${reasonOf(error)}; drafts are checked without the archive.`;
    addProblem(state, { file: archive[0] ?? root, message });
    state.onChange();
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
    onProgress: (done, all) => { state.progress = [done, all]; },
    onProblem: (problem) => addProblem(state, problem),
  };
}

function addProblem(state: State, problem: Problem): void {
  const note = !state.request.configuration.archive.includes(problem.file) && !isServerAddress(problem.file);
  state.problems = [...state.problems, { ...problem, note }];
}

function ready(state: State, opened: OpenArchive): void {
  if (state.closed) return opened.close();
  state.open = opened;
  state.becomesUsable();
  state.onChange();
}

async function refresh(state: State): Promise<void> {
  await state.opening;
  if (state.closed) return;
  state.problems = [];
  if (!state.open) await (state.opening = start(state));
  else if (await state.open.refresh() || state.problems.length > 0) state.onChange();
}

async function within(state: State, patience: number): Promise<Archive> {
  if (patience === Infinity) await state.opening;
  else if (!state.open) await Promise.race([state.usable, pause(patience, undefined, { ref: false })]);
  return state.open?.archive ?? nothing;
}
