// npm run evaluate -- FILE.jsonl… [--predictions OUT.jsonl] [--json]
// npm run evaluate -- --clean FILE.jsonl… [--findings OUT.jsonl] [--json]
// Measures the engine on files in the form of the evaluation data: one JSON object a line.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateClean, type CleanFigures } from './evaluate/clean';
import { evaluatePairs, type PairFigures } from './evaluate/pairs';
import { printClean, printPairs } from './evaluate/print';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clean: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
    findings: { type: 'string' },
  },
});

const files = positionals;
if (files.length === 0) {
  console.error('Name the files to measure, for instance: npm run evaluate -- ../shared/evaluation/pairs/*.jsonl');
  process.exit(2);
}

async function main(): Promise<void> {
  const lines: string[] = [];
  if (values.clean) {
    const figures: CleanFigures[] = [];
    for (const file of files) figures.push(await evaluateClean(file, (row) => lines.push(JSON.stringify(row))));
    console.log(values.json ? JSON.stringify(figures, null, 2) : printClean(figures));
  } else {
    const figures: PairFigures[] = [];
    for (const file of files) figures.push(await evaluatePairs(file, (row) => lines.push(JSON.stringify(row))));
    console.log(values.json ? JSON.stringify(figures, null, 2) : printPairs(figures));
  }
  const output = values.predictions ?? values.findings;
  if (output) writeFileSync(output, lines.map((line) => `${line}\n`).join(''));
}

void main();
