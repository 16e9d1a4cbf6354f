import { tableRecords } from '../csv';
import { type Fields, isFields } from '../record';
import { objectPlaces } from './json-places';
import type { Row, RowProblem, Rows } from './row';
import { yamlRows } from './yaml-rows';

const readers: ReadonlyMap<string, (text: string) => Rows> = new Map([
  ['json', jsonRows], ['yaml', yamlRows], ['yml', yamlRows], ['jsonl', lineRows], ['ndjson', lineRows],
  ['csv', tableRows], ['tsv', tableRows],
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
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (isFields(value)) rows.push({ start: index, end: index + line.length, value });
    else problems.push({ at: index, message: 'it is no JSON object; look for a missing quotation mark or brace' });
  }
  return { rows, problems };
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A larger file that is broken is not read a second time to find where. */
const longestBroken = 1_000_000;

/** A list of entries, alone or in a field, or entries by name. What is broken is read as YAML, which tells where. */
function jsonRows(text: string): Rows {
  const value = parsed(text);
  if (value === undefined) return text.length < longestBroken ? yamlRows(text) : { rows: [], problems: [] };
  const entries = entriesOf(value);
  const places = objectPlaces(text, entries.length);
  const rows = entries.map((value, i): Row => ({ ...places[i] ?? { start: 0, end: 0 }, value }));
  return { rows, problems: [] };
}

/** An entry that is named by its key in a larger object keeps the key as its name. */
function entriesOf(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.filter(isFields);
  if (!isFields(value)) return [];
  const lists = Object.values(value).map((one) => (Array.isArray(one) ? one.filter(isFields) : []));
  const longest = lists.reduce((best, one) => (one.length > best.length ? one : best), []);
  return longest.length > 0
    ? longest
    : Object.entries(value).flatMap(([name, one]) => (isFields(one) ? [{ name, ...one }] : []));
}
