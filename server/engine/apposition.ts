import type { Word } from '../text/word';
import { isCapital } from './casing';
import type { Role } from './mention';
import { keyOf } from './name';
import { written } from './name-runs';
import { calendarWords, ofHeads, organisationWords, sayingVerbs } from './name-words';
import { type Read, partyLabelAt } from './party-label';
import { partyOf } from './parties';
import { countryOf } from './places';
import { stateAt, stateBefore } from './states-in-words';
import { type TitlePhrase, titlePhraseEndingAt } from './title-phrase';
import { ties } from './titles-words';

/** Read after a name: its roles, where the words end, and whether an age stands there. */
export interface After extends Read {
  readonly hasAge: boolean;
  /** Index after a party label, else 0: what stands in it is no name. */
  readonly labelTo: number;
}

/** At most this many asides are read: `Doe, 72, a former judge, …` */
const mostAsides = 4;

/** Reads what stands after a name, between commas or in brackets: a party label, an age, titles. */
export function readAfter(words: readonly Word[], at: number): After {
  const roles: Role[] = [];
  let to = at;
  let hasAge = isAgedAside(words, at);
  let labelTo = 0;
  for (let n = 0; n < mostAsides; n++) {
    const age = ageAt(words, to);
    const label = age ? undefined : partyLabelAt(words, to);
    const read = age ? { roles: [], to: age } : label ?? homeAt(words, to) ?? appositionAt(words, to);
    if (!read) break;
    if (label) labelTo = label.to;
    hasAge ||= age > 0;
    roles.push(...read.roles);
    to = read.to;
  }
  return { roles, to, hasAge, labelTo };
}

/** `, 72,` or `(72)`; 0 where there is none. */
function ageAt(words: readonly Word[], at: number): number {
  const opener = words[at]?.text;
  const age = words[at + 1]?.text ?? '';
  const after = words[at + 2]?.text;
  if (!/^(?:1[01]|[1-9])?\d$/.test(age)) return 0;
  if (opener === '(') return after === ')' ? at + 3 : 0;
  if (opener !== ',') return 0;
  return after === undefined || /^[,.;:)–—]$/.test(after) || words[at + 2]?.lower === 'and' || words[at + 2]?.lower === 'of' ? at + 2 : 0;
}

/** `, an 18-year-old student`. */
const isAgedAside = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === ',' && /^an?$/.test(words[at + 1]?.lower ?? '') && /^\d{1,3}$/.test(words[at + 2]?.text ?? '') &&
  words[at + 3]?.text === '-' && words[at + 4]?.lower === 'year';

/** `, of Lundy,`: where somebody lives is no role, and more may follow it. */
function homeAt(words: readonly Word[], at: number): Read | undefined {
  const of = words[at]?.text === ',' ? at + 1 : at;
  if (words[of]?.lower !== 'of' || (of === at && !/^\d+$/.test(words[at - 1]?.text ?? ''))) return undefined;
  let to = of + 1;
  while (to < of + 4 && isPlaceWord(words[to])) to++;
  return to > of + 1 && words[to]?.text === ',' ? { roles: [], to } : undefined;
}

const isPlaceWord = (word?: Word): boolean => word !== undefined && isCapital(word) && !calendarWords.has(word.lower);

const openers = new Set([',', '–', '—', '--', '-']);

/** `, a former judge`, `, chairman of the Lundy Council`, `, a Republican`. */
function appositionAt(words: readonly Word[], at: number): Read | undefined {
  if (!openers.has(words[at]?.text ?? '')) return undefined;
  const read = nounPhraseRoles(words, at + 1);
  if (!read) return undefined;
  const isListed = words[read.to]?.lower === 'and' && /^an?$/.test(words[read.to + 1]?.lower ?? '');
  return isListed || endsAside(words, read.to) ? read : undefined;
}

/** What may follow an apposition. Another name or a verb of saying shows that it is none. */
function endsAside(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (!next) return true;
  if (next.lower === 'and' || next.lower === 'or' || next.lower === "'s" || next.text === '(') return false;
  if (next.pos === 'PUNCT') return true;
  if (sayingVerbs.has(next.lower) || next.pos === 'AUX') return false;
  return !isCapital(next) || calendarWords.has(next.lower);
}

