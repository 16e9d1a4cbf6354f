import type { Nodes, Parents, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Manuscript, Metadata } from '../engine/manuscript';
import { blank } from '../text/mask';
import { blockParagraphs } from '../text/paragraphs';
import type { Span } from '../text/span';
import { type FrontMatter, readFrontMatter, unclosedFrontMatter } from './front-matter';
import { withFields } from './fields';
import { layOut, type Piece } from './visible';

/**
 * Markdown and article drafts: code, HTML, addresses and front matter are
 * no prose, the text of links and of emphasis is.
 */
export function readMarkdown(text: string): Manuscript {
  const front = readFrontMatter(text);
  const body = front ? blank(text.slice(0, front.span.end)) + text.slice(front.span.end) : text;
  const found: Found = { pieces: [], links: [], block: 0 };
  collect(fromMarkdown(body), body, found);
  const { prose, paragraphs, moved } = layOut(text, found.pieces);
  const manuscript = {
    text, prose, moved,
    metadata: { ...front?.metadata, ...linksOf(found.links) },
    fields: { ...front?.fields, ...headlineOf(found, front) },
    paragraphs: paragraphs.flatMap((block) => blockParagraphs(prose, block)),
    problems: front?.problems ?? unclosedFrontMatter(text),
  };
  return withFields(manuscript);
}

/** The first heading, unless the front matter has a headline. */
const headlineOf = ({ heading }: Found, front?: FrontMatter): Readonly<Record<string, Span>> =>
  heading && front?.metadata.headline === undefined ? { headline: heading } : {};

const linksOf = (links: readonly string[]): Pick<Metadata, 'links'> => (links.length > 0 ? { links } : {});

interface Found {
  readonly pieces: Piece[];
  readonly links: string[];
  heading?: Span;
  block: number;
}

const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading']);

function collect(node: Nodes, body: string, found: Found): void {
  if (node.type === 'text') return addText(node, body, found);
  if (node.type === 'link' && /^https?:/.test(node.url)) found.links.push(node.url);
  if (!('children' in node)) return;
  if (BLOCKS.has(node.type)) found.block++;
  const first = found.pieces.length;
  for (const child of (node as Parents).children) collect(child, body, found);
  if (node.type === 'heading' && node.depth <= 2) found.heading ??= around(found.pieces.slice(first));
}

function around(pieces: readonly Piece[]): Span | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

const SPECIAL = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});|https?:\/\/[^\s<>)\]]{1,2000}|\n[ \t]{0,400}(?:>[ \t]?){0,40}/g;

/** Cuts a text node where its source is not what a reader sees. */
function addText({ value, position }: Text, body: string, { pieces, block }: Found): void {
  const start = position?.start.offset ?? 0;
  const source = body.slice(start, position?.end.offset);
  let at = 0;
  let seen = 0;
  for (const match of source.matchAll(SPECIAL)) {
    const plain = source.slice(at, match.index);
    if (plain) pieces.push({ start: start + at, end: start + match.index, visible: plain, block });
    seen += plain.length;
    const visible = visibleOf(match[0], value, seen);
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    pieces.push({ ...span, visible: visible.startsWith('http') ? ' ' : visible, block });
    seen += visible.length;
    at = match.index + match[0].length;
  }
  if (at < source.length) pieces.push({ start: start + at, end: start + source.length, visible: source.slice(at), block });
}

/** What a parser made of an escape, an entity or a line break; `value` is the parser's text. */
function visibleOf(source: string, value: string, at: number): string {
  if (source[0] === '\n') return '\n';
  if (source[0] === 'h') return source;
  if (source[0] === '\\') return source.slice(1);
  return value[at] === '&' && value.startsWith(source, at) ? source : String.fromCodePoint(value.codePointAt(at) ?? 0x20);
}
