import type { Passage } from '../archive';
import { codeOfName, codeOfWord, mayBeLike } from '../gist';
import { gistOf } from '../gist-of';
import type { Term } from './terms';

/** Passages that hold most of a sentence. */
const mostPassages = 3;

/** Part of its terms that one must seem to hold. */
const leastHeld = 0.25;

/** The passages that seem to hold most of some terms, best first: by their gists, so that the others are not opened. */
export const nearest = (terms: readonly Term[], passages: readonly Passage[]): Passage[] =>
  passages
    .map((passage) => ({ passage, held: terms.filter((term) => mayHold(passage, term)).length }))
    .filter(({ held }) => held > 0 && held >= leastHeld * terms.length)
    .sort((a, b) => b.held - a.held)
    .slice(0, mostPassages)
    .map(({ passage }) => passage);

/** Whether a passage may hold a term; seen by its gist alone. */
export function mayHold(passage: Passage, term: Term): boolean {
  const { terms } = gistOf(passage);
  for (const code of codesOf(term)) for (const other of terms) if (mayBeLike(code, other)) return true;
  return false;
}

const known = new WeakMap<Term, readonly number[]>();

function codesOf(term: Term): readonly number[] {
  const codes = known.get(term) ?? findCodes(term);
  known.set(term, codes);
  return codes;
}

const findCodes = ({ mention, type, lemma, tokens }: Term): number[] =>
  type === 'value' ? [] : [...(mention ? [codeOfName(mention.entity.key)] : [codeOfWord(lemma)]), ...tokens.map(codeOfWord)];
