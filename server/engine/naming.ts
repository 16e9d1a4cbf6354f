import type { Span } from '../text/span';
import type { Word } from '../text/word';
import { type After, ageBefore, readAfter, readBefore } from './apposition';
import { type Casing, isCapital, opensSentence } from './casing';
import { pronounOf } from './given-names';
import type { Role } from './mention';
import { nameRuns, type Run, written } from './name-runs';
import { neverSurnames, organisationEnds, organisationWords, sayingVerbs, suffixes } from './name-words';
import { partyLabelAt } from './party-label';
import { partyOf, partyWords } from './parties';
import { isPeople, isPlaceName } from './places';
import { referenceCardAt } from './reference-card';
import type { Sentence } from './sentence';
import { stateOf } from './states';
import { stateAt } from './states-in-words';
import { classOf, courtesyAt, isNameToo } from './title';
import { type TitlePhrase, titlePhraseEndingAt } from './title-phrase';
import { ties } from './titles-words';
import { namedAs, verbRolesAt } from './verb-roles';

/** A name at one place of a sentence, before it is known who it is. */
export interface Naming extends Span {
  readonly sentence: Sentence;
  /** Index of its first word in the sentence. */
  readonly at: number;
  /** As written. */
  readonly text: string;
  readonly roles: readonly Role[];
  readonly phrase: Span;
  readonly possessive: boolean;
  /** `the`, `a` or `an` stands before it, as it does not before people. */
  readonly hasArticle: boolean;
  /** What the words around it say: a person by title, age or form; an organisation or place by its words. */
  readonly sign?: 'person' | 'organisation' | 'place';
  /** Introduced with an age: nobody named before by a given name only. */
  readonly introduced: boolean;
  /** A title is all there is: a name only where the article knows a person so called. */
  readonly doubtful: boolean;
  readonly pronoun?: 'he' | 'she';
}

/** Names of a headline set in capitals throughout: only where a party label ends them. */
export const labelledNamings = (prose: string, sentence: Sentence, casing: Casing): Naming[] =>
  sentence.words.some(({ text }) => text === '(')
    ? namingsIn(prose, sentence, casing).filter(({ roles }) => roles.some(({ kind }) => kind === 'party') && roles.some(({ kind }) => kind === 'state'))
    : [];

/** Finds the names of a sentence with what is said beside them. */
export function namingsIn(prose: string, sentence: Sentence, casing: Casing): Naming[] {
  const { words } = sentence;
  const namings: Naming[] = [];
  let labelTo = 0;
  let shared: { readonly roles: readonly Role[]; readonly at: number } | undefined;
  for (const run of nameRuns(words, casing)) {
    if (run.from < labelTo) continue;
    const part = splitRun(words, run);
    if (!part) continue;
    namings.push(...part.before.map((before) => plainNaming(prose, sentence, before)));
    const titles = part.phrase?.title.plural || shared?.at !== run.from ? undefined : shared.roles;
    const found = readNaming(prose, sentence, part, titles);
    namings.push(found.naming);
    labelTo = found.labelTo;
    shared = sharedTitles(words, part, titles, found.to);
  }
  return namings;
}

/** A run taken apart: titles and other names before the name itself. */
interface Part {
  readonly name: Run;
  readonly phrase?: TitlePhrase;
  readonly party?: Role;
  readonly courtesy?: 'he' | 'she' | 'any';
  /** Organisations and places before the title. */
  readonly before: readonly Run[];
  readonly doubtful: boolean;
}

function splitRun(words: readonly Word[], run: Run): Part | undefined {
  const courtesy = courtesyAt(words, run.from);
  if (courtesy && run.to > run.from + 1) return { name: { from: run.from + 1, to: run.to }, courtesy, before: [], doubtful: false };
  return titledPart(words, run) ?? untitledPart(words, run);
}

/** The last title of a run that leaves a name after it. */
function titledPart(words: readonly Word[], run: Run): Part | undefined {
  for (let to = run.to - 1; to >= run.from; to--) {
    const phrase = titlePhraseEndingAt(words, to);
    if (!phrase || !leavesName(words, run, to, phrase)) continue;
    const courtesy = courtesyAt(words, to);
    const name = { from: courtesy && to + 1 < run.to ? to + 1 : to, to: run.to };
    return { name, phrase, courtesy, before: runsBefore(words, run, phrase), doubtful: false };
  }
  return undefined;
}

