import type { Manuscript } from '../engine/manuscript';
import { decode } from './encoding';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { readPlain } from './plain';

/** Why a file cannot be read: one plain sentence that names the file and the remedy. */
export interface Unreadable {
  readonly reason: string;
}

/** Larger files are no articles; they would hold up everybody else. */
const LARGEST_MEGABYTES = 10;

type Format = (text: string) => Manuscript;

/** By file ending and by the editor's name of the language. */
const formats: ReadonlyMap<string, Format> = new Map([
  ['md', readMarkdown], ['markdown', readMarkdown], ['article', readMarkdown],
  ['html', readHtml], ['htm', readHtml], ['xhtml', readHtml],
]);

/** Reads a file of the archive or a draft. */
export function readManuscript(bytes: Uint8Array, name: string): Manuscript | Unreadable {
  if (bytes.length > LARGEST_MEGABYTES * 1e6) {
    return { reason: `${name} is larger than ${LARGEST_MEGABYTES} MB; split it into one file per article.` };
  }
  const text = decode(bytes);
  if (text === undefined) return { reason: `${name} is not text; save it as plain text, Markdown or HTML.` };
  return readDraftText(text, name);
}

/** Reads text already decoded; `kind` is a file name, an ending or the editor's language. Never fails. */
export function readDraftText(text: string, kind: string): Manuscript {
  const ending = kind.slice(kind.lastIndexOf('.') + 1).toLowerCase();
  return (formats.get(ending) ?? readPlain)(text);
}

/** Whether a file could not be read. */
export const isUnreadable = (read: Manuscript | Unreadable): read is Unreadable => 'reason' in read;
