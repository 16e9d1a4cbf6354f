import type { Span } from '../../text/span';

export type QuantityKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'rank'
  | 'age'
  | 'duration'
  | 'terms'
  | 'measure'
  | 'score'
  | 'share';

/** How exactly the writer means the number. */
export type Precision = 'exact' | 'about' | 'above' | 'below' | 'range';

/** A number in a sentence with what it counts. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /**
   * Bounds, both included; `more than 5` is 5 (open) to Infinity. Equal where
   * exact; for a score the smaller and the greater side; a share is of 1.
   */
  readonly low: number;
  readonly high: number;
  /** `more than`: the bound itself is left out. */
  readonly open: boolean;
  readonly precision: Precision;
  /**
   * ISO currency `USD`, `decade`, `year`, `day`, `metre`, `mile`…; counts have
   * none. In base units where a power of ten converts: `5 km` are 5000 `metre`.
   * For a rank the superlative it goes with: `largest` in `second-largest`.
   */
  readonly unit?: string;
  /** Lemma of the noun counted: `republican` in `six Republicans`; for a rank the noun ranked. */
  readonly counted?: string;
  /** The noun phrase counted, as written. */
  readonly countedSpan?: Span;
  /**
   * Just the number as written: `$2.5 million`, `55 percent`, `six`, `seventh`.
   * What a fix replaces.
   */
  readonly number: Span;
  /** True when the text has words (`six`), so that a fix can keep the style. */
  readonly inWords: boolean;
}
