import type { DatabaseSync } from 'node:sqlite';
import type { ArchivedArticle } from '../engine/archive';
import { hiddenArticles, type View } from './hidden';
import { lastWord } from './names';
import { unpackPiece } from './packed-article';
import { archivedArticle, dayNumber, settingOf } from './piece';
import { blobOf } from './postings';
import { locate, shownId } from './roots';
import { prepared } from './sqlite';

/** The newest articles first; those without a date come last. */
export const byDay = (a: ArchivedArticle, b: ArchivedArticle): number => dayNumber(b.date) - dayNumber(a.date);

/** The articles of an index that an archive sees, the newest first, at most so many. */
export function listedArticles(db: DatabaseSync, view: View, most: number): ArchivedArticle[] {
  const hidden = hiddenArticles(db, view);
  return prepared(db, 'SELECT number, id, file, cluster, piece FROM articles WHERE sentences > 0').all()
    .filter(({ number }) => !hidden.has(Number(number)))
    .map(({ id, file: stored, cluster, piece }) => {
      const file = locate(String(stored), view.roots);
      const story = shownId(String(cluster ?? id), view.roots);
      const said = { id: shownId(String(id), view.roots), ...unpackPiece(blobOf(piece)) };
      return archivedArticle(said, file, story, settingOf(file, view.sources));
    })
    .sort(byDay)
    .slice(0, most);
}

/** The first and the last word, in the order of the index, that begin with the plain letters of what was typed. */
export function wordsBeginning(typed: string): readonly [first: string, last: string] | undefined {
  const first = lastWord(typed);
  return first === '' ? undefined : [first, `${first}\uffff`];
}

/** Full names of an index whose last word begins so, in the order of the alphabet. */
export function namesBeginning(db: DatabaseSync, typed: string, most: number): string[] {
  const words = wordsBeginning(typed);
  if (!words) return [];
  return prepared(db, 'SELECT name FROM names WHERE word >= ? AND word < ? ORDER BY word, name LIMIT ?')
    .all(...words, most)
    .map(({ name }) => String(name));
}
