import { shift } from '../text/span';
import { wordsOf } from '../text/tokens';
import { casingIn } from './names/casing';
import { areLinkedAlike, type Linked } from './names/linking';
import type { Naming } from './names/naming';
import type { Manuscript } from './manuscript';
import type { KnownLinks, KnownSentence, Memory, Placed } from './memory';
import { link, namingsOf } from './mention';
import type { Entity } from './names/entity';
import { areAlike, moved, type Pairs } from './moved';
import { read, readSentence, type SentenceReader, type Stages } from './read';
import type { Reading, ReadSentence } from './reading';
import { ownCopy, type Recent } from './recent';
import type { Sentence } from './sentence';

/** The stages that look at one sentence alone, remembering what they have made of the same words before. */
export function remembering(memory: Memory): Stages {
  return {
    wordsOf(prose, { start, end }) {
      const text = prose.slice(start, end);
      return recall(memory.words, text, start, moveWords, () => moveWords(wordsOf(ownCopy(text), { start: 0, end: end - start }), start));
    },
    namingsOf(prose, sentence, casing) {
      const key = `${casingIn(sentence, casing)} ${prose.slice(sentence.start, sentence.end)}`;
      return recall(memory.namings, key, sentence.start, moveAll, () => namingsOf(prose, sentence, casing));
    },
    link: (namings) => recallLinks(memory, namings),
    readSentence: (...asked) => recallSentence(memory, ...asked),
  };
}

/**
 * Reads a draft between two checks, with the words and names that are remembered. Sentences are
 * read anew: what is kept of them belongs to the occasion of a check.
 */
export const readAgain = (manuscript: Manuscript, memory: Memory): Reading =>
  read(manuscript, { ...remembering(memory), readSentence });

/** What is remembered for a key, moved to where it stands now; or else what is made anew. */
function recall<T>(from: Recent<Placed<T>>, key: string, start: number, move: (value: T, by: number) => T, make: () => T): T {
  const known = from.get(key);
  if (known?.start === start) return known.value;
  const value = known ? move(known.value, start - known.start) : make();
  from.set(key, { value, start });
  return value;
}

/** Most of what moves are words; they hold nothing but themselves. */
const moveWords: (words: Sentence['words'], by: number) => Sentence['words'] = (words, by) =>
  words.map((word) => ({ ...word, ...shift(word, by) }));

const moveAll = <T>(value: T, by: number): T => moved(value, by, new Map());

/** Versions of a draft whose links are remembered: with and without what is typed, and the archive's names. */
const mostLinks = 4;

/** Names that follow each other as before mean the same ones as before. */
function recallLinks(memory: Memory, namings: readonly Naming[]): Linked {
  const known = memory.links.find((one) => areLinkedAlike(one.namings, namings));
  const linked = known ? relinked(known, namings) : link(namings);
  memory.links = [{ namings, linked }, ...memory.links.filter((one) => one !== known)].slice(0, mostLinks);
  return linked;
}

function relinked({ namings: before, linked }: KnownLinks, namings: readonly Naming[]): Linked {
  const entityOf = new Map<Naming, Entity>();
  before.forEach((one, n) => {
    const [naming, entity] = [namings[n], linked.entityOf.get(one)];
    if (naming && entity) entityOf.set(naming, entity);
  });
  return { ...linked, entityOf };
}

/** Ways of understanding the names of a sentence that are remembered. */
const mostWays = 3;

function recallSentence(memory: Memory, ...[article, sentence, mentions, quotes]: Parameters<SentenceReader>): ReadSentence {
  const key = `${sentence.headline ? 'headline' : sentence.row ? 'row' : ''} ${article.prose.slice(sentence.start, sentence.end)}`;
  const ways = memory.sentences.get(key) ?? [];
  for (const way of ways) {
    const pairs: Pairs = new Map();
    const by = sentence.start - way.sentence.start;
    if (!areAlike(way.sentence.mentions, mentions, by, pairs) || !areAlike(way.sentence.quotes, quotes, by, pairs)) continue;
    const given = { ...sentence, mentions, quotes };
    return remember(memory, isTheSame(way.sentence, given) ? way.sentence : copyOf(way.sentence, given, pairs), way);
  }
  const read = readSentence(article, sentence, mentions, quotes);
  const known: KnownSentence = { number: ++memory.numbers, sentence: read };
  memory.sentences.set(key, [known, ...ways].slice(0, mostWays));
  return remember(memory, read, known);
}

function remember({ known }: Memory, sentence: ReadSentence, one: KnownSentence): ReadSentence {
  known.set(sentence, one);
  return sentence;
}

type Given = Omit<ReadSentence, 'quantities' | 'dates' | 'clauses' | 'claims'>;

/** Whether a sentence like a known one can be that one itself: at the same place, of the same people, without quotations of its own. */
const isTheSame = (known: ReadSentence, { start, paragraph, mentions, quotes }: Given): boolean =>
  known.start === start && known.paragraph === paragraph && quotes.length === 0 &&
  known.mentions.every(({ entity }, n) => entity === mentions[n]?.entity);

/** A known sentence where it stands now; what nobody looks at is not copied. */
function copyOf(known: ReadSentence, given: Given, pairs: Pairs): ReadSentence {
  const by = given.start - known.start;
  const copy = <T>(parts: readonly T[]): readonly T[] => (parts.length > 0 ? moved(parts, by, pairs) : parts);
  return {
    ...given,
    get quantities() { return copy(known.quantities); },
    get dates() { return copy(known.dates); },
    get claims() { return copy(known.claims); },
    get clauses() {
      known.words.forEach((word, n) => pairs.set(word, given.words[n] ?? word));
      return copy(known.clauses);
    },
  };
}
