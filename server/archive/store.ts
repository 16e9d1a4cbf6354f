import type { DatabaseSync } from 'node:sqlite';
import type { ArchivedArticle, KnownName, Passage, Question } from '../engine/archive';
import type { ReadSentence } from '../engine/reading';
import { ByteReader } from './bytes';
import { list, text } from './codec';
import { sentenceFor } from './database';
import { countArticles, hiddenArticles, type View } from './hidden';
import { versionOf } from './meta';
import {
  closestNames, isNear, joinCompany, lastWord, mostCompanyArticles, mostNames, mostRecords, nameKey, nearKeys, recordKey,
} from './names';
import { archivedArticle, settingOf } from './piece';
import type { ArchivedText, ShelvedArchive } from './shelved';
import { blobOf, type Postings, postingsIn } from './postings';
import { ranker, type Ranking } from './rank';
import { type Recent, recent } from './recent';
import { idOf, locate, shownId, storedId } from './roots';
import { prepared, sqliteCode, transaction } from './sqlite';
import { type Unpacked, unpackArticle } from './unpacked-article';

/** Articles and sentences that are kept ready; a draft of 40 sentences looks at about 600. */
const mostArticlesKept = 1500;
const mostSentencesKept = 4000;

/** What is said of an article is short. */
const mostInfosKept = 20_000;

/** What is known of an index at one moment, made anew when it changes. */
interface Moment {
  readonly version: string;
  readonly postings: Postings;
  readonly rank: Ranking;
  /** Clusters of more than one article, by article. */
  readonly clusters: ReadonlyMap<number, string>;
}

interface Reader {
  readonly db: DatabaseSync;
  readonly view: View;
  readonly articles: Recent<number, Unpacked>;
  readonly sentences: Recent<number, ReadSentence>;
  readonly infos: Recent<number, ArchivedArticle | undefined>;
  moment: Moment | undefined;
}

/** Answers questions from an index. Other processes may change it meanwhile: each batch sees one state of it. */
export function storeArchive(db: DatabaseSync, view: View): ShelvedArchive {
  const reader: Reader = {
    db,
    view,
    articles: recent(mostArticlesKept),
    sentences: recent(mostSentencesKept),
    infos: recent(mostInfosKept),
    moment: undefined,
  };
  const answer = <T>(run: (moment: Moment) => T): T => {
    try {
      return transaction(db, 'DEFERRED', () => run(momentOf(reader)));
    } catch (error) {
      throw sqliteCode(error) > 0 ? new Error(sentenceFor(error), { cause: error }) : error;
    }
  };
  return {
    get version() {
      return versionOf(db);
    },
    get size() {
      return answer(({ postings }) => ({ articles: countArticles(db, view.roots), sentences: postings.sentences }));
    },
    async find(questions, signal) {
      signal?.throwIfAborted();
      return answer(({ rank }) => questions.map((question) => rank(question, outside(question, reader))
        .flatMap(({ sentence, score }) => passageAt(reader, sentence, score) ?? [])));
    },
    async names(asked, signal) {
      signal?.throwIfAborted();
      return answer((moment) => asked.map((name) => knownNames(name, reader, moment)));
    },
    openText: (id) => answer(() => openText(id, reader)),
  };
}

function momentOf(reader: Reader): Moment {
  const version = versionOf(reader.db);
  if (reader.moment?.version === version) return reader.moment;
  const postings = postingsIn(reader.db, hiddenArticles(reader.db, reader.view));
  const clusters = new Map(prepared(reader.db, 'SELECT number, cluster FROM articles WHERE cluster IS NOT NULL').all()
    .map(({ number, cluster }) => [Number(number), String(cluster)]));
  reader.infos.clear();
  return reader.moment = { version, postings, clusters, rank: rankingOf(postings) };
}

function rankingOf({ directory, sentences, posting }: Postings): Ranking {
  return ranker({
    sentences,
    numbers: directory.end,
    posting,
    dayOf: (sentence) => directory.articleOf(sentence)?.day ?? 0,
  });
}

