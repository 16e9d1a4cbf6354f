import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { indexFile } from '../../server/archive/database';
import type { Built } from './command-line';
import type { Figure } from './figures';
import { largeArchive } from './large-archive';
import type { CleanArticle } from './newsroom';
import { runNode } from './process';

/** What is promised for 100,000 articles of 600 words: 10 minutes and 1.5 GB, in proportion for fewer; 1 GB of memory. */
const wordsPerSecond = 100_000;
const bytesPerWord = 25;
const mebibytes = 954;

/** Smaller archives are imported, too: time must grow with the words, and memory must not grow. */
const steps = [1000, 10_000];

/** Imports of an archive of so many articles, and of its first ones, by the command line. Their indexes stay. */
export function archiveFigures(
  { node, dist }: Built,
  folder: string,
  articles: number,
  sources: readonly CleanArticle[],
): Figure[] {
  return [...steps.filter((step) => step < articles), articles].flatMap((number) => {
    const large = largeArchive(folder, number, sources);
    rmSync(path.join(large.root, '.copydesk'), { recursive: true, force: true });
    const { milliseconds, peak } = runNode(node, [path.join(dist, 'cli.js'), 'index', '--no-progress'], large.root);
    const bytes = statSync(indexFile(large.root)).size;
    const label = `${number.toLocaleString('en-US')} articles`;
    return [
      {
        name: `import of ${label}, whole process`, value: milliseconds / 1000, unit: 's',
        goal: large.words / wordsPerSecond,
      },
      { name: `import of ${label}`, value: large.words / milliseconds * 1000, unit: 'words/s', goal: wordsPerSecond },
      { name: `import of ${label}, peak memory`, value: peak, unit: 'MiB', goal: mebibytes },
      { name: `index of ${label}`, value: bytes / 1e6, unit: 'MB', goal: large.words * bytesPerWord / 1e6 },
    ];
  });
}
