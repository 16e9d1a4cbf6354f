import type { Span } from '../text/span';
import type { Passage } from './archive';
import type { CheckId, Severity } from './check-id';

/** A passage of the archive, or of the draft itself, shown beside a finding. */
export interface Exhibit {
  /** Absent where the draft itself is the other side. */
  readonly passage?: Passage;
  /** The words that matter, in the text of the passage's article, or of the draft. */
  readonly span: Span;
  readonly stance: 'supports' | 'refutes';
  /** The value as that side has it: `1997`. */
  readonly value: string;
}

/** A change the editor may choose. Never applied by itself. */
export interface Fix {
  /** `Use “1997” (The Hill, Oct. 29, 2019)` */
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** Something the editor should see: where, why, and what can be done. */
export interface Finding extends Span {
  readonly check: CheckId;
  readonly severity: Severity;
  /** One plain sentence with both values and the archive's source and date. */
  readonly message: string;
  readonly exhibits: readonly Exhibit[];
  readonly fixes: readonly Fix[];
  /** The same wrong fact again, elsewhere in the draft. */
  readonly repeats: readonly Span[];
  /**
   * What the finding is about, independent of its place and of the wording
   * around it: `changed-date|whitlock|serve|1996`. The ledger is keyed to it.
   */
  readonly claim: string;
  /** 0 to 1, how sure the engine is; and what it rests on, by feature name. */
  readonly score?: number;
  readonly features?: Readonly<Record<string, number>>;
}

/** What a check yields: a finding to which the run adds the check and its severity, unless the check states its own. */
export type Observation = Omit<Finding, 'check' | 'severity'> & { readonly severity?: Severity };

/** A finding with other places in the draft; what stands in passages of the archive stays. */
export const withPlaces = <T extends Observation>(finding: T, place: (span: Span) => Span): T => ({
  ...finding,
  ...place(finding),
  repeats: finding.repeats.map(place),
  exhibits: finding.exhibits.map((exhibit) => (exhibit.passage ? exhibit : { ...exhibit, span: place(exhibit.span) })),
  fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: place(edit.span) })) })),
});
