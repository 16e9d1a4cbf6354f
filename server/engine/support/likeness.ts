import { nearRelation, numberOf } from '../../text/lexicon';
import type { Agreement } from '../agreement';
import { compareDates } from '../dates/comparison';
import { compareQuantities } from '../quantities/comparison';
import { isFull, type SupportTerm } from './terms';
import { genderOf } from './words';

/** How a word of the sources stands for one of the draft. */
export type Hold = 'same' | 'alike' | 'kind' | 'antonym' | 'none';

/** How much each way of holding a word supports it, 0 to 1. */
export const supports: Readonly<Record<Hold, number>> = { same: 1, alike: 0.8, kind: 0.5, antonym: 0, none: 0 };

/** A lemma with its number in the lexicon; -1 for one that this does not have. */
export interface Lexeme {
  readonly lemma: string;
  readonly number: number;
}

/** Lemmas whose number is kept. */
const mostLemmas = 50_000;

const lexemes = new Map<string, Lexeme>();

export function lexemeOf(lemma: string): Lexeme {
  let lexeme = lexemes.get(lemma);
  if (!lexeme) {
    if (lexemes.size >= mostLemmas) lexemes.clear();
    lexemes.set(lemma, lexeme = { lemma, number: numberOf(lemma) });
  }
  return lexeme;
}

/** How one lemma stands for another: by the lexical database, by its stem, by a negating prefix. */
export const holdOf = (a: string, b: string): Hold => holdOfLexemes(lexemeOf(a), lexemeOf(b));

export function holdOfLexemes(one: Lexeme, other: Lexeme): Hold {
  const [a, b] = [one.lemma, other.lemma];
  if (a === b) return 'alike';
  if (negates(a, b) || negates(b, a)) return 'antonym';
  switch (one.number < 0 || other.number < 0 ? 'none' : nearRelation(one.number, other.number)) {
    case 'synonym': case 'related': return 'alike';
    case 'antonym': return 'antonym';
    case 'kind': return 'kind';
    default: return sharesStem(a, b) ? 'alike' : 'none';
  }
}

const negatingPrefix = /^(?:un|in|im|dis|non|ir|il|mis)-?/;

const negates = (a: string, b: string): boolean =>
  b.length > 3 && a.length > b.length && a.endsWith(b) && a.replace(negatingPrefix, '') === b;

/** Letters at the end in which words of one stem may differ. */
const mostEnding = 5;

function sharesStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 4 && same >= shorter - 2 && Math.max(a.length, b.length) - same <= mostEnding;
}

/** Compares two numbers or two dates; one end of a range is what the range says, too. */
export function valueAgreement(a: SupportTerm, b: SupportTerm): Agreement {
  if (a.date && b.date) return a.lower === b.lower ? 'equal' : compareDates(a.date, b.date);
  if (!a.quantity || !b.quantity) return 'incomparable';
  const bounds = [b.quantity.low, b.quantity.high];
  return bounds.includes(a.quantity.low) && bounds.includes(a.quantity.high) ? 'equal' : compareQuantities(a.quantity, b.quantity);
}

/** For lining two sentences up: 1 for what says the same, less for what may stand in another's place. */
export function termLikeness(a: SupportTerm, b: SupportTerm): number {
  if (a.words.length > 0 || b.words.length > 0) {
    const agreement = valueAgreement(a, b);
    return agreement === 'equal' || agreement === 'compatible' ? 1 : a.type === b.type ? 0.5 : 0;
  }
  if (a.lower === b.lower || a.lemma === b.lemma) return 1;
  if (a.type === 'gender' && b.type === 'gender') return genderOf(a.lower) === genderOf(b.lower) ? 1 : 0.5;
  if (a.type === 'negation' || b.type === 'negation') return a.type === b.type ? 1 : 0;
  if (!isFull(a) || !isFull(b)) return 0;
  return supports[holdOf(a.lemma, b.lemma)] > 0 ? 1 : a.type === b.type ? 0.3 : 0;
}
