import type { SparseModel } from './adam';

/** Starts and weights as they stand in server/engine/weights.ts. */
export function tableOf({ base, weights }: SparseModel): string {
  const entries = Object.entries(weights);
  const starts = entries.filter(([name]) => name.startsWith('kind ')).map(([name, weight]) => [name.slice('kind '.length), base + weight] as const);
  return ['starts:', ...lines([...starts, ['other', base]]), 'weights:', ...lines(entries.filter(([name]) => !name.startsWith('kind ')))].join('\n');
}

const lines = (entries: readonly (readonly [name: string, value: number])[]): string[] =>
  entries.map(([name, value]) => `  ${name}: ${Number(value.toFixed(1))},`);
