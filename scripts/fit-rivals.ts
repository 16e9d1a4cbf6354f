// node scripts/run.mjs scripts/fit-rivals.ts PAIRS.jsonl… --clean CLEAN.jsonl…
// Fits server/engine/rivals/weights.ts by logistic regression on terms of drafts in whose place a
// passage has another: does the draft say there what its source does not?
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Archive } from '../server/engine/archive';
import { viewOf } from '../server/engine/archive-view';
import { consult } from '../server/engine/consult';
import type { Manuscript } from '../server/engine/manuscript';
import { rivalsOf } from '../server/engine/rival';
import { leastRivalry } from '../server/engine/rivals/weights';
import { archiveOf, dayOf, grouped, manuscriptOf, rowsOf } from './evaluate/rows';
import { fitSparse, type SparseSample, sumOf } from './fit/sparse';
import type { SparseModel } from './fit/adam';

interface Row {
  readonly id: string;
  readonly source?: string | readonly string[];
  readonly draft?: string;
  readonly text?: string;
  readonly event?: string;
  readonly date?: string;
  readonly page?: string;
  readonly label?: string;
}

type Features = Readonly<Record<string, number>>;

/** A draft with all its rivals; of those in a wrong draft at least one is what makes it wrong. */
interface Draft {
  readonly set: string;
  readonly group: string;
  readonly label: string;
  readonly rivals: readonly Features[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { clean: { type: 'string', multiple: true, default: [] } } });
const folds = 5;
/** Rounds in which of a wrong draft only the rival that is likeliest so far is kept. */
const rounds = 3;
/** Clean news counts less than drafts that are known to be right: some of it does differ. */
const weightOfClean = 0.5;

async function main(): Promise<void> {
  const drafts: Draft[] = [];
  for (const file of positionals) for (const row of rowsOf<Row>(file)) if (row.draft !== undefined && row.source !== undefined) drafts.push(await pairOf(row, path.basename(file, '.jsonl')));
  for (const file of values.clean) for (const group of grouped([...rowsOf<Row>(file)], ({ event }) => event ?? '')) drafts.push(...await cleanOf(group, path.basename(file, '.jsonl')));
  const judged = Array.from({ length: folds }, (_, fold) => {
    const model = fitDrafts(drafts.filter(({ group }) => foldOf(group) !== fold));
    return drafts.filter(({ group }) => foldOf(group) === fold).map((draft) => ({ draft, score: highest(draft, model) }));
  }).flat();
  for (const threshold of [0.3, 0.35, 0.4, leastRivalry, 0.5, 0.6]) console.log(`cross-validated at ${threshold}:\n${figures(judged, threshold)}`);
  const model = fitDrafts(drafts);
  console.log(`export const rivalBase = ${model.base};\n`);
  for (const [name, weight] of Object.entries(model.weights).sort()) if (Math.abs(weight) >= 0.1) console.log(`  ${/ /.test(name) ? `'${name}'` : name}: ${weight},`);
}

async function pairOf({ source = '', draft = '', label = '', page, date }: Row, set: string): Promise<Draft> {
  const sources = typeof source === 'string' ? [source] : source;
  const archive = archiveOf(sources.map((text, n) => ({ id: `source ${n + 1}`, text })));
  const rivals = await rivalsIn(manuscriptOf(draft, { published: dayOf(date) }), archive);
  return { set, group: page ?? sources[0]?.slice(0, 60) ?? '', label, rivals };
}

async function cleanOf(rows: readonly Row[], set: string): Promise<Draft[]> {
  const archive = archiveOf(rows.map(({ id, text = '', date }) => ({ id, text, metadata: { published: dayOf(date) } })));
  const drafts: Draft[] = [];
  for (const { id, text = '', date, event } of rows) {
    const others = viewOf(archive, ({ article }) => article.id !== id);
    drafts.push({ set, group: event ?? id, label: 'clean', rivals: await rivalsIn(manuscriptOf(text, { published: dayOf(date) }), others) });
  }
  return drafts;
}

async function rivalsIn(manuscript: Manuscript, archive: Archive): Promise<Features[]> {
  const comparison = await consult(manuscript, archive, {});
  return comparison.draft.sentences.flatMap((sentence) =>
    rivalsOf(sentence, comparison.passages.get(sentence) ?? [], comparison).map(({ features }) => features));
}

function fitDrafts(drafts: readonly Draft[]): SparseModel {
  let model: SparseModel | undefined;
  for (let round = 0; round < rounds; round++) model = fitSparse(drafts.flatMap((draft) => samplesOf(draft, model)));
  return model ?? { base: 0, weights: {} };
}

function samplesOf({ label, rivals }: Draft, model?: SparseModel): SparseSample[] {
  const isTrue = label === 'inconsistent';
  const weight = label === 'clean' ? weightOfClean : 1;
  const likeliest = isTrue && model ? [...rivals].sort((a, b) => sumOf(b, model) - sumOf(a, model)).slice(0, 1) : rivals;
  return likeliest.map((features) => ({ features, isTrue, weight }));
}

const highest = ({ rivals }: Draft, model: SparseModel): number =>
  Math.max(0, ...rivals.map((features) => 1 / (1 + Math.exp(-sumOf(features, model)))));

type Judged = readonly { readonly draft: Draft; readonly score: number }[];

function figures(judged: Judged, threshold: number): string {
  const sets = [...new Set(judged.map(({ draft }) => draft.set))].sort();
  return sets.map((set) => {
    const labels = [...new Set(judged.filter(({ draft }) => draft.set === set).map(({ draft }) => draft.label))].sort();
    const parts = labels.map((label) => {
      const all = judged.filter(({ draft }) => draft.set === set && draft.label === label);
      const flagged = all.filter(({ score }) => score >= threshold).length;
      return `${label} ${((100 * flagged) / all.length).toFixed(1)} of ${all.length}`;
    });
    return `  ${set.padEnd(20)} ${parts.join(', ')}`;
  }).join('\n');
}

/** The same fold for the same group on every run. */
function foldOf(group: string): number {
  let hash = 0;
  for (let n = 0; n < group.length; n++) hash = (hash * 31 + group.charCodeAt(n)) % 1_000_003;
  return hash % folds;
}

void main();
