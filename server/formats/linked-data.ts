import { bodyParagraphs, type Extract } from './extract';
import type { Field } from './metadata';
import { fieldOf, type Fields, isFields, textsOf } from './record';

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

/** What linked data (`application/ld+json`) says of a page's article; nothing where it is broken or other script. */
export function linkedFields(script: string): Field[] {
  return linkedArticles(script).flatMap(linkedFieldsOf);
}

/** The text that linked data has of the article, where it has any. */
export const linkedBody = (script: string): string | undefined =>
  linkedArticles(script).map(({ articleBody }) => articleBody).find((body) => typeof body === 'string');

function linkedArticles(script: string): Fields[] {
  if (!/"@type"|"headline"/.test(script)) return [];
  try {
    return thingsOf(JSON.parse(script)).filter(isLinkedArticle);
  } catch {
    return [];
  }
}

/** The things of a graph; one within another within another is none of the page's. */
function thingsOf(value: unknown, depth = 0): Fields[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsOf(one, depth + 1));
  if (!isFields(value)) return [];
  return [value, ...thingsOf(value['@graph'], depth + 1)];
}

const isLinkedArticle = (thing: Fields): boolean => /Article$|Posting$|Report$/.test(typeOf(thing));

const typeOf = (thing: Fields): string => textsOf(thing['@type']).join(' ');

const linkedFieldsOf = (thing: Fields): Field[] => [
  fieldOf('headline', thing['headline']),
  fieldOf('published', thing['datePublished']),
  fieldOf('updated', thing['dateModified']),
  fieldOf('byline', thing['author'], thing['creator']),
  fieldOf('source', thing['publisher']),
  fieldOf('kind', thing['@type']),
  fieldOf('section', thing['articleSection']),
  fieldOf('corrections', thing['correction']),
  fieldOf('id', thing['identifier'], addressOf(thing['@id']), addressOf(thing['url'])),
  fieldOf('version', thing['version']),
].filter(({ values }) => values.length > 0);

/** An address that is of one page: `#article` may be that of all. */
const addressOf = (value: unknown): unknown =>
  (typeof value === 'string' && /^(?:urn:|tag:|https?:\/\/[^/]+\/[^#?]{2})/.test(value) ? value : undefined);

/** An article of schema.org that stands alone in a file; undefined for any other record. */
export function linkedRecord(record: Fields): Extract | undefined {
  const body = record['articleBody'];
  if (!isLinkedArticle(record) || typeof body !== 'string') return undefined;
  return { fields: linkedFieldsOf(record), ...bodyParagraphs(body) };
}
