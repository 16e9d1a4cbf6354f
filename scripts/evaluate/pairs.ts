import path from 'node:path';
import type { Archive } from '../../server/engine/archive';
import { compare } from '../../server/engine/compare';
import type { Finding } from '../../server/engine/finding';
import { referenceArchive } from './reference';
import { archiveOf, codePoints, dayOf, grouped, manuscriptOf, rowsOf } from './rows';

interface Row {
  readonly id: string;
  readonly source?: string | readonly string[];
  readonly draft?: string;
  /** Mentions of a person of the reference file: the text around them, instead of a draft and a source. */
  readonly context?: string;
  readonly bioguide?: string;
  readonly label: string;
  readonly pair?: string;
  readonly date?: string | null;
  readonly draft_date?: string | null;
  readonly source_date?: string | null;
  readonly edit_span?: readonly { readonly start?: number; readonly end?: number }[];
}

export interface PairFigures {
  readonly set: string;
  readonly rows: number;
  /** Share of the drafts in conflict that are flagged. */
  readonly recall?: number;
  /** Share of the drafts not in conflict that are flagged, neutral ones left out. */
  readonly falseAlarms?: number;
  readonly balancedAccuracy?: number;
  readonly neutralFlagged?: number;
  /** Of the flagged drafts in conflict: a flag touches the wrong text. */
  readonly inPlace?: number;
  /** Of the pairs: only the edited side is flagged. */
  readonly onlyEdited?: number;
  /** Seconds. */
  readonly time: number;
}

/** Sets whose drafts declare their source: what it does not hold counts too. */
const declaring = /^(summedits|bump|cliff|frank)/;

/** Runs the engine over one set and counts. */
export async function evaluatePairs(file: string, onRow: (row: object) => void): Promise<PairFigures> {
  const set = path.basename(file, '.jsonl');
  const start = performance.now();
  const results: { row: Row; flagged: boolean; inPlace: boolean }[] = [];
  for (const given of rowsOf<Row>(file)) {
    const row = given.context === undefined ? given : { ...given, draft: given.context };
    const archive = row.draft === undefined ? undefined : archiveFor(row, file);
    if (!archive) {
      onRow({ id: row.id, flags: [] });
      continue;
    }
    const findings = await findingsOf(row, archive, declaring.test(set));
    const flags = findings.map((finding) => flagOf(row.draft ?? '', finding));
    onRow({ id: row.id, flags });
    const spans = row.edit_span ?? [];
    results.push({
      row,
      flagged: flags.some(speaks),
      inPlace: flags.some((flag) => speaks(flag) && spans.some(({ start = 0, end = 0 }) => flag.start < end + 1 && start < flag.end + 1)),
    });
  }
  return { set, rows: results.length, ...figuresOf(results), time: (performance.now() - start) / 1000 };
}

/** What a row is checked against: its sources, or the files of reference for a mention in the news. */
function archiveFor(row: Row, file: string): Archive | undefined {
  if (row.source === undefined) return row.bioguide === undefined ? undefined : referenceArchive(file);
  const sources = typeof row.source === 'string' ? [row.source] : row.source;
  return archiveOf(sources.map((text, n) => ({
    id: `source ${n + 1}`, text, metadata: { published: dayOf(row.source_date), source: `source ${n + 1}` },
  })));
}

async function findingsOf(row: Row, archive: Archive, declared: boolean): Promise<Finding[]> {
  const draft = manuscriptOf(row.draft ?? '', { published: dayOf(row.draft_date ?? row.date) });
  return compare(draft, archive, { declared });
}

const flagOf = (text: string, { start, end, check, severity }: Finding) =>
  ({ start: codePoints(text, start), end: codePoints(text, end), kind: check, severity });

const speaks = ({ severity }: { readonly severity: string }): boolean => severity === 'warning' || severity === 'error';

const wrong = new Set(['inconsistent', 'altered']);

function figuresOf(results: readonly { row: Row; flagged: boolean; inPlace: boolean }[]) {
  const positive = results.filter(({ row }) => wrong.has(row.label));
  const neutral = results.filter(({ row }) => row.label === 'neutral');
  const negative = results.filter(({ row }) => !wrong.has(row.label) && row.label !== 'neutral' && row.label !== 'mismatch');
  const recall = share(positive, ({ flagged }) => flagged);
  const falseAlarms = share(negative, ({ flagged }) => flagged);
  return {
    recall,
    falseAlarms,
    balancedAccuracy: recall === undefined || falseAlarms === undefined ? undefined : (recall + 1 - falseAlarms) / 2,
    neutralFlagged: share(neutral, ({ flagged }) => flagged),
    inPlace: share(positive.filter(({ row, flagged }) => flagged && row.edit_span?.some(({ end }) => end !== undefined)), ({ inPlace }) => inPlace),
    onlyEdited: onlyEdited(results),
  };
}

function onlyEdited(results: readonly { row: Row; flagged: boolean }[]): number | undefined {
  const pairs = grouped(results.filter(({ row }) => row.pair), ({ row }) => row.pair ?? '');
  return share(pairs, (sides) => sides.every(({ row, flagged }) => flagged === wrong.has(row.label)));
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number | undefined {
  return all.length === 0 ? undefined : all.filter(test).length / all.length;
}
