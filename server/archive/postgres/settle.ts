import { clustersOf, type Elsewhere, leastShared, printKey, type Prints } from '../clusters';
import { commonPrintFrom } from '../print-table';
import { unpackPrints } from '../prints-codec';
import { mostCompanyArticles, mostRecords } from '../names';
import { bytesOf, type Connection, type Row } from './connection';
import { articleOf, perArticle } from './list-codec';
import { type Postings, postingsOf } from './postings';
import { listOf, markStale } from './rows';
import type { State } from './state';

/** Articles and names settled at once; all else that they touch comes on top. */
const articlesAtOnce = 2000;
const namesAtOnce = 2000;

/** Each step is complete in itself; when it is stopped between two, the next import goes on. */
export type Step = (run: () => Promise<void>) => Promise<void>;

/** Finds the clusters of articles that came, and of those that lost one. */
export async function settleClusters(connection: Connection, state: State, step: Step): Promise<void> {
  const postings = postingsOf(connection, state);
  for (;;) {
    const waiting = numbersOf(await connection.query(
      `SELECT number FROM copydesk.articles WHERE waiting ORDER BY number LIMIT ${articlesAtOnce}`));
    if (waiting.length === 0) return;
    await step(() => settle(connection, postings, waiting));
  }
}

/** An article as clusters are made from it. */
interface Member extends Prints {
  readonly number: number;
  readonly cluster: string | null;
  readonly names: readonly string[];
}

async function settle(connection: Connection, postings: Postings, waiting: readonly number[]): Promise<void> {
  const members = await neighbourhood(connection, postings, waiting);
  const elsewhere = await storiesBeyond(connection, postings, members);
  const clusters = clustersOf(members, elsewhere);
  const sizes = new Map<string, number>();
  for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const changed = members.flatMap((member) => {
    const found = clusters.get(member.id) ?? member.id;
    const cluster = (sizes.get(found) ?? 0) > 1 ? found : null;
    return cluster === member.cluster ? [] : [{ ...member, cluster }];
  });
  await connection.query(`WITH c AS MATERIALIZED (SELECT * FROM unnest($1::bigint[], $2::text[]) AS c (number, cluster))
    UPDATE copydesk.articles a SET cluster = c.cluster FROM c WHERE a.number = c.number`, [
    changed.map(({ number }) => number), changed.map(({ cluster }) => cluster),
  ]);
  await markStale(connection, [...new Set(changed.flatMap(({ names }) => names))]);
  await connection.query('UPDATE copydesk.articles SET waiting = false WHERE number = ANY($1::bigint[])', [waiting]);
}

/** Articles that may be of one story with the waiting ones, and all that are in a cluster with one of them. */
async function neighbourhood(
  connection: Connection,
  postings: Postings,
  waiting: readonly number[],
): Promise<Member[]> {
  const own = await membersWith(connection, 'number = ANY($1::bigint[])', waiting);
  const { of } = await postings.lookUp(own.flatMap(({ prints }) => Array.from(prints, printKey)));
  const numbers = new Set(waiting);
  for (const { prints } of own) {
    const shared = new Map<number, number>();
    for (const print of prints) {
      const found = of(printKey(print));
      if (found && found.count > commonPrintFrom) continue;
      for (const id of found?.ids ?? []) shared.set(articleOf(id), (shared.get(articleOf(id)) ?? 0) + 1);
    }
    for (const [number, count] of shared) if (count >= leastShared) numbers.add(number);
  }
  const identifiers = [...new Set(own.flatMap(({ identifier }) => identifier ?? []))];
  const known = await membersWith(
    connection, 'number = ANY($1::bigint[]) OR identifier = ANY($2::text[])', [...numbers], identifiers);
  const clusters = [...new Set(known.flatMap(({ cluster }) => cluster ?? []))];
  const others = await membersWith(connection, 'cluster = ANY($1::text[])', clusters);
  return [...new Map([...known, ...others].map((member) => [member.number, member])).values()];
}

async function membersWith(
  connection: Connection,
  condition: string,
  ...values: readonly unknown[]
): Promise<Member[]> {
  const rows = await connection.query(`SELECT number, id, identifier, cluster, names, prints FROM copydesk.articles
    WHERE sentences > 0 AND (${condition})`, values);
  return rows.map(memberOf);
}

