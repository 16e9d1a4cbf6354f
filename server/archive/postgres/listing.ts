import type { ArchivedArticle } from '../../engine/archive';
import { wordsBeginning } from '../listing';
import { infoOf, type View } from './articles';
import type { Connection } from './connection';

/** The articles of an archive on a server, the newest first, at most so many. */
export async function listedArticles(most: number, connection: Connection, view: View): Promise<ArchivedArticle[]> {
  const rows = await connection.query(`SELECT number, id, file, day, cluster, piece FROM copydesk.articles
    WHERE sentences > 0 ORDER BY day DESC, number LIMIT $1`, [most]);
  return rows.map((row) => infoOf(row, view).article);
}

/** Full names on a server whose last word begins so, those of most stories first. */
export async function namesBeginning(typed: string, most: number, connection: Connection): Promise<string[]> {
  const words = wordsBeginning(typed);
  if (!words) return [];
  const rows = await connection.query(`SELECT name FROM copydesk.names
    WHERE word >= $1 AND word < $2 ORDER BY stories DESC, name LIMIT $3`, [...words, most]);
  return rows.map(({ name }) => String(name));
}
