// npm run bench -- [--only PART…] [--json] [--keep DIR] [--drafts N] [--articles N] [--write]
// Measures Copydesk on the clean evaluation articles and prints one table. Each part runs in a
// process of its own, bundled as it is for the product; all run one after another on one machine,
// so that their figures may be compared. --keep lays the newsroom and its index out in a folder
// that stays, and uses it the next time. The part `archive` makes an archive of --articles N, 1000
// where nothing else is said; 100000 take half an hour and 3 GB. --write keeps the figures in docs/figures.txt.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from './figures-file';
import { archiveFigures } from './bench/archive';
import { type Built, lintFigures, sizeFigures, startFigures } from './bench/command-line';
import { editorFigures } from './bench/editor';
import { exportFiles } from './bench/exports';
import { type Figure, tableOf } from './bench/figures';
import { largeArchive } from './bench/large-archive';
import { cleanArticles, layOut, type Newsroom } from './bench/newsroom';
import { runNode } from './bench/process';
import { disturbance } from './bench/timing';

const parts = ['reading', 'import', 'opening', 'draft', 'endurance', 'lint', 'start', 'editor', 'archive', 'sizes'] as const;
type Part = (typeof parts)[number];

const checkout = path.dirname(__dirname);
const clean = path.join(checkout, '..', 'shared', 'evaluation', 'clean');
const client = path.join(checkout, '..', 'shared', 'peers', 'lsp-latency', 'lsp-latency.mjs');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
    drafts: { type: 'string', multiple: true, default: ['100', '1000'] },
    articles: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (!existsSync(clean)) return console.log('Skipped: the benchmark reads the clean evaluation articles, and they are not beside the checkout.');
  const folder = values.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'copydesk-bench-')) : path.resolve(values.keep);
  mkdirSync(folder, { recursive: true });
  try {
    await measure(folder);
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<void> {
  const built = await buildAll(folder);
  const newsroom = layOut(path.join(folder, 'newsroom'), cleanArticles(clean));
  const figures: Figure[] = [];
  for (const part of chosen()) {
    const found = figuresOf(part, folder, built, newsroom);
    figures.push(...found);
    if (!values.json) console.log(`${part}\n${tableOf(found).replaceAll(/^/gm, '  ')}`);
  }
  figures.push({ name: 'disturbance by other processes', value: await disturbance(), unit: 'times' });
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures.slice(-1)));
  if (values.write) write(figures);
}

/** The parts that are wanted, in the order in which one leaves behind what the next needs. */
function chosen(): Part[] {
  const wanted = [...values.only ?? [], ...positionals].flatMap((words) => words.split(','));
  return parts.filter((part) => wanted.length === 0 || wanted.includes(part));
}

/** Builds the product, and the parts of the benchmark in the same way. */
async function buildAll(folder: string): Promise<Built> {
  execFileSync(process.execPath, [path.join(checkout, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  await build({
    absWorkingDir: checkout, entryPoints: ['scripts/bench/part.ts'], outfile: path.join(folder, 'part.cjs'),
    bundle: true, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'warning',
  });
  return { node: process.execPath, dist: path.join(checkout, 'dist') };
}

function figuresOf(part: Part, folder: string, built: Built, newsroom: Newsroom): Figure[] {
  switch (part) {
    case 'lint': return values.drafts.flatMap((number) => lintFigures(built, newsroom, Number(number)));
    case 'start': return startFigures(built, newsroom);
    case 'sizes': return sizeFigures(built);
    case 'editor': return editor(built, newsroom);
    case 'archive': return largeFigures(folder, built);
    default: return partFigures(folder, built, [part, clean, newsroom.root]);
  }
}

/** The figures of a part that runs in a process of its own. */
function partFigures(folder: string, { node }: Built, words: readonly string[]): Figure[] {
  const program = path.join(folder, 'part.cjs');
  const { output } = runNode(node, ['--disable-warning=ExperimentalWarning', program, ...words], folder);
  return JSON.parse(output) as Figure[];
}

function largeFigures(folder: string, built: Built): Figure[] {
  const { articles } = values;
  const large = path.join(folder, 'large');
  return [
    ...archiveFigures(built, large, Number(articles), cleanArticles(clean)),
    ...['stages', 'evidence'].flatMap((part) => partFigures(folder, built, [part, clean, large, articles])),
    ...exportFiles(largeArchive(large, Number(articles), cleanArticles(clean)))
      .flatMap((file) => partFigures(folder, built, ['export', '', file])),
  ];
}

/** The latency client finds its one library, which the language server is built with, in this checkout. */
function editor(built: Built, newsroom: Newsroom): Figure[] {
  if (!existsSync(client)) {
    console.error('editor: skipped, the latency client of the peers is not beside the checkout.');
    return [];
  }
  process.env.NODE_PATH = path.join(checkout, 'node_modules');
  return editorFigures(client, built, newsroom);
}

/** Puts the figures in the place of those of the last time. */
function write(figures: readonly Figure[]): void {
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model.trim() ?? ''}, Node ${process.version}`;
  writeSection('bench', machine, tableOf(figures));
}

void main();
