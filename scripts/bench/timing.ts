import { readFileSync } from 'node:fs';

/** Runs something and gives how long it took, in milliseconds. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Random numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A fixed piece of work; on a quiet machine it takes the same time again and again. */
function spin(): number {
  let x = 0;
  for (let i = 0; i < 2e6; i++) x = Math.imul(x, 31) + i | 0;
  return x;
}

/**
 * How much the machine was disturbed, as the median time of a fixed piece
 * of work over its fastest: 1 is a quiet machine; above 1.5 figures are
 * about the neighbours as much as about Copydesk.
 */
export async function disturbance(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 60; n++) times.push(await timed(spin));
  const settled = times.slice(20).sort((a, b) => a - b);
  return (settled[settled.length >> 1] ?? NaN) / (settled[0] ?? NaN);
}

/** The most memory this process has held, in MiB; where the system does not tell, what it holds now. */
export function peakMemory(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.memoryUsage().rss / 2 ** 20;
  }
}
