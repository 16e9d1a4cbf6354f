import { existsSync, rmSync, statSync } from 'node:fs';
import { indexFile } from '../archive/database';
import { openArchive } from '../archive/open';
import { findRoot } from '../config/find';
import { counted } from '../report/report';
import { type Choices, openWorkspace } from '../workspace';
import { problemsOn } from './problems';
import { progressOn } from './progress';
import { shownPath, tellProblem } from './shown';
import { exitStatus, type Terminal } from './terminal';

export interface IndexOptions extends Choices {
  readonly status?: boolean;
  readonly rebuild?: boolean;
  readonly progress: boolean;
}

/** `copydesk index`: brings the index of a workspace up to date, or says what it holds. */
export async function index(options: IndexOptions, terminal: Terminal): Promise<number> {
  const root = findRoot(terminal.cwd);
  const file = indexFile(root);
  if (options.status && !existsSync(file)) {
    terminal.print(`There is no index at ${shownPath(file, root)} yet; copydesk index makes it.\n`);
    return exitStatus.clean;
  }
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const { configurationFor, close } = openWorkspace(root, options, problems);
  const configuration = configurationFor(root);
  close();
  if (configuration.archive.length === 0) {
    problems.onProblem({ file: root, message: 'no archive is known; name its folder with --archive, or under “archive” in copydesk.json.' });
    return exitStatus.failed;
  }
  if (options.rebuild) for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  let isKept = true;
  const open = await openArchive({
    root,
    configuration,
    asItIs: options.status,
    onProblem: (problem) => {
      if (problem.file === file) isKept = false;
      if (problem.file === file || configuration.archive.includes(problem.file)) problems.onProblem(problem);
      else tellProblem(problem, root, terminal);
    },
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  progress.clear();
  const { articles, sentences } = open.archive.size;
  open.close();
  if (isKept) {
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    terminal.print(`${shownPath(file, root)}: ${counted(articles, 'article')}, ${counted(sentences, 'sentence')}, ${megabytes} MB.\n`);
  }
  return problems.lines.length > 0 ? exitStatus.failed : exitStatus.clean;
}