const memberOf = ({ number, id, identifier, cluster, names, prints }: Row): Member => ({
  number: Number(number),
  id: String(id),
  cluster: cluster === null ? null : String(cluster),
  names: names as string[],
  ...(identifier !== null && { identifier: String(identifier) }),
  ...unpackPrints(bytesOf(prints)),
});

/** Counts the stories that hold a fingerprint, besides those of the members. */
async function storiesBeyond(
  connection: Connection,
  postings: Postings,
  members: readonly Member[],
): Promise<Elsewhere> {
  const within = new Set(members.map(({ number }) => number));
  const { of } = await postings.lookUp(members.flatMap(({ prints }) => Array.from(prints, printKey)));
  const beyond = (print: number): number[] | undefined => {
    const found = of(printKey(print));
    if (found && found.count > commonPrintFrom) return undefined;
    return Array.from(found?.ids ?? [], articleOf).filter((number) => !within.has(number));
  };
  const numbers = new Set(members.flatMap(({ prints }) => Array.from(prints).flatMap((print) => beyond(print) ?? [])));
  const rows = await connection.query(
    'SELECT number, cluster FROM copydesk.articles WHERE number = ANY($1::bigint[]) AND cluster IS NOT NULL',
    [[...numbers]],
  );
  const clusters = new Map(rows.map(({ number, cluster }) => [Number(number), String(cluster)]));
  return (print) => {
    const found = beyond(print);
    return found ? new Set(found.map((number) => clusters.get(number) ?? number)).size : Infinity;
  };
}

const numbersIn = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

const numbersOf = (rows: readonly Row[]): number[] => rows.map(({ number }) => Number(number));

/** Sums up what is said of names: in how many stories, and in which articles last. */
export async function settleNames(connection: Connection, step: Step): Promise<void> {
  for (;;) {
    const stale = await connection.query(`SELECT word, name FROM copydesk.names WHERE stale LIMIT ${namesAtOnce}`);
    if (stale.length === 0) return;
    await step(() => sumUp(connection, stale));
  }
}

async function sumUp(connection: Connection, stale: readonly Row[]): Promise<void> {
  const [words, names] = [stale.map(({ word }) => word), stale.map(({ name }) => name)];
  const sums = new Map((await connection.query(summary, [names])).map((row) => [row['name'], row]));
  const found = stale.flatMap(({ word, name }) => {
    const sum = sums.get(name);
    if (!sum) return [];
    const [newest, records] = [numbersIn(sum['newest']), numbersIn(sum['records'])];
    return [{ word, name, stories: sum['stories'], sentence: sum['sentence'], newest, records }];
  });
  await connection.query(`WITH s AS MATERIALIZED (
      SELECT word, name, stories, sentence, newest::bigint[], records::bigint[]
      FROM unnest($1::text[], $2::text[], $3::integer[], $4::integer[], $5::text[], $6::text[])
        AS s (word, name, stories, sentence, newest, records)
    )
    UPDATE copydesk.names n
    SET stale = false, stories = s.stories, sentence = s.sentence, newest = s.newest, records = s.records FROM s
    WHERE n.word = s.word AND n.name = s.name`, [
    found.map(({ word }) => word), found.map(({ name }) => name), found.map(({ stories }) => stories),
    found.map(({ sentence }) => sentence), found.map(({ newest }) => listOf(newest)),
    found.map(({ records }) => listOf(records)),
  ]);
  await connection.query(
    'DELETE FROM copydesk.names WHERE stale AND word = ANY($1::text[]) AND name = ANY($2::text[])', [words, names]);
}

/** Articles of one name, the newest first; sentences of records by their numbers over all articles (list-codec.ts). */
const summary = `
  WITH named AS MATERIALIZED (
    SELECT p.*, coalesce(a.cluster, a.id) AS story, a.day FROM copydesk.appearances p
    JOIN copydesk.articles a ON a.number = p.article WHERE p.name = ANY($1::text[])
  ), told AS (
    SELECT n.name, (array_agg(n.article * ${perArticle} + r ORDER BY n.article, r))[1:${mostRecords}] AS records
    FROM named n CROSS JOIN LATERAL unnest(n.records) AS r GROUP BY n.name
  ), summed AS (
    SELECT name, count(DISTINCT story) AS stories,
      (array_agg(article ORDER BY day DESC, article))[1:${mostCompanyArticles}] AS newest,
      (array_agg(sentence ORDER BY day DESC, article))[1] AS sentence
    FROM named GROUP BY name
  )
  SELECT s.*, t.records FROM summed s LEFT JOIN told t ON t.name = s.name`;
