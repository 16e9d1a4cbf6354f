import type { Claim } from './claim';
import type { Comparison } from './comparison';
import type { Evidence } from './evidence';
import type { ReadSentence } from './reading';

/** A claim of the draft with what the archive says for it and against it; each side may be empty, not both. */
export interface Dispute {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
  /** Best first. */
  readonly supporting: readonly Evidence[];
  readonly refuting: readonly Evidence[];
}

/** The evidence, claim by claim, in the order of the draft. */
export function disputes({ evidence }: Comparison): Dispute[] {
  const byClaim = new Map<Claim, Evidence[]>();
  for (const one of evidence) byClaim.set(one.claim, [...(byClaim.get(one.claim) ?? []), one]);
  return [...byClaim].map(([claim, all]) => {
    const sorted = all.sort((a, b) => b.score - a.score);
    return {
      claim,
      sentence: (sorted[0] as Evidence).sentence,
      supporting: sorted.filter(({ stance }) => stance === 'supports'),
      refuting: sorted.filter(({ stance }) => stance === 'refutes'),
    };
  });
}
