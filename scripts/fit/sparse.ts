import { descendByAdam, type Descent, modelOf, type SparseModel } from './adam';

/** Something true or not, by few features of many, and how much it counts. */
export interface SparseSample {
  readonly features: Readonly<Record<string, number>>;
  readonly isTrue: boolean;
  readonly weight: number;
}

const descent: Descent = { steps: 500, rate: 0.1, ridge: 1e-4 };

/** Logistic regression; equal samples are counted together. */
export function fitSparse(samples: readonly SparseSample[]): SparseModel {
  const names = new Map<string, number>();
  const rows = rowsOf(samples, names);
  const all = rows.reduce((sum, { yes, no }) => sum + yes + no, 0);
  const w = new Float64Array(names.size + 1);
  descendByAdam(w, descent, (gradient) => {
    for (const row of rows) descend(row, w, gradient, all);
  });
  return modelOf(w, names);
}

/** Adds the error of equal samples. */
function descend({ at, amounts, yes, no }: Row, w: Float64Array, gradient: Float64Array, all: number): void {
  const sum = at.reduce((total, name, k) => total + (w[name] ?? 0) * (amounts[k] ?? 0), w[0] ?? 0);
  const error = ((yes + no) / (1 + Math.exp(-sum)) - yes) / all;
  gradient[0] = (gradient[0] ?? 0) + error;
  at.forEach((name, k) => { gradient[name] = (gradient[name] ?? 0) + error * (amounts[k] ?? 0); });
}

export const sumOf = (features: Readonly<Record<string, number>>, { base, weights }: SparseModel): number =>
  Object.entries(features).reduce((sum, [name, amount]) => sum + (weights[name] ?? 0) * amount, base);

interface Row {
  readonly at: number[];
  readonly amounts: number[];
  yes: number;
  no: number;
}

function rowsOf(samples: readonly SparseSample[], names: Map<string, number>): Row[] {
  const rows = new Map<string, Row>();
  for (const { features, isTrue, weight } of samples) {
    const entries = Object.entries(features);
    const key = JSON.stringify(entries);
    let row = rows.get(key);
    if (!row) {
      for (const [name] of entries) if (!names.has(name)) names.set(name, names.size + 1);
      rows.set(key, row = { at: entries.map(([name]) => names.get(name) ?? 0), amounts: entries.map(([, amount]) => amount), yes: 0, no: 0 });
    }
    if (isTrue) row.yes += weight;
    else row.no += weight;
  }
  return [...rows.values()];
}
