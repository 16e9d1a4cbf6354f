import type { Span } from './span';

/**
 * One piece of an alignment: `a` and `b` are what it covers on either side, counted in tokens,
 * end exclusive. Pieces cover both sides in order and without gaps, and `same` and the other
 * kinds alternate: neighbouring changes are one step.
 */
export interface Step {
  /** `replaced` covers tokens on both sides, `inserted` only of `b`, `deleted` only of `a`. */
  readonly kind: 'same' | 'replaced' | 'inserted' | 'deleted';
  readonly a: Span;
  readonly b: Span;
}

/** How alike two tokens are: 1 and above the same, 0 and below never paired; between, a likely replacement. */
export type Likeness<T> = (x: T, y: T) => number;

/**
 * What two matches in a row are worth above two apart. Keeps a shared phrase together
 * (`the dog` with `the dog`, not with the first `the` and a later `dog`).
 */
const runBonus = 0.25;

/** Cells of the table that are looked at: about 600 by 600 tokens whole, longer texts along the diagonal. */
const cellLimit = 400_000;

const narrowestBand = 16;

/** Tokens of an equal beginning or end that are aligned all the same: what follows may be the better partner. */
const slack = 8;

/**
 * Aligns two sequences of tokens so that as much as possible is the same, in as few runs as
 * possible: Needleman and Wunsch's method (J. Mol. Biol. 48, 1970) without a price for gaps and
 * with a bonus for runs. Time and memory are bounded: exact up to `cellLimit`, above that only
 * along the diagonal, where a long insertion may go unpaired but both sides are still covered.
 */
export function align<T>(a: readonly T[], b: readonly T[], same: Likeness<T>): Step[] {
  const { head, tail } = equalEnds(a, b, same);
  const middle = pairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail), same);
  const steps = new Steps();
  steps.same(head);
  for (const [i, j] of middle) {
    steps.changed(head + i, head + j);
    steps.same(1);
  }
  steps.changed(a.length - tail, b.length - tail);
  steps.same(tail);
  return steps.done;
}

/** How many tokens at both ends can only be paired with each other. */
function equalEnds<T>(a: readonly T[], b: readonly T[], same: Likeness<T>): { head: number; tail: number } {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && same(a[head] as T, b[head] as T) >= 1) head++;
  let tail = 0;
  while (tail < shortest - head && same(a[a.length - 1 - tail] as T, b[b.length - 1 - tail] as T) >= 1) tail++;
  return { head: Math.max(0, head - slack), tail: Math.max(0, tail - slack) };
}

/** Indexes of the tokens that are the same on both sides, in order. */
function pairs<T>(a: readonly T[], b: readonly T[], same: Likeness<T>): readonly (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0) return [];
  if (a.length < b.length) return pairs(b, a, (x, y) => same(y, x)).map(([j, i]) => [i, j]);
  const table = fill(a, b, same);
  const found: [number, number][] = [];
  let i = a.length;
  let j = b.length;
  let matched = table.matchedAtEnd;
  while (i > 0 && j > 0) {
    const move = table.moves[i * table.width + j - table.from(i)] ?? 0;
    if (matched) {
      if (move & isEqual) found.push([i - 1, j - 1]);
      matched = (move & afterMatch) !== 0;
      i--;
      j--;
    } else {
      matched = (move & intoMatch) !== 0;
      if (move & fromLeft) j--;
      else i--;
    }
  }
  return found.reverse();
}

/** The tokens at this place are the same. */
const isEqual = 1;
/** The match here comes right after another. */
const afterMatch = 2;
/** The gap here skips a token of `b`; else one of `a`. */
const fromLeft = 4;
/** Before the gap here stands a match. */
const intoMatch = 8;

interface Table {
  readonly moves: Uint8Array;
  readonly width: number;
  /** First column kept in a row. */
  from(row: number): number;
  readonly matchedAtEnd: boolean;
}

