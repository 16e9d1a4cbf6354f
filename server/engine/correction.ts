import type { Passage } from './archive';
import type { Claim } from './claim';
import { compareValues } from './relate';

/** What a correction note puts right: the value it takes back, and the one it gives instead. */
export interface Correction {
  readonly wrong: Claim;
  readonly right?: Claim;
}

/** How correction notes begin, and the verbs they use. */
const notePattern =
  /^\W*(?:correct(?:ion|ed|s)\b|clarification\b|(?:an|a) (?:earlier|previous) (?:version|headline)\b|this (?:story|article|post) (?:has been|was) (?:corrected|updated to correct)|because of an editing error\b)|\b(?:misstated|misidentified|misspelled|incorrectly|erroneously)\b/iu;

/** The corrections that a passage of the archive makes: `1997, not 1996`. */
export function correctionsIn({ sentence, text, textStart }: Pick<Passage, 'sentence' | 'text' | 'textStart'>): Correction[] {
  const paragraph = text;
  if (!notePattern.test(paragraph)) return [];
  return sentence.claims.filter(({ span }) => isTakenBack(paragraph.slice(0, span.start - textStart))).map((wrong) => ({
    wrong,
    right: sentence.claims.filter(({ span, value }) =>
      span.end <= wrong.span.start && compareValues(value, wrong.value) === 'conflict').at(-1),
  }));
}

/** `…, not 1996`, `rather than 1996`, `instead of 1996`, `and not in 1996`. */
const takenBackPattern = /\b(?:not|rather than|instead of)(?:\s+(?:in|on|at|by|to|from|until|the|a))?\s+$/iu;

const isTakenBack = (before: string): boolean => takenBackPattern.test(before.slice(-40));
