import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../formats/problem';
import { type FileToRead, type Part, partsOf } from './parts';

/** What a thread that reads is given when it starts. */
export interface ReadingJob {
  readonly work: 'reading';
  /** How many parts of files have been taken from it. */
  readonly taken: Int32Array;
}

/** A part as a thread tells of it; files end in the order in which they came. */
export interface ToldPart {
  readonly part: Part | Problem;
  /** The last of its file. */
  readonly isLast: boolean;
}

/** So many parts may wait to be taken: more of a large file would only fill the memory. */
const mostWaiting = 64;

/** What runs in a thread: reads the files that come, one after another, until the port is closed. */
export function readInThread({ taken }: ReadingJob, port: MessagePort | null): void {
  let given = 0;
  const give = (told: ToldPart): void => {
    port?.postMessage(told);
    given++;
    for (let before = Atomics.load(taken, 0); given - before > mostWaiting; before = Atomics.load(taken, 0)) {
      Atomics.wait(taken, 0, before);
    }
  };
  port?.on('message', (file: FileToRead) => {
    for (const part of partsOf(file)) give({ part, isLast: 'message' in part || !part.unfinished });
  });
}
