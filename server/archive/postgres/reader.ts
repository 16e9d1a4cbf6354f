import type { ArchivedArticle, KnownName, Passage, Question } from '../../engine/archive';
import { read } from '../../engine/read';
import type { Audited } from '../../engine/audit';
import type { Metadata } from '../../engine/manuscript';
import { idOf } from '../roots';
import type { ArchivedText } from '../shelved';
import { unpackArticle } from '../unpacked-article';
import type { Address } from './address';
import { articleColumns, type Fetched, infoOf, newerFirst, shelf as newShelf, type Shelf, type View } from './articles';
import { type Candidate, candidatesFor, keysToFetchWhole } from './candidates';
import { bytesOf, type Connection, type Row } from './connection';
import { articleOf, indexOf } from './list-codec';
import { listedArticles, namesBeginning } from './listing';
import { knownNames } from './named';
import { type LookedUp, type Postings, postingsOf } from './postings';
import { readState, type State } from './state';

/** Answers questions from an archive on a server. Everything it throws is the server's. */
export interface ServerReader {
  readonly state: State;
  readonly isOpen: boolean;
  find(questions: readonly Question[]): Promise<Passage[][]>;
  names(asked: readonly string[]): Promise<KnownName[][]>;
  /** Of an article that has been fetched. */
  openText(id: string): ArchivedText | undefined;
  fetchText(id: string): Promise<ArchivedText | undefined>;
  articles(most: number): Promise<ArchivedArticle[]>;
  namesBeginning(typed: string, most: number): Promise<string[]>;
  /** Every article that is evidence, read again, in the order of their ids. */
  pieces(): AsyncGenerator<Audited>;
  /** Looks whether the archive has changed. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** What is known of an archive at one moment, made anew when it has changed. */
interface Moment {
  readonly state: State;
  readonly postings: Postings;
}

export async function openReader(connection: Connection, address: Address): Promise<ServerReader> {
  const shelf = newShelf();
  const look = async (): Promise<Moment> => {
    const state = await readState(connection, address);
    return { state, postings: postingsOf(connection, state) };
  };
  let moment = await look();
  const refresh = async (): Promise<void> => {
    const before = moment.state;
    const next = await look();
    if (next.state.identity === before.identity && next.state.generation === before.generation) return;
    moment = next;
    if (next.state.identity === before.identity) shelf.forgetClusters();
    else shelf.clear();
  };
  const inTurn = queue();
  return {
    get state() { return moment.state; },
    get isOpen() { return connection.isOpen; },
    find: (questions) => inTurn(async () => {
      const candidates = await candidatesIn(questions, () => moment, refresh);
      const passages = await passagesFor(questions, candidates, { connection, shelf, view: moment.state });
      shelf.trim();
      return passages;
    }),
    names: (asked) => inTurn(() => knownNames(asked, { connection, shelf, view: moment.state })),
    openText: (id) => openText(id, shelf),
    fetchText: (id) => inTurn(() => fetchText(id, { connection, shelf, view: moment.state })),
    articles: (most) => inTurn(() => listedArticles(most, connection, moment.state)),
    namesBeginning: (typed, most) => inTurn(() => namesBeginning(typed, most, connection)),
    pieces: () => pieces(connection, () => moment.state),
    refresh: () => inTurn(refresh),
    close: () => connection.close(),
  };
}

/** Runs one thing after another. */
function queue(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  };
}

/** An importer changes an archive every few seconds; a look-up that fell into a change is done again so often. */
const mostTries = 4;

/** One round trip; more where the archive has changed since it was asked, or every word is in very many sentences. */
async function candidatesIn(
  questions: readonly Question[],
  moment: () => Moment,
  refresh: () => Promise<void>,
): Promise<Candidate[][]> {
  const keys = questions.flatMap((question) => question.keys);
  for (let tries = 1; ; tries++) {
    const { state, postings } = moment();
    const fileOf = ({ apart }: Question): string | undefined =>
      (apart === undefined ? undefined : idOf(apart, state.roots));
    const files = [...new Set(questions.flatMap((question) => fileOf(question) ?? []))];
    let found = await postings.lookUp(keys, files);
    const whole = questions.flatMap((question) => keysToFetchWhole(question, found.of));
    if (whole.length > 0) found = { ...await postings.lookUpWhole(whole), articles: found.articles };
    if (found.generation === state.generation || tries === mostTries) {
      return candidatesFor(questions, found.of, state, (question, id) => isFrom(fileOf(question), id, found));
    }
    await refresh();
  }
}

