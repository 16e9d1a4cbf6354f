import type { BlockWriter, SegmentCursor } from './segment';

/** A segment that is to be merged, with the distance of its first sentence from that of the merged one. */
export interface Part {
  readonly cursor: SegmentCursor;
  readonly offset: number;
}

/**
 * Writes neighbouring segments as one; each list is that of the first with those
 * of the others after it. `keeps` leaves out sentences that are removed.
 */
export function mergeParts(parts: readonly Part[], out: BlockWriter, keeps?: (sentence: number) => boolean): void {
  for (const { cursor } of parts) cursor.next();
  let numbers = new Uint32Array(1024);
  for (;;) {
    const hash = lowest(parts);
    if (hash === Infinity) return out.end();
    const count = countOf(parts, hash);
    if (count > numbers.length) numbers = new Uint32Array(count * 2);
    takeAll(parts, hash, numbers);
    const kept = keeps ? compact(numbers, count, keeps) : count;
    if (kept > 0) out.add(hash, numbers, kept);
  }
}

function lowest(parts: readonly Part[]): number {
  let hash = Infinity;
  for (const { cursor } of parts) if (cursor.hash < hash) hash = cursor.hash;
  return hash;
}

function countOf(parts: readonly Part[], hash: number): number {
  let count = 0;
  for (const { cursor } of parts) if (cursor.hash === hash) count += cursor.count;
  return count;
}

/** Collects the sentences of a key, and goes on to the next one wherever it stood. */
function takeAll(parts: readonly Part[], hash: number, numbers: Uint32Array): void {
  let used = 0;
  for (const { cursor, offset } of parts) {
    if (cursor.hash !== hash) continue;
    cursor.copyTo(numbers, used, offset);
    used += cursor.count;
    cursor.next();
  }
}

/** Moves what is kept to the front, and says how much it is. */
function compact(numbers: Uint32Array, count: number, keeps: (sentence: number) => boolean): number {
  let used = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i] ?? 0;
    if (keeps(number)) numbers[used++] = number;
  }
  return used;
}

/** Writes pairs of a hash and a sentence, which must come in order, each packed as `hash * factor + sentence`. */
export function writePairs(pairs: Float64Array, factor: number, out: BlockWriter): void {
  const numbers = new Uint32Array(factor);
  let used = 0;
  let last = -1;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] ?? 0;
    if (pair === pairs[i - 1]) continue;
    const hash = Math.floor(pair / factor);
    if (hash !== last && used > 0) {
      out.add(last, numbers, used);
      used = 0;
    }
    last = hash;
    numbers[used++] = pair - hash * factor;
  }
  if (used > 0) out.add(last, numbers, used);
  out.end();
}
