import type { Span } from '../../text/span';
import type { Word } from '../../text/word';
import { readAround } from './around-name';
import type { Casing } from './casing';
import { pronounOf } from './given-names';
import type { Role } from './entity';
import { nameRuns } from './name-runs';
import { type Part, partOf } from './name-part';
import { type Sign, signOf } from './name-sign';
import type { Sentence } from '../sentence';
import { isPossessive, lowerAt, type Run, spanOf } from './word-run';

/** A name at one place of a sentence, before it is known who it is. */
export interface Naming extends Span {
  /** As written. */
  readonly text: string;
  readonly roles: readonly Role[];
  readonly phrase: Span;
  readonly possessive: boolean;
  /** `the`, `a` or `an` stands before it, as it does not before people. */
  readonly hasArticle: boolean;
  /** What its words and those around it say: a person by title, age or form; else by its nouns. */
  readonly sign?: Sign;
  /** Introduced with an age: nobody named before by a given name only. */
  readonly introduced: boolean;
  /** A title is all there is: a name only where the article knows a person so called. */
  readonly doubtful: boolean;
  readonly pronoun?: 'he' | 'she';
}

/** Finds the names of a sentence with what is said beside them. */
export function namingsIn(prose: string, sentence: Sentence, casing: Casing): Naming[] {
  const { words } = sentence;
  const namings: Naming[] = [];
  let labelTo = 0;
  let shared: Shared | undefined;
  for (const run of nameRuns(words, casing)) {
    const part = run.from < labelTo ? undefined : partOf(words, run);
    if (!part) continue;
    for (const before of part.before) namings.push(plainNaming(prose, words, before));
    const titles = part.phrase?.title.plural || shared?.at !== run.from ? undefined : shared.roles;
    const found = readNaming(prose, words, part, titles);
    namings.push(found.naming);
    labelTo = found.labelTo;
    shared = sharedTitles(words, part, titles, found.to);
  }
  return namings;
}

/** Names of a headline set in capitals throughout: only where a party label ends them. */
export function labelledNamings(prose: string, sentence: Sentence, casing: Casing): Naming[] {
  if (!sentence.words.some(({ text }) => text === '(')) return [];
  const has = (roles: readonly Role[], kind: Role['kind']): boolean => roles.some((role) => role.kind === kind);
  return namingsIn(prose, sentence, casing).filter(({ roles }) => has(roles, 'party') && has(roles, 'state'));
}

interface Found {
  readonly naming: Naming;
  /** Index after the name and what belongs to it. */
  readonly to: number;
  /** Index after a party label, else 0: what stands in it is no name. */
  readonly labelTo: number;
}

function readNaming(prose: string, words: readonly Word[], part: Part, shared?: readonly Role[]): Found {
  const { name, phrase, courtesy } = part;
  const plain = { ...plainNaming(prose, words, name), doubtful: part.doubtful };
  if (!hasSurroundings(words, part, plain)) {
    return { naming: courtesy ? { ...plain, sign: 'person', ...pronounSign(part) } : plain, to: name.to, labelTo: 0 };
  }
  const around = readAround(words, part, phrase?.roles ?? shared ?? [], plain.possessive);
  const isPerson =
    phrase !== undefined ||
    shared !== undefined ||
    courtesy !== undefined ||
    (around.isPerson && (plain.sign !== 'organisation' || around.hasAge));
  const whole = spanOf(words, {
    from: Math.min(around.from ?? name.from, phrase?.from ?? name.from),
    to: Math.max(around.to, name.to),
  });
  return {
    naming: {
      ...plain,
      roles: around.roles,
      introduced: around.hasAge,
      phrase: whole ?? plain.phrase,
      ...(isPerson && { sign: 'person' as const }),
      ...pronounSign(part),
    },
    to: around.to,
    labelTo: around.labelTo,
  };
}

/** Whether the words beside a name may say something of it: not of organisations, nor after a bare possessive. */
function hasSurroundings(
  words: readonly Word[],
  { name, phrase, party, courtesy }: Part,
  { sign, possessive }: Naming,
): boolean {
  const isGiven = pronounOf(lowerAt(words, name.from)) !== undefined;
  if (sign === 'organisation' && !isGiven && !phrase && !courtesy) return false;
  return !possessive || phrase !== undefined || party !== undefined || lowerAt(words, name.to + 1) === '(';
}

function pronounSign({ phrase, courtesy }: Part): { pronoun?: 'he' | 'she' } {
  const pronoun = phrase?.title.pronoun ?? (courtesy === 'any' ? undefined : courtesy);
  return pronoun ? { pronoun } : {};
}

/** A title in the plural, and the index of the next name that it holds for. */
interface Shared {
  readonly roles: readonly Role[];
  readonly at: number;
}

/** `Sens. Doe (R-Ohio) and Roe (D-Iowa)`: a title in the plural holds for the names that follow. */
function sharedTitles(
  words: readonly Word[],
  { phrase }: Part,
  inherited: readonly Role[] | undefined,
  to: number,
): Shared | undefined {
  const roles = phrase?.title.plural ? phrase.roles : inherited;
  if (!roles) return undefined;
  let at = to;
  while (at < to + 3 && /^(?:,|and|&)$/.test(lowerAt(words, at))) at++;
  return at > to ? { roles, at } : undefined;
}

/** A name with nothing beside it. */
function plainNaming(prose: string, words: readonly Word[], run: Run): Naming {
  const span = spanOf(words, run) ?? { start: 0, end: 0 };
  const sign = signOf(words, run);
  return {
    ...span,
    text: prose.slice(span.start, span.end),
    roles: [],
    phrase: span,
    possessive: isPossessive(words, run.to),
    hasArticle: /^(?:the|an?)$/.test(lowerAt(words, run.from - 1)),
    introduced: false,
    doubtful: false,
    ...(sign && { sign }),
  };
}
