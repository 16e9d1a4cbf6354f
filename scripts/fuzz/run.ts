import fc from 'fast-check';
import { anyCase, type Case } from './cases';
import { judge } from './judge';
import { shownCase } from './print';

/** Cases of one seed; the next share has the next. A failure ends its share alone. */
const SHARE = 500;

/** A failure is made smaller for no longer; milliseconds. */
const LONGEST_SHRINK_MS = 60_000;

/** The case that took longest. */
export interface Slowest {
  readonly cost: number;
  readonly one?: Case;
}

/** What came of all runs. */
export interface Tally {
  runs: number;
  failures: number;
  findings: number;
  articles: number;
  readonly formats: Map<string, number>;
  slowest: Slowest;
}

export interface Shares {
  readonly runs: number;
  readonly seed: number;
  readonly onCase: (one: Case) => void;
  readonly onFailure: (told: string) => void;
}

/** Runs so many cases, share by share. */
export async function runShares({ runs, seed, onCase, onFailure }: Shares): Promise<Tally> {
  const tally: Tally = { runs: 0, failures: 0, findings: 0, articles: 0, formats: new Map(), slowest: { cost: 0 } };
  for (let share = 0; share * SHARE < runs; share++) {
    const told = await runShare(Math.min(SHARE, runs - share * SHARE), seed + share, tally, onCase);
    if (told === undefined) continue;
    tally.failures++;
    onFailure(told);
  }
  return tally;
}

async function runShare(
  numRuns: number, seed: number, tally: Tally, onCase: Shares['onCase'],
): Promise<string | undefined> {
  let failedAt = Infinity;
  const property = fc.asyncProperty(anyCase, async (one) => {
    if (Date.now() - failedAt > LONGEST_SHRINK_MS) return;
    onCase(one);
    try {
      add(tally, one, await judge(one));
    } catch (error) {
      failedAt = Math.min(failedAt, Date.now());
      throw error;
    }
  });
  const { failed, counterexample, errorInstance, counterexamplePath } = await fc.check(property, { numRuns, seed });
  if (!failed || !counterexample) return undefined;
  return `Seed ${seed}, path ${counterexamplePath}:\n${whyOf(errorInstance)}\n${shownCase(counterexample[0])}`;
}

/** The message and where it comes from, in our own code. */
const whyOf = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error))
  .split('\n').filter((line) => !line.includes('fast-check')).slice(0, 6).join('\n');

function add(tally: Tally, one: Case, { cost, findings, articles }: Awaited<ReturnType<typeof judge>>): void {
  tally.runs++;
  tally.findings += findings;
  tally.articles += articles;
  for (const { name } of [one.draft, one.archive]) tally.formats.set(name, (tally.formats.get(name) ?? 0) + 1);
  if (cost > tally.slowest.cost) tally.slowest = { cost, one };
}
