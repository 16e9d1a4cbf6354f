import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../formats/problem';
import { bringIndexUpToDate } from './bring-up-to-date';
import type { ArchiveRequest } from './request';

/** What a thread that imports is given when it starts. */
export interface ImportJob extends Pick<ArchiveRequest, 'root' | 'configuration'> {
  readonly work: 'import';
}

/** What it tells of. */
export type ImportTold =
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'progress'; readonly done: number; readonly all: number };

/** How often progress is told; milliseconds. */
const tellEvery = 100;

/** What runs in a thread: brings an index up to date; any message stops it after what it has at hand. */
export async function importInThread({ root, configuration }: ImportJob, port: MessagePort | null): Promise<void> {
  const stop = new AbortController();
  port?.on('message', () => stop.abort());
  const tell = (told: ImportTold): void => port?.postMessage(told);
  let last = -Infinity;
  try {
    await bringIndexUpToDate({
      root,
      configuration,
      signal: stop.signal,
      onProblem: (problem) => tell({ type: 'problem', problem }),
      onProgress(done, all) {
        if (performance.now() - last < tellEvery && done < all) return;
        last = performance.now();
        tell({ type: 'progress', done, all });
      },
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    port?.close();
  }
}
