import { isUpper } from '../../text/characters';
import { knows } from '../../text/lexicon';
import type { Word } from '../../text/word';
import { type Casing, isCapital, opensSentence } from './casing';
import { pronounOf } from './given-names';
import {
  calendarWords,
  leadingParticles,
  neverSurnames,
  organisationEnds,
  organisationWords,
  placeWords,
} from './name-words';
import { partyOf } from '../titles/parties';
import { isPlaceName } from './places';
import { isHyphenated, isLabelLetter, runEnd } from './run-end';
import { titleEndingAt } from '../titles/title';
import { tenses, titleModifiers } from '../titles/titles-words';
import { capitalAt, isGlued, lowerAt, type Run } from './word-run';

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
  const opens = opensSentence(words, at);
  if (calendarWords.has(word.lower)) return isGivenName(words, at) && (!opens || monthNames.has(word.lower));
  if (word.lower === 'i') return false;
  return opens ? opensWithName(words, at, casing) : !isFunctionWord(words, at);
}

/** Months that begin sentences as names. */
const monthNames = new Set(['april', 'june']);

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
  if (!word) return false;
  const { lower, pos } = word;
  if (tenses.has(lower)) return false;
  const leads = capitalAt(words, at + 1);
  const isSmall = small.has(lower);
  const isGiven = pronounOf(lower) !== undefined;
  if (functionTags.has(pos)) return leads && capital.has(lower) && isGiven;
  if (isPlaceName(lower) || (capital.has(lower) && !isSmall) || (isGiven && (leads || !isSmall))) return true;
  if (pos === 'PROPN') return leads || (!isSmall && !isCommon(word));
  if (!leads) return isUpper(word.text.charCodeAt(1)) && !isSmall;
  return (pos !== 'VERB' && isNamePart(lowerAt(words, at + 1))) || (!isSmall && isIntroduced(words, at));
}

/** `Brook Doe, a lawyer`: two capitals and an aside; no title, no adjective of one and no form of a verb. */
function isIntroduced(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !/^[,(]$/.test(lowerAt(words, at + 2))) return false;
  if (titleEndingAt(words, at + 1) || titleModifiers.has(word.lower) || partyOf(word.text)) return false;
  const opensAside = /^(?:an?|who|\d+)$/.test(lowerAt(words, at + 3)) && !/(?:ed|ing)$/.test(word.lower);
  return word.pos === 'NOUN' || (word.pos === 'VERB' && opensAside);
}

const isNamePart = (lower: string): boolean =>
  organisationWords.has(lower) || organisationEnds.has(lower) || placeWords.has(lower) || neverSurnames.has(lower);

/** A word of the language that may open a sentence: `Walls`, `Needless`. */
const isCommon = ({ lower, lemma }: Word): boolean =>
  knows(lemma, 'NOUN') ||
  knows(lower, 'ADJ') ||
  knows(lemma, 'VERB') ||
  knows(lower, 'ADV') ||
  (lower.endsWith('s') && knows(lower.slice(0, -1), 'NOUN'));

const isGivenName = (words: readonly Word[], at: number): boolean =>
  pronounOf(lowerAt(words, at)) !== undefined && capitalAt(words, at + 1);

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
  /^\d{1,3}(?:st|nd|rd|th)$/.test(lowerAt(words, at - 1)) && placeWords.has(lowerAt(words, at)) ? at - 1 : at;
