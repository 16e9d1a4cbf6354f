import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Choices } from '../workspace';
import { type Setting, type Linted, lintDrafts } from './lint-drafts';
import { rememberedFor } from './lint-results';
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

/** Gives what is found in drafts, in order: as an earlier run has found it, or else checked in as many threads as are worth it. */
export async function lintAll(run: LintRun): Promise<Linted[]> {
  const { files } = run;
  const remembered = await rememberedFor(run);
  const linted = files.map((_, number) => remembered.find(number));
  const asked = linted.flatMap((one, number) => (one ? [] : [number]));
  await checkAll(asked, linted, run);
  const found = linted.filter((one) => one !== undefined);
  remembered.keep(found);
  return found;
}

/** Checks the drafts of these numbers, this thread among others. */
async function checkAll(asked: readonly number[], linted: (Linted | undefined)[], run: LintRun): Promise<void> {
  const { files } = run;
  // Else each thread lets garbage grow to some hundred megabytes before it looks at it; a lint needs little at a time.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=40');
  const job: Job = { root: run.root, choices: run.choices, files, asked, counter: new Int32Array(new SharedArrayBuffer(4)) };
  const take = takeFrom(job.counter, asked);
  const threads = await threadsFor(asked.length, run) - 1;
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
  const left = asked.filter((number) => !linted[number]).values();
  await here(() => left.next().value ?? files.length);
}

/** One where archives would have to be read again in each. */
async function threadsFor(drafts: number, { files, workspace, choices, program }: LintRun): Promise<number> {
  const most = Math.min(os.availableParallelism(), mostThreads, Math.ceil(drafts / draftsForThread));
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
