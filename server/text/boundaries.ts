import { isDigit, isLetter, isLetterOrDigit, isSpace, skipSpace, skipSpaceBack } from './characters';
import { endsSentence } from './sentence-end';
import type { Span } from './span';

/**
 * Divides a paragraph into sentences, spaces around them left out. Closing
 * quotation marks and brackets belong to the sentence before them. Own
 * rules: no library gets `(R-Ala.)`, `U.S.` and `"Why?" he asked` right.
 */
export function sentenceSpans(prose: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = skipSpace(prose, start, end);
  let begun = false;
  let quoted = false;
  for (let at = from; at < end; at++) {
    const unit = prose.charCodeAt(at);
    if (unit === STRAIGHT_MARK) quoted = !quoted;
    begun ||= isLetterOrDigit(unit);
    if (!isTerminator(unit)) continue;
    const stop = endOfRun(prose, at, end);
    const next = endOfClosers(prose, stop, end, quoted);
    if (begun && next < end && endsSentence(prose, { from, at, stop, next, end })) {
      spans.push({ start: from, end: next });
      quoted = quoted !== oddMarks(prose, stop, next);
      begun = false;
      from = skipSpace(prose, next, end);
      at = from - 1;
    } else at = stop - 1;
  }
  const last = skipSpaceBack(prose, from, end);
  if (last > from) spans.push({ start: from, end: last });
  return spans;
}

const isTerminator = (unit: number): boolean =>
  unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026 || unit === 0x3002;

/** The end of `?!`, `...` or `. . .` */
function endOfRun(prose: string, at: number, end: number): number {
  while (at < end && (isTerminator(prose.charCodeAt(at)) || isSpacedDot(prose, at))) at++;
  return at;
}

const isSpacedDot = (prose: string, at: number): boolean =>
  prose[at] === ' ' && prose[at + 1] === '.' && prose[at - 1] === '.' && !isDigit(prose.charCodeAt(at + 2));

const closers = new Set('"\'”’»)]}*_');

const STRAIGHT_MARK = 0x22;

/**
 * The end of the marks that close a sentence. A straight mark closes where
 * one is open (`he said."I am` begins another), also after a space where
 * the text is tokenised: `I am. "`.
 */
function endOfClosers(prose: string, at: number, end: number, quoted: boolean): number {
  for (; at < end; at++) {
    const isolated = isSpace(prose.charCodeAt(at)) && closes(prose, at + 1, quoted) && !(isLetterOrDigit(prose.charCodeAt(at + 2)));
    if (isolated && at + 1 < end) at++;
    else if (!closers.has(prose.charAt(at))) break;
    if (prose.charCodeAt(at) !== STRAIGHT_MARK) continue;
    if (!quoted && isLetter(prose.charCodeAt(at + 1))) break;
    quoted = !quoted;
  }
  return at;
}

const closes = (prose: string, at: number, quoted: boolean): boolean =>
  prose[at] === '”' || prose[at] === '’' || (quoted && prose[at] === '"');

function oddMarks(prose: string, start: number, end: number): boolean {
  let odd = false;
  for (let at = start; at < end; at++) if (prose.charCodeAt(at) === STRAIGHT_MARK) odd = !odd;
  return odd;
}
