import type { Submission } from '../engine/archive';
import type { Audited } from '../engine/audit';
import { submissionsIn, submissionsOf } from './import';
import { memoryArchive } from './memory';
import { pacer } from './pacer';
import type { ArchiveRequest, OpenArchive } from './request';
import type { Root } from './roots';
import { following, type ShelvedArchive } from './shelved';
import { walk } from './walk';

/** Opens an archive without an index: everything is read each time. Rejects only when cancelled. */
export async function openInMemory(roots: readonly Root[], request: ArchiveRequest): Promise<OpenArchive> {
  let current = await readIntoMemory(roots, request);
  const archive = following(() => current);
  return {
    archive,
    isKept: roots.length === 0,
    async refresh() {
      current = await readIntoMemory(roots, request);
      return true;
    },
    pieces: () => piecesIn(request, archive),
    close: () => undefined,
  };
}

/** The articles of an archive, read again. What cannot be read has been told when it was opened. */
export async function* piecesIn({ configuration }: ArchiveRequest, archive: ShelvedArchive): AsyncGenerator<Audited> {
  for (const { id, reading } of submissionsIn(configuration.archive, configuration.sources)) {
    const article = archive.openText(id)?.article;
    if (article) yield { article, reading };
  }
}

async function readIntoMemory(roots: readonly Root[], request: ArchiveRequest): Promise<ShelvedArchive> {
  const { onProblem, onProgress, signal, configuration: { sources } } = request;
  const pace = pacer(signal);
  const submissions: Submission[] = [];
  const found = [...walk(roots)];
  for (const [done, one] of found.entries()) {
    await pace();
    onProgress?.(done, found.length);
    for (const submission of submissionsOf(one, sources, onProblem)) submissions.push(submission);
  }
  return memoryArchive(submissions, { sources });
}
