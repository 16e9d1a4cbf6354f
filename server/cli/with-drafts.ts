import path from 'node:path';
import { threadsOf } from '../archive/reading-threads';
import { isDraft } from '../config/drafts';
import { findRoot } from '../config/find';
import type { ReportedDraft } from '../report/report';
import { type Choices, openWorkspace, type Workspace } from '../workspace';
import { draftFiles } from './draft-files';
import { companionsIn, failureTold } from './lint-drafts';
import { lintAll } from './lint-threads';
import { archivePlaces } from '../places';
import { type Problems, problemsOn } from './problems';
import { progressOn } from './progress';
import { shownPath } from '../report/shown-path';
import type { Terminal } from './terminal';

export interface DraftOptions extends Choices {
  readonly progress: boolean;
}

/** Drafts that have been checked, and what a command on them has around it. */
export interface CheckedDrafts {
  readonly root: string;
  /** Absolute paths of all drafts, those that could not be read among them. */
  readonly files: readonly string[];
  readonly drafts: readonly ReportedDraft[];
  readonly problems: Problems;
}

/**
 * Checks drafts and runs a command on what was found. What cannot be read
 * is told on standard error, in one line each, and the rest goes on.
 */
export async function withDrafts(
  paths: readonly string[],
  options: DraftOptions,
  terminal: Terminal,
  run: (checked: CheckedDrafts) => number,
  signal?: AbortSignal,
): Promise<number> {
  const root = findRoot(terminal.cwd);
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const { failures, onFailure } = failureTold(problems.onProblem);
  const workspace = openWorkspace(root, options, {
    threads: threadsOf(terminal.program),
    ...problems,
    onFailure,
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  try {
    const files = draftsAt(paths, workspace, terminal.cwd, problems);
    const linted = await lintAll({
      root, files, workspace, choices: options, program: terminal.program, places: archivePlaces(root), failures, signal,
      onProblem: problems.onProblem,
      companionsOf: companionsIn(files),
      onProgress: (begun) => progress.show(`Checking ${begun} of ${files.length}: ${shownPath(files[begun - 1] ?? '', root)}`),
    });
    problems.end();
    return run({ root, files, drafts: linted.flatMap(({ draft }) => draft ?? []), problems });
  } finally {
    workspace.close();
  }
}

/** The drafts that paths stand for; this folder's where none is named. */
function draftsAt(paths: readonly string[], workspace: Workspace, cwd: string, { onProblem }: Problems): readonly string[] {
  const named = (paths.length ? paths : ['.']).map((name) => path.resolve(cwd, name));
  const found = draftFiles(named, (file, folder) =>
    isDraft(file, workspace.configurationFor(path.dirname(file)), folder));
  found.problems.forEach(onProblem);
  return found.files;
}
