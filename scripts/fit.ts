// npm run fit -- PAIRS.jsonl… --clean CLEAN.jsonl…
// Fits the weights of server/engine/weights.ts by logistic regression on claims of the evaluation
// data that differ from the nearest claim of their source: is the draft in conflict there, or not?
import path from 'node:path';
import { parseArgs } from 'node:util';
import { viewOf } from '../server/engine/archive-view';
import { consult } from '../server/engine/consult';
import { disputes } from '../server/engine/dispute';
import { scoreOf } from '../server/engine/weights';
import { archiveOf, dayOf, grouped, manuscriptOf, rowsOf } from './evaluate/rows';
import { crossValidate, fit, type Sample } from './fit/regression';

interface Row {
  readonly id: string;
  readonly source?: string;
  readonly draft?: string;
  readonly text?: string;
  readonly event?: string;
  readonly date?: string;
  readonly label?: string;
  readonly edit_span?: readonly { readonly start?: number; readonly end?: number }[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { clean: { type: 'string', multiple: true, default: [] } } });

async function main(): Promise<void> {
  const samples: Sample[] = [];
  for (const file of positionals) for (const row of rowsOf<Row>(file)) samples.push(...await samplesOfPair(row, path.basename(file)));
  for (const file of values.clean) for (const group of grouped([...rowsOf<Row>(file)], ({ event }) => event ?? '')) samples.push(...await samplesOfGroup(group));
  console.log(`${samples.length} differing claims, ${samples.filter(({ isConflict }) => isConflict).length} of them conflicts`);
  console.log('precision and recall by threshold, cross-validated by source:');
  for (const line of crossValidate(samples)) console.log(line);
  console.log(JSON.stringify(fit(samples), null, 2));
}

async function samplesOfPair(row: Row, set: string): Promise<Sample[]> {
  const archive = archiveOf([{ id: 'source', text: row.source ?? '' }]);
  const spans = row.edit_span?.filter(({ end }) => end !== undefined) ?? [];
  const comparison = await consult(manuscriptOf(row.draft ?? '', { published: dayOf(row.date) }), archive, {});
  return disputes(comparison).flatMap(({ claim, supporting, refuting }) => {
    const best = refuting[0];
    if (!best || supporting.length > 0) return [];
    const isWrong = row.label === 'inconsistent' &&
      (spans.length === 0 || spans.some(({ start = 0, end = 0 }) => start < claim.span.end && claim.span.start < end));
    if (row.label === 'inconsistent' && !isWrong) return [];
    return [{ group: `${set} ${row.source?.slice(0, 60) ?? ''}`, kind: kindOf(claim.value), features: { ...best.features }, isConflict: isWrong, score: scoreOf(claim.value, best.features) }];
  });
}

async function samplesOfGroup(rows: readonly Row[]): Promise<Sample[]> {
  const archive = archiveOf(rows.map(({ id, text = '', date }) => ({ id, text, metadata: { published: dayOf(date) } })));
  const samples: Sample[] = [];
  for (const row of rows) {
    const others = viewOf(archive, ({ article }) => article.id !== row.id);
    const comparison = await consult(manuscriptOf(row.text ?? '', { published: dayOf(row.date) }), others, {});
    for (const { claim, supporting, refuting } of disputes(comparison)) {
      const best = refuting[0];
      if (!best || supporting.length > 0) continue;
      samples.push({ group: row.event ?? row.id, kind: kindOf(claim.value), features: { ...best.features }, isConflict: false, score: best.score });
    }
  }
  return samples;
}

const kindOf = (value: { readonly type: string; readonly quantity?: { readonly kind: string } }): string => value.quantity?.kind ?? value.type;

void main();
