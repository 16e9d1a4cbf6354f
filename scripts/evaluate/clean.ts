import path from 'node:path';
import type { Archive } from '../../server/engine/archive';
import { viewOf } from '../../server/engine/archive-view';
import { compare } from '../../server/engine/compare';
import type { CivilDay } from '../../server/text/civil';
import { archiveOf, codePoints, dayOf, grouped, manuscriptOf, rowsOf } from './rows';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly event?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly title?: string;
}

export interface CleanFigures {
  readonly set: string;
  readonly articles: number;
  readonly words: number;
  readonly warnings: number;
  readonly errors: number;
  readonly information: number;
  /** Warnings and errors, errors alone: per 1,000 words. */
  readonly perThousand: number;
  readonly errorsPerThousand: number;
  readonly byCheck: Readonly<Record<string, number>>;
  /** Seconds. */
  readonly time: number;
}

/** Checks each article against the others of its event, or against all earlier ones, and counts what is flagged. */
export async function evaluateClean(file: string, onFinding: (row: object) => void): Promise<CleanFigures> {
  const start = performance.now();
  const rows = [...rowsOf<Row>(file)];
  const counts = { warning: 0, error: 0, information: 0, hint: 0 };
  const byCheck: Record<string, number> = {};
  let words = 0;
  for (const group of grouped(rows, ({ event }) => event ?? '')) {
    const archive = archiveOf(group.map((row) => ({ id: row.id, text: row.text, metadata: metadataOf(row) })));
    for (const row of group) {
      words += row.text.split(/\s+/).length;
      const findings = await compare(manuscriptOf(row.text, metadataOf(row)), without(archive, row));
      for (const finding of findings) {
        counts[finding.severity] += 1;
        byCheck[`${finding.check} ${finding.severity}`] = (byCheck[`${finding.check} ${finding.severity}`] ?? 0) + 1;
        onFinding({ id: row.id, ...shown(row.text, finding) });
      }
    }
  }
  return {
    set: path.basename(file, '.jsonl'), articles: rows.length, words,
    warnings: counts.warning, errors: counts.error, information: counts.information + counts.hint,
    perThousand: ((counts.warning + counts.error) * 1000) / words, errorsPerThousand: (counts.error * 1000) / words,
    byCheck, time: (performance.now() - start) / 1000,
  };
}

const metadataOf = (row: Row) => ({ published: dayOf(row.date), source: row.outlet, headline: row.title });

/** The archive as it was when the article was written: without itself and without what came later. */
function without(archive: Archive, row: Row): Archive {
  const day = dayOf(row.date);
  return viewOf(archive, ({ article }) =>
    article.id !== row.id && !(day && article.date && ordinal(article.date) > ordinal(day)));
}

const ordinal = ({ year, month, day }: CivilDay): number => year * 400 + month * 32 + day;

function shown(text: string, { start, end, check, severity, message, exhibits }: Awaited<ReturnType<typeof compare>>[number]) {
  return {
    start: codePoints(text, start), end: codePoints(text, end), check, severity, message,
    draft: text.slice(Math.max(0, start - 150), end + 150),
    evidence: exhibits.map(({ passage, value }) => ({ value, article: passage?.article.id, text: passage?.text })),
  };
}
