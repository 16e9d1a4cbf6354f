import type { SparseModel } from './sparse';

/** A term of a draft, by few features of many. */
export interface MarkedSample {
  readonly features: Readonly<Record<string, number>>;
  /** In a wrong draft: it is one of those that make it so, as far as is known. */
  readonly isMarked: boolean;
}

/** A draft that is wrong or not, and how much it counts. */
export interface Bag {
  readonly samples: readonly MarkedSample[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/** Strength of the ridge: keeps weights of rare features small. */
const ridge = 2e-4;

/** How much of the error is that of the terms by themselves; the rest is that of the drafts, judged by their worst terms. */
const termShare = 0.6;

/** How sharply the worst of a draft's terms stands for it. */
const sharpness = 3;

const steps = 300;
const rate = 0.1;

/**
 * Logistic regression by Adam (Kingma and Ba, 2015) on terms of which mostly only the draft is known to be
 * wrong or right: multiple instances (Dietterich, Lathrop and Lozano-Pérez, 1997), pooled by a smooth maximum.
 */
export function fitBags(bags: readonly Bag[]): SparseModel {
  const names = new Map<string, number>();
  const rows = bags.filter(({ samples }) => samples.length > 0).map((bag) => rowOf(bag, names));
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const w = new Float64Array(names.size + 1);
  w[0] = -3;
  const [mean, square] = [new Float64Array(w.length), new Float64Array(w.length)];
  for (let step = 1; step <= steps; step++) {
    const gradient = w.map((value, n) => (n === 0 ? 0 : 2 * ridge * value));
    for (const row of rows) descend(row, w, gradient, row.weight / all);
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

interface Row {
  readonly terms: readonly { readonly at: readonly number[]; readonly amounts: readonly number[]; readonly isMarked: boolean }[];
  readonly marked: number;
  readonly isTrue: boolean;
  readonly weight: number;
}

/** Adds the error of a draft and of its terms. */
function descend({ terms, marked, isTrue }: Row, w: Float64Array, gradient: Float64Array, weight: number): void {
  const sums = terms.map(({ at, amounts }) => at.reduce((sum, name, k) => sum + (w[name] ?? 0) * (amounts[k] ?? 0), w[0] ?? 0));
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sharpness * (sum - most)));
  const together = shares.reduce((sum, share) => sum + share, 0);
  const error = weight * (sigmoid(most + Math.log(together) / sharpness) - (isTrue ? 1 : 0));
  terms.forEach(({ at, amounts, isMarked }, n) => {
    const own = isTrue && !isMarked ? 0 : (weight / (isTrue ? marked : 1)) * (sigmoid(sums[n] ?? 0) - (isTrue ? 1 : 0));
    const slope = ((1 - termShare) * error * (shares[n] ?? 0)) / together + termShare * own;
    gradient[0] = (gradient[0] ?? 0) + slope;
    at.forEach((name, k) => { gradient[name] = (gradient[name] ?? 0) + slope * (amounts[k] ?? 0); });
  });
}

function rowOf({ samples, isTrue, weight }: Bag, names: Map<string, number>): Row {
  const terms = samples.map(({ features, isMarked }) => {
    const entries = Object.entries(features);
    for (const [name] of entries) if (!names.has(name)) names.set(name, names.size + 1);
    return { at: entries.map(([name]) => names.get(name) ?? 0), amounts: entries.map(([, amount]) => amount), isMarked };
  });
  return { terms, marked: terms.filter(({ isMarked }) => isMarked).length, isTrue, weight };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
