// npm run fit -- PAIRS.jsonl… --clean CLEAN.jsonl…
// Fits the starts and weights of server/engine/weights.ts by logistic regression: are two claims about
// the same thing? Yes: those of a draft in conflict with its source, and those of two articles of the
// news that give the same telling value, as if one of them had got it wrong. No: those of the news,
// and of drafts not in conflict, that give different values.
import { parseArgs } from 'node:util';
import { type Case, casesOfClean, casesOfPairs } from './fit/cases';
import { fitCases, likeliest } from './fit/choice';
import { tableOf } from './fit/table';
import type { SparseModel } from './fit/adam';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { clean: { type: 'string', multiple: true, default: [] } } });

const folds = 5;

async function main(): Promise<void> {
  const cases: Case[] = [];
  for (const file of positionals) cases.push(...await casesOfPairs(file));
  for (const file of values.clean) cases.push(...await casesOfClean(file));
  console.log(`${cases.length} claims; cross-validated by source document, above each threshold:`);
  const judged = Array.from({ length: folds }, (_, fold) => {
    const model = fitCases(cases.filter(({ group }) => foldOf(group) !== fold));
    return cases.filter(({ group }) => foldOf(group) === fold).map((one) => ({ ...one, score: scoreOf(one, model) }));
  }).flat();
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) console.log(`${threshold}: ${sharesAbove(judged, threshold)}`);
  console.log(tableOf(fitCases(cases)));
}

const scoreOf = (one: Case, model: SparseModel): number => 1 / (1 + Math.exp(-likeliest(one, model).sum));

interface Judged extends Case {
  readonly score: number;
}

/** Of each set and answer: how many, and which part of them. */
function sharesAbove(judged: readonly Judged[], threshold: number): string {
  const names = [...new Set(judged.map(({ name }) => name))].sort();
  return names.map((name) => {
    const all = judged.filter((one) => one.name === name);
    const above = all.filter(({ score }) => score >= threshold).length;
    return `${name} ${above} of ${all.length}`;
  }).join(', ');
}

/** The same fold for the same group on every run. */
function foldOf(group: string): number {
  let hash = 0;
  for (let n = 0; n < group.length; n++) hash = (hash * 31 + group.charCodeAt(n)) % 1_000_003;
  return hash % folds;
}

void main();
