import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { indexFile } from '../../server/archive/database';
import { openArchive } from '../../server/archive/open';
import type { ArchiveRequest } from '../../server/archive/request';
import type { Figure } from './figures';
import { type Newsroom, wordsOfFolder } from './newsroom';
import { peakMemory, timed } from './timing';

/** Reads the archive into a new index, and opens that again. */
export async function importFigures({ root, archive }: Newsroom): Promise<Figure[]> {
  rmSync(path.join(root, '.copydesk'), { recursive: true, force: true });
  const files = readdirSync(archive);
  const words = wordsOfFolder(archive, files);
  const megabytes = files.reduce((sum, name) => sum + statSync(path.join(archive, name)).size, 0) / 1e6;
  const configuration = { archive: [archive], sources: {} };
  const request: ArchiveRequest = { root, configuration, onProblem: () => undefined };
  const importing = await timed(async () => (await openArchive(request)).close());
  const figures: Figure[] = [
    { name: 'import of the archive', value: files.length / importing * 1000, unit: 'articles/s' },
    { name: 'import of the archive', value: words / importing * 1000, unit: 'words/s' },
    { name: 'index of each MB of text', value: statSync(indexFile(root)).size / 1e6 / megabytes, unit: 'MB' },
    { name: 'peak memory of the import', value: peakMemory(), unit: 'MiB' },
  ];
  return figures;
}

/** Opens an index that is there already, as it is and up to date. */
export async function openingFigures({ root, archive, short }: Newsroom): Promise<Figure[]> {
  const configuration = { archive: [archive], sources: {} };
  const request: ArchiveRequest = { root, configuration, onProblem: () => undefined };
  const asItIs = await timed(async () => {
    const open = await openArchive({ ...request, asItIs: true });
    await open.archive.find([{ keys: [`w:${readFileSync(short, 'utf8').slice(0, 3)}`], limit: 1 }]);
    open.close();
  });
  const upToDate = await timed(async () => (await openArchive(request)).close());
  return [
    { name: 'opening the index and a first question', value: asItIs, unit: 'ms', goal: 50 },
    { name: 'opening the index and looking for changes', value: upToDate, unit: 'ms' },
  ];
}