function leavesName(words: readonly Word[], run: Run, to: number, phrase: TitlePhrase): boolean {
  const { title } = phrase;
  const first = words[to];
  const last = words[run.to - 1];
  if (!first || !last || phrase.from > run.from || !isCapital(first) || suffixes.has(first.lower)) return false;
  if (neverSurnames.has(last.lower) || (title.class === 'trade' && organisationWords.has(last.lower))) return false;
  if (to === run.from) return words[title.to - 1]?.pos !== 'VERB';
  if (isNameToo(words, title) && phrase.from === title.from) return false;
  if (title.class !== 'trade' || title.to - title.from > 1) return true;
  return opensSentence(words, title.from) && run.to - to > 1;
}

/** Names among the words before a title, where they stand in the same run. */
function runsBefore(words: readonly Word[], run: Run, { roles }: TitlePhrase): Run[] {
  const span = roles[0]?.ofSpan;
  if (!span) return [];
  const from = words.findIndex(({ start }) => start === span.start);
  const to = words.findIndex(({ end }) => end === span.end) + 1;
  const first = words[from];
  return from >= run.from && to <= run.to && first && !isPeople(first.lower) ? [{ from, to }] : [];
}

/** No title: a party before or after the name is taken off. */
function untitledPart(words: readonly Word[], run: Run): Part | undefined {
  const phrase = titlePhraseEndingAt(words, run.to);
  const last = words[run.to - 1];
  const isNamed = run.to - run.from > 1 &&
    (pronounOf(words[run.from]?.lower ?? '') !== undefined || (titleSurnames.has(last?.lower ?? '') && !isPlaceWord(words[run.from])));
  if (phrase && phrase.from <= run.from && !isNamed && !neverSurnames.has(last?.lower ?? '')) {
    return run.to - run.from > 1 ? undefined : { name: run, before: [], doubtful: true };
  }
  if (neverSurnames.has(last?.lower ?? '') && !partyWords.has(last?.lower ?? '')) return { name: run, before: [], doubtful: false };
  return withoutParty(words, run);
}

/** Titles that many people have for a surname. */
const titleSurnames = new Set([
  'king', 'prince', 'pope', 'bishop', 'marshal', 'dean', 'judge', 'major', 'chancellor', 'priest', 'cardinal', 'constable', 'chief',
  'baker', 'cook', 'carpenter', 'miner', 'farmer', 'driver', 'painter', 'singer', 'model', 'guard', 'student', 'clerk', 'marine',
]);

const isPlaceWord = (word?: Word): boolean =>
  word !== undefined && (isPlaceName(word.lower) || isPeople(word.lower) || organisationWords.has(word.lower));

function withoutParty(words: readonly Word[], run: Run): Part | undefined {
  let { from, to } = run;
  const before: Run[] = [];
  const state = stateAt(words, from);
  if (state && state.to < to && partyWords.has(words[state.to]?.lower ?? '')) {
    before.push({ from, to: state.to });
    from = state.to;
  }
  const word = words[from];
  const value = word && partyOf(word.text);
  const party: Role | undefined = word && value
    ? { kind: 'party', value, span: { start: word.start, end: word.end }, tense: 'present' } : undefined;
  if (party) from++;
  while (to > from && partyWords.has(words[to - 1]?.lower ?? '')) to--;
  if (from >= to) return before[0] && { name: before[0], before: [], doubtful: false };
  if (to - from === 1 && isPeopleWord(words[from])) return undefined;
  return { name: { from, to }, party, before, doubtful: false };
}

const isPeopleWord = (word?: Word): boolean =>
  word !== undefined && (isPeople(word.lower) || (word.lower.endsWith('s') && isPeople(word.lower.slice(0, -1))));

interface Found {
  readonly naming: Naming;
  /** Index after the name and what belongs to it. */
  readonly to: number;
  /** Index after a party label, else 0: what stands in it is no name. */
  readonly labelTo: number;
}

function readNaming(prose: string, sentence: Sentence, part: Part, shared?: readonly Role[]): Found {
  const { words } = sentence;
  const base = plainNaming(prose, sentence, part.name);
  const isGiven = pronounOf(words[part.name.from]?.lower ?? '') !== undefined;
  if (base.sign === 'organisation' && !isGiven && !part.phrase && !part.courtesy || base.possessive && !part.phrase && !part.party && words[part.name.to + 1]?.text !== '(') {
    return { naming: { ...base, doubtful: part.doubtful, ...(part.courtesy && { sign: 'person' as const }) }, to: part.name.to, labelTo: 0 };
  }
  const around = rolesAround(words, part, base.possessive);
  const roles = [...(part.phrase?.roles ?? shared ?? []), ...(part.party ? [part.party] : []), ...around.roles];
  const isPerson = part.phrase !== undefined || shared !== undefined || part.courtesy !== undefined || (around.isPerson && (base.sign !== 'organisation' || around.hasAge));
  const first = words[around.from ?? part.phrase?.from ?? part.name.from];
  const last = words[around.to - 1];
  const pronoun = part.phrase?.title.pronoun ?? (part.courtesy === 'any' ? undefined : part.courtesy);
  return {
    naming: {
      ...base, roles: inState(roles), doubtful: part.doubtful, introduced: around.hasAge,
      phrase: { start: Math.min(base.start, first?.start ?? base.start), end: Math.max(base.end, last?.end ?? base.end) },
      ...(isPerson && { sign: 'person' as const }), ...(pronoun && { pronoun }),
    },
    to: around.to,
    labelTo: around.labelTo,
  };
}

