import type { Field } from './metadata';

/** Names that pages give to our fields in `meta` elements. */
const META: ReadonlyMap<string, string> = new Map([
  ['og:title', 'headline'], ['twitter:title', 'headline'], ['dc.title', 'headline'],
  ['og:site_name', 'source'], ['application-name', 'source'], ['dc.publisher', 'source'],
  ['author', 'byline'], ['article:author', 'byline'], ['byl', 'byline'], ['dc.creator', 'byline'],
  ['article:published_time', 'published'], ['datepublished', 'published'], ['pubdate', 'published'],
  ['publishdate', 'published'], ['date', 'published'], ['dc.date', 'published'], ['parsely-pub-date', 'published'],
  ['article:modified_time', 'updated'], ['datemodified', 'updated'], ['lastmod', 'updated'],
  ['article:section', 'section'], ['article:id', 'identifier'],
]);

/** What an element says about the whole page. */
export function elementFields(name: string, attributes: Readonly<Record<string, string>>): Field[] {
  if (name === 'meta') {
    const field = META.get((attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase());
    const value = attributes.content?.trim();
    return field && value && !/^https?:/.test(value) ? [{ name: field, values: [value] }] : [];
  }
  if (name === 'time' && attributes.datetime) return [{ name: 'date', values: [attributes.datetime] }];
  return [];
}

/** What linked data (`application/ld+json`) says; nothing where it is broken or other script. */
export function linkedFields(script: string): Field[] {
  if (!/"@type"|"headline"/.test(script)) return [];
  try {
    return thingsOf(JSON.parse(script)).flatMap(fieldsOf);
  } catch {
    return [];
  }
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

function thingsOf(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (!isThing(value)) return [];
  return [value, ...thingsOf(value['@graph'])];
}

function fieldsOf(thing: Thing): Field[] {
  const type = String([thing['@type']].flat()[0] ?? '');
  if (!/Article|Posting|Report$/.test(type)) return [];
  const found: Field[] = [
    { name: 'headline', values: textsOf(thing.headline) },
    { name: 'published', values: textsOf(thing.datePublished) },
    { name: 'updated', values: textsOf(thing.dateModified) },
    { name: 'byline', values: textsOf(thing.author) },
    { name: 'source', values: textsOf(thing.publisher) },
    { name: 'kind', values: [type] },
  ];
  return found.filter(({ values }) => values.length > 0);
}

/** Plain text, or the name of a person or an organisation. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isThing(value)) return textsOf(value.name);
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}
