import type { CheckId, Severity } from './check-id';
import type { Comparison } from './comparison';
import type { Observation } from './finding';

/**
 * A check shown at work, both documentation and test. `[|…|]` marks the
 * finding in the draft and its evidence in the archive; a draft without
 * marks is one the check is silent on. One finding per example, or none.
 */
export interface Example {
  /** Whole articles in the format of the archive, as short as they can be; front matter gives source and date. */
  readonly archive?: readonly string[];
  readonly draft: string;
  readonly message?: string;
  /** The draft after the first fix. */
  readonly fixed?: string;
  /** Declares the archive to be the draft's sources. */
  readonly declared?: boolean;
}

/** One kind of finding. A check sees a comparison and nothing else; it never throws on purpose, logs or remembers. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly severity: Severity;
  /** Three sentences: what it finds, why it matters, what to do. */
  readonly doc: string;
  readonly examples: readonly Example[];
  /**
   * Set where the check looks at each stretch of the draft by itself, a sentence or several that
   * one quotation runs through: at its passages, at how those of acquainted articles differ, or at
   * the evidence, which counts how well they are acquainted. What it says of a stretch then holds
   * until that changes; or at all that the declared sources say. Absent where it looks at the whole draft.
   */
  readonly looksAt?: 'passages' | 'differences' | 'evidence' | 'sources';
  run(comparison: Comparison): Iterable<Observation>;
}
