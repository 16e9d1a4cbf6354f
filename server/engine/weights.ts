import type { Value } from './claim';
import type { DateMention } from './date';
import type { Features } from './relate';

/**
 * How much each feature says for two claims being about the same thing,
 * as weights of a logistic regression.
 */
export const weights: Readonly<Record<keyof Features, number>> = {
  subject: 1.2,
  predicate: 1.2,
  heads: 1.4,
  covered: 2.2,
  covering: 2.2,
  shared: 2,
  whole: 0.8,
  acquaintance: 1,
  otherScope: -4,
  otherMode: -0.3,
  near: 2,
  limit: 2.4,
};

/** Where the sum starts: a person has one age and one time in an office, a deadline one day, but years and sums are many. */
const bases: Readonly<Record<string, number>> = { age: -1, terms: -4.5, period: -4.6, day: -5.4, time: -5.4, deadline: -4.4 };

const ordinaryBase = -6;

const kindOf = (value: Value): string =>
  value.type === 'quantity' ? value.quantity.kind
    : value.type === 'date' ? dateKindOf(value.date) : value.type;

function dateKindOf({ period, direction, granularity }: DateMention): string {
  if (period) return 'period';
  return (direction === 'by' || direction === 'until') && granularity !== 'year' ? 'deadline' : granularity;
}

/**
 * The least score at which a differing value is worth a warning, and a remark; at which an equal
 * one is support, and at which the draft differs with itself.
 */
export const thresholds = { warning: 0.6, information: 0.45, support: 0.35, own: 0.8 } as const;

/** The probability that two claims are about the same thing. */
export function scoreOf(value: Value, features: Features): number {
  let sum = bases[kindOf(value)] ?? ordinaryBase;
  for (const [name, amount] of Object.entries(features)) sum += weights[name as keyof Features] * Number(amount);
  return 1 / (1 + Math.exp(-sum));
}
