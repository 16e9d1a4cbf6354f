import type { Clause } from '../clause';
import type { ReadSentence } from '../reading';
import type { SourceText } from './sources';
import type { SupportTerm } from './terms';

/** Whether the sources deny what a clause says, by their clauses with the same predicate. */
export interface Polarity {
  /** How much of the clause the closest one shares that is affirmed or denied as it is, 0 to 1. */
  readonly alike: number;
  /** The same for the closest one that is not. */
  readonly unlike: number;
}

export const unjudged: Polarity = { alike: 0, unlike: 0 };

/** Predicates that say too little to find the same statement by. */
const weak: ReadonlySet<string> = new Set(['', 'be', 'have', 'do', 'say']);

/** That two clauses have the same predicate counts even where they share nothing else. */
const bare = 0.05;

/** The polarity of each clause of a sentence. */
export function polarities({ clauses }: ReadSentence, terms: readonly SupportTerm[], source: SourceText): ReadonlyMap<Clause, Polarity> {
  return new Map(clauses.map((clause) => {
    const own = terms.filter((term) => isIn(term, clause)).map(({ lemma }) => lemma).filter((lemma) => lemma !== '' && lemma !== clause.predicate);
    return [clause, weak.has(clause.predicate) ? unjudged : polarityOf(clause, new Set(own), source)];
  }));
}

export const isIn = (term: SupportTerm, clause: Clause): boolean => clause.start <= term.start && term.start < clause.end;

function polarityOf(clause: Clause, own: ReadonlySet<string>, { sentences, holders }: SourceText): Polarity {
  let { alike, unlike } = unjudged;
  for (const number of new Set(holders.get(clause.predicate.split(' ')[0] ?? ''))) {
    for (const other of sentences[number]?.passage.sentence.clauses ?? []) {
      if (other.predicate !== clause.predicate) continue;
      const shared = [...own].filter((lemma) => holders.get(lemma)?.includes(number)).length / Math.max(1, own.size) + bare;
      if (other.affirmed === clause.affirmed) alike = Math.max(alike, shared);
      else unlike = Math.max(unlike, shared);
    }
  }
  return { alike, unlike };
}
