import { openInMemory } from './in-memory';
import { openIndexed } from './indexed';
import { isServerAddress } from './postgres/address';
import { openServerArchive } from './postgres/open';
import type { ArchiveRequest, OpenArchive } from './request';
import { rootsOf } from './roots';

/**
 * Opens an archive: from the workspace's index, brought up to date, or from
 * memory where an index cannot be kept, which is said in one sentence.
 * Rejects only when cancelled.
 */
export async function openArchive(request: ArchiveRequest): Promise<OpenArchive> {
  const { archive } = request.configuration;
  const address = archive.find(isServerAddress);
  if (address !== undefined) return openOnServer(address, request);
  const roots = rootsOf(archive);
  if (request.memoryOnly || roots.length === 0) return openInMemory(roots, request);
  return openIndexed(roots, request);
}

/** An archive on a server is the whole archive: folders beside it would be told apart by nobody. */
async function openOnServer(address: string, request: ArchiveRequest): Promise<OpenArchive> {
  const { configuration, onProblem, passwordOf, signal } = request;
  const [other] = configuration.archive.filter((one) => one !== address);
  if (other !== undefined) {
    const message = 'An archive on a database server stands alone, and this is left out; '
      + 'import it with copydesk index FOLDER --archive ADDRESS.';
    onProblem({ file: other, message });
  }
  return { ...await openServerArchive({ address, onProblem, passwordOf, signal }), isKept: true };
}
