import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Manuscript, Metadata } from '../engine/manuscript';
import { blank } from '../text/mask';
import { blockParagraphs } from '../text/paragraphs';
import type { Span } from '../text/span';
import { withFields } from './fields';
import { type FrontMatter, readFrontMatter, unclosedFrontMatter } from './front-matter';
import { visiblePieces } from './markdown-text';
import { layOut, type Piece } from './visible';

/**
 * Markdown and article drafts: code, HTML, addresses and front matter are
 * no prose, the text of links and of emphasis is.
 */
export function readMarkdown(text: string): Manuscript {
  const front = readFrontMatter(text);
  const body = front ? blank(text.slice(0, front.span.end)) + text.slice(front.span.end) : text;
  const found: Found = { pieces: [], links: [], block: 0 };
  for (const part of partsOf(body)) readPart(body, part, found);
  const { prose, paragraphs, moved } = layOut(text, found.pieces);
  return withFields({
    text, prose, moved,
    metadata: { ...front?.metadata, ...linksOf(found.links) },
    fields: { ...front?.fields, ...headlineOf(found, front) },
    paragraphs: paragraphs.flatMap((block) => blockParagraphs(prose, block)),
    problems: front?.problems ?? unclosedFrontMatter(text),
  }, front?.notes);
}

/** The first heading, unless the front matter has a headline. */
const headlineOf = ({ heading }: Found, front?: FrontMatter): Readonly<Record<string, Span>> =>
  heading && front?.metadata.headline === undefined ? { headline: heading } : {};

const linksOf = (links: readonly string[]): Pick<Metadata, 'links'> => (links.length > 0 ? { links } : {});

/** Fences, HTML and link definitions reach over blank lines. */
const REACHING = /^ {0,3}(?:```|~~~|\[[^[\]\r\n]{1,200}\]:)|^(?: {2,}|\t)\S|</m;
const PART = /[^\r\n](?:[^\r\n]|\r\n?(?![ \t]*[\r\n])|\n(?![ \t]*[\r\n]))*/g;

/** The parser reads a megabyte of news a second, and takes quadratic time over some nonsense. */
const LONGEST_PARSED = 50_000;

/**
 * Stretches between blank lines, which mean the same alone and in place;
 * all of the text where that is not so. Most paragraphs of news need no
 * parser at all.
 */
function partsOf(body: string): Span[] {
  if (REACHING.test(body) && body.length <= LONGEST_PARSED) return [{ start: 0, end: body.length }];
  return [...body.matchAll(PART)].map(({ index, 0: part }) => ({ start: index, end: index + part.length }));
}

const MARKED = /[*_`[\]\\<>&~#|]|^[ \t]*(?:[-+=]|\d{1,9}[.)][ \t])/m;

/** Quotations within quotations that no writer makes, over which the parser takes quadratic time. */
const NESTED = /(?:>[ \t]{0,3}){50}/;

function readPart(body: string, { start, end }: Span, found: Found): void {
  const source = body.slice(start, end);
  const isParsed = source.length <= LONGEST_PARSED && MARKED.test(source) && !NESTED.test(source);
  if (isParsed) collect(fromMarkdown(source), { source, start, depth: 0 }, found);
  else addPieces(visiblePieces(source, source, start, ++found.block), found);
}

/** One by one, because a call takes only so many arguments. */
function addPieces(pieces: readonly Piece[], found: Found): void {
  for (const piece of pieces) found.pieces.push(piece);
}

interface Found {
  readonly pieces: Piece[];
  readonly links: string[];
  heading?: Span;
  block: number;
}

/** The part that is read, where it starts, and how deep in it we are. */
interface Place {
  readonly source: string;
  readonly start: number;
  readonly depth: number;
}

/** Deeper nesting is no text for readers, and would exhaust the stack. */
const DEEPEST = 60;

function collect(node: Nodes, place: Place, found: Found): void {
  if (node.type === 'text') {
    const { start = 0, end = 0 } = { start: node.position?.start.offset, end: node.position?.end.offset };
    addPieces(visiblePieces(place.source.slice(start, end), node.value, place.start + start, found.block), found);
  }
  if (node.type === 'link' && /^https?:/.test(node.url)) found.links.push(node.url);
  if (!('children' in node) || place.depth > DEEPEST) return;
  if (node.type === 'paragraph' || node.type === 'heading') found.block++;
  const first = found.pieces.length;
  for (const child of node.children) collect(child, { ...place, depth: place.depth + 1 }, found);
  if (node.type === 'heading' && node.depth <= 2) found.heading ??= around(found.pieces.slice(first));
}

function around(pieces: readonly Piece[]): Span | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
