import type { Span } from '../text/span';
import type { Word } from '../text/word';
import { isCapital, opensSentence } from './casing';
import type { Role } from './mention';
import { keyOf } from './name';
import { isGlued, written } from './name-runs';
import { calendarWords, organisationWords, placeWords } from './name-words';
import { partyOf } from './parties';
import { countryOf, isPeople, isPlaceName } from './places';
import { stateAt, stateBefore } from './states-in-words';
import { classOf, isNameToo, type Title, titleEndingAt } from './title';
import { officeAdjectives, runners, tenses, ties, titleModifiers } from './titles-words';

/** A title with everything before it that belongs to it: `former Ohio state Sen.` */
export interface TitlePhrase {
  readonly title: Title;
  /** Index of the first word. */
  readonly from: number;
  readonly roles: readonly Role[];
}

/** Reads the title phrase that ends before the word `to`; nothing of it stands before `min`. */
export function titlePhraseEndingAt(words: readonly Word[], to: number, min = 0): TitlePhrase | undefined {
  const isElect = words[to - 2]?.text === '-' && electWords.has(words[to - 1]?.lower ?? '');
  const title = titleEndingAt(words, isElect ? to - 2 : to, min);
  return title && readPhrase(words, title, min, isElect ? 'elect' : 'present');
}

const electWords = new Set(['elect', 'designate', 'nominee']);

/** Adjectives and nouns before a title that are read but say nothing: `longtime campaign manager`. */
const mostAdjectives = 5;

interface Draft {
  value: string;
  from: number;
  tense: Role['tense'];
  isState: boolean;
  isRelation: boolean;
  of?: string;
  ofSpan?: Span;
  readonly more: Role[];
}

/** Goes back word by word from the title, as long as the words belong to it. */
function readPhrase(words: readonly Word[], title: Title, min: number, tense: Role['tense']): TitlePhrase {
  const draft: Draft = {
    value: title.value, from: title.from, tense, isState: false, isRelation: ties.has(title.value), more: [],
  };
  for (let adjectives = 0; draft.from > min && adjectives < mostAdjectives;) {
    const from = draft.from;
    if (!readTense(words, draft, min) && !readParty(words, draft) && !readModifier(words, draft) &&
      !readOtherTitle(words, draft, min) && !readPlace(words, draft, min) && !readOwner(words, draft, min)) {
      if (!isAdjective(words, draft)) break;
      adjectives++;
      draft.from--;
    }
    if (draft.from === from) break;
  }
  return { title, from: draft.from, roles: rolesOf(words, title, draft) };
}

function rolesOf(words: readonly Word[], title: Title, draft: Draft): Role[] {
  const [first, last] = [words[title.from], words[title.to - 1]];
  if (!first || !last) return [];
  const value = isAgent(words, title, draft) ? 'agent' : draft.isState && title.class === 'seat' ? `state ${draft.value}` : draft.value;
  const role: Role = {
    kind: draft.isRelation ? 'relation' : 'title', value, tense: draft.tense,
    span: { start: first.start, end: last.end },
    ...(draft.of !== undefined && draft.ofSpan && { of: draft.of, ofSpan: draft.ofSpan }),
  };
  const isOffice = title.class === 'seat' || title.class === 'office';
  return [role, ...draft.more.filter(({ kind }) => kind !== 'state' || isOffice)
    .map((other) => (other.kind === 'affiliation' ? { ...other, tense: draft.tense } : other))];
}

/** `a company representative`, `the representative for Senate Democrats`: no seat. */
function isAgent(words: readonly Word[], { from, to, value }: Title, draft: Draft): boolean {
  if (value !== 'representative' || words[from]?.text !== 'representative' || draft.isState || draft.of !== undefined) return false;
  const before = words[from - 1];
  return before?.pos === 'NOUN' || before?.pos === 'ADJ' || organisationWords.has(before?.lower ?? '') || /^(?:for|to|of|at|with)$/.test(words[to]?.lower ?? '') && !stateAt(words, to + 1);
}

