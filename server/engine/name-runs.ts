import { isUpper } from '../text/characters';
import { knows } from '../text/lexicon';
import type { Word } from '../text/word';
import { type Casing, isCapital, opensSentence } from './casing';
import { pronounOf } from './given-names';
import {
  andPairs, calendarWords, forHeads, leadingParticles, neverSurnames, ofHeads, onHeads, organisationEnds, organisationWords,
  particles, placeWords, suffixes,
} from './name-words';
import { partyOf } from './parties';
import { isPlaceName } from './places';
import { titleEndingAt } from './title';
import { tenses, titleModifiers } from './titles-words';

/** Words of a sentence by index, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Finds the runs of capitalised words that may be names, titles before them included. */
export function nameRuns(words: readonly Word[], casing: Casing): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (!word || !isCapital(word) || !startsName(words, i, casing)) {
      i++;
      continue;
    }
    const to = runEnd(words, i);
    runs.push({ from: ordinalBefore(words, particleBefore(words, i)), to });
    i = to;
  }
  return runs;
}

/** Tags of words that are never a name by themselves. */
const functionTags = new Set(['ADP', 'DET', 'PRON', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'ADV']);

function startsName(words: readonly Word[], at: number, casing: Casing): boolean {
  const word = words[at];
  if (!word || isLabelLetter(words, at)) return false;
  if (calendarWords.has(word.lower)) return isGivenName(words, at) && (!opensSentence(words, at) || word.lower === 'april' || word.lower === 'june');
  if (word.lower === 'i') return false;
  if (!opensSentence(words, at)) return !isFunctionWord(words, at);
  return opensWithName(words, at, casing);
}

/** Small words that are acronyms in capitals. */
const acronyms = new Set(['us', 'who', 'un', 'it']);

/** `The Courier` keeps its article inside a sentence; other small words with a capital begin titles of works. */
function isFunctionWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !functionTags.has(word.pos)) return false;
  if (isUpper(word.text.charCodeAt(1))) return !acronyms.has(word.lower);
  return !(word.lower === 'the' && capitalAt(words, at + 1)) && !isGivenName(words, at);
}

/** A sentence gives its first word a capital: the tag and the rest of the article tell whether it has one of its own. */
function opensWithName(words: readonly Word[], at: number, { capital, small }: Casing): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return false;
  const { lower, pos } = word;
  if (tenses.has(lower)) return false;
  const leads = next !== undefined && isCapital(next) && !calendarWords.has(next.lower);
  const isKnown = capital.has(lower) && !small.has(lower);
  if (functionTags.has(pos)) return leads && capital.has(lower) && pronounOf(lower) !== undefined;
  if (isKnown || isPlaceName(lower) || pronounOf(lower) !== undefined && (leads || !small.has(lower))) return true;
  if (pos === 'PROPN') return leads || !small.has(lower) && !isCommon(word);
  if (leads) return pos !== 'VERB' && (isNamePart(next.lower) || (!small.has(lower) && isIntroduced(words, at)));
  return isUpper(word.text.charCodeAt(1)) && !small.has(lower);
}

/** `Garland Doe, a lawyer`: two capitals and an aside; no title and no adjective of one. */
const isIntroduced = (words: readonly Word[], at: number): boolean =>
  words[at]?.pos === 'NOUN' && /^[,(]$/.test(words[at + 2]?.text ?? '') && titleEndingAt(words, at + 1) === undefined &&
  !titleModifiers.has(words[at]?.lower ?? '') && partyOf(words[at]?.text ?? '') === undefined;

const isNamePart = (lower: string): boolean =>
  organisationWords.has(lower) || organisationEnds.has(lower) || placeWords.has(lower) || neverSurnames.has(lower);

/** A word of the language that may open a sentence: `Walls`, `Needless`. */
const isCommon = ({ lower, lemma }: Word): boolean =>
  knows(lemma, 'NOUN') || knows(lower, 'ADJ') || knows(lemma, 'VERB') || knows(lower, 'ADV') ||
  (lower.endsWith('s') && knows(lower.slice(0, -1), 'NOUN'));

const isGivenName = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return pronounOf(words[at]?.lower ?? '') !== undefined && next !== undefined && isCapital(next) &&
    !calendarWords.has(next.lower);
};

/** The `R` of `R-Ohio`: a label, no name. */
const isLabelLetter = (words: readonly Word[], at: number): boolean =>
  (words[at]?.text.length ?? 0) <= 3 && words[at + 1]?.text === '-' && /^(?:[RDILG]|DFL)$/.test(words[at]?.text ?? '');

/** `bin Salim`, `al-Tamimi`: the particle belongs to a name that has nothing else before it. */
function particleBefore(words: readonly Word[], at: number): number {
  const hyphen = words[at - 1]?.text === '-' && isGlued(words, at - 1) && isGlued(words, at);
  const particle = hyphen ? at - 2 : at - 1;
  const word = words[particle];
  if (!word || !leadingParticles.has(word.lower) || (hyphen && !isHyphenated(word.lower))) return at;
  return particle;
}

