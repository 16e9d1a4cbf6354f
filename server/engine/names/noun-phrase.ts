import type { Span } from '../../text/span';
import type { Word } from '../../text/word';
import { isCapital } from './casing';
import type { Role } from './entity';
import { keyOf } from './name';
import { ofHeads, organisationWords } from './name-words';
import { partyRole, type Read } from '../titles/party-label';
import { partyOf } from '../titles/parties';
import { countryOf } from './places';
import { stateAt, stateBefore, stateRoles } from '../titles/states-in-words';
import { type TitlePhrase, titlePhraseEndingAt } from '../titles/title-phrase';
import { ties } from '../titles/titles-words';
import { capitalAt, lowerAt, spanOf, written } from './word-run';
import { listed } from '../../text/word-list';

/** How far a noun phrase is looked at, in words. */
export const longestPhrase = 14;

/** Reads a noun phrase that says what somebody is: titles, parties, and what they belong to. */
export function nounPhraseRoles(words: readonly Word[], from: number): Read | undefined {
  const first = titlesAt(words, from) ?? partyPhraseAt(words, from);
  if (!first || lowerAt(words, first.to) !== 'and' || words[first.to + 1]?.pos === 'DET') return first;
  const second = titlesAt(words, first.to + 1);
  return second ? { roles: [...first.roles, ...second.roles], to: second.to } : first;
}

function titlesAt(words: readonly Word[], from: number): Read | undefined {
  const phrase = titleFrom(words, from);
  if (!phrase || phrase.title.plural || !startsPhrase(words, from, phrase.from)) return undefined;
  return complementAt(words, phrase) ?? { roles: phrase.roles, to: phrase.title.to };
}

const beforePhrase = new Set(['DET', 'PRON', 'NUM']);
const wordsBeforePhrase = new Set(['also', 'now', 'one', 'of']);

/** One word, or several that say nothing: `now the`, `one of the`. */
const startsPhrase = (words: readonly Word[], from: number, at: number): boolean =>
  at <= from + 1 ||
  words.slice(from, at).every(({ pos, lower }) => beforePhrase.has(pos) || wordsBeforePhrase.has(lower));

/** The title that a noun phrase consists of, with nothing that follows it; for `the senator`. */
export function titlePhraseAt(words: readonly Word[], from: number): Read | undefined {
  const phrase = titleFrom(words, from);
  if (phrase?.from !== from || phrase.title.plural) return undefined;
  return { roles: phrase.roles, to: phrase.title.to };
}

/** Small words inside a title: `secretary of state`, `president pro tempore`. */
const insideTitles = new Set(['of', 'in', 'pro']);

/** The title phrase that a noun phrase starting at `from` ends with. */
function titleFrom(words: readonly Word[], from: number): TitlePhrase | undefined {
  let stop = from;
  while (stop < words.length && stop < from + longestPhrase && isInPhrase(words, stop)) stop++;
  if (insideTitles.has(lowerAt(words, stop))) {
    for (let to = Math.min(words.length, stop + 5); to > stop; to--) {
      const phrase = titlePhraseEndingAt(words, to, from);
      if (phrase && phrase.title.from < stop) return phrase;
    }
  }
  return stop > from ? titlePhraseEndingAt(words, stop, from) : undefined;
}

const inPhrase = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'X']);
const wordsInPhrase = listed(`
  his, her, their, its, my, our, retired, ousted, managing, elected, -, 's
`);

function isInPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.lower === 'who' || word.lower === 'and') return false;
  if (word.lower === 'of')
    return ofHeads.has(lowerAt(words, at - 1)) && capitalAt(words, at - 1) && capitalAt(words, at + 1);
  return wordsInPhrase.has(word.lower) || inPhrase.has(word.pos) || (isCapital(word) && word.pos !== 'PUNCT');
}

const complementWords = new Set(['of', 'for', 'at', 'to', 'in', 'with', 'from']);

