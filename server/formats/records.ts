import type { Span } from '../text/span';
import { ans } from './ans';
import type { Extract } from './extract';
import type { FileContents, ReadOptions, TextFile } from './item';
import { itemsOf } from './items';
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

/** The articles of a file of records. */
export function recordItems(records: Iterable<PlacedRecord>, file: TextFile): FileContents {
  const items = itemsOf(file);
  for (const { record, place } of records) {
    const extract = recordExtract(record, file);
    const goesOn = extract ? items.add(extract, place) : items.skip('has no field that is known to hold a text');
    if (!goesOn) break;
  }
  return items.contents();
}

/** Records without a single article may be of another kind. */
export const withItems = (contents: FileContents): FileContents | undefined =>
  (contents.items.length > 0 ? contents : undefined);
