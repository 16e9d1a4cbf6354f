import { contains, overlaps, type Span } from '../text/span';
import type { Passage } from './archive';
import type { Comparison } from './comparison';
import { type Fact, factsOf } from './fact';
import type { Exhibit, Finding } from './finding';
import { gistOf, namesOf } from './gist-of';
import { type Manuscript, placeInText } from './manuscript';

/** What the archive says to a fact; `absent`: nothing that counts as evidence. */
export type FactState = 'confirmed' | 'conflicting' | 'absent';

/** A fact of the draft, its span in the text of the file. */
export interface CoveredFact extends Span {
  /** `statement` for what a finding is about beside the values that can be looked up. */
  readonly kind: Fact['kind'] | 'statement';
  readonly state: FactState;
  /** The archive's side, where it has one: what conflicts, or else what confirms. */
  readonly exhibits: readonly Exhibit[];
  /** An editor has decided about a finding here. */
  readonly decided: boolean;
}

/** Which facts of a draft the archive confirms, in the order of the text. */
export interface Coverage {
  readonly facts: readonly CoveredFact[];
  /** Whether the archive names anybody or anything that the draft names, places left aside. */
  readonly isKnown: boolean;
}

/** What was found in a draft, and what of it an editor has settled. */
export interface Findings {
  readonly open: readonly Finding[];
  readonly settled: readonly Finding[];
}

/**
 * Says of every fact whether the archive confirms it. A fact is in conflict exactly where an open
 * finding shows another value; one that an editor has settled counts as confirmed.
 */
export function coverageOf(manuscript: Manuscript, comparison: Comparison, { open, settled }: Findings): Coverage {
  const unfinished = [...open, ...settled].filter(({ check }) => check === 'unfinished-copy');
  const facts = factsOf(comparison)
    .map((fact) => ({ fact, ...placeInText(manuscript, fact) }))
    .filter((place) => !unfinished.some((finding) => stands(finding, place)));
  const against = open.filter(refutes);
  const covered = facts.map(({ fact, ...place }): CoveredFact => {
    const finding = against.find((one) => stands(one, place));
    if (finding) return inConflict(fact.kind, place, finding);
    const decided = settled.some((one) => stands(one, place));
    const state = decided || fact.supports.length > 0 ? 'confirmed' : 'absent';
    return { ...place, kind: fact.kind, state, exhibits: fact.supports, decided };
  });
  const others = against
    .filter((finding) => finding.severity !== 'information' && !facts.some((place) => stands(finding, place)))
    .map((finding) => inConflict('statement', finding, finding));
  return { facts: [...covered, ...others].sort((a, b) => a.start - b.start), isKnown: isKnown(comparison) };
}

const inConflict = (kind: CoveredFact['kind'], { start, end }: Span, { exhibits }: Finding): CoveredFact =>
  ({ start, end, kind, state: 'conflicting', exhibits, decided: false });

const refutes = ({ exhibits }: Finding): boolean => exhibits.some(({ stance }) => stance === 'refutes');

const stands = (finding: Finding, place: Span): boolean =>
  [finding, ...finding.repeats].some((span) => overlaps(span, place) || contains(place, span));

function isKnown({ draft, passages }: Comparison): boolean {
  const named = new Set(draft.sentences.flatMap(namesOf));
  const meets = (passage: Passage): boolean => gistOf(passage).names.some((name) => named.has(name));
  return [...passages.values()].some((close) => close.some(meets));
}
