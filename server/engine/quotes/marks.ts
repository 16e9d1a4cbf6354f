import { isDigit, isLetter, isSpace } from '../../text/characters';
import type { Span } from '../../text/span';
import type { Marked } from './marked';
import { singleMarked } from './single';
import { isMisplaced, isResumed } from './slips';

interface Mark extends Span {
  /** Only tells a quote within a quote from a new one: articles mix straight and curly marks in one quotation. */
  readonly shape: string;
  readonly turn: 'opens' | 'closes' | 'either';
}

/** An opening mark with its partner, if it has one. */
interface Pair {
  readonly open: Mark;
  readonly close?: Mark;
  /** Where the content ends. */
  readonly end: number;
  /** The next pair takes it up: a line break between paragraphs was lost. */
  readonly resumed?: boolean;
}

interface Scanned {
  readonly pairs: readonly Pair[];
  /** The first mark, where it closes what no mark of the paragraph has opened. */
  readonly orphan?: Mark;
}

/**
 * Finds quotations by their marks, in order. Marks pair by what stands around them, and by shape
 * only where that does not tell. None crosses a paragraph: a quotation over several is one for
 * each, whether the opening mark is repeated or only the closing one is found.
 */
export function findMarked(prose: string, paragraphs: readonly Span[]): Marked[] {
  const found: Marked[] = [];
  const scanned = scanAll(prose, paragraphs);
  let closedAt = -1;
  paragraphs.forEach((paragraph, index) => {
    const { pairs, orphan } = scanned[index] ?? { pairs: [] };
    const inside: Marked[] = [];
    if (index <= closedAt) {
      const end = index === closedAt ? orphan : undefined;
      const whole = { start: paragraph.start, end: end?.end ?? paragraph.end };
      const content = trimmed(prose, whole.start, end?.start ?? whole.end);
      inside.push({ ...content, paragraph: index, whole, unclosed: false, continues: true });
    }
    const reach = goesOnTo(prose, paragraphs, scanned, index);
    if (reach !== undefined && scanned[reach]?.orphan) closedAt = reach;
    inside.push(...ofPairs(prose, paragraph, index, pairs, reach !== undefined, isOpen(scanned[index - 1])));
    found.push(...inside, ...singleMarked(prose, paragraph, index, inside.map(({ whole }) => whole)));
  });
  return found.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** Reads the marks of each paragraph, knowing whether the one before left a quotation open. */
function scanAll(prose: string, paragraphs: readonly Span[]): Scanned[] {
  const all: Scanned[] = [];
  let pending = 0;
  for (const paragraph of paragraphs) {
    const scanned = scan(prose, paragraph, pending > 0);
    all.push(scanned);
    const isEmpty = scanned.pairs.length === 0 && !scanned.orphan;
    pending = isOpen(scanned) ? longestRun : isEmpty ? pending - 1 : 0;
  }
  return all;
}

function ofPairs(
  prose: string, paragraph: Span, index: number, pairs: readonly Pair[], goesOn: boolean, wasOpen: boolean,
): Marked[] {
  return pairs.map((pair, nth) => ({
    ...trimmed(prose, pair.open.end, pair.end),
    paragraph: index,
    whole: { start: pair.open.start, end: pair.close?.end ?? pair.end },
    unclosed: !pair.close && !pair.resumed && !(goesOn && nth === pairs.length - 1),
    continues: nth === 0 ? wasOpen && beginsParagraph(prose, paragraph, pairs) : pairs[nth - 1]?.resumed === true,
  }));
}

const isOpen = (scanned: Scanned | undefined): boolean => {
  const last = scanned?.pairs.at(-1);
  return last !== undefined && !last.close;
};

/** Paragraphs without a mark that one quotation may run through. */
const longestRun = 6;

/** The paragraph that takes up or closes what this one leaves open. Lines without blank ones between them may be one paragraph. */
function goesOnTo(prose: string, paragraphs: readonly Span[], scanned: readonly Scanned[], index: number): number | undefined {
  if (!isOpen(scanned[index])) return undefined;
  const next = paragraphs[index + 1];
  if (next && beginsParagraph(prose, next, scanned[index + 1]?.pairs ?? [])) return index + 1;
  for (let at = index + 1; at < paragraphs.length && at <= index + longestRun; at++) {
    if (scanned[at]?.orphan) return at;
    const later = paragraphs[at];
    const pairs = scanned[at]?.pairs ?? [];
    if (later && pairs.length > 0) return beginsParagraph(prose, later, pairs) && !hasBlankLine(prose, paragraphs[index], later) ? at : undefined;
  }
  return undefined;
}

const BLANK_LINE = /\n[^\S\n]*\n/;

const hasBlankLine = (prose: string, from: Span | undefined, to: Span): boolean =>
  from !== undefined && BLANK_LINE.test(prose.slice(from.end, to.start));

const beginsParagraph = (prose: string, paragraph: Span, pairs: readonly Pair[]): boolean => {
  const first = pairs[0];
  return first !== undefined && isBlank(prose, paragraph.start, first.open.start);
};

function scan(prose: string, paragraph: Span, isPending: boolean): Scanned {
  const pairs: Pair[] = [];
  const [first, ...others] = marksIn(prose, paragraph);
  if (!first) return { pairs };
  const isOrphan = first.turn === 'closes' ||
    (isPending && first.start > paragraph.start && (first.turn === 'either' || isMisplaced(prose, first)));
  const marks = isOrphan ? others : [first, ...others];
  let open: Mark | undefined;
  let nested = 0;
  for (const mark of marks) {
    if (!open) {
      if (mark.turn === 'closes') closeOuter(pairs, mark);
      else if (!isDigit(prose.charCodeAt(mark.start - 1))) open = mark;
      nested = 0;
    } else if (mark.turn === 'opens' ? mark.shape !== open.shape : nested > 0) {
      nested += mark.turn === 'opens' ? 1 : -1;
    } else if (mark.turn === 'opens' && !isMisplaced(prose, mark)) {
      pairs.push({ open, end: mark.start, resumed: isResumed(prose, open, mark) });
      open = mark;
    } else {
      pairs.push({ open, close: mark, end: mark.start });
      open = undefined;
    }
  }
  if (open) pairs.push({ open, end: paragraph.end });
  return { pairs, orphan: isOrphan ? first : undefined };
}

/** A second closing mark after `“He said “no” to us”` shows that the first opening mark was no stray. */
function closeOuter(pairs: Pair[], close: Mark): void {
  const outer = pairs.at(-2);
  if (!outer || outer.close || outer.end !== pairs.at(-1)?.open.start) return;
  pairs.splice(-2, 2, { open: outer.open, close, end: close.start });
}

const MARK = /["“”„‟＂«»]|''|``/g;

function marksIn(prose: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = paragraph.start;
  for (let match = MARK.exec(prose); match && match.index < paragraph.end; match = MARK.exec(prose)) {
    const place = { start: match.index, end: MARK.lastIndex };
    if (!isInch(prose, place.start) && !isApostrophe(prose, place)) marks.push({ ...place, shape: match[0], turn: turnOf(prose, place, paragraph) });
  }
  return marks;
}

/** `6'2"`: feet and inches. A quotation may end on a plain number, so that alone tells nothing. */
const isInch = (prose: string, at: number): boolean =>
  isDigit(prose.charCodeAt(at - 1)) && /\d['’′]\d{1,2}$/.test(prose.slice(Math.max(0, at - 5), at));

/** `the council"s vote`: a slip of the finger. */
function isApostrophe(prose: string, { start, end }: Span): boolean {
  return prose[start] === '"' && prose[end] === 's' && isLetter(prose.charCodeAt(start - 1)) && !isLetter(prose.charCodeAt(end + 1));
}

const OPENING = '“„«``';
const CLOSING = '”»';

function turnOf(prose: string, { start, end }: Span, paragraph: Span): Mark['turn'] {
  const gapBefore = start === paragraph.start || isSpace(prose.charCodeAt(start - 1)) || '([{'.includes(prose[start - 1] ?? '');
  const next = prose[end] ?? ' ';
  const pauses = ',.;:!?)]}'.includes(next) && !prose.startsWith('..', end);
  const gapAfter = end >= paragraph.end || isSpace(prose.charCodeAt(end)) || pauses;
  if (gapBefore !== gapAfter) return gapBefore ? 'opens' : 'closes';
  if (pauses) return 'either';
  const shape = prose.slice(start, end);
  return OPENING.includes(shape) ? 'opens' : CLOSING.includes(shape) ? 'closes' : 'either';
}

const isBlank = (prose: string, start: number, end: number): boolean => trimmed(prose, start, end).start >= end;

function trimmed(prose: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(prose.charCodeAt(from))) from++;
  while (to > from && isSpace(prose.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