interface Around {
  readonly roles: readonly Role[];
  readonly from?: number;
  readonly to: number;
  readonly labelTo: number;
  readonly hasAge: boolean;
  readonly isPerson: boolean;
}

/** What is said before and after a name. */
function rolesAround(words: readonly Word[], { name, phrase }: Part, possessive: boolean): Around {
  const card = referenceCardAt(words, name.to);
  const home = phrase && !possessive ? officeState(words, name.to, phrase) : undefined;
  const after = possessive ? labelAfterPossessive(words, name.to)
    : isWhereabouts(words, name.from) ? nothingAfter(name.to) : readAfter(words, home?.to ?? name.to);
  const verb = possessive ? undefined : verbRolesAt(words, after.to);
  const before = phrase ? undefined : readBefore(words, name.from, after.to);
  const naming = namedAs(words, phrase?.from ?? name.from, name.to);
  const hasAge = after.hasAge || ageBefore(words, phrase?.from ?? name.from);
  const roles = [card, home, after, verb, before, naming].flatMap((read) => read?.roles ?? []);
  const isWho = name.to - name.from > 1 && (words[after.to]?.lower === 'who' || words[after.to + 1]?.lower === 'who' && words[after.to]?.text === ',');
  return { roles, from: before?.from, to: card?.to ?? after.to, labelTo: card?.to ?? after.labelTo, hasAge, isPerson: hasAge || isWho || card !== undefined || isTitled(name, [...before?.roles ?? [], ...after.roles]) || says(words, name, after.to) };
}

/** `, of Lundy, a nurse`: what follows a home is said of whom it is the home. */
const isWhereabouts = (words: readonly Word[], at: number): boolean => {
  const preposition = words[at - 1]?.lower ?? '';
  return preposition === 'in' || preposition === 'near' || preposition === 'of' && words[at - 2]?.text === ',';
};

const nothingAfter = (to: number): After => ({ roles: [], to, labelTo: 0, hasAge: false });

/** Titles that companies and papers have too: `Acme Widgets, the owner of the mill`. */
const anybodys = new Set([
  'owner', 'leader', 'head', 'developer', 'contractor', 'publisher', 'host', 'critic', 'donor', 'rival', 'opponent', 'contender',
  'challenger', 'victim', 'plaintiff', 'defendant', 'founder', 'broadcaster', 'designer', 'investor', 'partner', 'advocate',
  'producer', 'model', 'friend', 'hopeful', 'runner', 'defender', 'anchor', 'champion', 'captain', 'author',
]);

/** A title beside a name of several words makes a person of it. */
const isTitled = ({ from, to }: Run, roles: readonly Role[]): boolean =>
  roles.some(({ kind, value }) => kind === 'party' || ties.has(value) || (to - from > 1 && kind !== 'state' && kind !== 'affiliation' && !anybodys.has(value)));

/** `Jane Doe said her daughter…`: somebody who speaks and is he or she. */
function says(words: readonly Word[], { from, to }: Run, after: number): boolean {
  if (to - from < 2 || to - from > 3 || !sayingVerbs.has(words[after]?.lower ?? '')) return false;
  return words.slice(after + 1, after + 8).some(({ lower }) => /^(?:s?he|his|her)$/.test(lower));
}

/** `Doe's (R-Ohio)`: the label follows the possessive; nothing else does. */
function labelAfterPossessive(words: readonly Word[], to: number): After {
  const label = words[to + 1]?.text === '(' ? partyLabelAt(words, to + 1) : undefined;
  return { roles: label?.roles ?? [], to: label?.to ?? to, labelTo: label?.to ?? 0, hasAge: false };
}

