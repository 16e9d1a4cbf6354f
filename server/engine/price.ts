import { wordSet } from '../text/word-set';
import type { Statement } from './reading';

const pricing = wordSet('cost price total value');

/** Nouns for a price. */
export const prices = wordSet('cost price tag budget bill expense worth');

/**
 * Whether a sum is told as what a thing costs, in whatever words: `the line will cost $4 million`, `a price tag of $4
 * million`, `the $4 million line`.
 */
export const isPrice = (statement: Statement): boolean => statesPrice(statement) || standsBeforeNoun(statement);

/** Whether it is said to be a price: `the $4 million reward` is a sum of another kind. */
export function statesPrice({ claim: { value, predicate, heads }, sentence: { words } }: Statement): boolean {
  if (value.type !== 'quantity' || value.quantity.kind !== 'money') return false;
  const { number } = value.quantity;
  return pricing.has(predicate) || heads.some((head) => prices.has(head)) ||
    words.findLast(({ end }) => end <= number.start)?.lower === 'worth';
}

function standsBeforeNoun({ claim: { value }, sentence: { words } }: Statement): boolean {
  if (value.type !== 'quantity' || value.quantity.kind !== 'money') return false;
  const { end } = value.quantity.number;
  const after = words.find(({ start }) => start >= end);
  return after !== undefined && (after.pos === 'NOUN' || after.pos === 'ADJ') && after.start - end === 1;
}
