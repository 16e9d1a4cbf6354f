import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { type Bound, type Link, takesClause } from './place';
import { isBare, isPhraseWord, lowerAt } from './tokens';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

export const isRelative = (words: readonly Word[], i: number): boolean => {
  const lower = lowerAt(words, i);
  return vocabulary.relatives.has(lower) || (lower === 'that' && words[i]?.pos !== 'DET');
};

/**
 * A relative clause hangs on the noun before; `that` behind a verb or a noun like `claim`
 * tells what is said.
 */
export function relativeBound(
  words: readonly Word[],
  i: number,
  from: number,
  first: number,
  before?: VerbGroup,
): Bound {
  const { lower = '' } = words[i] ?? {};
  const lead = words[i - 1];
  if (lower === 'that' && first > i + 1 && tellsWhat(lead, before)) {
    return { start: i, link: 'complement', marker: lower, inner: i + 1 };
  }
  const isQuestion = before !== undefined && i === before.end;
  if (isQuestion) return { start: i, link: 'subordinate', marker: lower, inner: i };
  const start = lead?.pos === 'ADP' && lower !== 'that' ? beforeShare(words, i - 1, from) : i;
  return { start, link: i === 0 ? 'subordinate' : 'relative', marker: lower, inner: i + 1 };
}

/** `of whom`, and `many of whom`. */
const beforeShare = (words: readonly Word[], i: number, from: number): number =>
  i > from &&
  lowerAt(words, i) === 'of' &&
  words[i - 1]?.pos !== 'NOUN' &&
  words[i - 1]?.pos !== 'PUNCT'
    ? i - 1
    : Math.max(i, from);

const tellsWhat = (lead: Word | undefined, before: VerbGroup | undefined): boolean =>
  lead === undefined ||
  lead.pos === 'VERB' ||
  lead.pos === 'ADV' ||
  lead.pos === 'PUNCT' ||
  lead.pos === 'ADJ' ||
  lead.pos === 'CCONJ' ||
  vocabulary.contentNouns.has(lead.lemma) ||
  (before !== undefined &&
    (vocabulary.sayingVerbs.has(before.predicate) ||
      vocabulary.doubtingVerbs.has(before.predicate)));

/** Behind a comma these are taken for prepositions: `As a student, she said`. */
export const prepositional = wordSet('as after before since until than once');

/** They may stand right before their verb. */
const bareSubordinators = wordSet(
  'what whatever whoever how when while if as than unless though although',
);

/** The `than` of `more than 40 people`, `other than her`; only `rather than` denies a clause. */
const isComparison = (words: readonly Word[], i: number): boolean =>
  lowerAt(words, i) === 'than' &&
  (words[i + 1]?.pos === 'NUM' || words[i + 1]?.pos === 'SYM' || lowerAt(words, i - 1) === 'other');

/** `because voters left`, `what happened`; `how sad she was`. */
export function isSubordinator(words: readonly Word[], i: number, first: number): boolean {
  const word = words[i];
  if (!word || !vocabulary.subordinators.has(word.lower) || isComparison(words, i)) return false;
  if (isBare(words, i + 1, first)) return bareSubordinators.has(word.lower);
  return word.pos !== 'NOUN' && word.pos !== 'PROPN';
}

export const linkOf = (marker: string, before: VerbGroup | undefined): Link =>
  before !== undefined &&
  (marker === 'whether' || marker === 'if') &&
  vocabulary.sayingVerbs.has(before.predicate)
    ? 'complement'
    : 'subordinate';

/** Whether `and` joins clauses, and not the parts of one subject. */
export function splits(
  words: readonly Word[],
  i: number,
  first: number,
  before?: VerbGroup,
): boolean {
  if (!vocabulary.coordinators.has(lowerAt(words, i))) return false;
  if (before === undefined) return false;
  if (isBare(words, i + 1, first)) return true;
  let left = i - 1;
  while (left >= before.end && isPhraseWord(words[left])) left--;
  if (left < before.end) return i > before.end ? !takesClause(before) : true;
  return words[left]?.pos === 'ADP' || words[left]?.pos === 'ADV' || words[left]?.pos === 'PUNCT';
}
