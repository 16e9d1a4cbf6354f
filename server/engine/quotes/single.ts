import { isLetterOrDigit, isLower, isSpace } from '../../text/characters';
import type { Span } from '../../text/span';
import type { Marked } from './marked';

/** Longest quotation in single marks, in characters: beyond, the marks are apostrophes. */
const longestSingle = 400;

const SINGLE = /['‘]/g;
const ELISION = /['’‘](?:\d\ds?|em|til|till|cause|tis|twas|n|round|bout|cuz|ere|cos)(?![\p{L}\p{N}])/iuy;

/** Quotations in single marks, outside the double ones; inside they are quotes within a quote. */
export function singleMarked(prose: string, paragraph: Span, index: number, doubles: readonly Span[]): Marked[] {
  const found: Marked[] = [];
  SINGLE.lastIndex = paragraph.start;
  for (let match = SINGLE.exec(prose); match && match.index < paragraph.end; match = SINGLE.exec(prose)) {
    const at = match.index;
    const around = doubles.find(({ start, end }) => start <= at && at < end);
    if (around) SINGLE.lastIndex = around.end;
    else if (opensSingle(prose, at, paragraph)) {
      const next = doubles.find(({ start }) => start > at)?.start ?? paragraph.end;
      const end = singleEnd(prose, at + 1, Math.min(next, paragraph.end, at + longestSingle));
      if (end === undefined) continue;
      const whole = { start: at, end: end + 1 };
      found.push({ start: at + 1, end, paragraph: index, whole, unclosed: false, continues: false });
      SINGLE.lastIndex = end + 1;
    }
  }
  return found;
}

function opensSingle(prose: string, at: number, paragraph: Span): boolean {
  const before = prose[at - 1] ?? ' ';
  const isFree = at === paragraph.start || isSpace(prose.charCodeAt(at - 1)) || '([—–-'.includes(before);
  if (!isFree || !(isLetterOrDigit(prose.charCodeAt(at + 1)) || '[$£€…'.includes(prose[at + 1] ?? ' '))) return false;
  ELISION.lastIndex = at;
  return !ELISION.test(prose);
}

/** The closing mark: not inside a word, and not the apostrophe of `the workers' union` if another follows. */
function singleEnd(prose: string, from: number, limit: number): number | undefined {
  let possessive: number | undefined;
  for (let at = from; at < limit; at++) {
    if (prose[at] !== "'" && prose[at] !== '’') continue;
    if (isLetterOrDigit(prose.charCodeAt(at + 1)) || isSpace(prose.charCodeAt(at - 1))) continue;
    const mayOwn = prose[at - 1] === 's' && isSpace(prose.charCodeAt(at + 1)) && isLower(prose.charCodeAt(at + 2));
    if (!mayOwn) return at;
    possessive ??= at;
  }
  return possessive;
}
