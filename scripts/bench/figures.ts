import { verdictOf } from '../scoreboard/goals';

/** One measured figure, with what it should be where there is a goal. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** At least this much of a speed, at most this much of anything else. */
  readonly goal?: number;
  /** What is good enough for now. */
  readonly floor?: number;
}

export type Unit = 'words/s' | 'articles/s' | 's' | 'ms' | 'MiB' | 'MB' | 'kB' | 'times';

/** Whether more of a unit is better. */
const isSpeed = (unit: Unit): boolean => unit.endsWith('/s');

/** The figures as a table, one a line, with the goal and whether it is met. */
export function tableOf(figures: readonly Figure[]): string {
  const widest = Math.max(0, ...figures.map(({ name }) => name.length));
  return figures.map((figure) => `${figure.name.padEnd(widest)}  ${shown(figure.value).padStart(9)} ${figure.unit.padEnd(10)}${goalOf(figure)}`
    .trimEnd()).join('\n');
}

function goalOf({ value, unit, goal, floor }: Figure): string {
  if (goal === undefined) return '';
  const most = !isSpeed(unit);
  return `${most ? 'at most' : 'at least'} ${shown(goal)}  ${verdictOf({ goal, floor, most }, value)}`;
}

/** Three digits tell enough; more would be noise. */
function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** The value that so much of all values, 0 to 1, do not exceed: nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
