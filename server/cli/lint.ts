import path from 'node:path';
import { version } from '../../package.json';
import type { Severity } from '../engine/check-id';
import { type FormatName, formats } from '../report/formats';
import { addressesFrom } from '../report/links';
import { counted, fails, type Report, undecided } from '../report/report';
import { withoutReasons } from '../report/reported';
import { writeReport } from './output';
import { exitStatus, type Terminal } from './terminal';
import { type CheckedDrafts, type DraftOptions, withDrafts } from './with-drafts';

export interface LintOptions extends DraftOptions {
  readonly format: FormatName;
  /** Absolute path of a file for the report. */
  readonly output?: string;
  readonly failOn: Severity;
  /** Every conflict must have been decided. */
  readonly requireVerified?: boolean;
  /** Show what each score rests on. */
  readonly explainScore?: boolean;
}

/** `copydesk lint`: checks drafts and reports. The status is 2 at the end where something could not be read. */
export const lint = (paths: readonly string[], options: LintOptions, terminal: Terminal, signal?: AbortSignal): Promise<number> =>
  withDrafts(paths, options, terminal, (checked) => reportOn(checked, options, terminal), signal);

function reportOn({ root, files, drafts, problems }: CheckedDrafts, options: LintOptions, terminal: Terminal): number {
  const { failOn, requireVerified, explainScore, format, output } = options;
  const shown = explainScore ? drafts : drafts.map(withoutReasons);
  const report: Report = { version, drafts: shown, problems: problems.lines, failOn, requireVerified };
  const addressOf = addressesFrom(output === undefined ? terminal.cwd : path.dirname(output), root);
  const text = formats[format](report, { color: terminal.color, addressOf });
  if (!writeReport(text, { output, inputs: files }, terminal)) return exitStatus.failed;
  if (report.problems.length > 0) return exitStatus.failed;
  if (requireVerified) tellUndecided(undecided(drafts), terminal);
  return fails(report) ? exitStatus.found : exitStatus.clean;
}

function tellUndecided(conflicts: number, { tell }: Terminal): void {
  if (conflicts === 0) return;
  const told = `${counted(conflicts, 'conflict is', 'conflicts are')} undecided`;
  tell(`${told}; mend the draft, or decide in the editor, which writes .copydesk/ledger.jsonl.\n`);
}
