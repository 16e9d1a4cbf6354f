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
    const sorted = all.filter((one) => !isOverruled(one, all)).sort((a, b) => b.score - a.score);
    return {
      claim,
      sentence: (all[0] as Evidence).sentence,
      supporting: sorted.filter(({ stance }) => stance === 'supports'),
      refuting: sorted.filter(({ stance }) => stance === 'refutes'),
    };
  });
}

/** Whether a passage only gives a length that fits the draft's dates, or dates that fit its length. */
export const isIndirect = ({ claim, counter }: Evidence): boolean => claim.value.type !== counter.value.type;

/** `20 years` fits 1998 to 2017, but not in a story that says 1997 to 2017 besides. */
const isOverruled = (one: Evidence, all: readonly Evidence[]): boolean => one.stance === 'supports' && isIndirect(one) &&
  all.some((other) => other.stance === 'refutes' && !isIndirect(other) && other.passage.article.cluster === one.passage.article.cluster);
