import type { Metadata } from '../../server/engine/manuscript';
import { readArticles, type ReadOptions } from '../../server/formats';

/** An article as the tests look at it: what is known of it, and its paragraphs. */
export interface Seen extends Metadata {
  readonly text: readonly string[];
}

export const today = { year: 2021, month: 6, day: 1 };

/** Reads a file as the archive does. */
export function readFile(name: string, content: string | Uint8Array, options: ReadOptions = {}): { articles: Seen[]; problem?: string } {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { items, problem } = readArticles(bytes, name, { today, ...options });
  const articles = items.map(({ manuscript: { text, metadata: { embargo: _, ...metadata } } }) => ({ ...metadata, text: text.split(/\n\n+/) }));
  return { articles, ...(problem !== undefined && { problem }) };
}

/** The only article of a file. */
export function readOne(name: string, content: string | Uint8Array, options: ReadOptions = {}): Seen {
  const { articles, problem } = readFile(name, content, options);
  const [article] = articles;
  if (!article || articles.length > 1) throw new Error(`${name} holds ${articles.length} articles: ${problem}`);
  return article;
}
