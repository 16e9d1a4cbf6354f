import { Worker } from 'node:worker_threads';
import { reasonOf } from '../formats/problem';
import { indexFile } from './database';
import type { ImportJob, ImportTold } from './import-thread';
import type { ArchiveRequest } from './request';

/** Megabytes of memory for what the thread has at hand. */
const limits = { maxOldGenerationSizeMb: 600 };

/** So long a thread may finish what it has at hand when it is to stop; milliseconds. At most a batch is lost then. */
const grace = 2000;

/**
 * Brings an index up to date in a thread of a program, which runs `importInThread` when it is started
 * with an `ImportJob`. Rejects with the signal's reason when stopped.
 */
export async function runImport(program: string, request: ArchiveRequest): Promise<void> {
  const { root, configuration, onProblem, onProgress, signal } = request;
  signal?.throwIfAborted();
  const workerData: ImportJob = { work: 'import', root, configuration };
  const worker = new Worker(program, { workerData, resourceLimits: limits });
  worker.on('message', (told: ImportTold) => {
    if (told.type === 'problem') onProblem(told.problem);
    else onProgress?.(told.done, told.all);
  });
  worker.on('error', (error) => onProblem({
    file: indexFile(root),
    message: `Reading the archive has failed, because ${reasonOf(error)}; `
      + 'what is in the index stays, and it goes on with the next change.',
  }));
  const stop = (): void => {
    worker.postMessage('stop');
    setTimeout(() => void worker.terminate(), grace).unref();
  };
  signal?.addEventListener('abort', stop, { once: true });
  await new Promise((resolve) => { worker.on('exit', resolve); });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
}
