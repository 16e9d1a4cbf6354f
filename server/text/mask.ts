import { isSpace } from './characters';
import type { Span } from './span';

/** Replaces stretches of a text by spaces; line breaks stay, so does every offset. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)), blank(text.slice(Math.max(at, start), end)));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

const VISIBLE = /[^\r\n\u2028\u2029]/g;

/** As many spaces as the text is long, with its line breaks. */
export const blank = (text: string): string => text.replace(VISIBLE, ' ');

/** Whether nothing but white space stands in a stretch. */
export function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
