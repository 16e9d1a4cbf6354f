import { cover, type Span } from '../../text/span';
import { type ArchiveQuote } from './archive-quotes';
import { wordsAt } from '../archive';
import type { QuoteChange } from './comparison';
import type { QuoteWord } from './words';

/** A change of words between the draft's quotation and the archive's, ready to show. */
export interface Wording {
  /** The changed words of the draft, or the word before those it leaves out. */
  readonly span: Span;
  /** The archive's words there. */
  readonly theirSpan: Span;
  /** Both sides with a word around, as the reader sees them. */
  readonly own: string;
  readonly theirs: string;
}

/** Words in a row that are still shown as one change. */
const longestShown = 12;

/** How two versions differ, from the first change to the last, or the first alone where they lie far apart. */
export function wordingOf(text: string, version: ArchiveQuote): Wording | undefined {
  const { own, theirs, changes, passage } = version;
  const first = changes[0];
  if (!first) return undefined;
  const all = changes.reduce<QuoteChange>((sum, one) =>
    ({ own: cover(sum.own, one.own), theirs: cover(sum.theirs, one.theirs), minor: sum.minor && one.minor }), first);
  const shown = all.own.end - all.own.start > longestShown ? first : all;
  return {
    span: placeOf(own, shown.own),
    theirSpan: placeOf(theirs, shown.theirs),
    own: oneLine(textOfWords((span) => text.slice(span.start, span.end), own, around(own, shown.own))),
    theirs: oneLine(textOfWords((span) => wordsAt(passage, span), theirs, around(theirs, shown.theirs))),
  };
}

const around = (words: readonly QuoteWord[], { start, end }: Span): Span =>
  ({ start: Math.max(0, start - 1), end: Math.min(words.length, end + 1) });

/** Where words stand in their text; for none of them, the word before, or the first. */
function placeOf(words: readonly QuoteWord[], { start, end }: Span): Span {
  const from = start < end ? start : Math.max(0, start - 1);
  const first = words[from];
  const last = words[Math.max(from, end - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

const textOfWords = (slice: (span: Span) => string, words: readonly QuoteWord[], range: Span): string =>
  slice(placeOf(words, range));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What makes the draft's quotation read like the archive's, in the draft's style of apostrophes. */
export function editsFor(text: string, { own, theirs, changes, passage }: ArchiveQuote): { span: Span; text: string }[] {
  const isCurly = text.includes('’');
  const style = (words: string): string =>
    oneLine(isCurly ? words.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') : words.replace(/(?<=\p{L})’(?=\p{L})/gu, "'"));
  return changes.map((change) => {
    const { start, end } = change.own;
    const [from, to] = start < end ? [own[start], own[end - 1]] : [];
    const replacement = change.theirs.start < change.theirs.end ? style(wordsAt(passage, placeOf(theirs, change.theirs))) : '';
    if (from && to && replacement) return { span: { start: from.start, end: to.end }, text: inCaseOf(from, text, replacement) };
    if (from && to) return { span: withSpace(own, change.own), text: '' };
    const [before, after] = [own[start - 1], own[start]];
    return before
      ? { span: { start: before.end, end: before.end }, text: ` ${replacement}` }
      : { span: { start: after?.start ?? 0, end: after?.start ?? 0 }, text: `${replacement} ` };
  });
}

/** A removed word takes the space and marks before it along, or those behind it at the beginning. */
function withSpace(own: readonly QuoteWord[], { start, end }: Span): Span {
  const before = own[start - 1];
  const last = own[end - 1];
  if (before && last) return { start: before.end, end: last.end };
  return { start: own[start]?.start ?? 0, end: own[end]?.start ?? last?.end ?? 0 };
}

/** The archive's words with a capital only where the draft has one. */
function inCaseOf(word: QuoteWord, text: string, replacement: string): string {
  const own = text.charAt(word.start);
  const isLower = own === own.toLowerCase();
  const first = replacement.charAt(0);
  return isLower || first === first.toUpperCase() ? replacement : `${first.toUpperCase()}${replacement.slice(1)}`;
}
