import type { Span } from '../text/span';
import type { FileContents, Format, TextFile } from './item';
import { type Fields, isFields } from './record';
import { type PlacedRecord, recordExtract, recordItems, withItems } from './records';

/** JSON: one article, a list of them, or a feed that holds such a list. */
export const readJson: Format = (file) => {
  if (file.ending !== 'json' && !/^\s*[[{]/.test(file.text)) return undefined;
  const value = parsed(file.text);
  return value === undefined ? undefined : withItems(recordItems(recordsIn(value, file), file));
};

/** JSON lines: one record a line. */
export const readJsonLines: Format = (file) =>
  (/^(?:jsonl|ndjson|json)$/.test(file.ending) ? withItems(readLines(file)) : undefined);

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The records that are articles: the value itself, its elements, or those of the one list in it that holds any. */
function recordsIn(value: unknown, file: TextFile): PlacedRecord[] {
  if (Array.isArray(value)) return value.filter(isFields).map((record) => ({ record }));
  if (!isFields(value)) return [];
  if (recordExtract(value, file)) return [{ record: value }];
  const lists = Object.values(value).filter(Array.isArray).map((list) => list.filter(isFields));
  const articles = lists.find((list) => list.some((record) => recordExtract(record, file)));
  return (articles ?? [value]).map((record) => ({ record: articles ? inFeed(record, value) : record }));
}

/** A JSON Feed names its outlet, and the authors of items that name none, once for all. https://jsonfeed.org */
function inFeed(record: Fields, { version, title, authors, author }: Fields): Fields {
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org');
  return isFeed ? { source: title, authors: authors ?? author, ...record } : record;
}

function readLines(file: TextFile): FileContents {
  let broken: number | undefined;
  const contents = recordItems(lineRecords(file.text, (line) => { broken ??= line; }), file);
  if (broken === undefined) return contents;
  const problem =
    `Line ${broken} of this file is no JSON record and is left out, as are others like it; export it again.`;
  return { ...contents, problem };
}

function* lineRecords(text: string, onBroken: (line: number) => void): Generator<PlacedRecord> {
  for (const { number, ...place } of linesOf(text)) {
    const record = parsed(text.slice(place.start, place.end));
    if (isFields(record)) yield { record, place };
    else onBroken(number);
  }
}

/** Lines that hold anything, counted from 1. JSON's strings may hold every other sign of a line's end. */
function* linesOf(text: string): Generator<Span & { readonly number: number }> {
  let number = 1;
  for (let start = 0; start < text.length; number++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') yield { start, end, number };
    start = end + 1;
  }
}
