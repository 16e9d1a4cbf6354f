import { threadsOf } from '../archive/reading-threads';
import type { OpenArchive } from '../archive/request';
import type { Configuration } from '../config/configuration';
import { findRoot } from '../config/find';
import { type Choices, openWorkspace } from '../workspace';
import { type Problems, problemsOn } from './problems';
import { type Progress, progressOn } from './progress';
import { exitStatus, type Terminal } from './terminal';

export interface ArchiveOptions extends Choices {
  readonly progress: boolean;
}

/** What a command on the archive has around it. */
export interface Around {
  readonly root: string;
  readonly configuration: Configuration;
  readonly problems: Problems;
  readonly progress: Progress;
}

/** Runs a command on the opened archive of the folder it is called in; its status is failed where something could not be read. */
export async function withArchive(
  options: ArchiveOptions,
  terminal: Terminal,
  run: (open: OpenArchive, around: Around) => Promise<number>,
): Promise<number> {
  const root = findRoot(terminal.cwd);
  const progress = progressOn(terminal, options.progress);
  const problems = problemsOn(terminal, root, progress);
  const workspace = openWorkspace(root, options, {
    threads: threadsOf(terminal.program),
    ...problems,
    onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
  });
  try {
    const configuration = workspace.configurationFor(root);
    const open = await workspace.archiveFor(configuration);
    progress.clear();
    const status = await run(open, { root, configuration, problems, progress });
    return problems.lines.length > 0 ? exitStatus.failed : status;
  } finally {
    workspace.close();
  }
}
