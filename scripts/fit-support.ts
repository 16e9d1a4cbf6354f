// node scripts/run.mjs scripts/fit-support.ts PAIRS.jsonl… [--validate]
// Fits server/engine/support/weights.ts by logistic regression on the terms of drafts that declare
// their source: is this term one of those that make the draft say what its source does not?
// `--validate` first shows the figures by cross-validation: by source, and each set by the others.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { consult } from '../server/engine/consult';
import { supportOf } from '../server/engine/support';
import { exact } from '../server/engine/support/features';
import { sourceText } from '../server/engine/support/sources';
import { leastDoubt } from '../server/engine/support/weights';
import { archiveOf, codePoints, manuscriptOf, rowsOf } from './evaluate/rows';
import { type Bag, fitBags, type MarkedSample } from './fit/bags';
import { sumOf } from './fit/sparse';
import type { SparseModel } from './fit/adam';

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
  readonly terms: readonly MarkedSample[];
}

const folds = 5;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { validate: { type: 'boolean', default: false } } });
  const drafts: Draft[] = [];
  for (const file of positionals) {
    const set = path.basename(file, '.jsonl');
    const rows = [...rowsOf<Row>(file)];
    for (const row of rows) drafts.push(await draftOf(row, set));
    for (const row of strangers(rows)) drafts.push({ ...await draftOf(row, strange), isWrong: true });
  }
  if (values.validate) validate(drafts);
  const model = fitBags(bagsOf(drafts));
  console.log(`export const supportBase = ${model.base};\n`);
  for (const [name, weight] of Object.entries(model.weights).sort()) if (weight !== 0) console.log(`  ${/ /.test(name) ? `'${name}'` : name}: ${weight},`);
}

/** The name of the set of drafts that rest on quite another source than the one they declare. */
const strange = 'another source';

/** Right drafts with a source that is not theirs: every fourth. */
function strangers(rows: readonly Row[]): Row[] {
  const right = rows.filter(({ label }) => label === 'consistent');
  return right.flatMap((row, n) => {
    const { source } = right[(n + 37) % right.length] ?? row;
    return n % 4 > 0 || source === row.source ? [] : [{ ...row, source, label: strange }];
  });
}

function validate(drafts: readonly Draft[]): void {
  const bySource = crossValidated(drafts, ({ source }) => foldOf(source));
  for (const threshold of [0.25, 0.3, 0.35, 0.4, 0.45, 0.5]) console.log(`cross-validated at ${threshold}:\n${figures(bySource, threshold)}`);
  console.log(`each set by the others, at ${leastDoubt}:\n${figures(crossValidated(drafts, ({ set }) => set), leastDoubt)}`);
}

interface Judged {
  readonly draft: Draft;
  readonly doubt: number;
}

/** Each draft judged by a model of the drafts of other groups. */
const crossValidated = (drafts: readonly Draft[], groupOf: (draft: Draft) => number | string): Judged[] =>
  [...new Set(drafts.map(groupOf))].flatMap((group) => {
    const model = fitBags(bagsOf(drafts.filter((draft) => groupOf(draft) !== group)));
    return drafts.filter((draft) => groupOf(draft) === group).map((draft) => ({ draft, doubt: mostDoubt(draft, model) }));
  });

async function draftOf({ source, draft, label, edit_span = [] }: Row, set: string): Promise<Draft> {
  const comparison = await consult(manuscriptOf(draft), archiveOf([{ id: 'source', text: source }]), { declared: true });
  const sources = sourceText(comparison.sources);
  const spans = edit_span.flatMap(({ start, end }) => (typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : []));
  const terms = comparison.draft.sentences.flatMap((sentence) => supportOf(sentence, sources)).map(({ term, features }) => {
    const [start, end] = [codePoints(draft, term.start), codePoints(draft, term.end)];
    const isForeign = label === strange && exact.has(term.type) && features[`${term.type} none`] === 1;
    return { features, isMarked: isForeign || spans.some((span) => (span.start <= start && start < span.end) || (start <= span.start && span.start < end)) };
  });
  return { set, source, isWrong: label === 'inconsistent', terms };
}

/** Pairs that differ in one thing only count twice; drafts that nobody would take for right, half. */
const setWeights: Readonly<Record<string, number>> = { bump: 2, [strange]: 0.5 };

/** Every set counts alike, and in it wrong and right drafts. */
function bagsOf(drafts: readonly Draft[]): Bag[] {
  const counts = new Map<string, number>();
  for (const { set, isWrong } of drafts) counts.set(`${set} ${isWrong}`, (counts.get(`${set} ${isWrong}`) ?? 0) + 1);
  return drafts.map(({ set, isWrong, terms }) => ({
    samples: terms, isTrue: isWrong, weight: (setWeights[set] ?? 1) / (counts.get(`${set} ${isWrong}`) ?? 1),
  }));
}

const mostDoubt = ({ terms }: Draft, model: SparseModel): number =>
  Math.max(0, ...terms.map(({ features }) => 1 / (1 + Math.exp(-sumOf(features, model)))));

function figures(judged: readonly Judged[], threshold: number): string {
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
