import type { Span } from '../../text/span';
import type { Word } from '../../text/word';
import { isCapital, opensSentence } from '../names/casing';
import type { Role } from '../names/entity';
import { ofHeads, organisationWords, placeWords } from '../names/name-words';
import { partyRole } from './party-label';
import { partyOf } from './parties';
import { countryOf } from '../names/places';
import { stateAt } from './states-in-words';
import { classOf, isNameToo, type Title, titleEndingAt } from './title';
import { isCapitalAt, isPossessed, type Owner, placeBefore, possessorBefore } from './title-owner';
import { officeAdjectives, runners, tenses, ties, titleModifiers } from './titles-words';
import { isGlued, lowerAt, spanOf } from '../names/word-run';
import { listed } from '../../text/word-list';

/** A title with everything before it that belongs to it: `former Ohio state Sen.` */
export interface TitlePhrase {
  readonly title: Title;
  /** Index of the first word. */
  readonly from: number;
  readonly roles: readonly Role[];
}

/** Reads the title phrase that ends before the word `to`; nothing of it stands before `min`. */
export function titlePhraseEndingAt(words: readonly Word[], to: number, min = 0): TitlePhrase | undefined {
  const isElect = lowerAt(words, to - 2) === '-' && electWords.has(lowerAt(words, to - 1));
  const title = titleEndingAt(words, isElect ? to - 2 : to, min);
  return title && readPhrase(words, title, min, isElect ? 'elect' : 'present');
}

const electWords = new Set(['elect', 'designate', 'nominee']);

/** Adjectives and nouns before a title that are read but say nothing: `longtime campaign manager`. */
const mostAdjectives = 5;

/** A phrase while it is read, from its title to the left. */
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
  const { value, from } = title;
  const draft: Draft = { value, from, tense, isState: false, isRelation: ties.has(value), more: [] };
  for (let adjectives = 0; draft.from > min && adjectives < mostAdjectives;) {
    if (readers.some((read) => read(words, draft, min))) continue;
    if (!isAdjective(words, draft)) break;
    adjectives++;
    draft.from--;
  }
  return { title, from: draft.from, roles: rolesOf(words, title, draft) };
}

/** Each takes words off the left of the phrase, or none. */
type Reader = (words: readonly Word[], draft: Draft, min: number) => boolean;

/** `former`, `ex-`, `then-`, `acting`; `the current acting mayor` is acting. */
const readTense: Reader = (words, draft, min) => {
  const hyphen = lowerAt(words, draft.from - 1) === '-' && isGlued(words, draft.from) ? 1 : 0;
  const tense = tenses.get(lowerAt(words, draft.from - 1 - hyphen));
  if (!tense || draft.from - 1 - hyphen < min) return false;
  if (draft.tense !== 'candidate' && tense !== 'present') draft.tense = tense;
  draft.from -= 1 + hyphen;
  return true;
};

const readParty: Reader = (words, draft) => {
  const word = words[draft.from - 1];
  const party = word && isCapital(word) ? partyOf(word.text) : undefined;
  if (!word || !party) return false;
  draft.more.push(partyRole(word, party));
  draft.from--;
  return true;
};

/** Words that make another title of it: `state`, `deputy`, `Senate candidate`. */
const readModifier: Reader = (words, draft) => {
  const lower = lowerAt(words, draft.from - 1);
  const office = runners.has(draft.value) ? officeAdjectives.get(lower) : undefined;
  if (office) Object.assign(draft, { value: office, tense: 'candidate' });
  else if (lower === 'state') draft.isState = true;
  else if (titleModifiers.has(lower) && !isPossessed(words, draft.from) && !endsName(words, draft.from - 1)) {
    draft.value = `${lower} ${draft.value}`;
  } else return false;
  draft.from--;
  return true;
};

/** `County` of `Wexley County Sheriff`, `Trade` of `Department of Trade`: after a capital the word ends a name. */
function endsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (lowerAt(words, at - 1) === 'of' && ofHeads.has(lowerAt(words, at - 2))) return isCapitalAt(words, at - 2, 0);
  const isNoun = word !== undefined && (organisationWords.has(word.lower) || placeWords.has(word.lower));
  return isNoun && isCapital(word) && isCapitalAt(words, at - 1, 0);
}

