import type { Finding } from './finding';
import { supportBase, supportWeights } from './support/weights';
import { weightOf } from './weights';

/** One of the things that a score rests on. The score is the logistic function of the sum of all contributions. */
export interface Reason {
  /** The feature, by its name in the table of weights. */
  readonly feature: string;
  /** How much of it there is. */
  readonly amount: number;
  readonly weight: number;
  /** Amount times weight: above 0 it speaks for the finding. */
  readonly contribution: number;
}

/** What a finding's score rests on, what counts most first; empty where its check weighs nothing. */
export function reasonsFor({ check, features }: Pick<Finding, 'check' | 'features'>): Reason[] {
  if (!features) return [];
  const isSupport = check === 'unsupported';
  const reasons = Object.entries(features).filter(([, amount]) => amount !== 0)
    .map(([feature, amount]) => reason(feature, amount, isSupport ? supportWeights[feature] ?? 0 : weightOf(feature)));
  return [...isSupport ? [reason('start', 1, supportBase)] : [], ...reasons]
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

const reason = (feature: string, amount: number, weight: number): Reason =>
  ({ feature, amount: rounded(amount), weight, contribution: rounded(amount * weight) });

const rounded = (value: number): number => Number(value.toFixed(3));
