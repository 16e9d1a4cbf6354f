import { bodyParagraphs, type Extract, plainLine } from './extract';
import { htmlParagraphs } from './markup';
import type { Field } from './metadata';
import { type Element, find, textAt, textIn, within } from './xml';

/** What a feed says once for all of its items. */
export interface Channel {
  /** The outlet. */
  readonly title?: string;
}

/** An item of RSS 2.0, or of RSS 1.0. https://www.rssboard.org/rss-specification */
export function rssItem(item: Element, { title }: Channel): Extract {
  const { line, fields } = fieldReader(item);
  return {
    ...bodyParagraphs(textAt(item, 'content:encoded') ?? textAt(item, 'description') ?? ''),
    fields: fields({
      headline: line('title'),
      byline: line('dc:creator') ?? line('author'),
      source: line('source') ?? title,
      published: line('pubDate') ?? line('dc:date'),
      updated: line('atom:updated') ?? line('dcterms:modified'),
      id: line('guid') ?? line('link'),
    }, within(item, 'category')),
  };
}

/** An entry of Atom. https://www.rfc-editor.org/rfc/rfc4287 */
export function atomEntry(entry: Element, { title }: Channel, source: string): Extract {
  const { line, fields } = fieldReader(entry);
  const author = find(entry, 'author', 'name') ?? find(entry, 'author');
  return {
    ...atomBody(entry, source),
    fields: fields({
      headline: line('title'),
      byline: author && plainLine(textIn(author)),
      source: textAt(entry, 'source', 'title') ?? title,
      published: line('published') ?? line('updated'),
      updated: line('updated'),
      id: line('id'),
    }, within(entry, 'category')),
  };
}

/** An Atom body is text, escaped HTML, or XHTML that stands in the feed as it is. */
function atomBody(entry: Element, source: string): Pick<Extract, 'paragraphs' | 'links'> {
  const content = find(entry, 'content') ?? find(entry, 'summary');
  if (!content) return { paragraphs: [] };
  const { start, end } = content.inner;
  const isMarkup = content.attributes['type'] === 'xhtml';
  return isMarkup ? htmlParagraphs(source.slice(start, end), true) : bodyParagraphs(textIn(content));
}

interface FieldReader {
  readonly line: (name: string) => string | undefined;
  readonly fields: (told: Readonly<Record<string, string | undefined>>, categories: readonly Element[]) => Field[];
}

function fieldReader(item: Element): FieldReader {
  return {
    line(name) {
      const text = textAt(item, name);
      return text === undefined ? undefined : plainLine(text) || undefined;
    },
    fields: (told, categories) => [
      ...Object.entries(told).map(([name, value]): Field => ({ name, values: value ? [value] : [] })),
      { name: 'section', values: categories.map((one) => plainLine(one.attributes['term'] ?? textIn(one))) },
    ],
  };
}
