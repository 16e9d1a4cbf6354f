import path from 'node:path';
import { isDraft } from '../config/drafts';
import { findRoot } from '../config/find';
import type { Severity } from '../engine/check';
import { type FormatName, formats } from '../report/formats';
import { fails, type Report } from '../report/report';
import { withoutReasons } from '../report/reported';
import { version } from '../../package.json';
import { type Choices, openWorkspace, type Workspace } from '../workspace';
import { draftFiles } from './draft-files';
import { failureTold } from './lint-drafts';
import { lintAll } from './lint-threads';
import { writeReport } from './output';
import { archivePlaces } from './places';
import { type Problems, problemsOn } from './problems';
import { progressOn } from './progress';
import { shownPath } from './shown';
import { exitStatus, type Terminal } from './terminal';

export interface LintOptions extends Choices {
  readonly format: FormatName;
  /** Absolute path of a file for the report. */
  readonly output?: string;
  readonly failOn: Severity;
  readonly progress: boolean;
  /** Show what each score rests on. */
  readonly explainScore?: boolean;
}

/**
 * `copydesk lint`: checks drafts and reports. What cannot be read is told
 * on standard error, in one line each, and the rest goes on; the status is
 * then 2 at the end.
 */
export async function lint(paths: readonly string[], options: LintOptions, terminal: Terminal, signal?: AbortSignal): Promise<number> {
  const root = findRoot(terminal.cwd);
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const { failures, onFailure } = failureTold(problems.onProblem);
  const workspace = openWorkspace(root, options, {
    ...problems,
    onFailure,
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  try {
    const files = draftsAt(paths, workspace, terminal.cwd, problems);
    const linted = await lintAll({
      root, files, workspace, choices: options, program: terminal.program, places: archivePlaces(root), failures, signal,
      onProblem: problems.onProblem,
      onProgress: (begun) => progress.show(`Checking ${begun} of ${files.length}: ${shownPath(files[begun - 1] ?? '', root)}`),
    });
    const checked = linted.flatMap(({ draft }) => draft ?? []);
    const drafts = options.explainScore ? checked : checked.map(withoutReasons);
    problems.end();
    const report: Report = { version, drafts, problems: problems.lines, failOn: options.failOn };
    if (!writeReport(formats[options.format](report, terminal), { ...options, inputs: files }, terminal)) return exitStatus.failed;
    if (report.problems.length > 0) return exitStatus.failed;
    return fails(report) ? exitStatus.found : exitStatus.clean;
  } finally {
    workspace.close();
  }
}

function draftsAt(paths: readonly string[], workspace: Workspace, cwd: string, { onProblem }: Problems): readonly string[] {
  const named = (paths.length ? paths : ['.']).map((name) => path.resolve(cwd, name));
  const found = draftFiles(named, (file, folder) =>
    isDraft(file, workspace.configurationFor(path.dirname(file)), folder));
  found.problems.forEach(onProblem);
  return found.files;
}