/** `former`, `ex-`, `then-`, `acting`. */
function readTense(words: readonly Word[], draft: Draft, min: number): boolean {
  const hyphen = words[draft.from - 1]?.text === '-' && isGlued(words, draft.from) ? 1 : 0;
  const tense = tenses.get(words[draft.from - 1 - hyphen]?.lower ?? '');
  if (!tense || draft.from - 1 - hyphen < min) return false;
  draft.tense = tense;
  draft.from -= 1 + hyphen;
  return true;
}

function readParty(words: readonly Word[], draft: Draft): boolean {
  const word = words[draft.from - 1];
  const party = word && partyOf(word.text);
  if (!word || !party || (word.pos !== 'PROPN' && !isCapital(word))) return false;
  draft.more.push({ kind: 'party', value: party, span: { start: word.start, end: word.end }, tense: 'present' });
  draft.from--;
  return true;
}

/** Words that make another title of it: `state`, `deputy`, `Senate candidate`. */
function readModifier(words: readonly Word[], draft: Draft): boolean {
  const word = words[draft.from - 1];
  if (!word) return false;
  const office = runners.has(draft.value) ? officeAdjectives.get(word.lower) : undefined;
  if (office) {
    draft.value = office;
    draft.tense = 'candidate';
  } else if (word.lower === 'state') draft.isState = true;
  else if (titleModifiers.has(word.lower) && !isPossessed(words, draft.from) && !endsName(words, draft.from - 1)) {
    draft.value = `${word.lower} ${draft.value}`;
  } else return word.lower === 'u.s.' && takeCountry(words, draft);
  draft.from--;
  return true;
}

/** `County` of `Polk County Sheriff`: with a capital before it the word ends a name. */
function endsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const isNoun = word !== undefined && (organisationWords.has(word.lower) || placeWords.has(word.lower));
  return isNoun && isCapital(word) && isCapitalAt(words, at - 1, 0);
}

/** `Chairman Sen.`: a title before the title. */
function readOtherTitle(words: readonly Word[], draft: Draft, min: number): boolean {
  const word = words[draft.from - 1];
  const other = word && isCapital(word) ? titleEndingAt(words, draft.from, min) : undefined;
  const first = other && words[other.from];
  if (!word || !other || !first || other.plural || isNameToo(words, other) || other.class === 'trade') return false;
  draft.more.push({ kind: 'title', value: other.value, span: { start: first.start, end: word.end }, tense: 'present' });
  draft.from = other.from;
  return true;
}

function takeCountry(words: readonly Word[], draft: Draft): boolean {
  const word = words[draft.from - 1];
  if (!word) return false;
  if (classOf(draft.value) !== 'seat') setOf(draft, countryOf(word.lower) ?? word.lower, word, word);
  draft.from--;
  return true;
}

function setOf(draft: Draft, of: string, first: Word, last: Word): void {
  if (draft.of !== undefined) return;
  draft.of = of;
  draft.ofSpan = { start: first.start, end: last.end };
}

/** A state, a country or its adjective, an organisation or a town before the title. */
function readPlace(words: readonly Word[], draft: Draft, min: number): boolean {
  const word = words[draft.from - 1];
  if (!word || !isCapital(word) || draft.of !== undefined || calendarWords.has(word.lower)) return false;
  const state = stateBefore(words, draft.from, min);
  const [first, last] = state ? [words[state.from], words[state.to - 1]] : [];
  if (state && first && last && !isCapitalAt(words, state.from - 1, min)) {
    setOf(draft, state.code, first, last);
    draft.more.push({ kind: 'state', value: state.code, span: { start: first.start, end: last.end }, tense: 'present' });
    draft.from = state.from;
    return true;
  }
  if (isPeople(word.lower) && !isCapitalAt(words, draft.from - 2, min)) return takeCountry(words, draft);
  return readOrganisation(words, draft, min);
}

