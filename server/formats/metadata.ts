import type { Kind, Metadata, Status } from '../engine/manuscript';
import type { CivilDay } from '../text/civil';
import { parseDay } from '../text/date-line';
import type { Span } from '../text/span';

/** One field as a file has it. */
export interface Field {
  /** Lower case. */
  readonly name: string;
  readonly values: readonly string[];
  readonly span?: Span;
}

/** Other names that newsrooms and page builders give to our fields. */
export const fieldNames = {
  headline: ['headline', 'title'],
  summary: ['summary', 'description', 'dek', 'standfirst', 'subhead', 'subtitle'],
  byline: ['byline', 'author', 'authors'],
  source: ['source', 'outlet', 'publication'],
  published: ['published', 'date', 'pubdate', 'datepublished'],
  updated: ['updated', 'modified', 'lastmod', 'datemodified'],
  corrections: ['corrections', 'correction'],
  identifier: ['id', 'identifier', 'guid'],
} as const;

/** What the fields of a file say about its article. Unknown fields are left out. */
export function describe(fields: readonly Field[]): Metadata {
  const all = (names: readonly string[]): readonly string[] =>
    names.map((name) => fields.find((field) => field.name === name)?.values ?? []).find(({ length }) => length > 0) ?? [];
  const one = (...names: string[]): string | undefined => all(names).join(', ').trim() || undefined;
  const day = (names: readonly string[]): CivilDay | undefined => {
    const text = one(...names);
    return text === undefined ? undefined : parseDay(text);
  };
  const published = day(fieldNames.published);
  const updated = day(fieldNames.updated);
  return withoutAbsent({
    headline: one(...fieldNames.headline),
    byline: one(...fieldNames.byline),
    source: one(...fieldNames.source),
    published,
    updated,
    kind: kindOf(one('kind', 'type', 'section')),
    status: statusOf(one('status'), one('embargo'), updated ?? published),
    corrections: listOf(all(fieldNames.corrections)),
    identifier: one(...fieldNames.identifier),
    version: one('version'),
    sources: listOf(all(['sources'])),
  });
}

const listOf = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

const withoutAbsent = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['news', 'news'], ['article', 'news'], ['story', 'news'], ['newsarticle', 'news'], ['report', 'news'],
  ['opinion', 'opinion'], ['editorial', 'opinion'], ['column', 'opinion'], ['op-ed', 'opinion'], ['oped', 'opinion'],
  ['letter', 'opinion'], ['letters', 'opinion'], ['commentary', 'opinion'], ['opinionnewsarticle', 'opinion'],
  ['satire', 'opinion'], ['correction', 'correction'], ['corrections', 'correction'], ['clarification', 'correction'],
  ['reference', 'reference'], ['fact sheet', 'reference'], ['factsheet', 'reference'],
]);

const kindOf = (text?: string): Kind | undefined => kinds.get(text?.toLowerCase() ?? '');

const statuses: ReadonlyMap<string, Status> = new Map([
  ['usable', 'usable'], ['published', 'usable'], ['embargoed', 'embargoed'], ['embargo', 'embargoed'],
  ['withdrawn', 'withdrawn'], ['retracted', 'withdrawn'], ['withheld', 'withdrawn'],
  ['killed', 'killed'], ['kill', 'killed'], ['canceled', 'killed'], ['cancelled', 'killed'], ['spiked', 'killed'],
]);

/** An embargo holds unless the piece was published on its day or later; the engine knows no today. */
function statusOf(status?: string, embargo?: string, published?: CivilDay): Status | undefined {
  const said = statuses.get(status?.toLowerCase() ?? '');
  if (said || embargo === undefined || /^(?:false|no|none)$/i.test(embargo)) return said;
  const until = parseDay(embargo);
  return until && published && ordinal(until) <= ordinal(published) ? undefined : 'embargoed';
}

const ordinal = ({ year, month, day }: CivilDay): number => year * 400 + month * 32 + day;
