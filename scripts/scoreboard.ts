// npm run scoreboard [-- --write] [--only TEXT]
// Measures all sets of the evaluation data beside the checkout and prints every figure with its goal
// and its change against the last committed ones; --write makes these the last ones (docs/figures.txt).
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSection, writeSection } from './figures-file';
import { boardOf, figuresIn } from './scoreboard/board';
import { type DataSet, measure } from './scoreboard/measure';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } });
const data = path.join(import.meta.dirname, '..', '..', 'shared', 'evaluation');

async function main(): Promise<void> {
  if (!existsSync(data)) {
    console.error('The evaluation data is not beside the checkout (../shared/evaluation), so nothing was measured.');
    process.exit(2);
  }
  const start = performance.now();
  const sets = [...setsIn('pairs', false), ...setsIn('clean', true)].filter(({ file }) => path.basename(file).includes(values.only));
  const figures = await measure(sets, os.availableParallelism(), (set) => process.stderr.isTTY && console.error(set));
  const board = boardOf(figures, figuresIn(readSection('scoreboard')));
  console.log(board);
  console.log(`\n${sets.length} sets in ${Math.round((performance.now() - start) / 1000)} seconds`);
  if (values.write) writeSection('scoreboard', 'percent, or findings per 1,000 words', board);
}

const setsIn = (folder: string, isClean: boolean): DataSet[] =>
  readdirSync(path.join(data, folder)).filter((name) => name.endsWith('.jsonl')).map((name) => ({ file: path.join(data, folder, name), isClean }));

void main();