/** `Chairman Sen.`: a title before the title. */
const readOtherTitle: Reader = (words, draft, min) => {
  const word = words[draft.from - 1];
  const other = word && isCapital(word) ? titleEndingAt(words, draft.from, min) : undefined;
  const span = other && spanOf(words, other);
  if (!other || !span || other.plural || other.class === 'trade' || isNameToo(words, other) || endsName(words, other.from))
    return false;
  draft.more.push({ kind: 'title', value: other.value, span, tense: 'present' });
  draft.from = other.from;
  return true;
};

const readCountry: Reader = (words, draft) => {
  const word = words[draft.from - 1];
  const country = word?.lower === 'u.s.' ? countryOf(word.lower) : undefined;
  if (!word || !country) return false;
  own(draft, { from: draft.from - 1, of: country, span: { start: word.start, end: word.end }, kind: 'country' });
  return true;
};

const readOwner: Reader = (words, draft, min) => {
  const owner =
    draft.of !== undefined
      ? undefined
      : (placeBefore(words, draft.from, min) ?? possessorBefore(words, draft.from, min));
  const isRank = owner !== undefined && owner.kind !== 'state' && owner.kind !== 'country' && isParty(words[draft.from]);
  if (!owner || isRank) return false;
  own(draft, owner);
  return true;
};

/** `Top Republican Sen.`: before a party stands at most a state or a country. */
const isParty = (word?: Word): boolean => word !== undefined && isCapital(word) && partyOf(word.text) !== undefined;

/** A seat is one of the country anyway; of a person a title is a tie. */
function own(draft: Draft, { from, of, span, kind }: Owner): void {
  draft.from = from;
  if (draft.of === undefined && (kind !== 'country' || classOf(draft.value) !== 'seat')) {
    draft.of = of;
    draft.ofSpan = span;
  }
  if (kind === 'person') draft.isRelation = true;
  if (kind === 'state') draft.more.push({ kind, value: of, span, tense: 'present' });
  if (kind === 'organisation') draft.more.push({ kind: 'affiliation', value: of, span, tense: 'present' });
}

const readers: readonly Reader[] = [readTense, readParty, readModifier, readCountry, readOtherTitle, readOwner];

/** Nouns of time and people stand beside a title without belonging to it. */
const noAdjectives = listed(`
  year, week, month, day, today, yesterday, tomorrow, time, reporters, people, said, friday
`);

function isAdjective(words: readonly Word[], { from }: Draft): boolean {
  const word = words[from - 1];
  if (!word || noAdjectives.has(word.lower) || (isCapital(word) && !opensSentence(words, from - 1))) return false;
  if (word.text === '-') return isGlued(words, from) && isGlued(words, from - 1);
  const isParticiple = word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && words[from - 2]?.pos === 'DET';
  return word.pos === 'ADJ' || word.pos === 'NOUN' || isParticiple;
}

function rolesOf(words: readonly Word[], title: Title, draft: Draft): Role[] {
  const span = spanOf(words, title);
  if (!span) return [];
  const isOffice = title.class === 'seat' || title.class === 'office';
  const role: Role = {
    kind: draft.isRelation ? 'relation' : 'title',
    value: valueOf(words, title, draft),
    tense: draft.tense,
    span,
    ...(draft.of !== undefined && draft.ofSpan && { of: draft.of, ofSpan: draft.ofSpan }),
  };
  return [
    role,
    ...draft.more
      .filter(({ kind }) => kind !== 'state' || isOffice)
      .map((other) => (other.kind === 'affiliation' ? { ...other, tense: draft.tense } : other)),
  ];
}

function valueOf(words: readonly Word[], title: Title, draft: Draft): string {
  if (draft.isState && title.class === 'seat') return `state ${draft.value}`;
  return isAgent(words, title, draft) ? 'agent' : draft.value;
}

/** `a company representative`, `the representative for Senate Democrats`: no seat. */
function isAgent(words: readonly Word[], { from, to }: Title, draft: Draft): boolean {
  if (words[from]?.text !== 'representative' || draft.value !== 'representative' || draft.of !== undefined)
    return false;
  const before = words[from - 1];
  const isOthers = /^(?:for|to|of|at|with)$/.test(lowerAt(words, to)) && !stateAt(words, to + 1);
  return isOthers || before?.pos === 'NOUN' || before?.pos === 'ADJ' || organisationWords.has(before?.lower ?? '');
}
