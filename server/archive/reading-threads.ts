import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FilePart, FileToRead } from './parts';
import type { ReadingJob, ToldPart } from './reading-thread';

/** Threads for reading: a program that runs `readInThread` when it is started with a `ReadingJob`. */
export interface Threads {
  readonly program: string;
  readonly number: number;
}

/** Beyond these the thread that writes cannot follow. */
const mostThreads = 4;

/** As many threads of a program as this machine has work for; none where it cannot do two things at once. */
export function threadsOf(program: string | undefined): Threads | undefined {
  const number = Math.min(os.availableParallelism(), mostThreads);
  return program === undefined || number < 2 ? undefined : { program, number };
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
      const thread = threads.reduce((a, b) => (b.asked < a.asked ? b : a));
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

/** A thread with what it has been asked for and what it has told. */
class ReadingThread {
  /** Files that it has not given yet. */
  asked = 0;
  private readonly taken = new Int32Array(new SharedArrayBuffer(4));
  private readonly told: ToldPart[] = [];
  private readonly worker: Worker;
  private failure: unknown;
  private wake: (() => void) | undefined;

  constructor(program: string) {
    const workerData: ReadingJob = { work: 'reading', taken: this.taken };
    this.worker = new Worker(program, { workerData, resourceLimits: limits });
    this.worker.on('message', (told: ToldPart) => {
      this.told.push(told);
      this.wake?.();
    });
    const fail = (error: unknown): void => {
      this.failure ??= error;
      this.wake?.();
    };
    this.worker.on('error', fail);
    this.worker.on('exit', () => fail(new Error('A thread that read the archive has ended')));
  }

  ask({ bytes, ...file }: FileToRead): void {
    this.asked++;
    const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
    this.worker.postMessage({ ...file, bytes }, whole ? [bytes.buffer] : []);
  }

  /** The next part, of the files in the order in which they were asked for. */
  async take(): Promise<ToldPart> {
    while (this.told.length === 0) {
      if (this.failure !== undefined) throw this.failure;
      await new Promise<void>((resolve) => { this.wake = resolve; });
    }
    const [told] = this.told.splice(0, 1);
    Atomics.add(this.taken, 0, 1);
    Atomics.notify(this.taken, 0);
    if (told?.isLast) this.asked--;
    return told as ToldPart;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
