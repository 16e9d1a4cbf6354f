import type { Passage } from './archive';
import type { Claim } from './claim';
import { mayCompare } from './guard';
import type { ReadSentence } from './reading';
import { compareValues, featuresOf, type Features } from './relate';
import { scoreOf, thresholds } from './weights';

export type Stance = 'supports' | 'refutes' | 'unclear';

/** What one passage of the archive says about one claim of the draft. */
export interface Evidence {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
  readonly passage: Passage;
  /** The archive's claim that speaks. */
  readonly counter: Claim;
  readonly stance: Stance;
  /** 0 to 1: how sure it is that both speak of the same thing. */
  readonly score: number;
  readonly features: Features;
}

/**
 * Weighs every claim of a sentence against the passages close to it. From a
 * passage speaks the claim that supports, else the one nearest in meaning.
 */
export function weigh(sentence: ReadSentence, passages: readonly Passage[]): Evidence[] {
  return sentence.claims.flatMap((claim) => passages.flatMap((passage) => hear(claim, sentence, passage) ?? []));
}

function hear(claim: Claim, sentence: ReadSentence, passage: Passage): Evidence | undefined {
  let best: Evidence | undefined;
  for (const counter of passage.sentence.claims) {
    const agreement = compareValues(claim.value, counter.value);
    if (agreement === 'incomparable' || claim.affirmed !== counter.affirmed) continue;
    const features = featuresOf(claim, sentence, counter, passage.sentence);
    if (!mayCompare({ claim, sentence }, { claim: counter, sentence: passage.sentence }, features)) continue;
    const score = scoreOf(claim.value, features);
    const stance = agreement === 'conflict' ? 'refutes' : 'supports';
    if (score < (stance === 'supports' ? thresholds.support : thresholds.information)) continue;
    const evidence: Evidence = { claim, sentence, passage, counter, stance, score, features };
    if (!best || rank(evidence) > rank(best)) best = evidence;
  }
  return best;
}

const rank = ({ stance, score }: Evidence): number => (stance === 'supports' ? 1 : 0) + score;
