import { align, type Step } from '../text/alignment';
import type { Passage } from './archive';
import { compareDates } from './dates/comparison';
import { alike, mayBeLike } from './gist';
import { gistOf, termCodes } from './gist-of';
import { sameEntity } from './likeness';
import { compareQuantities } from './quantities/comparison';
import type { ReadSentence } from './reading';
import { nameOf, type Term, termsOf } from './terms';
import { likenessOf, type Token, tokenOf } from './word-likeness';

/** A term with its token, where it is a plain word. */
interface Known {
  readonly term: Term;
  readonly token?: Token;
}

/** Where two sentences that run parallel, three terms in common at least, differ: the terms of the one, and of the other in their place. */
export interface Difference {
  readonly passage: Passage;
  readonly own: readonly Term[];
  readonly theirs: readonly Term[];
  /** Terms that the two sentences share, and their part of the shorter one, 0 to 1. */
  readonly shared: number;
  readonly closeness: number;
  /** Terms in a row that are the same before the difference and after it. */
  readonly before: number;
  readonly after: number;
}

/** Part of the shorter sentence's terms that must be equal before it is worth lining two up. */
const leastEqual = 0.3;

/** Terms that two sentences must share, and their part of the shorter one, lest what differs be of no use to anybody. */
const leastShared = 3;
const leastCloseness = 0.4;

/** Lines up a sentence of the draft with the passages that are close to it and tells where one has other terms than the other. */
export function differences(sentence: ReadSentence, passages: readonly Passage[]): Difference[] {
  if (passages.length === 0) return [];
  const own = termsOf(sentence);
  if (own.length < leastShared) return [];
  const codes = termCodes(sentence);
  const names = new Set(own.map(nameOf));
  const ownKnown = own.map(withToken);
  return passages.flatMap((passage) => {
    if (!mayRunParallel(codes, gistOf(passage).terms)) return [];
    const theirs = termsOf(passage.sentence);
    const equal = theirs.filter((term) => names.has(nameOf(term))).length;
    const isClose = equal >= 2 && equal >= leastEqual * Math.min(own.length, theirs.length);
    return isClose ? lineUp(ownKnown, theirs.map(withToken), passage) : [];
  });
}

const withToken = (term: Term): Known => (isWhole(term) ? { term } : { term, token: tokenOf(term.lemma) });

const isWhole = ({ mention, quantity, date }: Term): boolean => Boolean(mention ?? quantity ?? date);

/** Whether enough terms of two sentences may be the same, and in the same order; seen by their codes alone. */
function mayRunParallel(own: readonly number[], theirs: readonly number[]): boolean {
  const shorter = Math.min(own.length, theirs.length);
  const least = leastOf(shorter);
  if (least > shorter) return false;
  let equal = 0;
  for (const code of theirs) if (own.includes(code)) equal++;
  return equal >= 2 && equal >= leastEqual * shorter && (own.length > bits || mostInOrder(own, theirs) >= least);
}

/** Terms that fit in the bits of one number; longer sentences are lined up in any case. */
const bits = 31;

/**
 * The most terms that two sentences may have in common in one order: the length of their longest
 * common subsequence, a bit for each term of the one (Hyyrö, "Bit-parallel LCS-length computation
 * revisited", 2004).
 */
function mostInOrder(own: readonly number[], theirs: readonly number[]): number {
  const all = 2 ** own.length - 1;
  let free = all;
  for (const code of theirs) {
    let like = 0;
    for (let i = 0; i < own.length; i++) if (mayBeLike(own[i] ?? 0, code)) like |= 1 << i;
    const taken = free & like;
    free = ((free + taken) | (free - taken)) & all;
  }
  let most = 0;
  for (let left = ~free & all; left !== 0; left &= left - 1) most++;
  return most;
}

const leastOf = (shorter: number): number => Math.max(leastShared, leastCloseness * shorter);

function lineUp(own: readonly Known[], theirs: readonly Known[], passage: Passage): Difference[] {
  const steps = align(own, theirs, likeness);
  const shared = steps.reduce((sum, step) => sum + sameLength(step), 0);
  if (shared < leastOf(Math.min(own.length, theirs.length))) return [];
  const closeness = shared / Math.max(1, Math.min(own.length, theirs.length));
  return steps.flatMap((step, n) => step.kind !== 'replaced' ? [] : [{
    passage, shared, closeness,
    own: own.slice(step.a.start, step.a.end).map(({ term }) => term),
    theirs: theirs.slice(step.b.start, step.b.end).map(({ term }) => term),
    before: sameLength(steps[n - 1]),
    after: sameLength(steps[n + 1]),
  }]);
}

/** How many terms of a sentence a passage has, too. */
export function sharedTerms(sentence: ReadSentence, passage: Passage): number {
  const theirs = new Set(termsOf(passage.sentence).map(nameOf));
  return termsOf(sentence).filter((term) => theirs.has(nameOf(term))).length;
}

const sameLength = (step?: Step): number => (step?.kind === 'same' ? step.a.end - step.a.start : 0);

/** Same terms pair; values of one kind that differ are likely replacements of each other. */
function likeness({ term: a, token: one }: Known, { term: b, token: other }: Known): number {
  if (one !== undefined && other !== undefined) return a.lemma === b.lemma || likenessOf(one, other) >= alike ? 1 : 0;
  if (a.mention && b.mention) return sameEntity(a.mention.entity, b.mention.entity) ? 1 : 0.5;
  if (a.quantity && b.quantity) return agreementLikeness(compareQuantities(a.quantity, b.quantity));
  return a.date && b.date ? agreementLikeness(compareDates(a.date, b.date)) : 0;
}

const agreementLikeness = (agreement: string): number =>
  agreement === 'equal' || agreement === 'compatible' ? 1 : agreement === 'conflict' ? 0.5 : 0;
