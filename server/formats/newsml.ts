import { type Extract, plainLine, textParagraphs } from './extract';
import { htmlParagraphs } from './markup';
import type { Field } from './metadata';
import { isCorrection } from './ninjs';
import { nitf } from './nitf';
import { all, type Element, find, textAt, textIn, within } from './xml';

/** A news item of IPTC's NewsML-G2; undefined for one that is no text. https://iptc.org/standards/newsml-g2/ */
export function newsItem(item: Element, source: string): Extract | undefined {
  const body = bodyOf(item, source);
  if (!body) return undefined;
  const meta = find(item, 'itemMeta');
  const content = find(item, 'contentMeta');
  const of = (element: Element | undefined, ...names: string[]): string[] => {
    const text = element && textAt(element, ...names);
    return text ? [plainLine(text)] : [];
  };
  const named = (element: Element | undefined, name: string): string[] =>
    (element ? within(element, name) : []).flatMap(conceptNames);
  const parties = (element: Element | undefined, name: string): string[] =>
    (element ? within(element, name) : []).flatMap((party) => conceptNames(party).slice(0, 1));
  const notes = of(meta, 'edNote');
  const isCorrected = named(meta, 'signal').some((signal) => isCorrection(signal));
  const own: Field[] = [
    { name: 'headline', values: firstOf(of(content, 'headline'), of(meta, 'title')) },
    { name: 'byline', values: firstOf(of(content, 'by'), parties(content, 'creator')) },
    { name: 'source', values: firstOf(parties(content, 'infoSource'), parties(meta, 'provider')).slice(0, 1) },
    {
      name: 'published',
      values: firstOf(of(meta, 'firstCreated'), of(content, 'contentCreated'), of(meta, 'versionCreated')),
    },
    { name: 'updated', values: of(meta, 'versionCreated') },
    { name: 'status', values: named(meta, 'pubStatus').slice(0, 1) },
    { name: 'embargo', values: of(meta, 'embargoed') },
    { name: 'genre', values: named(content, 'genre') },
    { name: 'corrections', values: notes.filter((note) => isCorrected || isCorrection(note)) },
    { name: 'id', values: item.attributes['guid'] ? [item.attributes['guid']] : [] },
    { name: 'version', values: item.attributes['version'] ? [item.attributes['version']] : [] },
  ];
  const known = new Set(own.filter(({ values }) => values.length > 0).map(({ name }) => name));
  const others = body.fields.filter(({ name }) => !known.has(name));
  return { ...body, fields: [...own.filter(({ name }) => known.has(name)), ...others] };
}

/** The text of an item: XHTML, NITF or plain. Packages, pictures, results of sports and lists of events have none. */
function bodyOf(item: Element, source: string): Extract | undefined {
  const set = find(item, 'contentSet');
  const inline = set && within(set, 'inlineXML')[0];
  const document = inline && all(inline, 'nitf')[0];
  if (document) return nitf(document, source);
  const fragment = inline && all(inline, 'p').length > 0 ? inline : undefined;
  const page = inline && (all(inline, 'body')[0] ?? all(inline, 'html')[0] ?? fragment);
  if (page) return { fields: [], ...htmlParagraphs(source.slice(page.inner.start, page.inner.end), true) };
  const data = set && within(set, 'inlineData')[0];
  return data && { fields: [], paragraphs: textParagraphs(textIn(data)) };
}

/** A concept by its code without the scheme (`stat:usable`), its literal and its names. */
const conceptNames = (element: Element): string[] => [
  ...within(element, 'name').map((name) => plainLine(textIn(name))),
  element.attributes['literal'] ?? '',
  (element.attributes['qcode'] ?? '').replace(/^.*:/, ''),
].filter(Boolean);

const firstOf = (...lists: readonly string[][]): string[] => lists.find(({ length }) => length > 0) ?? [];
