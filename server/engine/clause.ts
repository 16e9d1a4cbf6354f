import type { Span } from '../text/span';
import type { Word } from '../text/word';
import type { Sentence } from './sentence';

/** A stretch of a sentence around one verb group. Clauses cover the sentence in order and do not overlap. */
export interface Clause extends Span {
  readonly words: readonly Word[];
  /** The verb group as written, auxiliaries and particles included: `did not step down`. Absent in a verbless clause. */
  readonly verb?: Span;
  /** Lemma of the main verb with its particle: `step down`; `be` for a copula; empty without a verb. */
  readonly predicate: string;
  readonly voice: 'active' | 'passive';
  /** False where negated: not, never, no one, denied doing, failed to, without. */
  readonly affirmed: boolean;
  /** `possible` for may, could, plans to, was expected to, if; `reported` under a verb of saying; else `fact`. */
  readonly modality: 'fact' | 'reported' | 'possible';
  readonly tense: 'past' | 'present' | 'future';
  /** Words before the verb that can be its subject, and after it that can be its object, as noun phrases. */
  readonly subject?: Span;
  readonly object?: Span;
  /** A clause that hangs on a noun of another (`who served…`): that noun phrase. */
  readonly antecedent?: Span;
}

/** Divides a sentence into clauses. */
export function findClauses(_sentence: Sentence): Clause[] {
  return [];
}