/**
 * Two scores a cell: the best alignment that ends in a match here, and the best that ends in a
 * gap. `a` is the longer side, so the diagonal moves at most one column a row and stays connected.
 */
function fill<T>(a: readonly T[], b: readonly T[], same: Likeness<T>): Table {
  const half = Math.max(narrowestBand, Math.floor(cellLimit / (2 * a.length)));
  const width = Math.min(b.length + 1, 2 * half + 1);
  const from = (row: number): number =>
    Math.max(0, Math.min(b.length + 1 - width, Math.floor((row * b.length) / a.length) - half));
  const moves = new Uint8Array((a.length + 1) * width);
  let above = new Scores(b.length + 1);
  let here = new Scores(b.length + 1);
  for (let i = 0; i <= a.length; i++) {
    const first = from(i);
    here.clear(Math.max(0, first - 1));
    for (let j = first; j < first + width; j++) {
      moves[i * width + j - first] = fillCell(here, above, i, j, a, b, same);
    }
    here.clear(first + width);
    [above, here] = [here, above];
  }
  const last = b.length;
  return { moves, width, from, matchedAtEnd: above.match(last) > above.gap(last) };
}

function fillCell<T>(
  here: Scores, above: Scores, i: number, j: number, a: readonly T[], b: readonly T[], same: Likeness<T>,
): number {
  if (i === 0 || j === 0) {
    here.set(j, -Infinity, 0);
    return i === 0 ? fromLeft : 0;
  }
  let move = 0;
  const likeness = same(a[i - 1] as T, b[j - 1] as T);
  let match = -Infinity;
  if (likeness > 0) {
    const run = above.match(j - 1) + runBonus;
    const start = above.gap(j - 1);
    match = Math.min(1, likeness) + Math.max(run, start);
    if (run > start) move |= afterMatch;
    if (likeness >= 1) move |= isEqual;
  }
  const left = Math.max(here.match(j - 1), here.gap(j - 1));
  const up = Math.max(above.match(j), above.gap(j));
  if (left > up) {
    move |= fromLeft;
    if (here.match(j - 1) > here.gap(j - 1)) move |= intoMatch;
  } else if (above.match(j) > above.gap(j)) {
    move |= intoMatch;
  }
  here.set(j, match, Math.max(left, up));
  return move;
}

/** One row of the table: two scores a column. */
class Scores {
  private readonly values: Float64Array;

  constructor(columns: number) {
    this.values = new Float64Array(2 * columns).fill(-Infinity);
  }

  match(column: number): number {
    return this.values[2 * column] ?? -Infinity;
  }

  gap(column: number): number {
    return this.values[2 * column + 1] ?? -Infinity;
  }

  set(column: number, match: number, gap: number): void {
    this.values[2 * column] = match;
    this.values[2 * column + 1] = gap;
  }

  clear(column: number): void {
    this.set(column, -Infinity, -Infinity);
  }
}

/** Collects steps and joins neighbours of one kind. */
class Steps {
  readonly done: Step[] = [];
  private a = 0;
  private b = 0;

  same(count: number): void {
    if (count === 0) return;
    const before = this.done.at(-1);
    const joined = before?.kind === 'same' ? this.done.pop() : undefined;
    const a = { start: joined?.a.start ?? this.a, end: this.a + count };
    const b = { start: joined?.b.start ?? this.b, end: this.b + count };
    this.push({ kind: 'same', a, b });
  }

  /** Everything up to these places is a change. */
  changed(a: number, b: number): void {
    if (a === this.a && b === this.b) return;
    const kind = a === this.a ? 'inserted' : b === this.b ? 'deleted' : 'replaced';
    this.push({ kind, a: { start: this.a, end: a }, b: { start: this.b, end: b } });
  }

  private push(step: Step): void {
    this.done.push(step);
    this.a = step.a.end;
    this.b = step.b.end;
  }
}
