import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDraft } from '../config/drafts';
import { findRoot } from '../config/find';
import { declaredSources } from '../declared';
import { checkDraft } from '../desk';
import type { Severity } from '../engine/check';
import { isUnreadable, readManuscript } from '../formats';
import { reasonOf, unreadableProblem } from '../formats/problem';
import { type FormatName, formats } from '../report/formats';
import { fails, type Report, type ReportedDraft } from '../report/report';
import { reportDraft } from '../report/reported';
import { version } from '../../package.json';
import { type Choices, openWorkspace, type Workspace } from '../workspace';
import { draftFiles } from './draft-files';
import { writeReport } from './output';
import { archivePlaces, type Places } from './places';
import { type Problems, problemsOn } from './problems';
import { type Progress, progressOn } from './progress';
import { shownPath } from './shown';
import { exitStatus, type Terminal } from './terminal';

export interface LintOptions extends Choices {
  readonly format: FormatName;
  /** Absolute path of a file for the report. */
  readonly output?: string;
  readonly failOn: Severity;
  readonly progress: boolean;
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
  const workspace = openWorkspace(root, options, {
    ...problems,
    onFailure: (check, error) => problems.onProblem({ file: check, message: `this check failed and is left out: ${reasonOf(error)}` }),
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  try {
    const files = draftsAt(paths, workspace, terminal.cwd, problems);
    const drafts = await lintFiles(files, { root, workspace, progress, problems, places: archivePlaces(root), signal });
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

interface Run {
  readonly root: string;
  readonly workspace: Workspace;
  readonly progress: Progress;
  readonly problems: Problems;
  readonly places: Places;
  readonly signal?: AbortSignal;
}

async function lintFiles(files: readonly string[], run: Run): Promise<ReportedDraft[]> {
  const drafts: ReportedDraft[] = [];
  for (const [done, file] of files.entries()) {
    run.progress.show(`Checking ${done + 1} of ${files.length}: ${shownPath(file, run.root)}`);
    const draft = await lintFile(file, run);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

async function lintFile(file: string, run: Run): Promise<ReportedDraft | undefined> {
  try {
    return await lintBytes(readFileSync(file), file, run);
  } catch (error) {
    run.signal?.throwIfAborted();
    run.problems.onProblem({ file, message: `cannot be checked, because ${reasonOf(error)}.` });
    return undefined;
  }
}

/** From the bytes of one draft to its findings: nothing here depends on any other draft. */
async function lintBytes(bytes: Uint8Array, file: string, { root, workspace, problems, places, signal }: Run): Promise<ReportedDraft | undefined> {
  const name = shownPath(file, root);
  const manuscript = readManuscript(bytes, name);
  if (isUnreadable(manuscript)) {
    problems.onProblem(unreadableProblem(file, manuscript, name));
    return undefined;
  }
  const desk = await workspace.deskFor(file, declaredSources(manuscript, file));
  const { open, settled } = await checkDraft({ name, file, manuscript }, desk, signal);
  const draft = { file: name, text: manuscript.text, findings: open, settled: settled.length };
  return reportDraft(draft, places.ofPassage);
}