/** `11th Street`. */
const ordinalBefore = (words: readonly Word[], at: number): number =>
  (/^\d{1,3}(?:st|nd|rd|th)$/.test(words[at - 1]?.lower ?? '') && placeWords.has(words[at]?.lower ?? '') ? at - 1 : at);

const isHyphenated = (particle: string): boolean => particle === 'al' || particle === 'el' || particle === 'ul';

/** Words of a sentence as written, with single spaces. */
export function written(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? '';
  for (let at = from + 1; at < to; at++) text += `${isGlued(words, at) ? '' : ' '}${words[at]?.text ?? ''}`;
  return text;
}

/** Whether a word stands against the one before it. */
export const isGlued = (words: readonly Word[], at: number): boolean => words[at - 1]?.end === words[at]?.start;

function runEnd(words: readonly Word[], from: number): number {
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
  if (lower === ',') return suffixes.has(words[at + 1]?.lower ?? '') ? at + 2 : 0;
  if (particles.has(lower)) return afterParticle(words, at);
  return lower === '"' || word.text === '“' || lower === '(' ? afterNickname(words, at) : 0;
}

/** A day or a month ends a name, unless it follows a given name: `Jane May`. */
function joinsRun(words: readonly Word[], from: number, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'i' || isLabelLetter(words, at)) return false;
  if (!calendarWords.has(lower)) return true;
  return lower === 'may' && at === from + 1 && pronounOf(words[from]?.lower ?? '') !== undefined;
}

const capitalAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && isCapital(word) && !calendarWords.has(word.lower);
};

const afterHyphen = (words: readonly Word[], at: number): number => {
  if (!isGlued(words, at + 1)) return 0;
  if (capitalAt(words, at + 1)) return at + 2;
  return isHyphenated(words[at - 1]?.lower ?? '') || isSyllable(words, at) ? at + 2 : 0;
};

/** What follows a name and a hyphen without being part of it. */
const afterNames = new Set(['elect', 'style', 'based', 'led', 'like', 'run', 'born', 'era', 'wide', 'made', 'owned', 'area']);

/** The second half of a given name that goes on small: `Park Min-ho`. */
function isSyllable(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 2], words[at + 1]];
  return before !== undefined && isCapital(before) && after !== undefined &&
    /^[a-z]{2,5}$/.test(after.text) && after.pos !== 'VERB' && !afterNames.has(after.lower);
}

const headsBefore: Readonly<Record<string, ReadonlySet<string>>> = { of: ofHeads, for: forHeads, on: onHeads };

function afterOf(words: readonly Word[], at: number): number {
  const heads = headsBefore[words[at]?.lower ?? ''] ?? ofHeads;
  if (!heads.has(words[at - 1]?.lower ?? '')) return 0;
  const next = words[at + 1]?.lower === 'the' && words[at]?.lower !== 'on' ? at + 2 : at + 1;
  return capitalAt(words, next) ? next + 1 : 0;
}

const owners = new Set([
  'sheriff', 'attorney', 'prosecutor', 'president', 'governor', 'mayor', 'children', 'women', 'men', 'veterans', 'teachers',
  'coroner', 'marshal', 'examiner', 'clerk', 'people', 'workers', 'nurses', 'students', 'state', 'commonwealth', 'boys', 'girls',
]);

/** `Sheriff's Office`, `Prince George's County`: the possessive is part of the name. */
function afterOwner(words: readonly Word[], at: number): number {
  const next = words[at + 1]?.lower ?? '';
  const owner = words[at - 1]?.lower ?? '';
  return capitalAt(words, at + 1) && (next === 'county' || next === 'island' || owners.has(owner)) ? at + 2 : 0;
}

const afterAnd = (words: readonly Word[], from: number, at: number): number =>
  at > from && capitalAt(words, at + 1) && andPairs.has(`${words[at - 1]?.lower} ${words[at + 1]?.lower}`) ? at + 2 : 0;

/** At most three small words, then a capital: `de la Cruz`. */
function afterParticle(words: readonly Word[], at: number): number {
  for (let next = at + 1; next <= at + 3; next++) {
    if (capitalAt(words, next)) return next + 1;
    const lower = words[next]?.lower ?? '';
    if (!particles.has(lower) && !(lower === '-' && isHyphenated(words[next - 1]?.lower ?? ''))) return 0;
  }
  return 0;
}

/** `Robert “Bob” Doe`, `Zachary (Zach) Doe`: one or two words in marks between names. */
function afterNickname(words: readonly Word[], at: number): number {
  for (const close of [at + 2, at + 3]) {
    if (/^["”)]$/.test(words[close]?.text ?? '') && capitalAt(words, at + 1) && capitalAt(words, close + 1)) return close + 2;
  }
  return 0;
}
