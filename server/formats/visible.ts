import type { Manuscript, MovedWord } from '../engine/manuscript';
import { isSpace } from '../text/characters';
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
  readonly block: number;
  readonly starts: number[];
  readonly ends: number[];
}

/**
 * Lays visible pieces out over a source: `prose` is as long as `text`,
 * everything else is blank. Words that markup or entities interrupt are
 * closed up to the left and listed.
 */
export function layOut(
  text: string, pieces: readonly Piece[],
): Required<Pick<Manuscript, 'prose' | 'paragraphs' | 'moved'>> {
  const units = blankUnits(text);
  const moved: MovedWord[] = [];
  const blocks = new Map<number, Span>();
  let run: Run | undefined;
  const close = (): void => {
    if (run && run.starts.some((at, i) => at !== (run?.start ?? 0) + i)) moved.push(run);
    run = undefined;
  };
  for (const piece of pieces) {
    if (run && run.block !== piece.block) close();
    const exact = piece.visible.length === piece.end - piece.start;
    for (let i = 0; i < piece.visible.length; i++) {
      const unit = piece.visible.charCodeAt(i);
      const start = exact ? piece.start + i : piece.start;
      if (isSpace(unit)) {
        close();
        if (exact) units[start] = unit;
        continue;
      }
      run ??= { start, block: piece.block, starts: [], ends: [] };
      const to = run.start + run.starts.length;
      units[to] = unit;
      run.starts.push(start);
      run.ends.push(exact ? start + 1 : piece.end);
      blocks.set(piece.block, { start: blocks.get(piece.block)?.start ?? to, end: to + 1 });
    }
  }
  close();
  return { prose: stringOf(units), paragraphs: [...blocks.values()], moved };
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
