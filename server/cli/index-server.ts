import { Objection } from '../archive/postgres/failure';
import { BadAddress, shownAddress } from '../archive/postgres/address';
import { holdingsOf, importFolders, type Holdings } from '../archive/postgres/update';
import type { Configuration } from '../config/configuration';
import type { Problems } from './problems';
import type { Progress } from './progress';
import { tellProblem } from './shown';
import type { Terminal } from './terminal';

/** What an import works with. */
export interface ServerIndex {
  readonly address: string;
  readonly root: string;
  /** Folders to import, absolute. */
  readonly folders: readonly string[];
  readonly configuration: Pick<Configuration, 'sources'>;
  readonly problems: Problems;
  readonly progress: Progress;
  /** Only says what the archive holds. */
  readonly status?: boolean;
  /** Reads every file again. */
  readonly rebuild?: boolean;
}

/** Brings an archive on a database server up to date; undefined where that has failed, which is told. */
export async function indexOnServer(request: ServerIndex, terminal: Terminal): Promise<Holdings | undefined> {
  const { address, root, folders, configuration: { sources }, problems, progress, status, rebuild } = request;
  if (folders.length === 0 && !status) {
    const message = 'no folder to import is named; the command is copydesk index FOLDER --archive ADDRESS.';
    problems.onProblem({ file: address, message });
    return undefined;
  }
  try {
    if (status) return await holdingsOf({ address });
    return await importFolders({
      address,
      folders,
      sources,
      rebuild,
      onProblem: (problem) => {
        if (folders.includes(problem.file)) problems.onProblem(problem);
        else tellProblem(problem, root, terminal);
      },
      onProgress: (done, all) => progress.show(`Reading the archive: ${done} of ${all} files`),
    });
  } catch (error) {
    if (!(error instanceof Objection || error instanceof BadAddress)) throw error;
    problems.onProblem({ file: shownAddress(address), message: error.message });
    return undefined;
  } finally {
    progress.clear();
  }
}
