import { contentLemmas } from '../../text/content';
import type { Passage } from '../archive';
import type { Comparison } from '../comparison';
import { hashOf } from '../gist';
import { gistOf } from '../gist-of';
import type { Entity, Mention } from './entity';
import { compareNames } from './name';
import type { ReadSentence } from '../reading';

/** A person of the archive at one place. */
export interface Seen {
  readonly passage: Passage;
  readonly mention: Mention;
}

/** Whether a record speaks: it settles, and news need not be asked. */
export const isRecord = ({ passage }: Pick<Seen, 'passage'>): boolean => passage.article.kind === 'record';

/** Where the passages of a comparison name people of these keys; each place once. */
export function peopleOf({ passages, names }: Pick<Comparison, 'passages' | 'names'>, keys: ReadonlySet<string>): Map<string, Seen[]> {
  const wanted: Wanted = { keys, hashes: new Set([...keys].map(hashOf)), together: [...keys].join('|') };
  const people = new Map<string, Seen[]>();
  const done = new Set<string>();
  const look = ({ place, passage, mentions }: Place): void => {
    if (done.has(place)) return;
    done.add(place);
    for (const mention of mentions) add(people, { passage, mention });
  };
  for (const close of passages.values()) placesIn(close, wanted, () => close).forEach(look);
  for (const known of names.values()) {
    placesIn(known, wanted, () => known.flatMap(({ passage, records = [] }) => [...records, passage])).forEach(look);
  }
  return people;
}

/** People who are looked for. */
interface Wanted {
  readonly keys: ReadonlySet<string>;
  readonly hashes: ReadonlySet<number>;
  /** All keys in one. */
  readonly together: string;
}

/** A passage that names some of them. */
interface Place {
  readonly place: string;
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
}

/** What was found in an answer of the archive: most answers are looked at again after each keystroke, for the same people. */
const found = new WeakMap<object, Map<string, readonly Place[]>>();

/** Different people asked for of one answer that are remembered. */
const mostWanted = 6;

function placesIn(answer: object, wanted: Wanted, passages: () => readonly Passage[]): readonly Place[] {
  const known = found.get(answer) ?? new Map<string, readonly Place[]>();
  const places = known.get(wanted.together) ?? passages().flatMap((passage) => placeIn(passage, wanted));
  if (known.size >= mostWanted) known.clear();
  found.set(answer, known.set(wanted.together, places));
  return places;
}

function placeIn(passage: Passage, { keys, hashes }: Wanted): Place[] {
  if (!gistOf(passage).names.some((hash) => hashes.has(hash))) return [];
  const mentions = passage.sentence.mentions.filter(({ entity }) => entity.kind === 'person' && keys.has(entity.key));
  return mentions.length > 0 ? [{ place: `${passage.article.id} ${passage.sentence.start}`, passage, mentions }] : [];
}

function add(people: Map<string, Seen[]>, one: Seen): void {
  const { key } = one.mention.entity;
  const seen = people.get(key);
  if (seen) seen.push(one);
  else people.set(key, [one]);
}

/**
 * Whether a person of the draft and one of the archive are one: by full name,
 * or by surname in the company of the same others.
 */
export function isSamePerson(own: Entity, sentence: ReadSentence, { mention, passage }: Seen): boolean {
  const other = mention.entity;
  if (own.given && other.given) {
    const agreement = compareNames(own.canonicalName, other.canonicalName);
    return agreement === 'same' || agreement === 'compatible';
  }
  return own.key === other.key && othersShared(sentence, passage.sentence, own.key) > 0;
}

/** Meaningful words that a sentence must share with one of the archive before a surname alone means the person named there. */
const fewestWords = 2;

/**
 * Those of the archive that a surname alone in the draft means: all are one person, and one of them does the same or
 * has the same title. Nobody where two people have that surname, or one of a record.
 */
export function namedBySurname({ entity, roles }: Mention, sentence: ReadSentence, seen: readonly Seen[]): readonly Seen[] {
  const [first] = seen.filter(({ mention }) => mention.entity.given !== undefined);
  if (entity.given !== undefined || !first || seen.some(isRecord) || !seen.every((one) => areOne(first, one))) return [];
  const isTold = seen.some(({ mention, passage }) => mention.roles.some(({ kind, value }) => kind === 'title' &&
    roles.some((role) => role.kind === 'title' && role.value === value)) || wordsShared(sentence, passage.sentence).count >= fewestWords);
  return isTold ? seen : [];
}

const areOne = (one: Seen, other: Seen): boolean =>
  ['same', 'compatible'].includes(compareNames(one.mention.entity.canonicalName, other.mention.entity.canonicalName));

/** People and organisations that two sentences both name, besides one. */
export function othersShared(a: ReadSentence, b: ReadSentence, but: string): number {
  const others = keysIn(b);
  return keysIn(a).filter((key) => key !== but && others.includes(key)).length;
}

/** Keys of those whom a sentence names, but for places; each once. */
function keysIn(sentence: ReadSentence): readonly string[] {
  const keys = keysOf.get(sentence) ??
    [...new Set(sentence.mentions.filter(({ entity }) => entity.kind !== 'place').map(({ entity }) => entity.key))];
  keysOf.set(sentence, keys);
  return keys;
}

const keysOf = new WeakMap<ReadSentence, readonly string[]>();

/** Part of the meaningful words of the shorter sentence that the other has too, and their number. */
export function wordsShared(a: ReadSentence, b: ReadSentence): { readonly count: number; readonly share: number } {
  const [own, other] = [new Set(contentLemmas(a)), new Set(contentLemmas(b))];
  const count = [...own].filter((lemma) => other.has(lemma)).length;
  return { count, share: count / Math.max(1, Math.min(own.size, other.size)) };
}
