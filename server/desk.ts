import type { Configuration, SeveritySetting } from './config/configuration';
import type { Companions } from './companions';
import type { Archive } from './engine/archive';
import { withoutFile } from './engine/archive-view';
import { compareInFull, type Options } from './engine/compare';
import type { Comparison } from './engine/comparison';
import type { Finding } from './engine/finding';
import type { Manuscript } from './engine/manuscript';
import type { Memory } from './engine/memory';
import { decided, type Ledger } from './ledger/ledger';

/** What a draft is checked with: the same for the editor and the command line. */
export interface Desk {
  readonly archive: Archive;
  readonly configuration: Pick<Configuration, 'severities' | 'asOf' | 'companions'>;
  readonly ledger: Ledger;
  /** The archive is exactly the sources that the draft declares. */
  readonly declared: boolean;
  readonly onFailure?: Options['onFailure'];
}

/** A draft to check. */
export interface Draft {
  /** Path from the workspace with `/`: the name by which the ledger knows it. */
  readonly name: string;
  /** Absolute path; what the archive holds of the same file is no evidence for it. */
  readonly file?: string;
  readonly manuscript: Manuscript;
  /** What earlier checks of the same draft with the same archive have left behind. */
  readonly memory?: Memory;
  /** Drafts of the same folder that it is compared with, unless the configuration says otherwise. */
  readonly companions?: Companions;
}

/** Findings apart: those still open, and those an editor has settled. */
export interface Checked {
  readonly open: readonly Finding[];
  readonly settled: readonly Finding[];
}

/** A checked draft with what its findings rest on. */
export interface CheckedDraft extends Checked {
  readonly manuscript: Manuscript;
  readonly comparison: Comparison;
  /** The archive as the draft is compared with it. */
  readonly archive: Archive;
}

/** Checks a draft with what the newsroom has configured and decided. */
export async function checkDraft(draft: Draft, desk: Desk, signal?: AbortSignal): Promise<CheckedDraft> {
  const { name, file, manuscript, companions } = draft;
  const memory = draft.memory ?? (file === undefined ? undefined : companions?.memoryFor(file));
  const archive = file === undefined ? desk.archive : withoutFile(desk.archive, file);
  const { comparison, findings } = await compareInFull(manuscript, archive, { ...optionsOf(desk), memory }, signal);
  const all = [...findings, ...await conflictsBeside(draft, findings, desk, signal)].sort((a, b) => a.start - b.start);
  return { ...settle(all, name, desk), manuscript, comparison, archive };
}

/** Where the draft differs from others of its folder. */
async function conflictsBeside(
  { file, manuscript, companions }: Draft,
  known: readonly Finding[],
  desk: Desk,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const { companions: isOn, severities } = desk.configuration;
  if (!companions || file === undefined || isOn === false || severities['self-conflict'] === 'off') return [];
  return companions.conflictsOf({ file, manuscript }, known, optionsOf(desk), signal);
}

/** What the engine must know of a desk. */
export const optionsOf = ({ configuration: { severities, asOf }, declared, onFailure }: Desk): Options =>
  ({ severities, asOf, declared, onFailure });

/** Applies the newsroom's severities and decisions to the engine's findings. */
export function settle(findings: readonly Finding[], name: string, { configuration, ledger }: Desk): Checked {
  const shown = findings.map((finding) => {
    const severity = softer(finding.severity, configuration.severities[finding.check]);
    return severity === finding.severity ? finding : { ...finding, severity };
  });
  return decided(shown, name, ledger);
}

const loudness = { hint: 0, information: 1, warning: 2, error: 3 } as const;

/** A check may state a severity of its own for some findings; a newsroom that turned it down is obeyed there too. */
function softer(severity: Finding['severity'], configured: SeveritySetting | undefined): Finding['severity'] {
  return configured && configured !== 'off' && loudness[configured] < loudness[severity] ? configured : severity;
}
