import { escapeMarkdown } from '../report/escape';
import { cover, type Span } from '../text/span';

/** More characters than a hover can use on either side of the words that matter. */
const mostAround = 350;

/** A piece of text in one line with some words in bold. Spans count in `text`; those outside `piece` are left out. */
export function withBold(text: string, piece: Span, bold: readonly Span[]): string {
  const parts: string[] = [];
  let at = piece.start;
  for (const span of merged(bold)) {
    if (span.start < at || span.end > piece.end || span.start === span.end) continue;
    const marked = markable(text, span, { start: at, end: piece.end });
    const before = text.slice(at, marked.start);
    parts.push(parts.length === 0 ? ending(before) : escapeMarkdown(before));
    parts.push(`**${escapeMarkdown(text.slice(marked.start, marked.end))}**`);
    at = marked.end;
  }
  return [...parts, beginning(text.slice(at, piece.end))].join('').trim();
}

/** As much of a text as a reader needs before the words that matter. */
function ending(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const cut = line.indexOf(' ', line.length - mostAround) + 1;
  return line.length <= mostAround ? escapeMarkdown(line) : `… ${escapeMarkdown(line.slice(cut || -mostAround))}`;
}

/** As much as a reader needs after them. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const cut = line.lastIndexOf(' ', mostAround);
  if (line.length <= mostAround) return escapeMarkdown(line);
  return `${escapeMarkdown(line.slice(0, cut > 0 ? cut : mostAround))} …`;
}

/** In order; those that overlap or stand only spaces apart become one. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end + 1) joined[joined.length - 1] = cover(last, span);
    else joined.push(span);
  }
  return joined;
}

/**
 * Markdown does not take `US**$48**m` for bold: a star between a letter
 * and a mark is a star. There the bold is widened to the next space.
 */
function markable(text: string, span: Span, within: Span): Span {
  const trimmed = withoutSpace(text, span);
  const opens = !isMark(text[trimmed.start]) || !isLetter(text[trimmed.start - 1]);
  const closes = !isMark(text[trimmed.end - 1]) || !isLetter(text[trimmed.end]);
  return opens && closes ? trimmed : toSpaces(text, trimmed, within);
}

function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

function toSpaces(text: string, span: Span, within: Span): Span {
  let { start, end } = span;
  while (start > within.start && !/\s/.test(text[start - 1] ?? ' ')) start--;
  while (end < within.end && !/\s/.test(text[end] ?? ' ')) end++;
  return { start, end };
}

const isLetter = (character = ' '): boolean => /[^\s\p{P}\p{S}]/u.test(character);

const isMark = (character = ' '): boolean => /[\p{P}\p{S}]/u.test(character);

/** A link. The address is ours; the text is escaped. */
export const link = (text: string, address: string): string => `[${escapeMarkdown(text)}](${percentEncoded(address)})`;

const percentEncoded = (address: string): string =>
  address.replace(/[()\\<>\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
