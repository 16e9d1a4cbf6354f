import type { Manuscript } from '../engine/manuscript';
import { deepestNesting, type MarkedElement, parseMarkup, type PlacedPiece } from './markup';
import { elementFields, linkedFields } from './linked-data';
import { describe, type Field } from './metadata';
import { layOut, type Piece } from './visible';

/**
 * HTML drafts: text of the article is prose; tags, scripts, navigation and
 * what stands beside the article are not.
 */
export function readHtml(text: string): Manuscript {
  const page = parseMarkup(text);
  const { prose, paragraphs, moved } = layOut(text, ofArticle(page.pieces));
  const heading = paragraphs.find(({ start, end }) => page.headings.some((at) => start <= at && at < end));
  return {
    text, prose, paragraphs, moved, problems: page.isCut ? [tooDeep] : [],
    metadata: { ...describe(page.marked.flatMap(fieldsIn)), ...(page.links.length > 0 && { links: page.links }) },
    ...(heading && { fields: { headline: heading } }),
  };
}

/** What to tell of a page that is no page for readers. */
export const tooDeep =
  `The page nests its elements deeper than ${deepestNesting} times; only what stands before is read.`;

/** What an element in the head of a page, or linked data, says about the article. */
export function fieldsIn({ name, attributes, content }: MarkedElement): Field[] {
  if (name === 'script') return linkedFields(content);
  return name === 'title' ? [{ name: 'title', values: [content.trim()] }] : elementFields(name, attributes);
}

/** The text within the longest `article` or `main`, if that is most of it. */
function ofArticle(pieces: readonly PlacedPiece[]): readonly Piece[] {
  const lengths = new Map<number, number>();
  let whole = 0;
  for (const { container, visible } of pieces) {
    const length = visible.trim().length;
    whole += length;
    if (container > 0) lengths.set(container, (lengths.get(container) ?? 0) + length);
  }
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  return longest && longest[1] > whole * 0.4 ? pieces.filter(({ container }) => container === longest[0]) : pieces;
}
