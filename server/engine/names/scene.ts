import type { Word } from '../../text/word';
import type { Entity } from './entity';
import type { Sentence } from '../sentence';
import { titleEndingAt } from '../titles/title';
import { listed } from '../../text/word-list';
import { lowerAt } from './word-run';

export type Pronoun = 'he' | 'she';

/** Somebody a pronoun may mean: named, or only described (`the boy`). */
interface Candidate {
  readonly entity?: Entity;
  readonly pronoun?: Pronoun;
  /** Named after a preposition: `Of Doe, he said` is somebody else. */
  readonly isOblique?: boolean;
}

/** What one sentence hands on to the next: who it spoke of, and whether a quotation goes on. */
export interface Carried {
  readonly people: readonly Candidate[];
  readonly inQuote: boolean;
  readonly paragraph: number;
}

/** Who may be meant at a place of a sentence. */
export interface Scene {
  readonly pronounOf: ReadonlyMap<Entity, Pronoun>;
  readonly before: readonly Candidate[];
  readonly here: Candidate[];
  /** What `he` and `she` mean in this sentence; `undefined` once they mean nobody for sure. */
  readonly meant: Map<Pronoun, Entity | undefined>;
  inQuote: boolean;
}

/** The scene at the start of a sentence. */
export const sceneAfter = (carried: Carried, sentence: Sentence, pronounOf: Scene['pronounOf']): Scene => ({
  pronounOf,
  before: carried.people,
  here: [],
  meant: new Map(),
  inQuote: carried.inQuote && carried.paragraph === sentence.paragraph,
});

/** Somebody named or meant: a person, or a name of several words that may be one. */
export function enter({ here, pronounOf }: Scene, entity: Entity, isOblique: boolean): void {
  const mayBePerson = entity.kind === 'person' || (entity.kind === 'name' && entity.canonicalName.includes(' '));
  if (!mayBePerson || here.some((one) => one.entity === entity)) return;
  const pronoun = pronounOf.get(entity);
  here.push({ entity, isOblique, ...(pronoun && { pronoun }) });
}

const males = listed('man, boy, guy, male');
const females = listed('woman, girl, female');
const others = listed(
  'child, toddler, teen, teenager, person, baby, infant, kid, juvenile, someone, somebody, anyone, everyone, supporter',
);

/** Marks of quotation, and people without a name: they may be meant by a pronoun as well. */
export function notice(words: readonly Word[], at: number, scene: Scene): void {
  const word = words[at];
  if (word?.pos === 'PUNCT') scene.inQuote = quoteAfter(word, scene.inQuote);
  else if (word) {
    const unnamed = unnamedAt(words, at, word);
    if (unnamed) scene.here.push(unnamed);
  }
}

function quoteAfter({ text }: Word, inQuote: boolean): boolean {
  if (text === '“') return true;
  if (text === '”') return false;
  return text === '"' ? !inQuote : inQuote;
}

/** `the boy`, `a teacher`, `the 5-year-old`. */
function unnamedAt(words: readonly Word[], at: number, { lower, pos }: Word): Candidate | undefined {
  if (males.has(lower)) return { pronoun: 'he' };
  if (females.has(lower)) return { pronoun: 'she' };
  if (others.has(lower) || (lower === 'old' && words[at - 1]?.text === '-')) return {};
  const title = pos === 'NOUN' ? titleEndingAt(words, at + 1) : undefined;
  if (!title || title.plural || isPredicate(words, title.from)) return undefined;
  return title.pronoun ? { pronoun: title.pronoun } : {};
}

const beforeTitle = new Set(['ADJ', 'NOUN', 'PROPN', 'ADV']);
const linkingVerbs = listed('be, is, was, been, being, become, became, becomes, remain, remains, remained');

/** How many words may stand between the article and a title. */
const mostBeforeTitle = 4;

/** `would be a strong candidate`: says what somebody named is, and brings in nobody else. */
function isPredicate(words: readonly Word[], title: number): boolean {
  let at = title - 1;
  while (at >= title - mostBeforeTitle && beforeTitle.has(words[at]?.pos ?? '')) at--;
  if (!/^an?$/.test(lowerAt(words, at)) || !linkingVerbs.has(lowerAt(words, at - 1))) return false;
  let subject = at - 2;
  while (words[subject]?.pos === 'AUX' || words[subject]?.pos === 'ADV' || lowerAt(words, subject) === 'not') subject--;
  return words[subject]?.pos === 'PROPN' || /^(?:,|he|she|who)$/.test(lowerAt(words, subject));
}

/** What a pronoun is in its clause. */
export type Case = 'subject' | 'object' | 'owner';

/**
 * Whom a pronoun means: one person before it in the sentence, or else in the one before; the same one all along.
 * An object (`asked him`) is mostly somebody else than whom the sentence has named so far.
 */
export function meantBy(pronoun: Pronoun, scene: Scene, as: Case): Entity | undefined {
  const { here, before, meant } = scene;
  if (scene.inQuote) return undefined;
  if (!meant.has(pronoun)) meant.set(pronoun, here.length > 0 ? fittingHere(here, pronoun, as) : onlyFitting(before, pronoun)?.entity);
  return as === 'object' && here.length > 0 ? undefined : meant.get(pronoun);
}

function fittingHere(here: readonly Candidate[], pronoun: Pronoun, as: Case): Entity | undefined {
  const one = as === 'object' ? undefined : onlyFitting(here, pronoun);
  return as === 'subject' && one?.isOblique ? undefined : one?.entity;
}

/** The one person it can be: known to be he or she, or nobody else about. */
function onlyFitting(people: readonly Candidate[], pronoun: Pronoun): Candidate | undefined {
  const fitting = people.filter((one) => (one.pronoun ?? pronoun) === pronoun);
  const one = fitting[0];
  if (fitting.length !== 1 || one?.entity?.kind !== 'person') return undefined;
  return one.pronoun === pronoun || people.length === 1 ? one : undefined;
}
