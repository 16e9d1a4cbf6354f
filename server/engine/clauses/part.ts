import type { Force, Tense } from './force';
import type { Phrase } from './phrase';
import type { Bound } from './place';
import type { VerbGroup } from './verbs';

/** A clause as it is read: all by numbers of words. */
export interface Part {
  readonly group: VerbGroup;
  readonly bound: Bound;
  readonly end: number;
  readonly inherited: Force;
  readonly force: Force;
  readonly passive: boolean;
  readonly tense: Tense;
  readonly subject?: Phrase;
  readonly object?: Phrase;
  readonly antecedent?: Phrase;
}
