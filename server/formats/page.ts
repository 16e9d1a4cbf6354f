import { bodyParagraphs, type Extract, manuscriptOf } from './extract';
import { fieldsIn, tooDeep } from './html';
import type { Format, TextFile } from './item';
import { linkedBody } from './linked-data';
import { htmlParagraphs, type HtmlText, type Markup, parseMarkup } from './markup';
import { readableHtml } from './readable';

/** Pages saved from web sites, for the archive: the article alone, without what stands around it. */
export const readPage: Format = (file) => {
  if (!isPage(file)) return undefined;
  const page = parseMarkup(file.text);
  const items = [{ manuscript: manuscriptOf(pageExtract(file, page)) }];
  return { items, ...(page.isCut && { problem: tooDeep }) };
};

const isPage = ({ ending, text }: TextFile): boolean =>
  /^(?:x?html?|shtml)$/.test(ending) || /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 500));

function pageExtract({ text }: TextFile, page: Markup): Extract {
  const linked = page.marked.filter(({ name }) => name === 'script');
  const others = page.marked.filter(({ name }) => name !== 'script');
  return { ...bodyOf(text, page), fields: [...linked, ...others].flatMap(fieldsIn) };
}

/**
 * The publisher's own record of the text where it has paragraphs and is
 * whole; else what looks like the article; else all there is.
 */
function bodyOf(text: string, page: Markup): Pick<Extract, 'paragraphs' | 'links'> {
  const scripts = page.marked.filter(({ name }) => name === 'script');
  const linked = scripts.map(({ content }) => linkedBody(content)).find((body) => body !== undefined);
  const recorded = linked === undefined ? undefined : bodyParagraphs(linked);
  const readable = readableText(text, page);
  if (recorded && recorded.paragraphs.length > 1 && isMostOf(recorded, readable)) return recorded;
  if (readable && isMostOf(readable, recorded)) return readable;
  return recorded ?? htmlParagraphs(text);
}

const lengthOf = ({ paragraphs }: Pick<Extract, 'paragraphs'>): number => paragraphs.join(' ').length;

/** Whether a text is no mere part of another: a summary, or the first paragraphs before a paywall. */
const isMostOf = (one: Pick<Extract, 'paragraphs'>, other?: Pick<Extract, 'paragraphs'>): boolean =>
  lengthOf(one) > 0 && (!other || lengthOf(one) * 2 >= lengthOf(other));

/** Pages beyond these are not made for readers, and would take long. */
const DEEPEST = 300;
const MOST_PARTS = 30_000;
const LONGEST = 2_000_000;

function readableText(text: string, { depth, elements, pieces }: Markup): HtmlText | undefined {
  if (depth > DEEPEST || elements + pieces.length > MOST_PARTS || text.length > LONGEST) return undefined;
  const html = readableHtml(text);
  return html === undefined ? undefined : htmlParagraphs(html);
}
