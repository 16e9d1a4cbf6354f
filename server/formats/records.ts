import type { Span } from '../text/span';
import { ans } from './ans';
import { type Extract, manuscriptOf } from './extract';
import type { FileContents, Item, ReadOptions } from './item';
import { linkedRecord } from './linked-data';
import { ninjs } from './ninjs';
import { type Fields, plainRecord } from './record';

/** A record with its place in the text of its file, where that is known. */
export interface PlacedRecord {
  readonly record: Fields;
  readonly place?: Span;
}

/** An article from a record of any kind that is known; undefined for one without a body. */
export const recordExtract = (record: Fields, { fields }: ReadOptions): Extract | undefined =>
  (fields ? plainRecord(record, fields) : undefined)
  ?? ninjs(record) ?? ans(record) ?? linkedRecord(record) ?? plainRecord(record);

/** The articles of a file of records, and how many of these hold no text. */
export function recordItems(records: Iterable<PlacedRecord>, options: ReadOptions): FileContents {
  const items: Item[] = [];
  let empty = 0;
  for (const { record, place } of records) {
    const extract = recordExtract(record, options);
    if (extract && extract.paragraphs.length > 0) items.push({ manuscript: manuscriptOf(extract, options), place });
    else empty++;
  }
  return { items, ...(empty > 0 && { problem: emptyRecords(empty) }) };
}

const emptyRecords = (count: number): string =>
  `${count === 1 ? 'One record of this file has' : `${count} records of this file have`} no text and ${
    count === 1 ? 'is' : 'are'} left out; name the field of the text under “sources” in copydesk.json.`;

/** Records without a single article may be of another kind. */
export const withItems = (contents: FileContents): FileContents | undefined => (contents.items.length > 0 ? contents : undefined);
