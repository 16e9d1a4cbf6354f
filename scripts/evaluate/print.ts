import type { CleanFigures } from './clean';
import type { PairFigures } from './pairs';

const percent = (value: number | undefined): string => (value === undefined ? '' : (value * 100).toFixed(1));

export const printPairs = (figures: readonly PairFigures[]): string => table(
  ['set', 'rows', 'balanced', 'recall', 'false', 'neutral', 'in place', 'only edited', 'seconds'],
  figures.map(({ set, rows, balancedAccuracy, recall, falseAlarms, neutralFlagged, inPlace, onlyEdited, time }) => [
    set, String(rows), ...[balancedAccuracy, recall, falseAlarms, neutralFlagged, inPlace, onlyEdited].map(percent), time.toFixed(1),
  ]),
);

export const printClean = (figures: readonly CleanFigures[]): string => [
  table(
    ['set', 'articles', 'words', 'warnings', 'errors', 'information', 'per 1,000', 'errors per 1,000', 'seconds'],
    figures.map(({ set, articles, words, warnings, errors, information, perThousand, errorsPerThousand, time }) => [
      set, ...[articles, words, warnings, errors, information].map(String), perThousand.toFixed(2), errorsPerThousand.toFixed(2), time.toFixed(1),
    ]),
  ),
  ...figures.map(({ set, byCheck }) => `${set}: ${Object.entries(byCheck).map(([check, n]) => `${check} ${n}`).join(', ') || 'silent'}`),
].join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ').trimEnd();
  return [head, ...rows].map(line).join('\n');
}
