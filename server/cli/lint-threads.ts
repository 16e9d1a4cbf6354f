import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Choices } from '../workspace';
import { type Setting, type Linted, lintDrafts } from './lint-drafts';
import { type Job, takeFrom, type Told } from './lint-thread';

/** A run over many drafts. */
export interface LintRun extends Setting {
  readonly files: readonly string[];
  readonly choices: Choices;
  /** The program to run in threads; absent where there are to be none. */
  readonly program?: string;
  /** Told how many drafts have been begun. */
  readonly onProgress: (begun: number) => void;
}

/** A thread takes a tenth of a second to start, and some hundred megabytes. */
const draftsForThread = 20;
const mostThreads = 4;

/** Checks drafts in as many threads as are worth it, this one among them, and gives them in order. */
export async function lintAll(run: LintRun): Promise<Linted[]> {
  const { files } = run;
  const linted: (Linted | undefined)[] = [];
  const job: Job = { root: run.root, choices: run.choices, files, counter: new Int32Array(new SharedArrayBuffer(4)) };
  const take = takeFrom(job.counter);
  const threads = await threadsFor(run) - 1;
  const others = Array.from({ length: threads }, () => thread(job, run, (one) => { linted[one.number] = one; }));
  const here = async (next: () => number): Promise<void> => {
    for await (const one of lintDrafts(files, next, run)) linted[one.number] = one;
  };
  await here(() => {
    const number = take();
    run.onProgress(Math.min(number + 1, files.length));
    return number;
  });
  await Promise.all(others);
  // What a thread had taken when it ended before its time.
  const left = files.flatMap((_, number) => (linted[number] ? [] : [number])).values();
  await here(() => left.next().value ?? files.length);
  return linted.filter((one) => one !== undefined);
}

/** One where archives would have to be read again in each. */
async function threadsFor({ files, workspace, choices, program }: LintRun): Promise<number> {
  const most = Math.min(os.availableParallelism(), mostThreads, Math.ceil(files.length / draftsForThread));
  if (most < 2 || program === undefined || choices.sources) return 1;
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const { isKept } = await workspace.archiveFor(workspace.configurationFor(folder));
    if (!isKept) return 1;
  }
  return most;
}

/** Ends with the thread, whatever becomes of it. */
function thread(job: Job, { program = '', onProblem, signal }: LintRun, onLinted: (linted: Linted) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(program, { workerData: job });
    const stop = (): void => void worker.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (told: Told) => (told.type === 'linted' ? onLinted(told.linted) : onProblem(told.problem)));
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
  });
}
