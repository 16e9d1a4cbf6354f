import type { DatabaseSync } from 'node:sqlite';
import { settingOf, type Sources } from './piece';
import { idOf, locate, otherRoots, type Root } from './roots';
import { prepared } from './sqlite';

/** How an archive looks upon its index: its own roots, and what the configuration says of their files. */
export interface View {
  readonly roots: readonly Root[];
  readonly sources: Sources;
}

/**
 * Articles of the index that an archive does not see: those that are gone
 * or no evidence any more, those of folders that only other configurations
 * name, and those that the configuration trusts nothing.
 */
export function hiddenArticles(db: DatabaseSync, { roots, sources }: View): Set<number> {
  const hidden = new Set(prepared(db, 'SELECT article FROM removed').all().map(({ article }) => Number(article)));
  for (const key of otherRoots(db, roots)) {
    for (const { number } of articlesBelow(db, key)) hidden.add(number);
  }
  for (const [path, { trust }] of Object.entries(sources)) {
    const id = trust === 0 ? idOf(path, roots) : undefined;
    if (id === undefined) continue;
    for (const { number, file } of articlesBelow(db, id)) {
      if (settingOf(locate(file, roots), sources).trust === 0) hidden.add(number);
    }
  }
  return hidden;
}

/** How many articles an archive has. */
export function countArticles(db: DatabaseSync, roots: readonly Root[]): number {
  const count = prepared(db, `SELECT count(*) AS n FROM articles WHERE ${below}`);
  return roots.reduce((sum, { key }) => sum + Number(count.get(key, `${key}/`, `${key}0`)?.['n']), 0);
}

/** `0` is the character after `/`. */
const below = 'file = ? OR (file >= ? AND file < ?)';

const articlesBelow = (db: DatabaseSync, id: string): { number: number; file: string }[] =>
  prepared(db, `SELECT number, file FROM articles WHERE ${below}`).all(id, `${id}/`, `${id}0`)
    .map(({ number, file }) => ({ number: Number(number), file: String(file) }));
