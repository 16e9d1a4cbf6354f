import type { Span } from '../../text/span';
import type { Word } from '../../text/word';
import { isCapital, opensSentence } from '../names/casing';
import { keyOf } from '../names/name';
import { calendarWords, ofHeads, organisationWords, placeWords } from '../names/name-words';
import { partyOf } from './parties';
import { countryOf, isPeople, isPlaceName } from '../names/places';
import { stateBefore } from './states-in-words';
import { tenses } from './titles-words';
import { lowerAt, spanOf, written } from '../names/word-run';

/** What a title belongs to, as it stands before it. */
export interface Owner {
  /** Index of its first word. */
  readonly from: number;
  readonly of: string;
  readonly span: Span;
  /** A town or a name of one word is none of these. */
  readonly kind?: 'state' | 'country' | 'organisation' | 'person';
}

/** A state, a country or its adjective, an organisation or a town before a title: `Ohio`, `Lundy University`. */
export function placeBefore(words: readonly Word[], to: number, min: number): Owner | undefined {
  const word = words[to - 1];
  if (!word || !isCapital(word) || calendarWords.has(word.lower)) return undefined;
  const state = stateOwner(words, to, min);
  if (state) return state;
  const country = countryOf(word.lower);
  if (country && isPeople(word.lower) && !isCapitalAt(words, to - 2, min)) {
    return { from: to - 1, of: country, span: { start: word.start, end: word.end }, kind: 'country' };
  }
  return organisationBefore(words, to, min);
}

function stateOwner(words: readonly Word[], to: number, min: number): Owner | undefined {
  const state = stateBefore(words, to, min);
  const span = state && spanOf(words, state);
  if (!state || !span || isCapitalAt(words, state.from - 1, min) || endsOfName(words, state.from, min)) return undefined;
  return { from: state.from, of: state.code, span, kind: 'state' };
}

/** `University of` before a state: the state is the end of a longer name. */
const endsOfName = (words: readonly Word[], at: number, min: number): boolean =>
  lowerAt(words, at - 1) === 'of' && at - 2 >= min && ofHeads.has(lowerAt(words, at - 2)) && isCapitalAt(words, at - 2, min);

/** `Lundy High` of `Lundy High football coach`: the capitals before the title. */
function organisationBefore(words: readonly Word[], to: number, min: number): Owner | undefined {
  const from = capitalsBefore(words, to, min);
  const span = spanOf(words, { from, to });
  if (!span) return undefined;
  const name = written(words, from, to);
  const lower = name.toLowerCase();
  const isNamed = to - from > 1 || organisationWords.has(lower) || /^\p{Lu}{2,}$/u.test(name);
  const isPlace = isPlaceName(lower) || placeWords.has(lowerAt(words, to - 1));
  return {
    from,
    of: countryOf(lower) ?? keyOf(name, false),
    span,
    ...(isNamed && !isPlace && { kind: 'organisation' }),
  };
}

/** `Ohio's attorney general`, `Doe's campaign manager`: an owner, whom the title may be a tie to. */
export function possessorBefore(words: readonly Word[], to: number, min: number): Owner | undefined {
  if (!isPossessed(words, to)) return undefined;
  const end = to - 1;
  const state = stateOwner(words, end, min);
  if (state) return state;
  const from = capitalsBefore(words, end, min);
  const span = spanOf(words, { from, to: end });
  if (!span) return undefined;
  const name = written(words, from, end);
  const country = countryOf(name.toLowerCase());
  if (country) return { from, of: country, span, kind: 'country' };
  const isPerson = !isPlaceName(name.toLowerCase()) && !organisationWords.has(lowerAt(words, end - 1));
  return { from, of: keyOf(name, isPerson), span, ...(isPerson && { kind: 'person' }) };
}

/** Whether the word before `to` is the mark of a possessive. */
export const isPossessed = (words: readonly Word[], to: number): boolean => /^'s?$/.test(lowerAt(words, to - 1));

/** Whether a capital stands there that may belong to a name. */
export function isCapitalAt(words: readonly Word[], at: number, min: number): boolean {
  const word = words[at];
  return at >= min && word !== undefined && isNameWord(word) && (!opensSentence(words, at) || word.pos === 'PROPN');
}

const isNameWord = (word: Word): boolean =>
  isCapital(word) && !calendarWords.has(word.lower) && !tenses.has(word.lower) && !partyOf(word.text);

const joiners = new Set(['of', '&', '-']);

/** Where the capitalised words that end before `to` begin; an adjective that opens the sentence is none of them. */
function capitalsBefore(words: readonly Word[], to: number, min: number): number {
  let from = to;
  for (let at = to - 1; at >= min; at--) {
    const word = words[at];
    if (!word || word.pos === 'DET') break;
    if (joiners.has(word.lower) && isCapitalAt(words, at - 1, min)) continue;
    if (word.pos === 'ADP' || !isNameWord(word) || (opensSentence(words, at) && isCommonOpening(words, at, to))) break;
    from = at;
  }
  return from;
}

const inNames = new Set(['PROPN', 'NOUN', 'ADJ']);

/** `Company`, `Conservative` and `When` before a title have their capital from the sentence. */
function isCommonOpening(words: readonly Word[], at: number, to: number): boolean {
  if (!inNames.has(words[at]?.pos ?? '')) return true;
  const isNoun = organisationWords.has(lowerAt(words, to - 1));
  const isProper = words[at]?.pos === 'PROPN';
  return at === to - 1 ? isNoun || !isProper : !isProper && !isNoun;
}
