import type { Check } from '../check';

/** Every check, in the order in which documents list them. */
export const checks: readonly Check[] = [];