/** Tells the sentences of the file that stays apart. */
function outside({ apart }: Question, { db, view, moment }: Reader): ((sentence: number) => boolean) | undefined {
  const id = apart === undefined ? undefined : idOf(apart, view.roots);
  if (id === undefined) return undefined;
  const articles = new Set(prepared(db, 'SELECT number FROM articles WHERE file = ?').all(id).map(({ number }) => Number(number)));
  if (articles.size === 0) return undefined;
  return (sentence) => articles.has(moment?.postings.directory.articleOf(sentence)?.article ?? -1);
}

function passageAt(reader: Reader, number: number, score: number): Passage | undefined {
  const listed = reader.moment?.postings.directory.articleOf(number);
  const article = listed && infoOf(reader, listed.article);
  if (!listed || !article) return undefined;
  const unpacked = unpackedOf(reader, listed.article);
  const sentence = reader.sentences.get(number, () => unpacked.sentence(number - listed.first));
  const { start, end } = unpacked.paragraph(sentence);
  return { article, sentence, score, text: unpacked.prose.slice(start, end), textStart: start };
}

const unpackedOf = ({ articles, db }: Reader, number: number): Unpacked =>
  articles.get(number, () => unpackArticle(blobOf(
    prepared(db, 'SELECT body FROM bodies WHERE article = ?').get(number)?.['body'])));

function infoOf(reader: Reader, number: number): ArchivedArticle | undefined {
  return reader.infos.get(number, () => {
    const row = prepared(reader.db, 'SELECT id, file FROM articles WHERE number = ?').get(number);
    if (!row) return undefined;
    const { roots, sources } = reader.view;
    const id = String(row['id']);
    const file = locate(String(row['file']), roots);
    const { piece } = unpackedOf(reader, number).head;
    const cluster = shownId(reader.moment?.clusters.get(number) ?? id, roots);
    return archivedArticle({ id: shownId(id, roots), ...piece }, file, cluster, settingOf(file, sources));
  });
}

function openText(id: string, reader: Reader): ArchivedText | undefined {
  const row = prepared(reader.db, 'SELECT number FROM articles WHERE id = ?').get(storedId(id, reader.view.roots));
  const number = Number(row?.['number']);
  const article = row && infoOf(reader, number);
  return article && { article, text: unpackedOf(reader, number).head.text };
}

function knownNames(asked: string, reader: Reader, moment: Moment): KnownName[] {
  const word = lastWord(asked);
  const byKey = prepared(reader.db, 'SELECT word FROM near WHERE key = ?');
  const byWord = prepared(reader.db, 'SELECT name FROM names WHERE word = ?');
  const words = new Set(nearKeys(word).flatMap((key) => byKey.all(key).map((row) => String(row['word']))));
  const near = [...words].filter((one) => isNear(one, word));
  const names = near.flatMap((one) => byWord.all(one).map(({ name }) => String(name)));
  const known: KnownName[] = [];
  for (const name of closestNames(asked, names)) {
    const found = knownName(name, reader, moment);
    if (found) known.push(found);
    if (known.length === mostNames) break;
  }
  return known;
}

/** Undefined for a name whose articles are gone. */
function knownName(name: string, reader: Reader, { postings, clusters }: Moment): KnownName | undefined {
  const examples = Array.from(postings.posting(nameKey(name))?.sentences() ?? []);
  const listed = (number: number) => postings.directory.articleOf(number);
  const newest = [...examples].sort((a, b) => (listed(b)?.day ?? 0) - (listed(a)?.day ?? 0) || a - b);
  const passage = passageAt(reader, newest[0] ?? -1, 1);
  const articles = examples.map((number) => listed(number)?.article ?? -1);
  const records = Array.from(postings.posting(recordKey(name))?.sentences() ?? []).slice(0, mostRecords)
    .flatMap((number) => passageAt(reader, number, 1) ?? []);
  return passage && {
    name,
    stories: new Set(articles.map((number) => clusters.get(number) ?? number)).size,
    company: joinCompany(name, newest.slice(0, mostCompanyArticles)
      .map((number) => companyOf(listed(number)?.article ?? -1, reader))),
    passage,
    ...(records.length > 0 && { records }),
  };
}

const company = list(text);

function companyOf(number: number, { db }: Reader): readonly string[] {
  const row = prepared(db, 'SELECT body FROM companies WHERE article = ?').get(number);
  return row ? company.read(new ByteReader(blobOf(row['body']))) : [];
}
