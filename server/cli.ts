import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { run } from './cli/program';
import { processTerminal } from './cli/terminal';

// Threads run the same program: it is one file, and the launcher before it has warmed it up.
const program = require.main?.filename ?? __filename;

if (isMainThread) void run(process.argv.slice(2), processTerminal(program)).then((status) => { process.exitCode = status; });
else if (workerData?.work === 'reading') void import('./archive/reading-thread').then(({ readInThread }) => readInThread(workerData, parentPort));
else void import('./cli/lint-thread').then(({ lintInThread }) => lintInThread(workerData, parentPort));
