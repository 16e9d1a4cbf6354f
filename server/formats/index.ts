import type { Manuscript } from '../engine/manuscript';
import { readTable } from './csv';
import { isDocx, readDocx } from './docx';
import { decode } from './encoding';
import { readHtml } from './html';
import type { FileContents, Format, Item, ReadOptions, TextFile } from './item';
import { readJson, readJsonLines } from './json';
import { readMarkdown } from './markdown';
import { onDay } from './metadata';
import { readPage } from './page';
import { readPlain } from './plain';
import { withoutQueries } from './queries';
import { namesPeople, readReference } from './reference';
import { readXmlFile } from './xml-file';

export type { FileContents, Item, ReadOptions } from './item';

/** Why a file cannot be read: one plain sentence that names the file and the remedy. */
export interface Unreadable {
  readonly reason: string;
}

/** Larger files are no articles, and larger exports too much to read at once. */
const LARGEST_MEGABYTES = 10;
const LARGEST_EXPORT_MEGABYTES = 50;

type DraftFormat = (text: string) => Manuscript;

/** By file ending and by the editor's name of the language. */
const draftFormats: ReadonlyMap<string, DraftFormat> = new Map([
  ['md', readMarkdown], ['markdown', readMarkdown], ['article', readMarkdown],
  ['html', readHtml], ['htm', readHtml], ['xhtml', readHtml],
]);

/** Data of articles: a record with a text is one. What the configuration calls a list of people is none. */
const readRecords: Format = (file) =>
  (namesPeople(file) ? undefined : readJson(file) ?? readJsonLines(file) ?? readTable(file));

const noArticle =
  'holds no article, or is broken; export it again, or name the field of its text under “sources” in copydesk.json.';

/** Data that holds no article any format has found is no text either. */
const readNothing: Format = ({ name, ending }) => (/^(?:json|jsonl|ndjson|csv|tsv)$/.test(ending)
  ? { items: [], problem: `${name} ${noArticle}` }
  : undefined);

/** What comes after is one article. */
const readNoLarge: Format = ({ text, name }) =>
  (text.length > LARGEST_MEGABYTES * 1e6 ? single(tooLarge(name, LARGEST_MEGABYTES)) : undefined);

/** A file that is one article, as a draft is. */
const readText: Format = ({ text, name }) => single(readDraftText(text, name));

/** In the archive, the first format that fits a file reads it. */
const archiveFormats: readonly Format[] = [
  readXmlFile, readRecords, readReference, readNothing, readNoLarge, readPage, readText,
];

/** Reads all articles of a file of the archive. Never fails: what cannot be read is the contents' problem. */
export function readArticles(bytes: Uint8Array, name: string, options: ReadOptions = {}): FileContents {
  const contents = readContents(bytes, name, options);
  return { ...contents, items: contents.items.map((item) => released(item, options)) };
}

/** An article whose embargo has ended is one like others. */
function released(item: Item, { today }: ReadOptions): Item {
  const { manuscript } = item;
  if (!today || !manuscript.metadata.embargo) return item;
  return { ...item, manuscript: { ...manuscript, metadata: onDay(manuscript.metadata, today) } };
}

function readContents(bytes: Uint8Array, name: string, options: ReadOptions): FileContents {
  if (isDocx(bytes, name)) return single(readWord(bytes, name));
  if (bytes.length > LARGEST_EXPORT_MEGABYTES * 1e6) return single(tooLarge(name, LARGEST_EXPORT_MEGABYTES));
  const text = decode(bytes);
  if (text === undefined) return single(noText(name));
  const file: TextFile = { ...options, name, ending: endingOf(name), text };
  for (const read of archiveFormats) {
    const contents = read(file);
    if (contents) return contents;
  }
  return { items: [] };
}

/** Reads a draft: one article. */
export function readManuscript(bytes: Uint8Array, name: string): Manuscript | Unreadable {
  if (isDocx(bytes, name)) return readWord(bytes, name);
  if (bytes.length > LARGEST_MEGABYTES * 1e6) return tooLarge(name, LARGEST_MEGABYTES);
  const text = decode(bytes);
  return text === undefined ? noText(name) : readDraftText(text, name);
}

/** Reads text already decoded; `kind` is a file name, an ending or the editor's language. Never fails. */
export const readDraftText = (text: string, kind: string): Manuscript =>
  withoutQueries((draftFormats.get(endingOf(kind)) ?? readPlain)(text));

/** Whether a file could not be read. */
export const isUnreadable = (read: Manuscript | Unreadable): read is Unreadable => 'reason' in read;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

function readWord(bytes: Uint8Array, name: string): Manuscript | Unreadable {
  if (bytes.length > LARGEST_EXPORT_MEGABYTES * 1e6) return tooLarge(name, LARGEST_EXPORT_MEGABYTES);
  const read = readDocx(bytes);
  return 'reason' in read ? { reason: `${name} ${read.reason}` } : read;
}

const single = (read: Manuscript | Unreadable): FileContents =>
  (isUnreadable(read) ? { items: [], problem: read.reason } : { items: [{ manuscript: read }] });

const tooLarge = (name: string, megabytes: number): Unreadable => ({
  reason: `${name} is larger than ${megabytes} MB; split it into ${
    megabytes === LARGEST_MEGABYTES ? 'one file per article' : 'smaller files'}.`,
});

const noText = (name: string): Unreadable =>
  ({ reason: `${name} is not text; save it as plain text, Markdown or HTML.` });
