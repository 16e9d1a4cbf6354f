import type { Span } from '../text/span';
import type { Format } from './item';
import { type PlacedRecord, recordItems, withItems } from './records';

/** Tables with a line of names first: RFC 4180, with commas, semicolons or tabs. */
export const readTable: Format = (file) =>
  (/^[ct]sv$/.test(file.ending) ? withItems(recordItems(tableRecords(file.text), file)) : undefined);

/** A row of a table, and where it stands. */
export interface Row extends Span {
  readonly cells: readonly string[];
}

/** The rows of a table as records under the names of its first row. */
export function* tableRecords(text: string): Generator<PlacedRecord> {
  let names: readonly string[] | undefined;
  for (const { cells, start, end } of rowsOf(text)) {
    if (!names) {
      names = cells.map((name) => name.trim());
      continue;
    }
    const known = names;
    const named = cells.flatMap((cell, i) => (known[i] && cell.trim() !== '' ? [[known[i], cell] as const] : []));
    yield { record: Object.fromEntries(named), place: { start, end } };
  }
}

/** The rows of a table that hold anything. A quotation mark that is never closed takes in all that follows. */
export function* rowsOf(text: string): Generator<Row> {
  const separator = separatorOf(text);
  let cells: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (cells.length > 1 || cells[0] !== '') yield { cells, start, end: at };
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    start = at;
  }
}

/** What stands most often in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return [',', ';', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** What follows the closing mark up to the separator belongs to no cell. */
function quotedCell(text: string, start: number, separator: string): Cell {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    parts.push(text.slice(from, mark < 0 ? text.length : mark));
    if (mark < 0) return { value: parts.join(''), end: text.length };
    if (text[mark + 1] !== '"') return { value: parts.join(''), end: plainCell(text, mark + 1, separator).end };
    parts.push('"');
    from = mark + 2;
  }
}
