import type { Manuscript } from '../engine/manuscript';
import { paragraphSpans } from '../text/paragraphs';
import type { Span } from '../text/span';
import { htmlParagraphs } from './markup';
import { describe, type Field } from './metadata';

/** An article taken out of a file that is no text for readers: a feed, an export, a page of a site. */
export interface Extract {
  readonly fields: readonly Field[];
  /** Each on one line. */
  readonly paragraphs: readonly string[];
  readonly links?: readonly string[];
}

/**
 * The manuscript of an extract: headline, paragraphs and the correction
 * notes that came with it, as a reader would see them. Its text is its own;
 * places in it are no places in the file.
 */
export function manuscriptOf({ fields, paragraphs, links = [] }: Extract): Manuscript {
  const described = describe(fields);
  const metadata = { ...described, ...(links.length > 0 && { links }) };
  const { headline, corrections = [] } = metadata;
  const body = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  const blocks = body.length === 0 ? [] : [
    ...(headline && !isSame(body[0] ?? '', headline) ? [headline] : []),
    ...body,
    ...corrections.filter((note) => !body.some((paragraph) => paragraph.includes(note))).map(correctionNote),
  ];
  const spans = spansOf(blocks);
  const text = blocks.join(BETWEEN);
  return {
    text, prose: text, metadata, extracted: true, paragraphs: spans, problems: [],
    ...(headline && spans[0] && { fields: { headline: spans[0] } }),
  };
}

const BETWEEN = '\n\n';

function spansOf(blocks: readonly string[]): Span[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.length + BETWEEN.length;
    return { start, end: start + block.length };
  });
}

const isSame = (a: string, b: string): boolean => oneLine(a).toLowerCase() === oneLine(b).toLowerCase();

/** Corrections say that they are some, so that they are read as such. */
const correctionNote = (note: string): string =>
  (/^\W*(?:correct|clarif|an? (?:earlier|previous))/i.test(note) ? note : `Correction: ${note}`);

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of plain text, the lines of hard-wrapped ones joined. */
export const textParagraphs = (text: string): string[] =>
  paragraphSpans(text).map(({ start, end }) => oneLine(text.slice(start, end)));

/** The paragraphs of a text that may be HTML or plain. */
export const bodyParagraphs = (text: string): Pick<Extract, 'paragraphs' | 'links'> =>
  (looksLikeHtml(text) ? htmlParagraphs(withBlocks(text)) : { paragraphs: textParagraphs(text) });

/** Some systems keep paragraphs as blank lines between HTML that only marks words. */
const withBlocks = (html: string): string =>
  (/<(?:p|div|br)\b/i.test(html) ? html : html.replace(/\n[ \t\r]*\n/g, '\n<p>\n'));

const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,1000})?\/?>|&(?:#\d+|#x[\da-f]+|\w{2,8});/i.test(text);

/** A headline or a name that may hold markup or entities, on one line. */
export const plainLine = (text: string): string =>
  (/[<&]/.test(text) ? htmlParagraphs(text).paragraphs.join(' ') : oneLine(text));
