import type { Word } from '../../text/word';
import { isCapital, opensSentence } from './casing';
import { pronounOf } from './given-names';
import type { Role } from './entity';
import { neverSurnames, organisationWords, suffixes } from './name-words';
import { partyRole } from '../titles/party-label';
import { partyOf, partyWords } from '../titles/parties';
import { isPeople, isPlaceName } from './places';
import { stateAt } from '../titles/states-in-words';
import { courtesyAt, isNameToo } from '../titles/title';
import { type TitlePhrase, titlePhraseEndingAt } from '../titles/title-phrase';
import { lowerAt, type Run } from './word-run';
import { listed } from '../../text/word-list';

/** A run taken apart: titles, parties and other names before the name itself. */
export interface Part {
  readonly name: Run;
  readonly phrase?: TitlePhrase;
  readonly party?: Role;
  readonly courtesy?: 'he' | 'she' | 'any';
  /** Organisations and places before the title. */
  readonly before: readonly Run[];
  /** A title is all there is. */
  readonly doubtful: boolean;
}

/** Takes a run apart; nothing where it names nobody and nothing. */
export function partOf(words: readonly Word[], run: Run): Part | undefined {
  const courtesy = courtesyAt(words, run.from);
  if (courtesy && run.to > run.from + 1) {
    return { name: { from: run.from + 1, to: run.to }, courtesy, before: [], doubtful: false };
  }
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
  const last = lowerAt(words, run.to - 1);
  if (!first || (phrase.from > run.from && !isBody(words, run.from, phrase.from)) || !isCapital(first) || suffixes.has(first.lower)) return false;
  if (neverSurnames.has(last) || (title.class === 'trade' && organisationWords.has(last))) return false;
  if (to === run.from) return words[title.to - 1]?.pos !== 'VERB';
  if (isNameToo(words, title) && phrase.from === title.from) return false;
  if (title.class !== 'trade' || title.to - title.from > 1) return true;
  return opensSentence(words, title.from) && run.to - to > 1;
}

/** `Committee Chairman Rep. Brill`: the body is named by its kind alone. */
const isBody = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every(({ lower }) => organisationWords.has(lower));

/** Names among the words before a title, where they stand in the same run. */
function runsBefore(words: readonly Word[], run: Run, { roles }: TitlePhrase): Run[] {
  const span = roles[0]?.ofSpan;
  if (!span) return [];
  const from = words.findIndex(({ start }) => start === span.start);
  const to = words.findIndex(({ end }) => end === span.end) + 1;
  return from >= run.from && to <= run.to && !isPeople(lowerAt(words, from)) ? [{ from, to }] : [];
}

/** No title: a party before or after the name is taken off. */
function untitledPart(words: readonly Word[], run: Run): Part | undefined {
  const last = lowerAt(words, run.to - 1);
  if (neverSurnames.has(last))
    return partyWords.has(last) ? withoutParty(words, run) : { name: run, before: [], doubtful: false };
  const phrase = titlePhraseEndingAt(words, run.to);
  if (!phrase || phrase.from > run.from || endsInSurname(words, run)) return withoutParty(words, run);
  return run.to - run.from > 1 ? undefined : { name: run, before: [], doubtful: true };
}

/** Titles that many people have for a surname. */
const titleSurnames = listed(`
  king, prince, pope, bishop, marshal, dean, judge, major, chancellor, priest, cardinal,
  constable, chief, baker, cook, carpenter, miner, farmer, driver, painter, singer, model,
  guard, student, clerk, marine
`);

const endsInSurname = (words: readonly Word[], { from, to }: Run): boolean =>
  to - from > 1 &&
  (pronounOf(lowerAt(words, from)) !== undefined ||
    (titleSurnames.has(lowerAt(words, to - 1)) && !isPlace(lowerAt(words, from))));

const isPlace = (lower: string): boolean => isPlaceName(lower) || isPeople(lower) || organisationWords.has(lower);

function withoutParty(words: readonly Word[], run: Run): Part | undefined {
  const state = stateAt(words, run.from);
  const isBefore = state !== undefined && state.to < run.to && partyWords.has(lowerAt(words, state.to));
  const before = isBefore ? [{ from: run.from, to: state.to }] : [];
  let { from, to } = isBefore ? { from: state.to, to: run.to } : run;
  const word = words[from];
  const value = word && partyOf(word.text);
  const party = word && value ? partyRole(word, value) : undefined;
  if (party) from++;
  while (to > from && partyWords.has(lowerAt(words, to - 1))) to--;
  if (from >= to) return before[0] && { name: before[0], before: [], doubtful: false };
  if (to - from === 1 && isOfPeople(lowerAt(words, from))) return undefined;
  return { name: { from, to }, party, before, doubtful: false };
}

const isOfPeople = (lower: string): boolean => isPeople(lower) || (lower.endsWith('s') && isPeople(lower.slice(0, -1)));
