import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { clustersOf, type Elsewhere, leastShared, printKey, type Prints } from './clusters';
import { blobOf, type Postings, postingsIn } from './postings';
import { commonPrintFrom } from './print-table';
import { unpackPrints } from './prints-codec';
import { prepared } from './sqlite';

/** An article as clusters are made from it. */
interface Member extends Prints {
  readonly number: number;
  readonly cluster: string | null;
}

/** With more new articles than this, and more than one in fifty, all clusters are made anew. */
const fewArticles = 200;
const smallShare = 50;

/** Finds the clusters of articles that came, and of those that lost one. Call it within a transaction. */
export function putClusters(db: DatabaseSync): void {
  const waiting = numbersIn(db, 'SELECT article AS number FROM unclustered');
  if (waiting.length === 0) return;
  const all = Number(prepared(db, 'SELECT count(*) AS n FROM prints').get()?.['n']);
  if (waiting.length > Math.max(fewArticles, all / smallShare)) {
    assign(db, prepared(db, `SELECT ${columns}`).all().map(memberOf), () => 0);
  } else {
    const postings = postingsIn(db, new Set(numbersIn(db, 'SELECT article AS number FROM removed')));
    const around = neighbourhood(db, waiting, postings);
    assign(db, around, storiesBeyond(db, around, postings));
  }
  db.exec('DELETE FROM unclustered');
}

const columns = 'number, id, identifier, cluster, body FROM articles JOIN prints ON article = number';

function memberOf({ number, id, identifier, cluster, body }: Record<string, SQLOutputValue>): Member {
  return {
    number: Number(number),
    id: String(id),
    cluster: cluster === null ? null : String(cluster),
    ...(identifier !== null && { identifier: String(identifier) }),
    ...unpackPrints(blobOf(body)),
  };
}

const numbersIn = (db: DatabaseSync, sql: string, ...values: string[]): number[] =>
  prepared(db, sql).all(...values).map(({ number }) => Number(number));

/** Clusters articles among themselves. One that is alone has none. */
function assign(db: DatabaseSync, members: readonly Member[], elsewhere: Elsewhere): void {
  const clusters = clustersOf(members, elsewhere);
  const sizes = new Map<string, number>();
  for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const put = prepared(db, 'UPDATE articles SET cluster = ? WHERE number = ?');
  for (const { number, id, cluster: before } of members) {
    const found = clusters.get(id) ?? id;
    const cluster = (sizes.get(found) ?? 0) > 1 ? found : null;
    if (cluster !== before) put.run(cluster, number);
  }
}

/** Articles that may be of one story with the waiting ones, and all that are in a cluster with one of them. */
function neighbourhood(db: DatabaseSync, waiting: readonly number[], postings: Postings): Member[] {
  const one = prepared(db, `SELECT ${columns} WHERE number = ?`);
  const get = (number: number): Member[] => one.all(number).map(memberOf);
  const numbers = new Set(waiting);
  for (const member of waiting.flatMap(get)) {
    for (const number of alike(member, postings)) numbers.add(number);
    const { identifier } = member;
    if (identifier === undefined) continue;
    const alsoNamed = numbersIn(db, 'SELECT number FROM articles WHERE identifier = ?', identifier);
    for (const number of alsoNamed) numbers.add(number);
  }
  for (const { cluster } of [...numbers].flatMap(get)) {
    if (cluster === null) continue;
    for (const number of numbersIn(db, 'SELECT number FROM articles WHERE cluster = ?', cluster)) numbers.add(number);
  }
  return [...numbers].flatMap(get);
}

/** Articles that share some fingerprints with another. */
function alike({ prints }: Member, postings: Postings): number[] {
  const shared = new Map<number, number>();
  for (const print of prints) {
    for (const number of holdersOf(print, postings) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= leastShared).map(([number]) => number);
}

/** The articles with a fingerprint; undefined where they are too many to tell anything. */
function holdersOf(print: number, { posting, directory }: Postings): number[] | undefined {
  const found = posting(printKey(print));
  if (!found) return [];
  if (found.count > commonPrintFrom) return undefined;
  return Array.from(found.sentences(), (sentence) => directory.articleOf(sentence)?.article ?? -1);
}

/** Counts the stories that hold a fingerprint, besides those of the members. */
function storiesBeyond(db: DatabaseSync, members: readonly Member[], postings: Postings): Elsewhere {
  const within = new Set(members.map(({ number }) => number));
  const cluster = prepared(db, 'SELECT ifnull(cluster, number) AS cluster FROM articles WHERE number = ?');
  return (print) => {
    const holders = holdersOf(print, postings)?.filter((number) => !within.has(number));
    return holders ? new Set(holders.map((number) => cluster.get(number)?.['cluster'])).size : Infinity;
  };
}
