import type { Manuscript } from '../engine/manuscript';
import { type Extract, manuscriptOf, oneLine } from './extract';
import { type Element, find, firstElement, within } from './xml';
import { isZip, unzip, type ZipEntry, zipEntries } from './zip';

/** Larger parts are no article; and a small file may claim to hold any amount. */
const LARGEST_PART_BYTES = 10e6;

/** Why a Word file cannot be read: what follows its name. */
export interface Broken {
  readonly reason: string;
}

/** Whether a file is a Word file, or is named like one and at least a zip archive. */
export const isDocx = (bytes: Uint8Array, name: string): boolean =>
  isZip(bytes) && (/\.doc[xm]$/i.test(name) || (zipEntries(bytes)?.some((entry) => entry.name === MAIN_PART) ?? false));

const MAIN_PART = 'word/document.xml';

/**
 * An article in a Word file (ECMA-376), as its reader sees it with all
 * changes accepted: comments, notes and deleted words left out. Reads two
 * parts of it alone, each up to a limit, and no file besides.
 */
export function readDocx(bytes: Uint8Array): Manuscript | Broken {
  const entries = zipEntries(bytes);
  const main = entries?.find(({ name }) => name === MAIN_PART);
  if (!entries || !main) return { reason: 'is no Word document that can be read; save it as .docx or as text.' };
  if (entries.some(({ size }) => size > LARGEST_ENTRY_BYTES) || main.size > LARGEST_PART_BYTES) return tooLarge;
  const document = partOf(bytes, entries, main.name, 'body');
  if (!document) return tooLarge;
  const styles = partOf(bytes, entries, 'word/styles.xml', 'styles');
  const names = new Map(styles ? within(styles, 'style').map(styleNames) : []);
  const blocks = blocksIn(document, names).filter(({ text }) => text !== '');
  return manuscriptOf(extractOf(blocks));
}

/** Pictures in it may be large; what unpacks to more is made to do harm. */
const LARGEST_ENTRY_BYTES = 500e6;

const tooLarge: Broken = {
  reason: 'unpacks to more than a Word document of an article can hold and is left out; save it as text.',
};

function partOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string, element: string): Element | undefined {
  const entry = entries.find((one) => one.name === name);
  const part = entry && unzip(bytes, entry, LARGEST_PART_BYTES);
  return part && firstElement(new TextDecoder().decode(part), element);
}

/** A style's own name, `heading 1`, by the id that paragraphs use, whatever the language of the program. */
const styleNames = (style: Element): readonly [string, string] =>
  [style.attributes['w:styleId'] ?? '', (find(style, 'name')?.attributes['w:val'] ?? '').toLowerCase()];

/** A paragraph and the name of its style. */
interface Block {
  readonly text: string;
  readonly style: string;
}

/**
 * A title, or a heading before any other text, is the headline. What the
 * program notes about the file (who saved it, when) is nothing about the article.
 */
function extractOf(blocks: readonly Block[]): Extract {
  const title = blocks.find(({ style }) => style === 'title')
    ?? blocks.slice(0, 1).find(({ style }) => /^heading [12]$/.test(style));
  return {
    fields: [{ name: 'headline', values: title ? [title.text] : [] }],
    paragraphs: blocks.filter((block) => block !== title).map(({ text }) => text),
  };
}

const PARAGRAPH = 'w:p';

/** Its parts are the same text for older programs, deleted words, or instructions for the program. */
const UNSEEN = /^(?:mc:Fallback|w:(?:del|moveFrom|instrText|pPr|rPr|sdtPr|fldData|delText|footnotePr|endnotePr))$/;

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '‑' };

/** The paragraphs of a document in order; those of a text box follow the one it hangs on. */
function blocksIn(element: Element, styles: ReadonlyMap<string, string>): Block[] {
  return element.parts.flatMap((part): Block[] => {
    if (typeof part === 'string' || UNSEEN.test(part.name)) return [];
    if (part.name !== PARAGRAPH) return blocksIn(part, styles);
    const style = find(part, 'pPr', 'pStyle')?.attributes['w:val'] ?? '';
    const block = { text: oneLine(wordsIn(part)), style: styles.get(style) ?? style.toLowerCase() };
    return [block, ...blocksIn(part, styles)];
  });
}

function wordsIn(element: Element): string {
  if (element.name === 'w:t') return element.parts.filter((part) => typeof part === 'string').join('');
  return element.parts.map((part) => {
    if (typeof part === 'string' || UNSEEN.test(part.name) || part.name === PARAGRAPH) return '';
    return SIGNS[part.name] ?? wordsIn(part);
  }).join('');
}
