import { existsSync, rmSync, statSync } from 'node:fs';
import { indexFile } from '../archive/database';
import { openArchive } from '../archive/open';
import { isServerAddress } from '../archive/postgres/address';
import type { Holdings } from '../archive/postgres/update';
import { threadsOf } from '../archive/reading-threads';
import { findRoot } from '../config/find';
import { counted } from '../report/report';
import { type Choices, openWorkspace } from '../workspace';
import { problemsOn } from './problems';
import { progressOn } from './progress';
import { shownPath } from '../report/shown-path';
import { tellProblem } from './shown';
import { exitStatus, type Terminal } from './terminal';

export interface IndexOptions extends Choices {
  /** Folders to import where the archive is on a database server, absolute. */
  readonly folders?: readonly string[];
  readonly status?: boolean;
  readonly rebuild?: boolean;
  readonly progress: boolean;
}

/** `copydesk index`: brings the index of a workspace, or an archive on a server, up to date, or says what it holds. */
export async function index(options: IndexOptions, terminal: Terminal): Promise<number> {
  const root = findRoot(terminal.cwd);
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const { configurationFor, close } = openWorkspace(root, options, problems);
  const configuration = configurationFor(root);
  close();
  const named = [...configuration.archive, ...options.folders ?? []];
  const address = named.find(isServerAddress);
  if (address !== undefined) {
    const folders = [...new Set(named.filter((one) => !isServerAddress(one)))];
    const { indexOnServer } = await import('./index-server');
    const { status, rebuild } = options;
    const holdings = await indexOnServer({ address, root, folders, configuration, problems, progress, status, rebuild }, terminal);
    if (holdings) terminal.print(holdingsLine(address, holdings));
    return problems.lines.length > 0 ? exitStatus.failed : exitStatus.clean;
  }
  const file = indexFile(root);
  if (options.status && !existsSync(file)) {
    terminal.print(`There is no index at ${shownPath(file, root)} yet; copydesk index makes it.\n`);
    return exitStatus.clean;
  }
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
    threads: threadsOf(terminal.program),
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
    terminal.print(holdingsLine(shownPath(file, root), { articles, sentences, bytes: statSync(file).size }));
  }
  return problems.lines.length > 0 ? exitStatus.failed : exitStatus.clean;
}

const holdingsLine = (name: string, { articles, sentences, bytes }: Holdings): string =>
  `${name}: ${counted(articles, 'article')}, ${counted(sentences, 'sentence')}, ${(bytes / 1e6).toFixed(1)} MB.\n`;
