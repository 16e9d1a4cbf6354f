import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a process that has ended leaves behind. */
export interface Ended {
  readonly output: string;
  readonly milliseconds: number;
  /** The most memory it has held, in MiB. */
  readonly peak: number;
}

/** Prints the peak memory of a process to its file 3 when it ends. */
const tellPeak = `if (require('node:worker_threads').isMainThread)
  process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));
`;

/** Runs a Node program to its end. `statuses` are the exit statuses that are no failure. */
export function runNode(node: string, words: readonly string[], cwd: string, statuses: readonly number[] = [0]): Ended {
  const hook = path.join(cwd, 'tell-peak.cjs');
  writeFileSync(hook, tellPeak);
  const start = performance.now();
  const { status, stderr, output } = spawnSync(node, ['--require', hook, ...words], {
    cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 28,
  });
  const milliseconds = performance.now() - start;
  if (!statuses.includes(status ?? -1)) throw new Error(`${words.slice(0, 3).join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return { output: output[1] ?? '', milliseconds, peak: Number(output[3]) / 1024 };
}
