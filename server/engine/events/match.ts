import { relation } from '../../text/lexicon';
import { wordSet } from '../../text/word-set';
import type { Event, Party } from './party';
import { coverage, sameEntity } from '../likeness';
import type { Entity } from '../names/entity';

/**
 * Whether two parties are the same by name, like each other by their nouns, surely others,
 * or cannot be told.
 */
export type Match = 'same' | 'like' | 'other' | 'unknown';

export function matchParties(a?: Party, b?: Party): Match {
  if (!a || !b) return 'unknown';
  if (a.entities.length > 0 && b.entities.length > 0)
    return shareOne(a.entities, b.entities) ? 'same' : 'other';
  if (!a.head || !b.head) return 'unknown';
  return matchNouns(a, b);
}

function matchNouns(a: Party, b: Party): Match {
  const heads = relation(a.head, b.head, 'NOUN');
  if (heads !== 'same' && heads !== 'synonym') return heads === 'none' ? 'other' : 'unknown';
  if (shareOne(a.owners, b.owners)) return 'same';
  const [own, theirs] = [qualifiersOf(a), qualifiersOf(b)];
  const differ = own.length > 0 && theirs.length > 0 && coverage(own, new Set(theirs)) === 0;
  return differ ? 'other' : 'like';
}

/** What is denied or admitted, whatever it is called. */
const matters = wordSet('wrongdoing misconduct guilt accusation allegation charge claim');

/** `denied wrongdoing` and `admitted the accusations`: one matter, unless both say which. */
export function matchMatters(a: Event, b: Event): Match {
  const [own, theirs] = [a.patient, b.patient];
  if (!own || !theirs || !matters.has(own.head) || !matters.has(theirs.head))
    return matchParties(own, theirs);
  const [about, other] = [wordsOf(a, [own]), wordsOf(b, [theirs])].map((words) =>
    words.filter((word) => !matters.has(word)),
  );
  const differ = about?.length && other?.length && coverage(about, new Set(other)) === 0;
  return differ ? 'other' : 'like';
}

/** What tells which one is meant: `bridge` of `the bridge plan`, Ellery of `Ellery’s plan`. */
const qualifiersOf = ({ modifiers, owners }: Party): string[] => [
  ...modifiers,
  ...owners.map(({ key }) => key),
];

/** Whether any of some is one of the others, as far as their names tell. */
export const shareOne = (a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.some((one) =>
    b.some((other) => sameEntity(one, other) || isSurname(one, other) || isSurname(other, one)),
  );

/** `Ellery` and `Mara Ellery`, where nothing tells that the longer one names a person. */
const isSurname = (short: Entity, long: Entity): boolean =>
  long.kind !== 'place' &&
  long.kind !== 'organisation' &&
  !short.key.includes(' ') &&
  long.key.endsWith(` ${short.key}`);

/** Both name somebody or some place besides, and never the same. */
export const isElsewhere = (a: Event, b: Event): boolean =>
  a.names.length > 0 &&
  b.names.length > 0 &&
  !shareOne(namesOf(a), b.names) &&
  !shareOne(a.names, namesOf(b));

/** Everybody and everything that a telling names, whatever their part in it. */
export const namesOf = ({ names, agent, patient }: Event): Entity[] => [
  ...names,
  ...[agent, patient].flatMap((party) => (party ? [...party.entities, ...party.owners] : [])),
];

/** What two tellings have in common besides verb and parties named. */
export interface Likeness {
  /**
   * The part of the words that both have, by the side that shares less, 0 to 1; 1 where
   * there are none.
   */
  readonly part: number;
  /** How many words there are to compare, on the side that has fewer. */
  readonly words: number;
}

/** Where one side has no words at all, nothing speaks for the two being alike, nor against it. */
const noWord = 0.3;

/** `parties` are those that both sides have, in pairs; the others are left aside. */
export function likenessOf(
  a: Event,
  b: Event,
  parties: readonly (readonly [Party?, Party?])[],
): Likeness {
  const both = parties.filter(([one, other]) => one && other);
  const own = wordsOf(
    a,
    both.map(([one]) => one),
  );
  const theirs = wordsOf(
    b,
    both.map(([, other]) => other),
  );
  const words = Math.min(own.length, theirs.length);
  if (words === 0) return { words, part: own.length === theirs.length ? 1 : noWord };
  const part = Math.min(
    coverage(own, new Set(allWords(b))),
    coverage(theirs, new Set(allWords(a))),
  );
  return { words, part };
}

const wordsOf = ({ context, names }: Event, parties: readonly (Party | undefined)[]): string[] => [
  ...context,
  ...names.map(({ key }) => key),
  ...parties.flatMap(nounsOf),
];

const allWords = (event: Event): string[] => [
  ...wordsOf(event, [event.agent, event.patient]),
  ...namesOf(event).map(({ key }) => key),
];

const nounsOf = (party?: Party): string[] => (party?.head ? [...party.modifiers, party.head] : []);
