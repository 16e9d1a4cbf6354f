import type { ArchiveConflict, ArchivedWords, ListedArticle, VersionSentence } from '../../server/protocol/archive';

/** What the view of the archive shows, from its top to its leaves. */
export type Node =
  | { readonly kind: 'conflicts'; readonly conflicts?: readonly ArchiveConflict[] }
  | { readonly kind: 'conflict'; readonly conflict: ArchiveConflict }
  | { readonly kind: 'place'; readonly place: ArchivedWords }
  | { readonly kind: 'stories'; readonly stories: readonly Story[] }
  | { readonly kind: 'story'; readonly versions: Story }
  | ArticleNode
  | { readonly kind: 'sentence'; readonly sentence: VersionSentence }
  | { readonly kind: 'source'; readonly name: string; readonly articles: readonly ListedArticle[] }
  | { readonly kind: 'year'; readonly source: string; readonly year: string; readonly articles: readonly ListedArticle[] };

export interface ArticleNode {
  readonly kind: 'article' | 'version';
  readonly address: string;
  readonly article: ListedArticle;
  /** The version before this one, where there is one. */
  readonly before?: ListedArticle;
}

/** Versions of one story, the newest first. */
export type Story = readonly [ListedArticle, ListedArticle, ...ListedArticle[]];

/** A source with more articles is divided by years. */
const mostUndivided = 40;

/** Conflicts, stories in several versions, and then every source by name. */
export function topNodes(articles: readonly ListedArticle[], conflicts?: readonly ArchiveConflict[]): Node[] {
  if (articles.length === 0) return [];
  const stories = [...groups(articles, ({ cluster }) => cluster).values()].flatMap((versions): Story[] => {
    const [first, second, ...others] = versions;
    return first && second ? [[first, second, ...others]] : [];
  });
  const bySource = [...groups(articles, ({ source }) => source)].sort(([a], [b]) => a.localeCompare(b));
  return [
    { kind: 'conflicts', conflicts },
    ...(stories.length > 0 ? [{ kind: 'stories', stories } as const] : []),
    ...bySource.map(([name, own]): Node => ({ kind: 'source', name, articles: own })),
  ];
}

/** What is below a node; what differs in a version is asked for elsewhere. */
export function nodesBelow(node: Node): Node[] {
  switch (node.kind) {
    case 'conflicts': return (node.conflicts ?? []).map((conflict) => ({ kind: 'conflict', conflict }));
    case 'conflict': return node.conflict.sides.flatMap(({ places }) => places.map((place): Node => ({ kind: 'place', place })));
    case 'stories': return node.stories.map((versions) => ({ kind: 'story', versions }));
    case 'story': return versionNodes(node.versions);
    case 'source': return node.articles.length > mostUndivided ? yearNodes(node.name, node.articles) : node.articles.map(articleNode);
    case 'year': return node.articles.map(articleNode);
    default: return [];
  }
}

const versionNodes = (versions: Story): Node[] => versions.map((article, n): ArticleNode => {
  const before = versions[n + 1];
  return { kind: 'version', address: article.address, article, ...(before && { before }) };
});

const yearNodes = (source: string, articles: readonly ListedArticle[]): Node[] =>
  [...groups(articles, ({ date }) => date?.slice(0, 4) ?? '')].map(([year, own]) => ({ kind: 'year', source, year, articles: own }));

const articleNode = (article: ListedArticle): Node => ({ kind: 'article', address: article.address, article });

function groups<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) {
    const group = grouped.get(key(item));
    if (group) group.push(item);
    else grouped.set(key(item), [item]);
  }
  return grouped;
}
