import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Span } from '../../text/span';
import { tableRecords } from '../csv';
import { type Fields, isFields } from '../record';

/** An entry of a list: an object of JSON or YAML, a row of a table, with its place in the file. */
export interface Row extends Span {
  readonly value: Fields;
}

/** What is wrong at an offset: words that follow the number of its line. */
export interface RowProblem {
  readonly at: number;
  readonly message: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}

const readers: ReadonlyMap<string, (text: string) => Rows> = new Map([
  ['json', documentRows], ['yaml', documentRows], ['yml', documentRows],
  ['jsonl', lineRows], ['ndjson', lineRows], ['csv', tableRows], ['tsv', tableRows],
]);

/** The entries of a structured text, by the file's ending; none for another ending. Never fails. */
export const rowsIn = (text: string, ending: string): Rows =>
  (text.length <= LONGEST && !isDeep(text) ? readers.get(ending)?.(text) : undefined) ?? { rows: [], problems: [] };

/** Longer lists take minutes to read; UTF-16 units. */
const LONGEST = 20_000_000;

/** Whether brackets are nested as in no list of people, which would exhaust the stack. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5b || sign === 0x7b) depth++;
    else if (sign === 0x5d || sign === 0x7d) depth--;
    if (depth > 200) return true;
  }
  return false;
}

function tableRows(text: string): Rows {
  const records = [...tableRecords(text)];
  const rows = records.map(({ record, place = { start: 0, end: 0 } }): Row => ({ ...place, value: record }));
  return { rows, problems: [] };
}

/** JSON, an object a line. */
function lineRows(text: string): Rows {
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const value = objectIn(line);
    if (value) rows.push({ start: index, end: index + line.length, value });
    else problems.push({ at: index, message: 'it is no JSON object; look for a missing quotation mark or brace' });
  }
  return { rows, problems };
}

function objectIn(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** An entry that is named by its key in a larger object keeps the key as this field. */
const keyField = 'name';

/** Aliases of YAML that may be followed, so that a small file cannot unfold to a huge one. */
const mostAliases = 100;

/** YAML, and JSON, which is YAML too: a list of entries, alone or in a field, or entries by name. */
function documentRows(text: string): Rows {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const message = 'the file breaks off there; look for a missing comma, quotation mark or bracket';
    return { rows: [], problems: [{ at: error.pos[0], message }] };
  }
  const rows = entriesOf(document).map(({ node, key }): Row => {
    const value: unknown = node.toJS(document, { maxAliasCount: mostAliases });
    const [start = 0, end = 0] = node.range ?? [];
    const own = isFields(value) ? value : {};
    return { start, end, value: key === undefined ? own : { [keyField]: key, ...own } };
  });
  return { rows, problems: [] };
}

interface Entry {
  readonly node: YAMLMap;
  readonly key?: string;
}

function entriesOf({ contents }: Document.Parsed): Entry[] {
  const top = mapsIn(contents);
  if (top.length > 0) return top.map((node) => ({ node }));
  if (!isMap(contents)) return [];
  const lists = contents.items.map(({ value }) => mapsIn(value));
  const longest = lists.reduce((best, one) => (one.length > best.length ? one : best), []);
  if (longest.length > 0) return longest.map((node) => ({ node }));
  return contents.items.flatMap(({ key, value }) =>
    (isMap(value) ? [{ node: value, key: isScalar(key) ? String(key.value) : '' }] : []));
}

const mapsIn = (node: unknown): YAMLMap[] => (isSeq(node) ? node.items.filter((item) => isMap(item)) : []);
