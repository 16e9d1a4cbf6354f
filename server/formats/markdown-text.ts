import type { Piece } from './visible';

const SPECIAL = new RegExp([
  /\\[!-/:-@[-`{-~]/,
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,31});/,
  /https?:\/\/[^\s<>)\]]{1,2000}/,
  /\n[ \t]{0,400}(?:>[ \t]?){0,40}/,
].map(({ source }) => source).join('|'), 'g');

/**
 * Cuts text of Markdown where its source is not what a reader sees:
 * escapes, entities, addresses, the `>` of quoted lines. `value` is what
 * the parser made of it.
 */
export function visiblePieces(source: string, value: string, start: number, block: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let seen = 0;
  for (const { index, 0: special } of source.matchAll(SPECIAL)) {
    if (index > at) pieces.push({ start: start + at, end: start + index, visible: source.slice(at, index), block });
    seen += index - at;
    const visible = visibleOf(special, value, seen);
    at = index + special.length;
    pieces.push({ start: start + index, end: start + at, visible: special[0] === 'h' ? ' ' : visible, block });
    seen += visible.length;
  }
  if (at < source.length) {
    pieces.push({ start: start + at, end: start + source.length, visible: source.slice(at), block });
  }
  return pieces;
}

function visibleOf(source: string, value: string, at: number): string {
  if (source[0] === '\n') return '\n';
  if (source[0] === 'h') return source;
  if (source[0] === '\\') return source.slice(1);
  if (value[at] === '&' && value.startsWith(source, at)) return source;
  return String.fromCodePoint(value.codePointAt(at) ?? 0x20);
}
