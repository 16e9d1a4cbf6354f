import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact } from '../engine/fact';
import type { Exhibit } from '../engine/finding';
import { newestFirst } from '../engine/sources';
import { textOf } from '../text/span';
import type { Pointed } from './at-place';
import { toRange } from './convert';
import { sourceText } from './hover';
import { escapeMarkdown } from '../report/escape';

/** More sources than an editor reads in a hover that only confirms. */
const mostStories = 3;

type AddressOf = (exhibit: Exhibit) => string | undefined;

/** What a hover shows where the archive agrees: how many independent sources, the newest first. */
export function agreementAt(
  document: TextDocument,
  pointed: readonly Pointed[],
  addressOf: AddressOf,
): Hover | null {
  for (const one of pointed) {
    if (!('fact' in one) || one.fact.supports.length === 0) continue;
    const text = textOf(document.getText(), one.span);
    const value = describeAgreement(one.fact, text, addressOf);
    return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(document, one.span) };
  }
  return null;
}

/** `**2 sources agree: Mobile**` and which. Markdown. */
function describeAgreement({ kind, supports }: Fact, text: string, addressOf: AddressOf): string {
  const stories = storiesOf(supports);
  const isOne = stories.length === 1;
  const agree = isOne ? 'source agrees' : 'sources agree';
  const have = isOne ? 'source has this name' : 'sources have this name';
  const says = `${stories.length} ${kind === 'name' ? have : agree}: ${escapeMarkdown(shortened(text))}`;
  const shown = stories.slice(0, mostStories).flatMap((exhibit) =>
    (exhibit.passage ? `- ${sourceText(exhibit, exhibit.passage, { addressOf })}` : []));
  const more = stories.length - shown.length;
  return [`**${says}**\n`, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

/** Of every independent story the newest version, the newest story first. */
function storiesOf(exhibits: readonly Exhibit[]): Exhibit[] {
  const sorted = [...exhibits].sort((a, b) => (a.passage && b.passage ? newestFirst(a.passage, b.passage) : 0));
  const stories = new Map<string, Exhibit>();
  for (const one of sorted) {
    const story = one.passage?.article.cluster ?? '';
    if (!stories.has(story)) stories.set(story, one);
  }
  return [...stories.values()];
}

/** A long quotation need not be read twice. */
const longest = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest))} …`;
};
