import type { Features } from './relate';

/**
 * How much each feature says for two claims being about the same thing,
 * as weights of a logistic regression. Fitted by `npm run fit`.
 */
export const weights: Readonly<Record<keyof Features | 'base', number>> = {
  base: -4.2,
  subject: 1.6,
  predicate: 0.8,
  heads: 1.8,
  context: 2.4,
  reverseContext: 1.6,
  participants: 0.8,
  otherScope: -4,
  otherMode: -2,
};

/** The least score at which a differing value is worth a warning, and a remark. */
export const thresholds = { warning: 0.6, information: 0.45, support: 0.35 } as const;

/** The probability that two claims are about the same thing. */
export function scoreOf(features: Features): number {
  let sum = weights.base;
  for (const [name, value] of Object.entries(features)) sum += weights[name as keyof Features] * Number(value);
  return 1 / (1 + Math.exp(-sum));
}
