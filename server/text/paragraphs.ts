import { isSpace, skipSpace, skipSpaceBack } from './characters';
import { span, type Span } from './span';

/** Lines longer than this were not broken by hand or by a mail program. */
const WIDEST = 100;
const NARROWEST = 45;

/**
 * The paragraphs of a text, white space around them left out. A line is a
 * paragraph; where the text is hard-wrapped, the lines of one block are
 * joined, so that a paragraph may hold single line breaks.
 */
export function paragraphSpans(prose: string, whole: Span = span(0, prose.length)): Span[] {
  const lines = lineSpans(prose, whole);
  const width = wrapWidth(prose, lines);
  const paragraphs: Span[] = [];
  let previous: Span | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (isBlank(line)) previous = undefined;
    else {
      if (last && previous && width > 0 && isWrapped(prose, previous, line, width)) {
        paragraphs[paragraphs.length - 1] = span(last.start, line.end);
      } else paragraphs.push(line);
      previous = line;
    }
  }
  return paragraphs;
}

const ENDED = /[.?!:”"’')\]]$/;
const BEGUN = /^["“‘'([]?[\p{Lu}\d$£€]/u;

/**
 * The paragraphs of a block whose line breaks are soft, as in Markdown.
 * Still, a line that ends like a paragraph, before one that begins like
 * one, is its own: drafts are typed with single line breaks. So is one
 * much shorter than the rest (`By Ann Poe`).
 */
export function blockParagraphs(prose: string, block: Span): Span[] {
  const lines = lineSpans(prose, block).filter((line) => !isBlank(line));
  if (wrapWidth(prose, lines) > 0) return [trimmed(prose, block.start, block.end)];
  const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  const paragraphs: Span[] = [];
  lines.forEach((line, i) => {
    const last = paragraphs.at(-1);
    const before = lines[i - 1];
    const ends = before === undefined || (BEGUN.test(prose.slice(line.start, line.end)) &&
      (ENDED.test(prose.slice(before.start, before.end)) || lengthOf(before) * 2 < longest));
    if (last && !ends) paragraphs[paragraphs.length - 1] = span(last.start, line.end);
    else paragraphs.push(line);
  });
  return paragraphs;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\f\v]/g;

/** Every line without the white space around it; blank ones are empty. */
export function lineSpans(prose: string, { start, end }: Span = span(0, prose.length)): Span[] {
  const lines: Span[] = [];
  let from = start;
  BREAK.lastIndex = start;
  for (let found = BREAK.exec(prose); found && found.index < end; found = BREAK.exec(prose)) {
    lines.push(trimmed(prose, from, found.index));
    from = found.index + found[0].length;
  }
  lines.push(trimmed(prose, from, end));
  return lines;
}

/** A stretch without the white space around it. */
export function trimmed(prose: string, start: number, end: number): Span {
  const from = skipSpace(prose, start, end);
  return span(from, skipSpaceBack(prose, from, end));
}

const isBlank = ({ start, end }: Span): boolean => start === end;

const lengthOf = ({ start, end }: Span): number => end - start;

/**
 * The width at which a text was wrapped, or 0 where every line is a
 * paragraph of its own: most lines are as full as they can be, and most of
 * these break within a sentence.
 */
function wrapWidth(prose: string, lines: readonly Span[]): number {
  const filled = lines.filter((line) => !isBlank(line));
  const short = filled.filter((line) => lengthOf(line) <= WIDEST);
  if (short.length < filled.length * 0.9) return 0;
  const width = short.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (width < NARROWEST) return 0;
  let pairs = 0;
  let wrapped = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [lines[i - 1], lines[i]];
    if (!before || !after || isBlank(before) || isBlank(after)) continue;
    pairs++;
    if (!isWrapped(prose, before, after, width)) continue;
    wrapped++;
    if (!/[.?!:”"]/.test(prose.charAt(before.end - 1))) open++;
  }
  return wrapped >= pairs * 0.6 && open >= wrapped / 2 ? width : 0;
}

const BULLET = /[-*•–—]\s|\d{1,2}[.)]\s/y;

/** Whether a line goes on in the next: the first word of that would not have fitted any more. */
function isWrapped(prose: string, before: Span, after: Span, width: number): boolean {
  BULLET.lastIndex = after.start;
  if (BULLET.test(prose) || indent(prose, after) > indent(prose, before) + 1) return false;
  let word = after.start;
  while (word < after.end && !isSpace(prose.charCodeAt(word))) word++;
  return lengthOf(before) + 1 + word - after.start > width - 4;
}

function indent(prose: string, { start }: Span): number {
  let at = start;
  while (at > 0 && (prose[at - 1] === ' ' || prose[at - 1] === '\t')) at--;
  return start - at;
}
