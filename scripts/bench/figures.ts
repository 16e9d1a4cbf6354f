/** One measured figure, with what it should be where there is a goal. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** At least this much of a speed, at most this much of anything else. */
  readonly goal?: number;
}

export type Unit = 'words/s' | 'articles/s' | 'ms' | 'MiB' | 'MB' | 'kB' | 'times';

/** Whether more of a unit is better. */
const isSpeed = (unit: Unit): boolean => unit.endsWith('/s');

/** The figures as a table, one a line; a missed goal is marked. */
export function tableOf(figures: readonly Figure[]): string {
  const widest = Math.max(0, ...figures.map(({ name }) => name.length));
  return figures.map((figure) => `${figure.name.padEnd(widest)}  ${shown(figure.value).padStart(9)} ${figure.unit.padEnd(10)}${goalOf(figure)}`
    .trimEnd()).join('\n');
}

function goalOf({ value, unit, goal }: Figure): string {
  if (goal === undefined) return '';
  const isMet = isSpeed(unit) ? value >= goal : value <= goal;
  return `${isSpeed(unit) ? 'at least' : 'at most'} ${shown(goal)}${isMet ? '' : '  MISSED'}`;
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
