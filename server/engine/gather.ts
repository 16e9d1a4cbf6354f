import { overlaps } from '../text/span';
import type { CheckId } from './check';
import type { Finding } from './finding';

/** Checks that only remark on a place give way to those that name what differs there. */
const givesWay: ReadonlySet<CheckId> = new Set(['changed-wording', 'split-archive', 'unsupported']);

/**
 * One finding for one wrong fact, in the order of the text: repeats of a
 * claim hang on its first finding, and a remark gives way to a plain finding
 * at the same place.
 */
export function gather(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  const plain = inOrder.filter(({ check }) => !givesWay.has(check));
  const kept = inOrder.filter((one) => !givesWay.has(one.check) || !plain.some((other) => overlaps(one, other)));
  const first = new Map<string, Finding>();
  for (const finding of kept) {
    const fact = `${finding.check}|${finding.claim}`;
    const known = first.get(fact);
    first.set(fact, known ? withRepeat(known, finding) : finding);
  }
  return [...first.values()];
}

const withRepeat = (first: Finding, { start, end }: Finding): Finding =>
  first.start === start && first.end === end ? first : { ...first, repeats: [...first.repeats, { start, end }] };
