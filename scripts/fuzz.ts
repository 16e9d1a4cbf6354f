// npm run fuzz -- [--runs N] [--seed S]
// Spoils drafts and files of the archive in every format, takes them through every stage, and says
// what failed, as small as it can be made, and what took longest. The same seed gives the same files.
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Case } from './fuzz/cases';
import { runShares, type Tally } from './fuzz/run';
import { printTally, shownCase } from './fuzz/print';

/** A case that takes longer will not end; milliseconds of the clock. */
const PATIENCE_MS = 120_000;

interface Request {
  readonly runs: number;
  readonly seed: number;
}

/** The cases run in a thread of their own: one that hangs can then be named. */
function watch(request: Request): void {
  const worker = new Worker(__filename, { workerData: request });
  let begun: Case | undefined;
  const giveUp = (): void => {
    console.log(`A case does not end:\n${begun ? shownCase(begun) : 'the first one'}`);
    process.exit(1);
  };
  let timer = setTimeout(giveUp, PATIENCE_MS);
  worker.on('message', (told: Case | string | { readonly failures: number }) => {
    clearTimeout(timer);
    if (typeof told === 'string') console.log(told);
    else if ('failures' in told) process.exitCode = told.failures > 0 ? 1 : 0;
    else begun = told;
    timer = setTimeout(giveUp, PATIENCE_MS);
  });
  worker.on('error', (error) => { throw error; });
  worker.on('exit', () => clearTimeout(timer));
}

async function run({ runs, seed }: Request): Promise<void> {
  const tell = (told: unknown): void => parentPort?.postMessage(told);
  const tally: Tally = await runShares({ runs, seed, onCase: tell, onFailure: tell });
  tell(printTally(tally, { runs, seed }));
  tell({ failures: tally.failures });
}

if (isMainThread) {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  });
  watch({ runs: Number(values.runs), seed: Number(values.seed) });
} else {
  void run(workerData as Request);
}
