/** Something true or not, by few features of many, and how much it counts. */
export interface SparseSample {
  readonly features: Readonly<Record<string, number>>;
  readonly isTrue: boolean;
  readonly weight: number;
}

export interface SparseModel {
  readonly base: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Strength of the ridge: keeps weights of rare features small. */
const ridge = 1e-4;

const steps = 500;
const rate = 0.1;

/** Logistic regression by Adam (Kingma and Ba, 2015); equal samples are counted together. */
export function fitSparse(samples: readonly SparseSample[]): SparseModel {
  const names = new Map<string, number>();
  const rows = rowsOf(samples, names);
  const all = rows.reduce((sum, { yes, no }) => sum + yes + no, 0);
  const w = new Float64Array(names.size + 1);
  const [mean, square] = [new Float64Array(w.length), new Float64Array(w.length)];
  for (let step = 1; step <= steps; step++) {
    const gradient = w.map((value, n) => (n === 0 ? 0 : 2 * ridge * value));
    for (const { at, amounts, yes, no } of rows) {
      let sum = w[0] ?? 0;
      for (let k = 0; k < at.length; k++) sum += (w[at[k] ?? 0] ?? 0) * (amounts[k] ?? 0);
      const error = ((yes + no) / (1 + Math.exp(-sum)) - yes) / all;
      gradient[0] = (gradient[0] ?? 0) + error;
      for (let k = 0; k < at.length; k++) gradient[at[k] ?? 0] = (gradient[at[k] ?? 0] ?? 0) + error * (amounts[k] ?? 0);
    }
    const pace = step > 0.7 * steps ? rate / 5 : rate;
    for (let n = 0; n < w.length; n++) {
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * (gradient[n] ?? 0);
      square[n] = 0.999 * (square[n] ?? 0) + 0.001 * (gradient[n] ?? 0) ** 2;
      const away = (mean[n] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[n] ?? 0) / (1 - 0.999 ** step)) + 1e-9);
      w[n] = (w[n] ?? 0) - pace * away;
    }
  }
  const rounded = (value = 0): number => Number(value.toFixed(2));
  return { base: rounded(w[0]), weights: Object.fromEntries([...names].map(([name, n]) => [name, rounded(w[n])])) };
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
