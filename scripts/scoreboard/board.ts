import { type FigureName, figureNames, type Goal, goals, verdictOf } from './goals';
import type { Figures } from './measure';

const heading = ['set', 'figure', 'now', 'change', 'goal', 'floor', ''] as const;

/** The figures beside their goals and those of the last time, as a table; sets that were not measured are left out. */
export function boardOf(figures: Figures, last: Figures): string {
  const rows = goals.flatMap((goal) => {
    const now = figures.get(goal.set)?.get(goal.figure);
    return now === undefined ? [] : [rowOf(goal, now, last.get(goal.set)?.get(goal.figure))];
  });
  const widths = heading.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  return [heading, ...rows].map((row) =>
    row.map((cell, n) => (n < 2 || n === 6 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ').trimEnd()).join('\n');
}

function rowOf(goal: Goal, now: number, last: number | undefined): readonly string[] {
  const digits = goal.figure.endsWith('1,000') || goal.figure.endsWith('words') ? 2 : 1;
  const limit = (value: number | undefined): string => (value === undefined ? '' : `${goal.most ? 'at most' : 'at least'} ${value}`);
  const change = last === undefined ? '' : signed(Number(now.toFixed(digits)) - last, digits);
  return [goal.set, goal.figure, now.toFixed(digits), change, limit(goal.goal), limit(goal.floor), verdictOf(goal, now)];
}

const signed = (change: number, digits: number): string =>
  Math.abs(change) < 10 ** -digits / 2 ? '=' : `${change > 0 ? '+' : ''}${change.toFixed(digits)}`;

/** Reads a table back that boardOf has written. */
export function figuresIn(board: string): Figures {
  const figures = new Map<string, Map<FigureName, number>>();
  for (const line of board.split('\n')) {
    const [set = '', figure, now] = line.trim().split(/ {2,}/);
    const name = figureNames.find((one) => one === figure);
    if (!name || !Number.isFinite(Number(now))) continue;
    figures.set(set, (figures.get(set) ?? new Map<FigureName, number>()).set(name, Number(now)));
  }
  return figures;
}
