import type { Word } from '../../text/word';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

/**
 * How a clause is tied to the one before. `continuation` goes on with a subject after a clause
 * that hung on it; `reduced` is a participle on a noun: `the man accused of theft`; `bare` is a
 * verb right behind another: `helped win`; `parallel` follows a strong mark or a comma.
 */
export type Link =
  | 'main'
  | 'relative'
  | 'subordinate'
  | 'complement'
  | 'coordinate'
  | 'infinitive'
  | 'gerund'
  | 'reduced'
  | 'bare'
  | 'continuation'
  | 'parallel';

/** Where a clause begins. */
export interface Bound {
  readonly start: number;
  readonly link: Link;
  /** The word that opens it: `who`, `because`, `and`, `without`; empty where there is none. */
  readonly marker: string;
  /** First word behind the marker. */
  readonly inner: number;
}

/** What is known when the walk comes to a verb group. */
export interface Place {
  readonly words: readonly Word[];
  readonly group: VerbGroup;
  readonly before?: VerbGroup;
  /** The groups behind. */
  readonly later: readonly VerbGroup[];
  /** A subject has been read whose verb is still to come: `The mayor, who was fired, ‹left›`. */
  readonly waiting: boolean;
}

/** A verb that may be followed by a whole clause without a word between. */
export const takesClause = ({ predicate, passive }: VerbGroup): boolean =>
  !passive && (vocabulary.sayingVerbs.has(predicate) || vocabulary.doubtingVerbs.has(predicate));

/** `pay`, `resign`: no past, no `-s`, no auxiliary. */
export const isBaseForm = (words: readonly Word[], { form, first }: VerbGroup): boolean =>
  form === 'finite' && words[first]?.lower === words[first]?.lemma && words[first]?.pos === 'VERB';
