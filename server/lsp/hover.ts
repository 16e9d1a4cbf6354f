import type { Exhibit, Finding } from '../engine/finding';
import type { Passage } from '../engine/archive';
import { dayText } from '../engine/sources';
import type { Span } from '../text/span';
import { changedWords } from './changed-words';
import { escapeMarkdown, link, withBold } from './markdown';

/** A sentence to show, with the text that its spans count in. */
export interface ShownSentence extends Span {
  readonly text: string;
}

export interface HoverContext {
  /** The sentence of the draft around a place. */
  readonly sentenceAt: (place: Span) => ShownSentence;
  /** The address that opens an exhibit at its sentence; undefined where there is none. */
  readonly addressOf: (exhibit: Exhibit) => string | undefined;
  /** What a check finds and why, for findings that speak for themselves alone. */
  readonly doc: string;
}

/** More passages of one value than an editor reads in a hover. */
const mostPassages = 4;

/** What a hover shows of a finding: the draft's sentence, and each other side with its sources. Markdown. */
export function describe(finding: Finding, context: HoverContext): string {
  if (finding.exhibits.length === 0) return escapeMarkdown(context.doc.trim());
  const sides = groupBy(finding.exhibits, ({ stance, value }) => `${stance} ${value}`);
  return [draftSide(finding, context), ...sides.map((side) => otherSide(side, finding, context))].join('\n\n');
}

function draftSide(finding: Finding, { sentenceAt }: HoverContext): string {
  const sentence = sentenceAt(finding);
  const near = finding.exhibits.find(({ passage, stance }) => passage && stance === 'refutes')?.passage;
  const changed = near ? changedWords(sentence, shownOf(near)).ours : [];
  return `**This draft**\n\n> ${withBold(sentence.text, sentence, [finding, ...changed])}`;
}

function otherSide(side: readonly Exhibit[], finding: Finding, context: HoverContext): string {
  const newestFirst = [...side].sort((a, b) => dayNumber(b) - dayNumber(a));
  const shown = newestFirst.slice(0, mostPassages).map((exhibit) => passageText(exhibit, finding, context));
  const more = side.length - shown.length;
  return [title(side), ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n\n');
}

/** `**Archive: 2003** in 2 independent stories` */
function title(side: readonly Exhibit[]): string {
  const [first] = side;
  if (!first?.passage) return `**Elsewhere in this draft: ${escapeMarkdown(first?.value ?? '')}**`;
  const stories = new Set(side.map(({ passage }) => passage?.article.cluster)).size;
  const agrees = first.stance === 'supports' ? ', as here,' : '';
  const count = `in ${stories === 1 ? 'one story' : `${stories} independent stories`}`;
  const versions = side.length > stories ? ` (${side.length} articles)` : '';
  return `**Archive: ${escapeMarkdown(first.value)}**${agrees} ${count}${versions}`;
}

function passageText(exhibit: Exhibit, finding: Finding, context: HoverContext): string {
  const { passage, span } = exhibit;
  if (!passage) {
    const sentence = context.sentenceAt(span);
    return `> ${withBold(sentence.text, sentence, [span])}`;
  }
  const sentence = shownOf(passage);
  const moved = { start: span.start - passage.textStart, end: span.end - passage.textStart };
  const changed = exhibit.stance === 'refutes' ? changedWords(context.sentenceAt(finding), sentence).theirs : [];
  return `> ${withBold(sentence.text, sentence, [moved, ...changed])}\n>\n> ${sourceLine(exhibit, passage, context)}`;
}

/** The sentence of a passage, its span counted in the text that comes with the passage. */
const shownOf = ({ sentence, text, textStart }: Passage): ShownSentence =>
  ({ text, start: sentence.start - textStart, end: sentence.end - textStart });

function sourceLine(exhibit: Exhibit, { article }: Passage, { addressOf }: HoverContext): string {
  const address = addressOf(exhibit);
  const source = address ? link(article.source, address) : escapeMarkdown(article.source);
  const date = article.date ? [escapeMarkdown(dayText(article.date))] : [];
  const headline = article.headline ? [`*${escapeMarkdown(article.headline.trim())}*`] : [];
  return `— ${[source, ...date, ...headline].join(', ')}`;
}

const dayNumber = ({ passage }: Exhibit): number => {
  const { year = 0, month = 0, day = 0 } = passage?.article.date ?? {};
  return year * 400 + month * 32 + day;
};

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...groups.get(key(item)) ?? [], item]);
  return [...groups.values()];
}
