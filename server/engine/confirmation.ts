import type { Evidence } from './evidence';
import { wordsShared } from './names/archive-people';
import { compareValues } from './relate';

/** Sentences that share fewer meaningful words, or a smaller part of the shorter one, may tell of two things. */
const leastShared = 4;
const leastShare = 0.5;

/**
 * Whether evidence is good enough to tell an editor that the archive agrees. What is too weak to
 * speak against a finding is no confirmation: the value must be the same, not only one that both
 * may mean, and both sentences must tell the same. For an age the same person will do.
 */
export function confirms({ claim, counter, sentence, passage, stance, features }: Evidence): boolean {
  if (stance !== 'supports' || features.subject < 0 || features.otherScope > 0 || features.otherMode > 0) return false;
  const { value } = claim;
  if (value.type === 'quantity' && value.quantity.kind === 'age') return features.subject === 1;
  const agreement = compareValues(value, counter.value);
  if (agreement !== 'equal' && !(value.type === 'date' && agreement === 'compatible')) return false;
  const { count, share } = wordsShared(sentence, passage.sentence);
  return count >= leastShared && share >= leastShare;
}
