import { parentPort, workerData } from 'node:worker_threads';
import type { FileToRead } from '../../server/archive/parts';
import { readInThread } from '../../server/archive/reading-thread';

/** A thread that reads as others do, but ends at a file named so, for a test. */
parentPort?.on('message', ({ path }: FileToRead) => { if (path.includes('bomb')) process.exit(1); });
readInThread(workerData, parentPort);
