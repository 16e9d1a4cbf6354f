import type { Manuscript, MovedWord } from '../engine/manuscript';
import { isSpace, skipSpaceBack } from '../text/characters';
import type { Span } from '../text/span';

/** What a reader sees of a stretch of the source: `’` of `&rsquo;`. */
export interface Piece extends Span {
  readonly visible: string;
  /** Words never go on from one block to the next. */
  readonly block: number;
}

/** A word under way: its characters stand together from `start`, wherever the source has them. */
interface Run {
  readonly start: number;
  readonly starts: number[];
  readonly ends: number[];
}

/** A page under way. */
interface Layout {
  readonly units: Uint16Array;
  readonly moved: MovedWord[];
  readonly blocks: Map<number, Span>;
  run?: Run;
}

/**
 * Lays visible pieces out over a source: `prose` is as long as `text`,
 * everything else is blank. Words that markup or entities interrupt are
 * closed up to the left and listed.
 */
export function layOut(
  text: string, pieces: readonly Piece[],
): Required<Pick<Manuscript, 'prose' | 'paragraphs' | 'moved'>> {
  const layout: Layout = { units: blankUnits(text), moved: [], blocks: new Map() };
  let block: number | undefined;
  for (const piece of pieces) {
    if (block !== piece.block) closeRun(layout);
    block = piece.block;
    const start = layout.run?.start ?? piece.start;
    place(layout, piece);
    layout.blocks.set(block, { start: layout.blocks.get(block)?.start ?? start, end: piece.end });
  }
  closeRun(layout);
  const prose = stringOf(layout.units);
  const paragraphs = [...layout.blocks.values()]
    .map(({ start, end }) => ({ start, end: skipSpaceBack(prose, start, end) }));
  return { prose, paragraphs: paragraphs.filter(({ start, end }) => start < end), moved: layout.moved };
}

/** Only the words at the edges of a piece can be interrupted; what stands between them stays where it is. */
function place(layout: Layout, piece: Piece): void {
  const { visible } = piece;
  const exact = visible.length === piece.end - piece.start;
  let at = 0;
  for (; at < visible.length && !isSpace(visible.charCodeAt(at)); at++) addToRun(layout, piece, at, exact);
  if (at === visible.length) return;
  closeRun(layout);
  let tail = visible.length;
  while (tail > at && !isSpace(visible.charCodeAt(tail - 1))) tail--;
  if (exact) for (let i = at; i < tail; i++) layout.units[piece.start + i] = visible.charCodeAt(i);
  for (let i = tail; i < visible.length; i++) addToRun(layout, piece, i, exact);
}

function addToRun(layout: Layout, { start, end, visible }: Piece, i: number, exact: boolean): void {
  const run = (layout.run ??= { start: exact ? start + i : start, starts: [], ends: [] });
  layout.units[run.start + run.starts.length] = visible.charCodeAt(i);
  run.starts.push(exact ? start + i : start);
  run.ends.push(exact ? start + i + 1 : end);
}

function closeRun(layout: Layout): void {
  const { run } = layout;
  if (run && run.ends.at(-1) !== run.start + run.ends.length) layout.moved.push(run);
  layout.run = undefined;
}

function blankUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length).fill(0x20);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) units[at] = unit;
  }
  return units;
}

/** In slices, because a call takes only so many arguments. */
function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
