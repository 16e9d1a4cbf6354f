import type { Exhibit, Finding } from '../engine/finding';
import type { Passage } from '../engine/archive';
import { dayText } from '../engine/sources';
import type { Span } from '../text/span';
import { changedWords } from './changed-words';
import { escapeMarkdown } from '../report/escape';
import { link, withBold } from './markdown';

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

/** More stories with one value than an editor reads in a hover. */
const mostStories = 4;

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
  return `**This draft:** ${withBold(sentence.text, sentence, [finding, ...changed])}`;
}

function otherSide(side: readonly Exhibit[], finding: Finding, context: HoverContext): string {
  const newestFirst = [...side].sort((a, b) => dayNumber(b) - dayNumber(a));
  const stories = groupBy(newestFirst, ({ passage, span }) => passage?.article.cluster ?? `${span.start}`);
  const shown = stories.slice(0, mostStories).map((story) => storyText(story, finding, context));
  const more = stories.length - shown.length;
  return [`${title(side, stories.length)}\n`, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

/** `**Archive: 2003** in 2 independent stories` */
function title([first, ...others]: readonly Exhibit[], stories: number): string {
  const value = escapeMarkdown(oneLine(first?.value ?? ''));
  if (!first?.passage) return `**Elsewhere in this draft: ${value}**`;
  const agrees = first.stance === 'supports' ? ', as here,' : '';
  const one = others.length > 0 ? `one story, ${others.length + 1} versions` : 'one story';
  const count = stories > 1 ? `${stories} independent stories` : one;
  return `**Archive: ${value}**${agrees} in ${count}`;
}

/** The sentence of the newest version, and every version as a source: an item of a list, for a hover is low. */
function storyText(versions: readonly Exhibit[], finding: Finding, context: HoverContext): string {
  const [newest] = versions;
  if (!newest) return '';
  const sources = versions.flatMap((exhibit) =>
    (exhibit.passage ? sourceText(exhibit, exhibit.passage, context) : []));
  return [`- ${sentenceText(newest, finding, context)}`, ...sources.map((source) => `  — ${source}`)].join('  \n');
}

function sentenceText({ passage, span, stance }: Exhibit, finding: Finding, { sentenceAt }: HoverContext): string {
  const sentence = passage ? shownOf(passage) : sentenceAt(span);
  const start = passage?.textStart ?? 0;
  const changed = passage && stance === 'refutes' ? changedWords(sentenceAt(finding), sentence).theirs : [];
  return withBold(sentence.text, sentence, [{ start: span.start - start, end: span.end - start }, ...changed]);
}

/** The sentence of a passage, its span counted in the text that comes with the passage. */
const shownOf = ({ sentence, text, textStart }: Passage): ShownSentence =>
  ({ text, start: sentence.start - textStart, end: sentence.end - textStart });

/** `[The Courier](…), Oct. 29, 2019, *What the bridge cost*`. Markdown. */
export function sourceText(exhibit: Exhibit, { article }: Passage, { addressOf }: Pick<HoverContext, 'addressOf'>): string {
  const address = addressOf(exhibit);
  const source = address ? link(article.source, address) : escapeMarkdown(article.source);
  const date = article.date ? [escapeMarkdown(dayText(article.date))] : [];
  const headline = article.headline ? [`*${escapeMarkdown(article.headline.trim())}*`] : [];
  return [source, ...date, ...headline].join(', ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const dayNumber = ({ passage }: Exhibit): number => {
  const { year = 0, month = 0, day = 0 } = passage?.article.date ?? {};
  return year * 400 + month * 32 + day;
};

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...groups.get(key(item)) ?? [], item]);
  return [...groups.values()];
}
