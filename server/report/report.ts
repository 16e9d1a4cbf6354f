import type { CheckId, Severity } from '../engine/check-id';
import type { Reason } from '../engine/reasons';

/** A place in a file: lines and UTF-16 columns from 1, offsets from 0, ends exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** One side of a conflict as the archive, or another place of the draft, has it. */
export interface ReportedEvidence {
  readonly stance: 'supports' | 'refutes';
  readonly value: string;
  /** The sentence it stands in, and where in the sentence: offsets into `text`. */
  readonly text: string;
  readonly mark: { readonly start: number; readonly end: number };
  /** The outlet; absent where the draft itself speaks. */
  readonly source?: string;
  /** `2019-10-29` */
  readonly date?: string;
  readonly headline?: string;
  /** Path with `/`, from the workspace where it lies within. */
  readonly file: string;
  /** Absent where the file holds no plain text, as in a feed or a database. */
  readonly place?: Place;
  /** How many independent stories shown here say the same. */
  readonly independent: number;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly place: Place; readonly text: string }[];
}

export interface ReportedFinding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** The words of the draft at the place. */
  readonly words: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly fixes: readonly ReportedFix[];
  /** The same wrong fact elsewhere in the draft. */
  readonly repeats: readonly Place[];
  /** What the finding is about, wherever it stands. */
  readonly claim: string;
  readonly score?: number;
  /** What the score rests on, where it was asked for. */
  readonly reasons?: readonly Reason[];
}

export interface ReportedDraft {
  /** Path with `/`, from the workspace where it lies within. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
  /** Findings left out because an editor has settled them. */
  readonly settled: number;
  /** What those are about. */
  readonly settledClaims: readonly string[];
}

/** What a run has found: the same for every format. Plain data, so that it may cross threads. */
export interface Report {
  /** Version of Copydesk. */
  readonly version: string;
  readonly drafts: readonly ReportedDraft[];
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
  /** The severity from which a finding fails the run. */
  readonly failOn: Severity;
  /** Every conflict must be decided: one that is open fails the run. */
  readonly requireVerified?: boolean;
}

const severityOrder: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

export const isAtLeast = (severity: Severity, threshold: Severity): boolean =>
  severityOrder.indexOf(severity) >= severityOrder.indexOf(threshold);

/** Whether anything in the drafts fails the run. */
export const fails = ({ drafts, failOn, requireVerified }: Pick<Report, 'drafts' | 'failOn' | 'requireVerified'>): boolean =>
  drafts.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)))
  || (requireVerified === true && undecided(drafts) > 0);

/** Conflicts that nobody has decided: findings with another side, whatever their severity; hints left aside. */
export const undecided = (drafts: readonly ReportedDraft[]): number =>
  drafts.flatMap(({ findings }) => findings).filter(isConflict).length;

const isConflict = ({ severity, evidence }: ReportedFinding): boolean =>
  isAtLeast(severity, 'information') && evidence.some(({ stance }) => stance === 'refutes');

/** How many findings drafts have. */
export const findingsIn = (drafts: readonly ReportedDraft[]): number => drafts.reduce((sum, { findings }) => sum + findings.length, 0);

export const counted = (number: number, noun: string, plural = `${noun}s`): string => `${number} ${number === 1 ? noun : plural}`;