/** How far a noun phrase is looked at. */
const longestPhrase = 14;
const inPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X']);

/** Reads a noun phrase that says what somebody is: titles, parties, and what they belong to. */
export function nounPhraseRoles(words: readonly Word[], from: number): Read | undefined {
  const first = titlesAt(words, from) ?? partyPhraseFrom(words, from);
  if (!first) return undefined;
  const and = words[first.to];
  const next = words[first.to + 1];
  if (and?.lower !== 'and' || !next || next.pos === 'DET') return first;
  const second = titlesAt(words, first.to + 1);
  return second ? { roles: [...first.roles, ...second.roles], to: second.to } : first;
}

function titlesAt(words: readonly Word[], from: number): Read | undefined {
  const phrase = titleFrom(words, from);
  if (!phrase || phrase.title.plural || phrase.from > from + 1 && !startsPhrase(words, from, phrase.from)) return undefined;
  const complement = complementAt(words, phrase.title.to, phrase);
  return complement ?? { roles: phrase.roles, to: phrase.title.to };
}

const startsPhrase = (words: readonly Word[], from: number, at: number): boolean =>
  words.slice(from, at).every(({ pos, lower }) => pos === 'DET' || pos === 'PRON' || pos === 'NUM' || lower === 'also' || lower === 'now' || lower === 'one' || lower === 'of');

/** The title that a noun phrase consists of, with nothing that follows it; for `the senator`. */
export function titlePhraseFrom(words: readonly Word[], from: number): Read | undefined {
  const phrase = titleFrom(words, from);
  return phrase && phrase.from === from && !phrase.title.plural ? { roles: phrase.roles, to: phrase.title.to } : undefined;
}

/** The title phrase that a noun phrase starting at `from` ends with. */
function titleFrom(words: readonly Word[], from: number): TitlePhrase | undefined {
  let stop = from;
  while (stop < words.length && stop < from + longestPhrase && isInPhrase(words, stop)) stop++;
  const isOf = words[stop]?.lower === 'of' || words[stop]?.lower === 'in' || words[stop]?.lower === 'pro';
  for (let to = isOf ? stop + 5 : stop; to > from; to--) {
    if (to > words.length) continue;
    const phrase = titlePhraseEndingAt(words, to, from);
    if (phrase && (to === stop || (isOf && phrase.title.from < stop && to > stop))) return phrase;
    if (to < stop) break;
  }
  return undefined;
}

function isInPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.text === '-' || word.lower === "'s") return true;
  if (word.lower === 'of') return ofHeads.has(words[at - 1]?.lower ?? '') && isPlaceWord(words[at - 1]) && isPlaceWord(words[at + 1]);
  if (word.lower === 'who' || word.lower === 'and') return false;
  return inPhrase.has(word.pos) || /^(?:his|her|their|its|my|our|retired|ousted|managing|elected)$/.test(word.lower) ||
    (isCapital(word) && word.pos !== 'PUNCT');
}

const complementWords = new Set(['of', 'for', 'at', 'to', 'in', 'with', 'from']);

/** `of the Lundy Council`, `to Doe`, `from Ohio`: what the title is a title of. */
function complementAt(words: readonly Word[], at: number, { roles }: TitlePhrase): Read | undefined {
  const preposition = words[at]?.lower ?? '';
  if (!complementWords.has(preposition)) return undefined;
  const from = words[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
  const belongs = belongingAt(words, from, preposition === 'to' || ties.has(roles[0]?.value ?? ''));
  const [title, ...others] = roles;
  if (!belongs || !title) return undefined;
  const isTie = preposition === 'to' && !belongs.isPlace && !belongs.isOrganisation;
  const own: Role = title.of === undefined || title.kind === 'relation'
    ? { ...title, kind: isTie ? 'relation' : title.kind, of: belongs.of, ofSpan: belongs.span } : title;
  return { roles: [own, ...others, ...belongs.roles(title.tense)], to: belongs.to };
}

interface Belonging {
  readonly of: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly to: number;
  readonly isPlace: boolean;
  readonly isOrganisation: boolean;
  readonly roles: (tense: Role['tense']) => readonly Role[];
}

/** A state, country, organisation or person that starts at a word. */
function belongingAt(words: readonly Word[], from: number, isPerson: boolean): Belonging | undefined {
  let to = from;
  while (to < from + 10 && isNameWord(words, from, to)) to++;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to === from) return undefined;
  const span = { start: first.start, end: last.end };
  const state = stateAt(words, from);
  if (state && state.to === to) {
    return { of: state.code, span, to, isPlace: true, isOrganisation: false, roles: () => [{ kind: 'state', value: state.code, span, tense: 'present' }] };
  }
  const name = written(words, from, to);
  const country = countryOf(name.toLowerCase());
  const isOrganisation = words.slice(from, to).some(({ lower }) => organisationWords.has(lower)) || /^\p{Lu}{2,6}$/u.test(name);
  const of = country ?? keyOf(name, isPerson && !isOrganisation);
  return {
    of, span, to, isPlace: country !== undefined, isOrganisation,
    roles: (tense) => (isOrganisation ? [{ kind: 'affiliation', value: of, span, tense }] : []),
  };
}

