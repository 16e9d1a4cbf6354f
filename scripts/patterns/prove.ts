import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import type { Pattern } from './collect';

/** Regular expressions that were proven, a key a line: proving all takes more than a minute. */
export const provenFile = path.resolve(__dirname, '../../test/patterns.proven.txt');

/** Changes with every letter of an expression. */
export const keyOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('base64url').slice(0, 16);

export const provenBefore = (): ReadonlySet<string> =>
  new Set(existsSync(provenFile) ? readFileSync(provenFile, 'utf8').split('\n') : []);

/** No expression takes longer to judge; milliseconds. */
const LONGEST_MS = 30_000;

/** A line for each expression that is not linear: where, what, and which text would make it slow. */
export async function prove(patterns: readonly Pattern[], proven: ReadonlySet<string>): Promise<string[]> {
  const refuted: string[] = [];
  const known = new Set(proven);
  for (const pattern of patterns) {
    if (known.has(keyOf(pattern))) continue;
    known.add(keyOf(pattern));
    const { source, flags, place } = pattern;
    const told = await check(source, flags, { timeout: LONGEST_MS });
    if (told.status === 'safe') continue;
    refuted.push(`${place} /${source}/${flags} ${told.status === 'vulnerable'
      ? `takes ${told.complexity.summary} time over ${told.attack.pattern}`
      : `cannot be judged (${told.error.kind})`}`);
  }
  return refuted;
}
