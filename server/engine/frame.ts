import { isContent } from '../text/content';
import { contains, overlaps, type Span } from '../text/span';
import type { Word } from '../text/word';
import { wordSet } from '../text/word-set';
import type { Claim } from './claim';
import type { Clause } from './clause';
import type { Entity, Mention } from './names/entity';
import type { Quantity } from './quantities/quantity';
import type { ReadSentence } from './reading';

/** What surrounds a value: everything of a claim but the value itself. */
export type Frame = Omit<Claim, 'value' | 'span'>;

export interface Frames {
  /** The frame around a place of the sentence; `quantity` where the value is one. */
  around(place: Span, quantity?: Quantity): Frame;
}

type Parts = Omit<ReadSentence, 'claims'>;

/** Words on either side of a value that may belong to it even where another clause begins: `until Nov. 8 to qualify`. */
const reach = 8;

/** Prepares the frames of a sentence: who, what, when and where, clause by clause. */
export function framesOf(sentence: Parts): Frames {
  const { clauses, mentions, dates, quotes } = sentence;
  let content: readonly Word[] | undefined;
  const contentIn = (piece: Span, without: Span, { verb }: Clause): string[] => [...new Set((content ??= contentOf(sentence))
    .filter((word) => contains(piece, word) && !overlaps(word, without) && !(verb && contains(verb, word)))
    .map(({ lemma }) => lemma))];
  return {
    around(place, quantity) {
      const at = clauses.findIndex((clause) => clause.start <= place.start && place.start < clause.end);
      const clause = clauses[at] ?? verbless(sentence);
      const named = mentions.filter((mention) => overlaps(mention, clause) && !overlaps(mention, place));
      const quote = quotes.find((one) => contains(one, place));
      return {
        clause: { start: clause.start, end: clause.end },
        subject: subjectOf(place, clauses.slice(0, at + 1), clause, mentions, quantity),
        participants: [...new Set(named.map(({ entity }) => entity))],
        predicate: predicateOf(clause, sentence.words),
        heads: headsOf(place, clause, sentence, quantity),
        context: contentIn(clause, place, clause),
        surroundings: contentIn(neighbourhood(place, sentence.words), clause, clause),
        scope: {
          dates: dates.filter((date) => overlaps(date, clause) && !overlaps(date, place)),
          places: [...new Set(named.filter(({ entity }) => entity.kind === 'place').map(({ entity }) => entity))],
        },
        affirmed: clause.affirmed && !followsNot(place, clause),
        modality: clause.modality === 'fact' && quote ? 'reported' : clause.modality,
        source: quote?.speaker,
      };
    },
  };
}

/** `There are 12 stops on the line`: the line has them. */
const predicateOf = ({ predicate, subject }: Clause, words: readonly Word[]): string =>
  predicate === 'be' && subject && words.find(({ start }) => start === subject.start)?.lower === 'there' ? 'have' : predicate || 'be';

const verbless = ({ start, end, words }: Parts): Clause =>
  ({ start, end, words, predicate: '', voice: 'active', affirmed: true, modality: 'fact', tense: 'past' });

/** Marks that begin another thought. */
const breaks: ReadonlySet<string> = new Set([':', ';', '—', '–']);

