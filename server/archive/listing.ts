import type { DatabaseSync } from 'node:sqlite';
import type { ArchivedArticle } from '../engine/archive';
import { lastWord } from './names';
import { dayNumber } from './piece';
import { prepared } from './sqlite';

/** The newest articles first; those without a date come last. */
export const byDay = (a: ArchivedArticle, b: ArchivedArticle): number => dayNumber(b.date) - dayNumber(a.date);

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