function isNameWord(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (isCapital(word)) return !calendarWords.has(word.lower);
  const next = words[at + 1];
  const after = next?.lower === 'the' ? words[at + 2] : next;
  return at > from && (word.lower === 'of' || word.lower === '&' || word.lower === '-') && after !== undefined && isCapital(after);
}

/** `a Republican`, `an Ohio Democrat`, `a Republican from Ohio`, `Republican of Ohio`. */
export function partyPhraseFrom(words: readonly Word[], from: number): Read | undefined {
  let at = from;
  while (at < from + 6 && isInPhrase(words, at) && !isPartyNoun(words, at)) at++;
  const word = words[at];
  const party = word && isPartyNoun(words, at) ? partyOf(word.text) : undefined;
  if (!word || !party) return undefined;
  const roles: Role[] = [{ kind: 'party', value: party, span: { start: word.start, end: word.end }, tense: 'present' }];
  const before = stateBefore(words, at, from);
  const preposition = words[at + 1]?.lower;
  const after = preposition === 'of' || preposition === 'from' ? stateAt(words, at + 2) : undefined;
  for (const state of [before, after]) {
    const [first, last] = state ? [words[state.from], words[state.to - 1]] : [];
    if (state && first && last) roles.push({ kind: 'state', value: state.code, span: { start: first.start, end: last.end }, tense: 'present' });
  }
  return { roles, to: after?.to ?? at + 1 };
}

const partyNouns = new Set(['republican', 'democrat', 'independent', 'libertarian', 'conservative', 'liberal', 'tory', 'socialist', 'communist']);

const isPartyNoun = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const next = words[at + 1];
  return word !== undefined && partyNouns.has(word.lower) && partyOf(word.text) !== undefined &&
    !(next && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ'));
};

/** What stands before a name and a comma: `A spokeswoman for the Lundy Council, Jane Doe, said`. */
export function readBefore(words: readonly Word[], at: number, after: number): (Read & { readonly from: number }) | undefined {
  if (words[at - 1]?.text !== ',' || !closesAside(words[after])) return undefined;
  const end = at - 1;
  const min = Math.max(0, end - longestPhrase);
  for (let to = end; to > min; to--) {
    const phrase = titlePhraseEndingAt(words, to, min);
    if (phrase && !phrase.title.plural && opensPhrase(words, phrase.from)) {
      const complement = to < end ? complementAt(words, to, phrase) : undefined;
      if (to === end || complement?.to === end) return { roles: complement?.roles ?? phrase.roles, to: at, from: phrase.from };
    }
    if (words[to - 1]?.pos === 'PUNCT' && words[to - 1]?.text !== '-' || words[to - 1]?.pos === 'VERB') return undefined;
  }
  return undefined;
}

const closesAside = (word?: Word): boolean => word === undefined || /^[,.;)–—]$/.test(word.text) || word.lower === 'who';

/** A noun phrase begins with an article, an owner or a number, or opens the sentence. */
function opensPhrase(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return before === undefined || before.pos === 'DET' || before.pos === 'PUNCT' || before.lower === 'one' ||
    /^(?:his|her|their|its|our|my|'s|')$/.test(before.lower);
}

/** `the 21-year-old Doe`. */
export const ageBefore = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'old' && words[at - 2]?.text === '-' && /^years?$/.test(words[at - 3]?.lower ?? '');
