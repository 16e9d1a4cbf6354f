import { isContent } from '../text/content';
import { contains, overlaps, type Span } from '../text/span';
import type { Word } from '../text/word';
import type { Claim } from './claim';
import type { Clause } from './clause';
import type { Entity, Mention } from './mention';
import type { Quantity } from './quantity';
import type { ReadSentence } from './reading';

/** What surrounds a value: everything of a claim but the value itself. */
export type Frame = Omit<Claim, 'value' | 'span'>;

export interface Frames {
  /** The frame around a place of the sentence; `quantity` where the value is one. */
  around(place: Span, quantity?: Quantity): Frame;
}

/** Prepares the frames of a sentence: who, what, when and where, clause by clause. */
export function framesOf(sentence: Omit<ReadSentence, 'claims'>): Frames {
  const { clauses, mentions, dates, quotes } = sentence;
  const whole: Clause = {
    start: sentence.start, end: sentence.end, words: sentence.words,
    predicate: '', voice: 'active', affirmed: true, modality: 'fact', tense: 'past',
  };
  return {
    around(place, quantity) {
      const at = clauses.findIndex((clause) => clause.start <= place.start && place.start < clause.end);
      const clause = clauses[at] ?? whole;
      const named = mentions.filter((mention) => overlaps(mention, clause));
      const quote = quotes.find((one) => contains(one, place));
      return {
        clause: { start: clause.start, end: clause.end },
        subject: subjectOf(place, clauses.slice(0, at + 1), clause, mentions, quantity),
        participants: unique(named.filter((mention) => !overlaps(mention, place)).map(({ entity }) => entity)),
        predicate: clause.predicate || 'be',
        heads: headsOf(place, clause, mentions, quantity),
        context: contextOf(place, clause, mentions),
        scope: {
          dates: dates.filter((date) => overlaps(date, clause) && !overlaps(date, place)),
          places: unique(named.filter(({ entity, start, end }) =>
            entity.kind === 'place' && !overlaps({ start, end }, place)).map(({ entity }) => entity)),
        },
        affirmed: clause.affirmed && !followsNot(place, clause),
        modality: clause.modality === 'fact' && quote ? 'reported' : clause.modality,
        source: quote?.speaker,
      };
    },
  };
}

/** `1997, not 1996`, `not in 1996`: the value itself is denied. */
const followsNot = (place: Span, { words }: Clause): boolean =>
  words.filter(({ end }) => end <= place.start).slice(-2).some(({ lower }) => lower === 'not');

/**
 * Whom the value is about: for an age the person beside it, else the subject
 * of its clause, the noun a relative clause hangs on, or the subject of the
 * clause before.
 */
function subjectOf(
  place: Span,
  before: readonly Clause[],
  clause: Clause,
  mentions: readonly Mention[],
  quantity?: Quantity,
): Entity | undefined {
  if (quantity?.kind === 'age') {
    const beside = personBeside(quantity, mentions);
    if (beside) return beside;
  }
  for (const one of [clause, ...before.slice(0, -1).reverse()]) {
    for (const part of [one.subject, one.antecedent]) {
      const entity = part && entityIn(part, place, mentions);
      if (entity) return entity;
    }
    if (one.subject) return undefined;
  }
  return undefined;
}

/** `Doe, 72,` and `the 72-year-old Doe`: at most four characters away. */
const personBeside = (age: Span, mentions: readonly Mention[]): Entity | undefined =>
  mentions.find(({ end }) => end <= age.start && age.start - end <= 4)?.entity ??
  mentions.find(({ phrase, start }) => Math.min(phrase.start, start) >= age.end && Math.min(phrase.start, start) - age.end <= 4)?.entity ??
  mentions.find(({ phrase }) => contains(phrase, age))?.entity;

/** The one a noun phrase is about: its last name that owns nothing, else its owner. */
function entityIn(part: Span, place: Span, mentions: readonly Mention[]): Entity | undefined {
  const inside = mentions.filter((mention) => overlaps(mention, part) && !overlaps(mention, place));
  const owned = inside.filter(({ possessive }) => !possessive);
  return (owned.find(({ entity }) => entity.kind === 'person') ?? owned[0] ?? inside.at(-1))?.entity;
}

/** Nouns the value belongs to: what it counts, what it is said of, what it lies in; compounds whole. */
function headsOf(place: Span, clause: Clause, mentions: readonly Mention[], quantity?: Quantity): string[] {
  const heads = new Set<string>();
  if (quantity?.counted) heads.add(quantity.counted);
  const isNoun = (word: Word): boolean => word.pos === 'NOUN' && !overlaps(word, place) &&
    !mentions.some((mention) => mention.form !== 'description' && contains(mention, word));
  const { words } = clause;
  const after = words.findIndex((word) => word.start >= place.end && isNoun(word));
  if (after >= 0 && wordsBetween(clause, place.end, words[after]?.start ?? 0) <= 3) {
    for (let n = after; isNounAt(words, n, isNoun); n++) heads.add(words[n]?.lemma ?? '');
  }
  const before = words.findLastIndex((word) => word.end <= place.start && isNoun(word));
  if (before >= 0 && wordsBetween(clause, words[before]?.end ?? 0, place.start) <= 4) {
    for (let n = before; isNounAt(words, n, isNoun); n--) heads.add(words[n]?.lemma ?? '');
  }
  return [...heads];
}

const isNounAt = (words: readonly Word[], n: number, isNoun: (word: Word) => boolean): boolean => {
  const word = words[n];
  return word !== undefined && isNoun(word);
};

const wordsBetween = (clause: Clause, start: number, end: number): number =>
  clause.words.filter((word) => word.start >= start && word.end <= end && word.pos !== 'DET').length;

/** The other words of the clause that carry meaning. */
const contextOf = (place: Span, clause: Clause, mentions: readonly Mention[]): string[] => [
  ...new Set(clause.words.filter((word: Word) => isContent(word) && !overlaps(word, place) &&
    !(clause.verb && contains(clause.verb, word)) &&
    !mentions.some((mention) => mention.form === 'name' && contains(mention, word))).map(({ lemma }) => lemma)),
];

const unique = (entities: readonly Entity[]): Entity[] => [...new Set(entities)];