/** `Rep. Doe of Ohio`. */
function officeState(words: readonly Word[], to: number, { title }: TitlePhrase): { roles: Role[]; to: number } | undefined {
  const isPublic = title.class === 'seat' || title.class === 'office';
  const state = isPublic && words[to]?.lower === 'of' ? stateAt(words, to + 1) : undefined;
  const [first, last] = state ? [words[state.from], words[state.to - 1]] : [];
  if (!state || !first || !last) return undefined;
  return { roles: [{ kind: 'state', value: state.code, span: { start: first.start, end: last.end }, tense: 'present' }], to: state.to };
}

/** A seat belongs to the state named beside it. */
function inState(roles: readonly Role[]): Role[] {
  const state = roles.find(({ kind }) => kind === 'state');
  return roles.map((role) => (state && role.kind === 'title' && role.of === undefined && needsState(role)
    ? { ...role, of: state.value, ofSpan: state.span } : role));
}

const needsState = ({ value }: Role): boolean => classOf(value) === 'seat' || value === 'governor' || value === 'attorney general';

/** `Sens. Doe (R-Ohio) and Roe (D-Iowa)`: a title in the plural holds for the names that follow. */
function sharedTitles(words: readonly Word[], { phrase }: Part, inherited: readonly Role[] | undefined, to: number):
  { readonly roles: readonly Role[]; readonly at: number } | undefined {
  const roles = phrase?.title.plural ? phrase.roles : inherited;
  if (!roles) return undefined;
  let at = to;
  while (at < to + 3 && (words[at]?.text === ',' || words[at]?.lower === 'and' || words[at]?.lower === '&')) at++;
  return at > to ? { roles, at } : undefined;
}

/** A name with nothing beside it. */
function plainNaming(prose: string, sentence: Sentence, { from, to }: Run): Naming {
  const { words } = sentence;
  const start = words[from]?.start ?? sentence.start;
  const end = words[to - 1]?.end ?? start;
  const sign = signOf(words, { from, to });
  return {
    sentence, at: from, start, end, text: prose.slice(start, end), roles: [], phrase: { start, end },
    possessive: isPossessive(words, to), hasArticle: /^(?:the|an?)$/.test(words[from - 1]?.lower ?? ''), introduced: false, doubtful: false, ...(sign && { sign }),
  };
}

function isPossessive(words: readonly Word[], to: number): boolean {
  const [name, mark] = [words[to - 1], words[to]];
  return name !== undefined && mark !== undefined && mark.start === name.end &&
    (mark.lower === "'s" || (mark.lower === "'" && name.lower.endsWith('s')));
}

/** What the words of a name say it is. */
function signOf(words: readonly Word[], { from, to }: Run): Naming['sign'] {
  const last = words[to - 1]?.lower ?? '';
  const length = to - from;
  const text = written(words, from, to);
  if (isPlaceName(text.toLowerCase()) || stateOf(text)) return undefined;
  const isGiven = length > 1 && pronounOf(words[from]?.lower ?? '') !== undefined;
  for (let at = from; at < to; at++) {
    const lower = words[at]?.lower ?? '';
    if (neverSurnames.has(lower) && (at > from || (length === 1 && pronounOf(lower) === undefined))) return placeOrOrganisation(last);
    if (lower === 'of' && at > from) return placeHeads.has(words[from]?.lower ?? '') ? 'place' : 'organisation';
    if (lower === '&') return 'organisation';
    if (!isGiven && at > from && (organisationWords.has(lower) || at === to - 1 && organisationEnds.has(lower))) return placeOrOrganisation(last);
  }
  if (isGiven || suffixes.has(last) && length > 2) return 'person';
  if (words[to]?.text === ',' && isStateAside(words, to + 1)) return 'place';
  return length > 2 && words.slice(from + 1, to - 1).some(({ text }) => /^\p{Lu}\.?$/u.test(text)) ? 'person' : undefined;
}

/** `Lundy, Ohio,`: not `Doe, Ohio's governor`. */
function isStateAside(words: readonly Word[], at: number): boolean {
  const state = stateAt(words, at);
  const next = state && words[state.to];
  return state !== undefined && (!next || next.pos === 'PUNCT' && next.lower !== "'");
}

const placeHeads = new Set(['gulf', 'sea', 'bay', 'strait', 'isle', 'isles', 'cape', 'port', 'city', 'kingdom', 'republic', 'county', 'town', 'province', 'states']);

const placeEnds = new Set(['county', 'avenue', 'ave.', 'boulevard', 'highway', 'parkway', 'island', 'islands', 'airport', 'street', 'city', 'region', 'province', 'republic', 'district', 'stadium', 'arena', 'tower', 'building', 'apartments', 'cemetery']);

const placeOrOrganisation = (last: string): 'place' | 'organisation' => (placeEnds.has(last) ? 'place' : 'organisation');