const isFrom = (file: string | undefined, id: number, { articles }: LookedUp): boolean =>
  file !== undefined && (articles.get(file)?.has(articleOf(id)) ?? false);

interface Place {
  readonly connection: Connection;
  readonly shelf: Shelf;
  readonly view: View;
}

/** One round trip, or none where all the articles are here already. */
async function passagesFor(
  questions: readonly Question[],
  candidates: readonly Candidate[][],
  place: Place,
): Promise<Passage[][]> {
  const { shelf } = place;
  if (!candidates.flat().every(({ id }) => shelf.has(articleOf(id)))) await fetchArticles(questions, candidates, place);
  return candidates.map((found, n) => found
    .flatMap((one) => {
      const info = shelf.info(articleOf(one.id));
      return info ? { ...one, day: info.day } : [];
    })
    .sort((a, b) => b.score - a.score || newerFirst(a, b))
    .slice(0, questions[n]?.limit)
    .flatMap(({ id, score }) => shelf.passage(id, score) ?? []));
}

/** Brings the articles of the best candidates; of those that are as good but older, what they say of themselves. */
async function fetchArticles(
  questions: readonly Question[],
  candidates: readonly Candidate[][],
  place: Place,
): Promise<void> {
  const { connection, shelf, view } = place;
  const flat = candidates.flatMap((found, question) => found.map(({ id, score }) => ({
    question, article: articleOf(id), sentence: indexOf(id), score,
  })));
  const rows = await connection.query(fetchBest, [
    flat.map(({ question }) => question), flat.map(({ article }) => article), flat.map(({ sentence }) => sentence),
    flat.map(({ score }) => score), questions.map(({ limit }) => limit), shelf.numbers(),
  ], 'best');
  shelf.put(rows, view);
}

const fetchBest = `
  WITH candidate AS MATERIALIZED (
    SELECT c.*, a.day
    FROM unnest($1::integer[], $2::bigint[], $3::integer[], $4::float8[]) AS c (question, article, sentence, score)
    JOIN copydesk.articles a ON a.number = c.article
  ), placed AS (
    SELECT question, article,
      row_number() OVER (PARTITION BY question ORDER BY score DESC, day DESC, article, sentence) AS place
    FROM candidate
  ), best AS MATERIALIZED (
    SELECT DISTINCT article FROM placed WHERE place <= ($5::integer[])[question + 1]
  )
  SELECT ${articleColumns('$6')} FROM best b JOIN copydesk.articles a ON a.number = b.article`;

function openText(id: string, shelf: Shelf): ArchivedText | undefined {
  const number = shelf.numberOf(id) ?? -1;
  const article = shelf.info(number)?.article;
  const text = shelf.unpacked(number)?.head.text;
  return article && text !== undefined ? { article, text } : undefined;
}

async function fetchText(id: string, { connection, shelf, view }: Place): Promise<ArchivedText | undefined> {
  const sql = `SELECT ${articleColumns('$2')} FROM copydesk.articles a WHERE a.id = $1 AND a.sentences > 0`;
  shelf.put(await connection.query(sql, [id, []]), view);
  return openText(id, shelf);
}

/** Articles fetched at once. */
const pageSize = 100;

async function* pieces(connection: Connection, state: () => State): AsyncGenerator<Audited> {
  for (let after = ''; ;) {
    const rows = await connection.query(`SELECT number, id, file, day, cluster, piece, metadata, body
      FROM copydesk.articles WHERE id > $1 AND sentences > 0 ORDER BY id LIMIT ${pageSize}`, [after]);
    for (const row of rows) yield pieceIn(row, infoOf(row, state()));
    if (rows.length < pageSize) return;
    after = String(rows.at(-1)?.['id']);
  }
}

function pieceIn({ body, metadata }: Row, { article }: Fetched): Audited {
  const { head: { text }, prose } = unpackArticle(bytesOf(body));
  return { article, reading: read({ text, prose, metadata: JSON.parse(String(metadata)) as Metadata }) };
}
