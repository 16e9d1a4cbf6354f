import type { Word } from '../../text/word';
import { isCapital } from './casing';
import { pronounOf } from './given-names';
import { andPairs, calendarWords, forHeads, ofHeads, onHeads, particles, suffixes } from './name-words';
import { capitalAt, isGlued, lowerAt } from './word-run';
import { listed } from '../../text/word-list';

/** The `R` of `R-Ohio`: a label, no name. */
export const isLabelLetter = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at + 1) === '-' && /^(?:[RDILG]|DFL)$/.test(words[at]?.text ?? '');

/** Particles that stand before a hyphen: `al-Tamimi`. */
export const isHyphenated = (particle: string): boolean => particle === 'al' || particle === 'el' || particle === 'ul';

/** Index after a run of capitals that starts at `from`, small words inside a name included. */
export function runEnd(words: readonly Word[], from: number): number {
  let at = from + 1;
  for (let next = at; next > 0; at = next || at) next = continuation(words, from, at);
  return at;
}

/** Where a run that reaches to `at` goes on to, or 0. */
function continuation(words: readonly Word[], from: number, at: number): number {
  const word = words[at];
  if (!word) return 0;
  if (isCapital(word)) return joinsRun(words, from, at) ? at + 1 : 0;
  const lower = word.lower;
  if (lower === '-') return isGlued(words, at) ? afterHyphen(words, at) : 0;
  if (lower === '&') return capitalAt(words, at + 1) ? at + 2 : 0;
  if (lower === 'of' || lower === 'for' || lower === 'on') return afterOf(words, at);
  if (lower === "'s" || lower === "'") return afterOwner(words, at);
  if (lower === 'and') return afterAnd(words, from, at);
  if (lower === ',') return suffixes.has(lowerAt(words, at + 1)) ? at + 2 : 0;
  if (particles.has(lower)) return afterParticle(words, at);
  return lower === '"' || word.text === '“' || lower === '(' ? afterNickname(words, at) : 0;
}

/** A day or a month ends a name, unless it follows a given name: `Jane May`. */
function joinsRun(words: readonly Word[], from: number, at: number): boolean {
  const lower = lowerAt(words, at);
  if (lower === 'i' || isLabelLetter(words, at)) return false;
  if (!calendarWords.has(lower)) return true;
  return lower === 'may' && at === from + 1 && pronounOf(lowerAt(words, from)) !== undefined;
}

const afterHyphen = (words: readonly Word[], at: number): number => {
  if (!isGlued(words, at + 1)) return 0;
  if (capitalAt(words, at + 1)) return at + 2;
  return isHyphenated(lowerAt(words, at - 1)) || isSyllable(words, at) ? at + 2 : 0;
};

/** What follows a name and a hyphen without being part of it. */
const afterNames = listed(`
  elect, style, based, led, like, run, born, era, wide, made, owned, area
`);

/** The second half of a given name that goes on small: `Park Min-ho`. */
function isSyllable(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 2], words[at + 1]];
  return (
    before !== undefined &&
    isCapital(before) &&
    after !== undefined &&
    /^[a-z]{2,5}$/.test(after.text) &&
    after.pos !== 'VERB' &&
    !afterNames.has(after.lower)
  );
}

const headsBefore: Readonly<Record<string, ReadonlySet<string>>> = { of: ofHeads, for: forHeads, on: onHeads };

function afterOf(words: readonly Word[], at: number): number {
  const heads = headsBefore[lowerAt(words, at)] ?? ofHeads;
  if (!heads.has(lowerAt(words, at - 1))) return 0;
  const next = words[at + 1]?.lower === 'the' && words[at]?.lower !== 'on' ? at + 2 : at + 1;
  return capitalAt(words, next) ? next + 1 : 0;
}

const owners = listed(`
  sheriff, attorney, prosecutor, president, governor, mayor, children, women, men, veterans,
  teachers, coroner, marshal, examiner, clerk, people, workers, nurses, students, state,
  commonwealth, boys, girls
`);

/** `Sheriff's Office`, `Prince George's County`: the possessive is part of the name. */
function afterOwner(words: readonly Word[], at: number): number {
  const next = lowerAt(words, at + 1);
  const owner = lowerAt(words, at - 1);
  return capitalAt(words, at + 1) && (next === 'county' || next === 'island' || owners.has(owner)) ? at + 2 : 0;
}

const afterAnd = (words: readonly Word[], from: number, at: number): number =>
  at > from && capitalAt(words, at + 1) && andPairs.has(`${words[at - 1]?.lower} ${words[at + 1]?.lower}`) ? at + 2 : 0;

/** At most three small words, then a capital: `de la Cruz`. */
function afterParticle(words: readonly Word[], at: number): number {
  for (let next = at + 1; next <= at + 3; next++) {
    if (capitalAt(words, next)) return next + 1;
    const lower = lowerAt(words, next);
    if (!particles.has(lower) && !(lower === '-' && isHyphenated(lowerAt(words, next - 1)))) return 0;
  }
  return 0;
}

/** `Robert “Bob” Doe`, `Zachary (Zach) Doe`: one or two words in marks between names. */
function afterNickname(words: readonly Word[], at: number): number {
  for (const close of [at + 2, at + 3]) {
    if (/^["”)]$/.test(words[close]?.text ?? '') && capitalAt(words, at + 1) && capitalAt(words, close + 1))
      return close + 2;
  }
  return 0;
}
