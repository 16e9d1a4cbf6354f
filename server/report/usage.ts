import type { CheckId } from '../engine/check-id';
import { type Usage, uses } from '../ledger/usage';

/** For other programs. */
export const usageJson = (version: string, usage: Usage): string =>
  `${JSON.stringify({ format: 1, version, checks: Object.fromEntries(usage) }, undefined, 2)}\n`;

/** A table in Markdown that can be read as it is: the checks used most first. */
export function usageText(usage: Usage): string {
  if (usage.size === 0) return 'No finding has been decided here yet.\n';
  const rows = [...usage].map(([check, counts]): readonly [CheckId, readonly number[]] => [check, uses.map((use) => counts[use])])
    .sort(([, a], [, b]) => sum(b) - sum(a));
  const width = Math.max('check'.length, ...rows.map(([check]) => check.length));
  const line = (name: string, cells: readonly string[]): string =>
    `| ${name.padEnd(width)} | ${cells.map((cell, n) => cell.padStart(uses[n]?.length ?? 0)).join(' | ')} |`;
  return [
    line('check', uses),
    `| ${'-'.repeat(width)} | ${uses.map((use) => `${'-'.repeat(use.length - 1)}:`).join(' | ')} |`,
    ...rows.map(([check, counts]) => line(check, counts.map(String))),
    '',
  ].join('\n');
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
