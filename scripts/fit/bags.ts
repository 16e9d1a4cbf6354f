import { descendByAdam, type Descent, modelOf, type SparseModel } from './adam';

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

/** How much of the error is that of the terms by themselves; the rest is that of the drafts, judged by their worst terms. */
const termShare = 0.6;

/** How sharply the worst of a draft's terms stands for it. */
const sharpness = 3;

const descent: Descent = { steps: 300, rate: 0.1, ridge: 2e-4 };

/**
 * Logistic regression on terms of which mostly only the draft is known to be
 * wrong or right: multiple instances (Dietterich, Lathrop and Lozano-Pérez, 1997), pooled by a smooth maximum.
 */
export function fitBags(bags: readonly Bag[]): SparseModel {
  const names = new Map<string, number>();
  const rows = bags.filter(({ samples }) => samples.length > 0).map((bag) => rowOf(bag, names));
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const w = new Float64Array(names.size + 1);
  w[0] = -3;
  descendByAdam(w, descent, (gradient) => {
    for (const row of rows) descend(row, w, gradient, row.weight / all);
  });
  return modelOf(w, names);
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
