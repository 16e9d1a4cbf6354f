import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { CheckId } from './engine/check-id';
import type { DecisionKind } from './ledger/ledger';
import type { Use } from './ledger/usage';

/** What a client may say of itself when it starts the server. */
export interface ClientOptions {
  /** It has the commands of `clientCommands`: links may use them. */
  readonly commands?: boolean;
  /** False until the person trusts the workspace: its files then may not lead out of it. */
  readonly trusted?: boolean;
  /** What the server says of itself, in the language of the editor: English sentences with their translations. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Commands that only a client can carry out. */
export const clientCommands = {
  /** Checks the draft at hand now. */
  check: 'copydesk.lintDocument',
  /** Shows what a check finds and why. Argument: the check's id. */
  explain: 'copydesk.explainCheck',
  /** Opens an address of `evidenceScheme`. Arguments: the address, first line and column, last line and column. */
  openEvidence: 'copydesk.openEvidence',
  /** Shows what the archive has on somebody. Argument: the name; without one it asks. */
  showDossier: 'copydesk.showDossier',
  /** Shows the list of facts. */
  showFacts: 'copydesk.facts.focus',
} as const;

/** Commands of the server, for `workspace/executeCommand`. */
export const serverCommands = {
  /** Writes a decision into the ledger. Argument: `DecideArguments`. */
  decide: 'copydesk.decide',
  /** Switches a check off. Argument: `SwitchOffArguments`. */
  switchOff: 'copydesk.switchOff',
  /** Counts that a finding was of use. Argument: `UsedArguments`. */
  used: 'copydesk.used',
} as const;

export interface SwitchOffArguments {
  readonly uri: string;
  readonly check: CheckId;
  /** For this draft alone, in the ledger; or for the newsroom, in its `copydesk.json`. */
  readonly scope: 'draft' | 'newsroom';
}

export interface UsedArguments {
  readonly uri: string;
  readonly check: CheckId;
  readonly use: Use;
}

export interface DecideArguments {
  readonly uri: string;
  readonly claim: string;
  readonly check: CheckId;
  readonly decision: Exclude<DecisionKind, 'off'>;
  readonly value: string;
  /** The other side is the archive: the decision holds for every draft. */
  readonly archived: boolean;
  /** How it was verified. VS Code's client asks for it. */
  readonly how?: string;
}

/** Articles of the archive, read-only: `copydesk-archive:/Title.article?…`. */
export const evidenceScheme = 'copydesk-archive';

/** What checks find and why: `copydesk-check:/changed-date.md`. */
export const checkScheme = 'copydesk-check';

/** Pages about the folder of a draft, by its address in the query: `copydesk-page:/How Checks Were Used.md?file:///…`. */
export const pageScheme = 'copydesk-page';

export const pages = { usage: 'How Checks Were Used.md', configuration: 'Effective Configuration.jsonc' } as const;

/** What travels with each diagnostic, so that a fix needs no second run. */
export interface DiagnosticData {
  /** Of the document that the fixes were made for. */
  readonly version: number | null;
  readonly claim: string;
  readonly check: CheckId;
  /** The draft's words. */
  readonly value: string;
  /** Other places of the draft with the same words for the same wrong fact. */
  readonly repeats?: readonly Range[];
  /** The other side's values, without repeats. */
  readonly others: readonly string[];
  /** The other side is the archive, not the draft itself. */
  readonly archived: boolean;
  /** The other side is another draft of the folder: only linting the folder finds it. */
  readonly beside?: boolean;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/**
 * Checks every draft below a folder. Takes a work-done token and a
 * partial-result token; partial results are `LintedDraft[]`.
 */
export const lintFolderMethod = 'copydesk/lintFolder';

export interface LintFolderParams {
  readonly uri: string;
  /** Writes a report of this kind, too. */
  readonly report?: FolderReport;
  readonly workDoneToken?: string | number;
  readonly partialResultToken?: string | number;
}

export type FolderReport = 'html' | 'markdown' | 'sarif';

export interface LintedDraft {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LintFolderResult {
  /** Drafts that have not been sent as partial results. */
  readonly drafts: readonly LintedDraft[];
  readonly checked: number;
  readonly findings: number;
  /** The address of the report, where one was asked for. */
  readonly report?: string;
}

/** Checks these files again, for a client that shows earlier results of `lintFolderMethod`. */
export const lintFilesMethod = 'copydesk/lintFiles';

export interface LintFilesParams {
  readonly uris: readonly string[];
  /** And the drafts beside them in their folders, which are compared with them. */
  readonly beside?: boolean;
}

/** All checks: `CheckDescription[]`. */
export const listChecksMethod = 'copydesk/checks';

export interface CheckDescription {
  readonly id: CheckId;
  readonly title: string;
}

/** Where the ledger of a draft's folder is: a URI, or null. Takes `{ uri }`. */
export const ledgerMethod = 'copydesk/ledger';

/** Which facts of a draft the archive confirms, as of its last check: `DraftFacts` or null. Takes `{ uri }`. */
export const factsMethod = 'copydesk/facts';

export interface DraftFacts {
  /** Of the document that the places count in. */
  readonly version: number;
  /** One line: `14 facts: 9 confirmed, 2 in conflict, 3 not in the archive`. */
  readonly text: string;
  /** In the order of the text. */
  readonly facts: readonly DraftFact[];
}

export interface DraftFact {
  readonly range: Range;
  /** The draft's words. */
  readonly text: string;
  readonly kind: 'figure' | 'date' | 'name' | 'role' | 'quote' | 'statement';
  readonly state: 'confirmed' | 'conflicting' | 'absent';
  /** Where the archive has it, or what it has instead; empty for what it does not have. */
  readonly archive: string;
  /** Who is named, where it is somebody. */
  readonly person?: string;
}

/** Sent whenever what the status item shows has changed. */
export const statusNotification = 'copydesk/status';

export interface Status {
  /** Of the folder that this is about. */
  readonly uri: string;
  readonly state: 'reading' | 'paused' | 'ready' | 'none';
  /** One line: `5 articles`, or `5 articles, reading 3 of 100`. */
  readonly text: string;
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
}

/** What two tools for agents ask: the findings of a text, as in the JSON report. */
export const agentFindingsMethod = 'copydesk/agent/findings';

export interface AgentFindingsParams {
  /** Of the draft, or of a document without a file. */
  readonly uri: string;
  readonly text: string;
  /** The editor's name of the language, where there is no file. */
  readonly language: string;
}

/** And sentences of the archive, as `copydesk archive search` prints them. */
export const agentEvidenceMethod = 'copydesk/agent/evidence';

export interface AgentEvidenceParams {
  readonly query: string;
  readonly limit: number;
}

/** Addresses of database servers that hold archives of the workspace: `string[]`. */
export const archiveServersMethod = 'copydesk/archiveServers';

/** Asked of the client: the password for such an address, or null. */
export const passwordMethod = 'copydesk/password';

export interface PasswordParams {
  readonly address: string;
}
