import { bodyParagraphs, type Extract, plainLine } from './extract';
import { type Field, fieldNames } from './metadata';

/** An object of a JSON file, or a row of a table. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an export calls our fields: `{"headline": "title", "text": "body_html"}`. */
export type FieldMap = Readonly<Record<string, string>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Plain text of a value: itself, the name of a person or an organisation, or those of a list. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, depth + 1));
  if (isFields(value)) return textsOf(value['name'] ?? value['value'] ?? value['text'], depth + 1);
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [plainLine(value)] : [];
}

/** Deeper values are no names. */
const DEEPEST = 8;

/** A field with the values of the first of these that has any. */
export const fieldOf = (name: string, ...values: readonly unknown[]): Field =>
  ({ name, values: values.map((value) => textsOf(value)).find(({ length }) => length > 0) ?? [] });

/** What newsrooms call the body of an article. */
const bodyNames = [
  'text', 'body', 'body_html', 'body_xhtml', 'body_text', 'bodytext', 'articlebody', 'article_body',
  'content', 'content_html', 'content_text', 'fulltext', 'full_text', 'story', 'html',
];

/** Our fields with the names they are looked for by; an export may name others. */
const told: Readonly<Record<string, readonly string[]>> = {
  headline: [...fieldNames.headline, 'hed'],
  byline: [...fieldNames.byline, 'by', 'creator', 'writer'],
  source: [...fieldNames.source, 'publisher', 'site', 'newspaper'],
  published: [
    ...fieldNames.published, 'published_at', 'publishedat', 'date_published', 'pub_date', 'publication_date', 'created',
  ],
  updated: [...fieldNames.updated, 'updated_at', 'updatedat', 'date_modified', 'modified_at'],
  kind: ['kind', 'type'],
  section: ['section', 'category', 'categories'],
  status: ['status'],
  embargo: ['embargo', 'embargoed', 'embargo_until'],
  corrections: [...fieldNames.corrections, 'correction_note'],
  id: [...fieldNames.identifier, 'uuid', '_id'],
  version: ['version', 'revision'],
  url: ['url', 'link', 'canonical_url'],
};

/** An article from a record of no known standard; undefined for one without a body. */
export function plainRecord(record: Fields, map: FieldMap = {}): Extract | undefined {
  const lower = new Map(Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const valueOf = (ours: string, names: readonly string[]): unknown => {
    const mapped = map[ours];
    const own = mapped === undefined ? names : [mapped.toLowerCase()];
    return own.map((name) => lower.get(name)).find((value) => textsOf(value).length > 0);
  };
  const body = valueOf('text', bodyNames);
  const text = (Array.isArray(body) ? body : [body]).filter((part) => typeof part === 'string').join('\n\n');
  if (!isProse(text) && map['text'] === undefined) return undefined;
  const fields = Object.entries(told).map(([name, names]) => fieldOf(name, valueOf(name, names)))
    .filter(({ name, values }) => name !== 'id' || values.some(isTelling));
  const { paragraphs, links = [] } = bodyParagraphs(text);
  return { fields, paragraphs, links: [...textsOf(valueOf('url', told['url'] ?? [])), ...links] };
}

/** A sentence at least: the `body` of a list of offices may be a chamber. */
const isProse = (text: string): boolean => text.length >= 80 || /[.!?…]["”’)\]]*(?:<\/\w{1,10}>)*\s*$/.test(text);

/** Whether an identifier is of one article alone: the row 17 of another export is another one. */
const isTelling = (id: string): boolean => id.length >= (/\D/.test(id) ? 5 : 9);

/** The names that a field map may give. */
export const mappable: readonly string[] = ['text', ...Object.keys(told)];
