import { contains, overlaps, type Span } from '../text/span';
import { type Passage, wordsAt } from './archive';
import type { Claim } from './claim';
import type { Comparison } from './comparison';
import { confirms } from './confirmation';
import { weigh } from './evidence';
import type { Exhibit } from './finding';
import type { Entity, Mention, Role } from './names/entity';
import { isSamePerson, peopleOf, type Seen } from './names/archive-people';
import { exhibitOf } from './observe';
import type { Quote } from './quote';
import { archiveQuotes } from './quotes/archive-quotes';
import { quoteWords } from './quotes/words';
import type { ReadSentence } from './reading';
import { supportsRole } from './titles/role';

/**
 * Something a draft says that can be looked up. A name is a fact where it stands first; what is
 * said within a quotation belongs to the quotation. The span counts in the draft's prose.
 */
export interface Fact extends Span {
  readonly kind: 'figure' | 'date' | 'name' | 'role' | 'quote';
  /** Where the archive says the same, each place once; looked for when it is asked for first. */
  readonly supports: readonly Exhibit[];
}

const known = new WeakMap<Comparison, readonly Fact[]>();

/** The facts of a draft, in the order of the text. */
export function factsOf(comparison: Comparison): readonly Fact[] {
  const facts = known.get(comparison) ?? findFacts(comparison);
  known.set(comparison, facts);
  return facts;
}

function findFacts(comparison: Comparison): readonly Fact[] {
  const { draft } = comparison;
  const people = once(() => peopleOf(comparison, new Set(draft.entities.map(({ key }) => key))));
  const quotes = draft.quotes.filter((quote) => isWhole(quote, draft.article.prose));
  const named = new Set<string>();
  const facts: Fact[] = quotes.map((quote) => factAt('quote', quote, () => quoted(quote, comparison)));
  for (const sentence of draft.sentences) {
    const isOutside = (place: Span): boolean => !quotes.some((quote) => contains(quote, place));
    const weighed = once(() => weigh(sentence, comparison.passages.get(sentence) ?? [],
      { acquaintance: comparison.acquaintance, day: comparison.asOf }));
    for (const claim of sentence.claims) {
      const kind = valueKinds.get(claim.value.type);
      const agreeing = (): Exhibit[] =>
        weighed().filter((one) => one.claim === claim && confirms(one)).map(exhibitOf);
      if (kind && isOutside(claim.span)) facts.push(factAt(kind, claim.span, agreeing));
    }
    for (const mention of sentence.mentions) {
      for (const role of mention.roles.filter(({ span }) => isOutside(span))) {
        facts.push(factAt('role', role.span, () => accounts(sentence, mention, role, people())));
      }
      const name = mention.entity.canonicalName;
      if (mention.form !== 'name' || named.has(name) || sentence.headline) continue;
      named.add(name);
      facts.push(factAt('name', mention, () => namings(mention, comparison, people())));
    }
  }
  return withoutCovered(facts.sort((a, b) => a.start - b.start || b.end - a.end));
}

const valueKinds: ReadonlyMap<Claim['value']['type'], Fact['kind']> =
  new Map([['quantity', 'figure'], ['date', 'date']]);

/** Shorter quotations are single words in marks. */
const leastWords = 4;

const isWhole = (quote: Quote, prose: string): boolean =>
  !quote.unclosed && quoteWords(prose, quote).length >= leastWords;

/** Two facts of one kind at one place are one. */
const withoutCovered = (facts: readonly Fact[]): Fact[] =>
  facts.filter((fact, n) => !facts.slice(0, n).some((before) => before.kind === fact.kind && overlaps(before, fact)));

function factAt(kind: Fact['kind'], { start, end }: Span, look: () => readonly Exhibit[]): Fact {
  const supports = once(() => oncePerPlace(look()));
  return { kind, start, end, get supports() { return supports(); } };
}

const oncePerPlace = (exhibits: readonly Exhibit[]): Exhibit[] =>
  [...new Map(exhibits.map((one) => [`${one.passage?.article.id} ${one.span.start}`, one])).values()];

/** Where the archive has the quotation, or more of it, without a change. */
function quoted(quote: Quote, comparison: Comparison): Exhibit[] {
  const own = quoteWords(comparison.draft.article.prose, quote);
  return archiveQuotes(quote, own, comparison).flatMap(({ changes, ownRegion, region, theirs, passage }) => {
    const [first, last] = [theirs[region.start], theirs[region.end - 1]];
    if (changes.length > 0 || ownRegion.end - ownRegion.start < own.length || !first || !last) return [];
    return [supporting({ start: first.start, end: last.end }, passage)];
  });
}

type People = ReadonlyMap<string, readonly Seen[]>;

/** Where the archive says the same role of the same person. */
const accounts = (sentence: ReadSentence, mention: Mention, role: Role, people: People): Exhibit[] =>
  (people.get(mention.entity.key) ?? [])
    .filter((seen) => isSamePerson(mention.entity, sentence, seen))
    .flatMap(({ passage, mention: theirs }) => theirs.roles
      .filter((other) => other.kind === role.kind && supportsRole(role, other))
      .map((other) => supporting(other.span, passage)));

/** Where the archive names the same, spelled the same. */
function namings({ entity }: Mention, comparison: Comparison, people: People): Exhibit[] {
  if (entity.kind === 'person') {
    return (people.get(entity.key) ?? [])
      .filter(({ mention }) => isSpelledSo(entity, mention.entity))
      .map(({ passage, mention }) => supporting(mention, passage));
  }
  return comparison.draft.sentences
    .filter(({ mentions }) => mentions.some((mention) => mention.entity === entity))
    .flatMap((sentence) => comparison.passages.get(sentence) ?? [])
    .flatMap((passage) => passage.sentence.mentions
      .filter((mention) => mention.form === 'name' && isSpelledSo(entity, mention.entity))
      .map((mention) => supporting(mention, passage)));
}

/** A surname alone is spelled like that of a full name. */
const isSpelledSo = ({ canonicalName }: Entity, other: Entity): boolean =>
  other.canonicalName === canonicalName || other.canonicalName.endsWith(` ${canonicalName}`);

const supporting = ({ start, end }: Span, passage: Passage): Exhibit => {
  const value = wordsAt(passage, { start, end }).replace(/\s+/g, ' ');
  return { passage, span: { start, end }, stance: 'supports', value };
};

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
