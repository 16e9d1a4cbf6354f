import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../formats/problem';
import type { FilePart, FileToRead, Part } from './parts';
import type { ReadingJob, ToldPart } from './reading-thread';

/** Threads for reading: a program that runs `readInThread` when it is started with a `ReadingJob`. */
export interface Threads {
  readonly program: string;
  readonly number: number;
  /** Fewer bytes are not worth the start of a thread. */
  readonly fewestBytes: number;
}

/** Beyond these the thread that writes cannot follow. */
const mostThreads = 4;

/** Threads take half a second to start, and read some hundred thousand characters in it. */
const fewestBytes = 1_000_000;

/** As many threads of a program as this machine has work for; none where it cannot do two things at once. */
export function threadsOf(program: string | undefined): Threads | undefined {
  const number = Math.min(os.availableParallelism(), mostThreads);
  return program === undefined || number < 2 ? undefined : { program, number, fewestBytes };
}

/** Files that wait for a thread: enough that it never waits for us, few enough to fit in memory. */
const mostWaiting = 48;
const mostBytesWaiting = 60_000_000;

/** Megabytes of memory for what a thread has at hand, and for what it has just made. */
const limits = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 };

/** Reads files in threads, several at a time, and gives their parts in the order of the files. */
export async function* readInThreads(
  files: AsyncIterable<FileToRead>,
  { program, number }: Threads,
): AsyncGenerator<FilePart> {
  const threads = Array.from({ length: number }, () => new ReadingThread(program));
  const waiting: { readonly file: FileToRead; readonly thread: ReadingThread }[] = [];
  let bytes = 0;
  async function* partsOfFirst(): AsyncGenerator<FilePart> {
    const [{ file, thread } = { file: undefined, thread: undefined }] = waiting;
    if (!file || !thread) return;
    for (let isLast = false; !isLast;) {
      const told = await thread.take();
      isLast = told.isLast;
      yield { file, part: told.part };
    }
    waiting.shift();
    bytes -= file.size;
  }
  try {
    for await (const file of files) {
      const thread = threads.reduce((a, b) => (b.load < a.load ? b : a));
      thread.ask(file);
      waiting.push({ file, thread });
      bytes += file.size;
      while (waiting.length >= mostWaiting * number || bytes > mostBytesWaiting) yield* partsOfFirst();
    }
    while (waiting.length > 0) yield* partsOfFirst();
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** A thread that reads. Where it fails on a file, that is left out, and another thread goes on in its place. */
class ReadingThread {
  private readonly asked: FileToRead[] = [];
  private readonly told: ToldPart[] = [];
  private worker: Worker;
  private taken = newCounter();
  private wake: (() => void) | undefined;
  private hasEnded = false;

  constructor(private readonly program: string) {
    this.worker = this.start();
  }

  /** Files that it has not given yet. */
  get load(): number {
    return this.asked.length;
  }

  ask(file: FileToRead): void {
    this.asked.push(file);
    this.worker.postMessage(file);
  }

  /** The next part, of the files in the order in which they were asked for. */
  async take(): Promise<ToldPart> {
    for (;;) {
      const told = this.told.shift();
      if (told) {
        Atomics.add(this.taken, 0, 1);
        Atomics.notify(this.taken, 0);
        return told;
      }
      await new Promise<void>((resolve) => { this.wake = resolve; });
    }
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await this.worker.terminate();
  }

  private start(): Worker {
    this.taken = newCounter();
    let hasBegun = false;
    let reason = 'its thread has ended';
    const workerData: ReadingJob = { work: 'reading', taken: this.taken };
    const worker = new Worker(this.program, { workerData, resourceLimits: limits });
    worker.on('message', (told: ToldPart) => {
      hasBegun = !told.isLast;
      this.tell(told);
    });
    worker.on('error', (error) => { reason = reasonOf(error); });
    worker.on('exit', () => {
      if (this.hasEnded) return;
      const [failed] = this.asked;
      if (failed) this.tell({ part: leftOut(reason, hasBegun), isLast: true });
      this.worker = this.start();
      for (const file of this.asked) this.worker.postMessage(file);
    });
    return worker;
  }

  private tell(told: ToldPart): void {
    if (told.isLast) this.asked.shift();
    this.told.push(told);
    this.wake?.();
  }
}

const newCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/** The end of a file that a thread has failed on; what it has told of it stays. It is read again when it changes. */
const leftOut = (reason: string, continues: boolean): Part => ({
  articles: [], continues, unfinished: false,
  problem: `This file cannot be read to its end, because ${reason}; split it into smaller files.`,
});
