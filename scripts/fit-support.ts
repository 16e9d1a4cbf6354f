// node scripts/run.mjs scripts/fit-support.ts PAIRS.jsonl…
// Fits server/engine/support/weights.ts by logistic regression on the terms of drafts that declare
// their source: is this term one of those that make the draft say what its source does not?
import path from 'node:path';
import { consult } from '../server/engine/consult';
import { supportOf } from '../server/engine/support';
import { sourceText } from '../server/engine/support/sources';
import { leastDoubt } from '../server/engine/support/weights';
import { archiveOf, codePoints, manuscriptOf, rowsOf } from './evaluate/rows';
import { fitSparse, type SparseModel, type SparseSample, sumOf } from './fit/sparse';

interface Row {
  readonly source: string;
  readonly draft: string;
  readonly label: string;
  readonly edit_span?: readonly { readonly start?: number | null; readonly end?: number | null }[];
}

interface Draft {
  readonly set: string;
  readonly source: string;
  readonly isWrong: boolean;
  readonly terms: readonly { readonly features: Readonly<Record<string, number>>; readonly isEdited: boolean }[];
}

const folds = 10;

async function main(): Promise<void> {
  const drafts: Draft[] = [];
  for (const file of process.argv.slice(2)) for (const row of rowsOf<Row>(file)) drafts.push(await draftOf(row, path.basename(file, '.jsonl')));
  const judged = Array.from({ length: folds }, (_, fold) => {
    const model = fitSparse(samplesOf(drafts.filter(({ source }) => foldOf(source) !== fold)));
    return drafts.filter(({ source }) => foldOf(source) === fold).map((draft) => ({ draft, doubt: mostDoubt(draft, model) }));
  }).flat();
  for (const threshold of [0.15, 0.2, leastDoubt, 0.35, 0.45]) console.log(`cross-validated at ${threshold}:\n${figures(judged, threshold)}`);
  const model = fitSparse(samplesOf(drafts));
  console.log(`export const supportBase = ${model.base};\n`);
  for (const [name, weight] of Object.entries(model.weights).sort()) if (weight !== 0) console.log(`  ${/ /.test(name) ? `'${name}'` : name}: ${weight},`);
}

async function draftOf({ source, draft, label, edit_span = [] }: Row, set: string): Promise<Draft> {
  const comparison = await consult(manuscriptOf(draft), archiveOf([{ id: 'source', text: source }]), { declared: true });
  const sources = sourceText(comparison.sources);
  const spans = edit_span.flatMap(({ start, end }) => (typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : []));
  const terms = comparison.draft.sentences.flatMap((sentence) => supportOf(sentence, sources)).map(({ term, features }) => {
    const [start, end] = [codePoints(draft, term.start), codePoints(draft, term.end)];
    return { features, isEdited: spans.some((span) => (span.start <= start && start < span.end) || (start <= span.start && span.start < end)) };
  });
  return { set, source, isWrong: label === 'inconsistent', terms };
}

/** Edited terms of wrong drafts against all terms of right ones; every set counts alike, and in it wrong and right. */
function samplesOf(drafts: readonly Draft[]): SparseSample[] {
  const counts = new Map<string, number>();
  for (const { set, isWrong } of drafts) counts.set(`${set} ${isWrong}`, (counts.get(`${set} ${isWrong}`) ?? 0) + 1);
  return drafts.flatMap(({ set, isWrong, terms }) => {
    const kept = isWrong ? terms.filter(({ isEdited }) => isEdited) : terms;
    const weight = 1 / (counts.get(`${set} ${isWrong}`) ?? 1) / (isWrong ? kept.length : 1);
    return kept.map(({ features }) => ({ features, isTrue: isWrong, weight: /^(cliff|frank)/.test(set) ? weight / 2 : weight }));
  });
}

const mostDoubt = ({ terms }: Draft, model: SparseModel): number =>
  Math.max(0, ...terms.map(({ features }) => 1 / (1 + Math.exp(-sumOf(features, model)))));

function figures(judged: readonly { readonly draft: Draft; readonly doubt: number }[], threshold: number): string {
  const sets = [...new Set(judged.map(({ draft }) => draft.set))].sort();
  return sets.map((set) => {
    const flagged = (isWrong: boolean): number => {
      const all = judged.filter(({ draft }) => draft.set === set && draft.isWrong === isWrong);
      return (100 * all.filter(({ doubt }) => doubt >= threshold).length) / Math.max(1, all.length);
    };
    const [found, wrong] = [flagged(true), flagged(false)];
    return `  ${set.padEnd(22)} balanced ${((found + 100 - wrong) / 2).toFixed(1)}, found ${found.toFixed(1)}, false ${wrong.toFixed(1)}`;
  }).join('\n');
}

/** The same fold for the same source on every run. */
function foldOf(source: string): number {
  let hash = 0;
  for (let n = 0; n < Math.min(200, source.length); n++) hash = (hash * 31 + source.charCodeAt(n)) % 1_000_003;
  return hash % folds;
}

void main();
