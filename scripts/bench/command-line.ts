import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { indexFile } from '../../server/archive/database';
import { sqlite } from '../../server/archive/sqlite';
import type { Figure } from './figures';
import { type Newsroom, wordsOfFolder } from './newsroom';
import { type Ended, runNode } from './process';

/** The command line as it was built, and the Node it runs on. */
export interface Built {
  readonly node: string;
  /** The folder of the bundles. */
  readonly dist: string;
}

/** Whole processes of `copydesk lint` over an index that is there already: of drafts never seen, and of the same again. */
export function lintFigures({ node, dist }: Built, { root, drafts }: Newsroom, number: number): Figure[] {
  const folder = path.join(drafts, 'folder');
  const names = readdirSync(folder).filter((_, n, all) => n % Math.max(1, Math.floor(all.length / number)) === 0).slice(0, number);
  const words = wordsOfFolder(folder, names);
  const lint = (): Ended => runNode(node, [path.join(dist, 'cli.js'), 'lint', ...names.map((name) => path.join(folder, name)), '--no-progress', '--format', 'json'], root, [0, 1]);
  const speed = ({ milliseconds }: Ended): number => words / milliseconds * 1000;
  forgetResults(root);
  const [first, again] = [lint(), lint()];
  const label = `lint of ${names.length.toLocaleString('en-US')} drafts`;
  const isLarge = number >= 1000;
  return [
    { name: `${label}, whole process`, value: speed(first), unit: 'words/s', ...isLarge && { goal: 100_000 } },
    { name: `${label}, peak memory`, value: first.peak, unit: 'MiB', goal: 400 },
    { name: `${label} again, nothing changed`, value: speed(again), unit: 'words/s', ...isLarge && { goal: 293_000 } },
  ];
}

/** Takes what earlier runs have found out of the index. */
function forgetResults(root: string): void {
  const Sqlite = sqlite();
  if (!Sqlite || !existsSync(indexFile(root))) return;
  const db = new Sqlite.DatabaseSync(indexFile(root));
  db.exec('DELETE FROM results');
  db.close();
}

/** How long small commands take from start to end; the best of some runs. */
export function startFigures({ node, dist }: Built, { root }: Newsroom): Figure[] {
  const best = (words: readonly string[]): number =>
    Math.min(...Array.from({ length: 5 }, () => runNode(node, [path.join(dist, 'cli.js'), ...words], root).milliseconds));
  return [
    { name: 'start of copydesk --version', value: best(['--version']), unit: 'ms' },
    { name: 'start of copydesk explain', value: best(['explain', 'changed-date']), unit: 'ms' },
  ];
}

export const sizeFigures = ({ dist }: Built): Figure[] => ['copydesk.js', 'language-server.js', 'extension.js']
  .map((name) => ({ name: `size of ${name}`, value: statSync(path.join(dist, name)).size / 1000, unit: 'kB' }));
