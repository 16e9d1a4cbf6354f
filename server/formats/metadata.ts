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
  const valuesOf = (name: string): readonly string[] => fields.find((field) => field.name === name)?.values ?? [];
  const all = (names: readonly string[]): readonly string[] =>
    names.map(valuesOf).find(({ length }) => length > 0) ?? [];
  const one = (...names: string[]): string | undefined => all(names).join(', ').trim() || undefined;
  const day = (names: readonly string[]): CivilDay | undefined => {
    const text = one(...names);
    return text === undefined ? undefined : dayIn(text);
  };
  const published = day(fieldNames.published);
  const updated = day(fieldNames.updated);
  return withoutAbsent({
    headline: one(...fieldNames.headline),
    byline: one(...fieldNames.byline),
    source: one(...fieldNames.source),
    published,
    updated,
    kind: kindOf(['kind', 'type', 'genre', 'section'].flatMap((name) => all([name]))),
    ...usability(one('status'), one('embargo'), updated ?? published),
    corrections: listOf(all(fieldNames.corrections)),
    identifier: one(...fieldNames.identifier),
    version: one('version'),
    sources: listOf(all(['sources'])),
  });
}

const listOf = (values: readonly string[]): readonly string[] | undefined => (values.length > 0 ? values : undefined);

const withoutAbsent = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined));

/** A day as files write it: `2019-10-29T08:00Z`, `20191029T0800`, `Tue, 29 Oct 2019 08:00:00 GMT`. */
function dayIn(text: string): CivilDay | undefined {
  const plain = text.trim()
    .replace(/^(\d{4})(\d\d)(\d\d)(?:T.*)?$/, '$1-$2-$3')
    .replace(/\s\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:[+-]\d{4}|[A-Z]{1,4}))?$/, '');
  return parseDay(plain);
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['correction', /^(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?)$/],
  ['reference', /^(?:reference|fact ?sheet)$/],
  ['record', /^record$/],
  ['opinion', /\b(?:opinions?|editorials?|op-?eds?|columns?|columnists?|commentary|commentaries|viewpoints?|satire|parody)\b|^letters?\b|^opinion/],
  ['news', /^(?:news|article|story|newsarticle|reportagenewsarticle|report)$/],
];

/** What a piece is by its type, genre and sections: one that makes it opinion is enough. */
function kindOf(labels: readonly string[]): Kind | undefined {
  const words = labels.map((label) => label.trim().toLowerCase());
  return kinds.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
}

const statuses: ReadonlyMap<string, Status> = new Map([
  ['usable', 'usable'], ['published', 'usable'], ['publish', 'usable'],
  ['embargoed', 'embargoed'], ['embargo', 'embargoed'],
  ['withdrawn', 'withdrawn'], ['retracted', 'withdrawn'], ['withheld', 'withdrawn'], ['unpublished', 'withdrawn'],
  ['draft', 'withdrawn'], ['pending', 'withdrawn'], ['private', 'withdrawn'], ['recalled', 'withdrawn'],
  ['killed', 'killed'], ['kill', 'killed'], ['canceled', 'killed'], ['cancelled', 'killed'], ['spiked', 'killed'],
]);

/** A status that forbids use holds; an embargo does unless the piece was published on its day or later. */
function usability(status?: string, embargo?: string, day?: CivilDay): Pick<Metadata, 'status' | 'embargo'> {
  const said = statuses.get(status?.toLowerCase() ?? '');
  const until = embargo === undefined ? undefined : dayIn(embargo);
  if (said === 'embargoed') return { status: said, embargo: until };
  const isSettled = said !== undefined && said !== 'usable';
  if (isSettled || embargo === undefined || /^(?:false|no|none)$/i.test(embargo)) return { status: said };
  return until && day && ordinal(until) <= ordinal(day) ? { status: said } : { status: 'embargoed', embargo: until };
}

/** What is known of a piece on a day: an embargo that ends by then holds no more. */
export const onDay = (metadata: Metadata, today: CivilDay): Metadata => {
  const { embargo, ...rest } = metadata;
  return embargo && ordinal(embargo) <= ordinal(today) ? { ...rest, status: 'usable' } : metadata;
};

const ordinal = ({ year, month, day }: CivilDay): number => year * 400 + month * 32 + day;