/** Some words on either side of a value, within one thought. */
function neighbourhood(place: Span, words: readonly Word[]): Span {
  const before = words.filter(({ end }) => end <= place.start).slice(-reach);
  const after = words.filter(({ start }) => start >= place.end).slice(0, reach);
  const from = before.findLastIndex(({ text }) => breaks.has(text)) + 1;
  const to = after.findIndex(({ text }) => breaks.has(text));
  return {
    start: before[from]?.start ?? place.start,
    end: after.at(to < 0 ? -1 : Math.max(0, to - 1))?.end ?? place.end,
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
  if (quantity?.kind === 'age') return personBeside(quantity, mentions);
  for (const one of [clause, ...before.slice(0, -1).reverse()]) {
    for (const part of [one.subject, one.antecedent]) {
      const entity = part && entityIn(part, place, mentions);
      if (entity) return entity;
    }
    if (one.subject && !overlaps(one.subject, place)) return undefined;
    if (one.subject) return ownerIn(one, mentions);
  }
  return undefined;
}

/** `$2 million is left in her account`: where the value is the subject, it is its owner's. */
const ownerIn = (clause: Clause, mentions: readonly Mention[]): Entity | undefined =>
  mentions.find((mention) => mention.possessive && overlaps(mention, clause))?.entity;

/** Characters between a name and its age: `Doe, 72,` and `the 72-year-old Doe`. */
const besideAge = 4;

/** `Doe, 72,` and `the 72-year-old Doe`, not `Doe's 6-year-old son`. */
function personBeside(age: Quantity, mentions: readonly Mention[]): Entity | undefined {
  const named = mentions.filter(({ possessive }) => !possessive);
  const before = named.find(({ end }) => end <= age.start && age.start - end <= besideAge);
  const after = named.find(({ phrase, start }) => {
    const first = Math.min(phrase.start, start);
    return first >= age.end && first - age.end <= besideAge;
  });
  const leads = age.end > age.number.end;
  return ((leads ? after ?? before : before ?? after) ?? named.find(({ phrase }) => contains(phrase, age)))?.entity;
}

/**
 * The one a noun phrase is about: the person it names, or the one it stands
 * beside (`Doe, a baker from Lundy who…`), else another name that owns
 * nothing, else the owner.
 */
function entityIn(part: Span, place: Span, mentions: readonly Mention[]): Entity | undefined {
  const inside = mentions.filter((mention) => overlaps(mention, part) && !overlaps(mention, place));
  const free = inside.filter(({ possessive }) => !possessive);
  const beside = mentions.find(({ phrase, end }) => end <= part.start && phrase.end > part.start);
  const named = free.find(({ entity }) => entity.kind === 'person') ?? beside ??
    free.find(({ entity }) => entity.kind !== 'place') ?? inside.at(-1);
  return named?.entity;
}

/** Nouns the value belongs to: what it counts, what it is said of, what it lies in; compounds whole. */
function headsOf(place: Span, clause: Clause, { mentions, words }: Parts, quantity?: Quantity): string[] {
  const heads = new Set<string>();
  if (quantity?.counted) heads.add(quantity.counted);
  const isNoun = (word: Word | undefined): boolean => word !== undefined && contains(clause, word) && !overlaps(word, place) &&
    (word.pos === 'NOUN' || (word.pos === 'ADJ' && word.start - place.end === 1)) &&
    !mentions.some((mention) => mention.form !== 'description' && contains(mention, word));
  const addRun = (from: number, step: 1 | -1): void => {
    for (let n = from; isNoun(words[n]); n += step) heads.add(words[n]?.lemma ?? '');
  };
  const after = words.findIndex((word) => word.start >= place.end && isNoun(word));
  if (after >= 0 && wordsBetween(words, place.end, words[after]?.start ?? 0) <= 3) addRun(after, 1);
  const before = words.findLastIndex((word) => word.end <= place.start && isNoun(word));
  if (before >= 0 && wordsBetween(words, words[before]?.end ?? 0, place.start) <= 4) addRun(before, -1);
  for (const topic of topicsOf(clause, words)) if (!mentions.some((mention) => contains(mention, topic))) heads.add(topic.lemma);
  return [...heads];
}

/** Verbs that give what their subject is, has or does a number: `the line will cost $4 million`, `sales fell 9 percent`. */
const measuring = wordSet(`
  be cost total last take weigh measure number average stand amount come reach hit rise fall drop climb grow jump increase
  decrease decline sink surge gain lose run
`);

/** What a sentence with such a verb is about: `cost` and `line` of `the cost of the line`, also where they were taken for adjectives. */
function topicsOf({ subject, predicate }: Clause, words: readonly Word[]): Word[] {
  if (!subject || (predicate !== '' && !measuring.has(predicate))) return [];
  const inside = words.filter((word) => contains(subject, word));
  const isTopic = (word: Word): boolean => word.pos === 'NOUN' || (word.pos === 'ADJ' && word.end === subject.end);
  const marked = inside.findIndex(({ pos }) => pos === 'ADP');
  const head = marked > 0 ? inside.slice(0, marked).findLast(isTopic) : undefined;
  const last = inside.findLast(isTopic);
  return [...(head ? [head] : []), ...(last && last !== head ? [last] : [])];
}

const wordsBetween = (words: readonly Word[], start: number, end: number): number =>
  words.filter((word) => word.start >= start && word.end <= end && word.pos !== 'DET').length;

/** The words of a sentence that carry meaning, but for those of names and of values. */
function contentOf({ words, mentions, dates, quantities }: Parts): readonly Word[] {
  const values = [...dates, ...quantities.map(({ number }) => number)];
  const names = mentions.filter(({ form }) => form === 'name');
  return words.filter((word) => isContent(word) && !values.some((value) => overlaps(value, word)) &&
    !names.some((name) => contains(name, word)));
}
