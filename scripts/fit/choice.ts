import type { Case, Likeness } from './cases';
import { fitSparse, sumOf } from './sparse';
import type { SparseModel } from './adam';

/** Rounds of fitting: which claim of a source answers the draft's is known by the weights only. */
const rounds = 3;

/** Fits weights to cases, of each the likeliest answer. */
export function fitCases(cases: readonly Case[]): SparseModel {
  let model: SparseModel | undefined;
  for (let round = 0; round < rounds; round++) {
    model = fitSparse(cases.map((one) => ({ features: likeliest(one, model).features, isTrue: one.isTrue, weight: one.weight })));
  }
  return model ?? { base: 0, weights: {} };
}

/** The answer that a model takes for most likely about the same thing; at first the one with most in common. */
export function likeliest({ answers }: Case, model?: SparseModel): { readonly features: Likeness; readonly sum: number } {
  let best: { features: Likeness; sum: number } = { features: {}, sum: -Infinity };
  for (const features of answers) {
    const sum = model ? sumOf(features, model) : (features.sentence ?? 0) + (features.beside ?? 0) + (features.heads ?? 0);
    if (sum > best.sum) best = { features, sum };
  }
  return best;
}
