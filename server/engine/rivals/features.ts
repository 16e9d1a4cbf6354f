import type { Passage } from '../archive';
import type { Clause } from '../clause';
import { compareNames } from '../names/name';
import type { ReadSentence } from '../reading';
import type { Lineup } from './lineup';
import type { Rivalry } from './rivalry';
import { isName, type Term } from './terms';

/** What is known besides the two sentences. */
export interface Setting {
  readonly sentence: ReadSentence;
  readonly passage: Passage;
  /** Passages close to the sentence, this one included. */
  readonly passages: readonly Passage[];
  /** How well the article is acquainted with the draft, 0 to 1. */
  readonly acquaintance: number;
  /** Names of people like this one that the archive has. */
  readonly known: readonly string[];
}

/** What speaks for two terms being rivals in one statement, by the names in the table of the weights. */
export function featuresOf(
  term: Term, rivalry: Rivalry, { own, theirs, held, isOpen }: Lineup, at: { readonly own: number; readonly theirs: number }, setting: Setting,
): Record<string, number> {
  const { grounds, preposition } = rivalry;
  const rest = own.length - 1;
  const sum = held.reduce((all, { worth }, n) => all + (n === at.own ? 0 : worth), 0);
  const others = held.filter(({ worth }, n) => n !== at.own && worth === 0).length;
  const isPaired = rivalry.governed || rivalry.before || rivalry.behind;
  const inPlace = (rivalry.samePart && isPaired) || ((rivalry.governed || rivalry.before) && rivalry.behind);
  const features: Record<string, number> = {
    [grounds]: 1,
    [`${grounds} in place`]: inPlace ? 1 : 0,
    [`of ${term.type}`]: 1,
    [`as ${term.part}`]: 1,
    kinship: rivalry.kinship,
    governed: rivalry.governed ? 1 : 0,
    before: rivalry.before ? 1 : 0,
    behind: rivalry.behind ? 1 : 0,
    'same part': rivalry.samePart ? 1 : 0,
    'same preposition': preposition === 'same' ? 1 : 0,
    'other preposition': preposition === 'other' ? 1 : 0,
    'same place': rivalry.samePart && rivalry.governed ? 1 : 0,
    'at the end': at.own === own.length - 1 ? 1 : 0,
    'at the start': at.own === 0 ? 1 : 0,
    covered: sum / rest,
    whole: others === 0 ? 1 : 0,
    others,
    terms: Math.min(own.length, 10) / 10,
    covering: used(held) / theirs.length,
    named: own.some((one, n) => n !== at.own && isName(one) && held[n]?.by !== undefined) ? 1 : 0,
    open: isOpen ? 1 : 0,
    beside: held.some(({ isBeside }) => isBeside) ? 1 : 0,
    alone: isAlone(theirs, at.theirs, held.flatMap(({ by }) => by ?? [])) ? 1 : 0,
    acquaintance: setting.acquaintance,
    ...aboutSentences(term, setting),
  };
  return Object.fromEntries(Object.entries(features).filter(([, amount]) => amount !== 0));
}

const used = (held: Lineup['held']): number => new Set(held.flatMap(({ by }) => by ?? [])).size;

/** No other term of the passage that the draft lacks could stand there. */
const isAlone = (theirs: readonly Term[], at: number, taken: readonly Term[]): boolean => {
  const rival = theirs[at];
  return rival !== undefined && !theirs.some((one) => one !== rival && !taken.includes(one) && (one.type === rival.type || (isName(one) && isName(rival))));
};

function aboutSentences(term: Term, { sentence, passage, known }: Setting): Record<string, number> {
  const { sentence: other } = passage;
  const clause = sentence.clauses.find(({ start, end }) => start <= term.start && term.end <= end);
  return {
    [clauseKind(clause)]: 1,
    possible: clause?.modality === 'possible' ? 1 : 0,
    reported: clause?.modality === 'reported' ? 1 : 0,
    quoted: sentence.quotes.length + other.quotes.length > 0 ? 1 : 0,
    headline: sentence.headline || other.headline ? 1 : 0,
    'archive knows': isName(term) && known.length > 0 ? 1 : 0,
  };
}

/** A thing that is holds for longer than one that happened. */
const clauseKind = (clause?: Clause): string =>
  !clause?.predicate ? 'verbless' : clause.predicate === 'be' ? 'copula' : clause.voice === 'passive' ? 'passive' : clause.tense;

/** Those of some names that may be the same person’s. */
export const sameNames = (names: readonly string[], name: string): string[] =>
  names.filter((one) => ['same', 'compatible'].includes(compareNames(one, name)));