const isCapitalAt = (words: readonly Word[], at: number, min: number): boolean => {
  const word = words[at];
  return at >= min && word !== undefined && isCapital(word) && (!opensSentence(words, at) || word.pos === 'PROPN') &&
    !calendarWords.has(word.lower) && !tenses.has(word.lower) && !partyOf(word.text);
};

/** `Lundy High football coach`: the capitals before the title. */
function readOrganisation(words: readonly Word[], draft: Draft, min: number): boolean {
  const end = draft.from;
  const from = capitalsBefore(words, end, min);
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last || from === end) return false;
  const name = written(words, from, end);
  const key = countryOf(name.toLowerCase()) ?? keyOf(name, false);
  setOf(draft, key, first, last);
  const isOne = end - from === 1 && !organisationWords.has(first.lower) && !/^\p{Lu}{2,}$/u.test(first.text);
  if (!isOne && !isPlaceName(name.toLowerCase()) && !placeWords.has(words[end - 1]?.lower ?? '')) {
    draft.more.push({ kind: 'affiliation', value: key, span: { start: first.start, end: last.end }, tense: 'present' });
  }
  draft.from = from;
  return true;
}

/** Where the capitalised words that end before `to` begin; an adjective that opens the sentence is none of them. */
function capitalsBefore(words: readonly Word[], to: number, min: number): number {
  let from = to;
  for (let at = to - 1; at >= min; at--) {
    const word = words[at];
    if (!word) break;
    const joins = at > min && (word.lower === 'of' || word.lower === '&' || word.lower === '-') && isCapitalAt(words, at - 1, min);
    if (joins) continue;
    if (!isCapital(word) || calendarWords.has(word.lower) || tenses.has(word.lower) || partyOf(word.text)) break;
    if (opensSentence(words, at) && isCommonOpening(words, at, to)) break;
    if (word.pos === 'DET' || word.pos === 'ADP') break;
    from = at;
  }
  return from;
}

/** `Company` and `Conservative` before a title have their capital from the sentence. */
function isCommonOpening(words: readonly Word[], at: number, to: number): boolean {
  const isNoun = organisationWords.has(words[to - 1]?.lower ?? '');
  return at === to - 1 ? isNoun || words[at]?.pos !== 'PROPN' : words[at]?.pos !== 'PROPN' && !isNoun;
}

const isPossessed = (words: readonly Word[], at: number): boolean => {
  const lower = words[at - 1]?.lower;
  return lower === "'s" || lower === "'";
};

/** `Ohio's attorney general`, `Doe's campaign manager`: an owner, whom the title is a tie to. */
function readOwner(words: readonly Word[], draft: Draft, min: number): boolean {
  if (!isPossessed(words, draft.from) || draft.of !== undefined) return false;
  const end = draft.from - 1;
  const state = stateBefore(words, end, min);
  const from = state?.from ?? capitalsBefore(words, end, min);
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last || from === end) return false;
  const name = written(words, from, end);
  const place = state?.code ?? countryOf(name.toLowerCase());
  const isPerson = !place && !isPlaceName(name.toLowerCase()) && !organisationWords.has(last.lower);
  setOf(draft, place ?? keyOf(name, isPerson), first, last);
  if (isPerson) draft.isRelation = true;
  draft.from = from;
  return true;
}

/** Nouns of time and people stand beside a title without belonging to it. */
const noAdjectives = new Set([
  'year', 'week', 'month', 'day', 'today', 'yesterday', 'tomorrow', 'time', 'reporters', 'people', 'said', 'friday',
]);

function isAdjective(words: readonly Word[], { from }: Draft): boolean {
  const word = words[from - 1];
  if (!word || noAdjectives.has(word.lower) || (isCapital(word) && !opensSentence(words, from - 1))) return false;
  if (word.text === '-') return isGlued(words, from) && isGlued(words, from - 1);
  return word.pos === 'ADJ' || word.pos === 'NOUN' || (word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && words[from - 2]?.pos === 'DET');
}