/** `of the Lundy Council`, `to Doe`, `from Ohio`: what the title is a title of. */
export function complementAt(words: readonly Word[], { title, roles }: TitlePhrase): Read | undefined {
  const preposition = lowerAt(words, title.to);
  const [role, ...others] = roles;
  if (!role || !complementWords.has(preposition)) return undefined;
  const from = words[title.to + 1]?.pos === 'DET' ? title.to + 2 : title.to + 1;
  const belongs = belongingAt(words, from, preposition === 'to' || ties.has(role.value));
  if (!belongs) return undefined;
  const { of, span, kind } = belongs;
  const isTie = preposition === 'to' && kind === undefined;
  const own: Role =
    role.of === undefined || role.kind === 'relation'
      ? { ...role, kind: isTie ? 'relation' : role.kind, of, ofSpan: span }
      : role;
  const said: readonly Role[] =
    kind === 'state'
      ? [{ kind, value: of, span, tense: 'present' }]
      : kind === 'affiliation'
        ? [{ kind, value: of, span, tense: role.tense }]
        : [];
  return { roles: [own, ...others, ...said], to: belongs.to };
}

/** What a title belongs to. */
export interface Belonging {
  readonly of: string;
  readonly span: Span;
  readonly to: number;
  /** The role that it gives besides; none for countries and people. */
  readonly kind?: 'state' | 'affiliation' | 'country';
}

/** Capitals in a name with a complement, at most. */
const longestName = 10;

/** A state, country, organisation or person that starts at a word. */
export function belongingAt(words: readonly Word[], from: number, isPerson: boolean): Belonging | undefined {
  let to = from;
  while (to < from + longestName && isNameWord(words, from, to)) to++;
  const span = spanOf(words, { from, to });
  if (!span) return undefined;
  const state = stateAt(words, from);
  if (state?.to === to) return { of: state.code, span, to, kind: 'state' };
  const name = written(words, from, to);
  const country = countryOf(name.toLowerCase());
  if (country) return { of: country, span, to, kind: 'country' };
  const isOrganisation =
    /^\p{Lu}{2,6}$/u.test(name) || words.slice(from, to).some(({ lower }) => organisationWords.has(lower));
  return { of: keyOf(name, isPerson && !isOrganisation), span, to, ...(isOrganisation && { kind: 'affiliation' }) };
}

function isNameWord(words: readonly Word[], from: number, at: number): boolean {
  const lower = lowerAt(words, at);
  if (capitalAt(words, at)) return true;
  const next = lowerAt(words, at + 1) === 'the' ? at + 2 : at + 1;
  return at > from && (lower === 'of' || lower === '&' || lower === '-') && capitalAt(words, next);
}

/** `a Republican`, `an Ohio Democrat`, `a Republican from Ohio`, `Republican of Ohio`. */
export function partyPhraseAt(words: readonly Word[], from: number): Read | undefined {
  let at = from;
  while (at < from + 6 && isInPhrase(words, at) && !partyNounAt(words, at)) at++;
  const word = words[at];
  const party = partyNounAt(words, at);
  if (!word || !party) return undefined;
  const before = stateBefore(words, at, from);
  const preposition = lowerAt(words, at + 1);
  const hasHome = preposition === 'of' || preposition === 'from';
  const after = hasHome ? stateAt(words, at + 2) : undefined;
  const roles = [partyRole(word, party), ...stateRoles(words, before), ...stateRoles(words, after)];
  return { roles, to: after?.to ?? (hasHome ? townEnd(words, at + 2) : at + 1) };
}

/** Capitals in the name of a town, at most. */
const longestTown = 4;

/** Where the town ends after `a Republican from`; before its preposition where none stands there. */
function townEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (to < from + longestTown && capitalAt(words, to)) to++;
  return to > from ? to : from - 1;
}

const partyNouns = listed(`
  republican, democrat, independent, libertarian, conservative, liberal, tory, socialist,
  communist
`);
const nominal = new Set(['NOUN', 'PROPN', 'ADJ']);

/** A party's word for its member, not before a noun. */
function partyNounAt(words: readonly Word[], at: number): string | undefined {
  const word = words[at];
  if (!word || !partyNouns.has(word.lower) || nominal.has(words[at + 1]?.pos ?? '')) return undefined;
  return partyOf(word.text);
}
