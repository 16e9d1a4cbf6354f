import type { ImportParams } from '../protocol/archive';

/** How far an import is. */
export type ImportState = 'idle' | 'reading' | 'paused';

/** What somebody at the editor may do about an import. */
export type ImportWish = ImportParams['wish'];

/** The imports of an archive, one at a time. */
export interface Imports {
  readonly state: () => ImportState;
  /**
   * Takes in what has changed; what changes meanwhile is taken in after it, and what changes in a pause when that is over.
   * Resolves when the archive is as it is on the disk, or the import has been stopped.
   */
  readonly run: () => Promise<void>;
  /** Pauses an import until it is resumed, or stops it until something changes. What has been read stays. */
  readonly wish: (wish: ImportWish) => void;
}

/** Takes in what has changed. Rejects only when it is stopped. */
export type ImportOnce = (stop: AbortSignal) => Promise<void>;

export function importsOf(importOnce: ImportOnce, onState: () => void): Imports {
  let paused = false;
  /** Something has changed that no import has begun to look at. */
  let isStale = false;
  let stop: AbortController | undefined;
  let running: Promise<void> | undefined;

  const runOnce = async (): Promise<void> => {
    const controller = stop = new AbortController();
    try {
      await importOnce(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      stop = undefined;
    }
  };
  const runAll = async (): Promise<void> => {
    onState();
    try {
      while (isStale && !paused) {
        isStale = false;
        await runOnce();
      }
    } finally {
      running = undefined;
      onState();
    }
  };
  const run = (): Promise<void> => {
    isStale = true;
    if (paused) return Promise.resolve();
    return running ??= runAll();
  };
  return {
    state: () => (running ? 'reading' : paused ? 'paused' : 'idle'),
    run,
    wish(wish) {
      if (wish === 'resume') {
        if (!paused) return;
        paused = false;
        void (running ?? Promise.resolve()).then(run);
        return;
      }
      if (!running && !paused) return;
      paused = wish === 'pause';
      isStale = paused;
      stop?.abort();
      onState();
    },
  };
}
