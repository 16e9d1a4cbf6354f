import type { Span } from '../text/span';
import type { DateMention } from './date';
import type { Entity, Mention, Role } from './names/entity';
import type { Quantity } from './quantities/quantity';

/** What a claim says: the slot that another text may fill otherwise. */
export type Value =
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  | { readonly type: 'date'; readonly date: DateMention }
  | { readonly type: 'name'; readonly mention: Mention }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'event' };

/**
 * Who, what, when and where, unit and which value. Two claims may speak
 * about each other only where who, what, scope and unit agree.
 */
export interface Claim {
  /** Where the value stands; for an event its verb. */
  readonly span: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly value: Value;
  /** Whom or what it is about, where the sentence says so in one way. */
  readonly subject?: Entity;
  /** Everybody and everything else named in the clause. */
  readonly participants: readonly Entity[];
  /** Lemma of the verb that governs the value, `be` where there is none. */
  readonly predicate: string;
  /** The noun the value belongs to: `approval` in `approval was 55%`. Lemmas. */
  readonly heads: readonly string[];
  /** Other content words of the clause, lemmas. */
  readonly context: readonly string[];
  /** Content words and names shortly before and after the clause, lemmas and keys: they say less. */
  readonly surroundings: readonly string[];
  readonly scope: { readonly dates: readonly DateMention[]; readonly places: readonly Entity[] };
  /** `false` where negated. */
  readonly affirmed: boolean;
  /** `fact`; `reported` where somebody is named as saying it; `possible` for may, plans to, was expected to. */
  readonly modality: 'fact' | 'reported' | 'possible';
  readonly source?: Entity;
}
