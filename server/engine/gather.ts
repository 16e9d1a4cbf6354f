import { overlaps } from '../text/span';
import type { CheckId } from './check-id';
import { type Finding, withPlaces } from './finding';
import { placeInText, type Manuscript } from './manuscript';

/** Of two findings at one place the one with the lower number stays: what is plainly wrong before what is only remarkable. */
const precedence: Partial<Record<CheckId, number>> = { 'wrong-role': -1, 'changed-name': 1, unsupported: 2, 'changed-wording': 2, 'split-archive': 3 };

const precedenceOf = ({ check }: Finding): number => precedence[check] ?? 0;

/**
 * One finding for one wrong fact, in the order of the text: repeats of a
 * claim hang on its first finding, and a remark gives way to a plain finding
 * at the same place.
 */
export function gather(findings: readonly Finding[]): Finding[] {
  const inOrder = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept = inOrder.filter((one) => !inOrder.some((other) => overlaps(one, other) && precedenceOf(other) < precedenceOf(one)));
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

/** A finding as it stands in the file: places of the prose become places of the text. */
export const placed = (manuscript: Manuscript, finding: Finding): Finding =>
  manuscript.moved?.length ? withPlaces(finding, (span) => placeInText(manuscript, span)) : finding;
