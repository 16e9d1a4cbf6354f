import type { DatabaseSync } from 'node:sqlite';
import type { ArchivedArticle, KnownName, Passage, Question } from '../engine/archive';
import type { ReadSentence } from '../engine/reading';
import { sentenceFor } from './database';
import { type Gists, unpackGists } from './gists';
import { countArticles, hiddenArticles, type View } from './hidden';
import { isOfOneIndex, versionOf } from './meta';
import { knownNames } from './known-names';
import { namesBeginning } from './listing';
import { mostSentences, unpackPiece } from './packed-article';
import { archivedArticle, settingOf } from './piece';
import type { ArchivedText, ShelvedArchive } from './shelved';
import { blobOf, type Postings, postingsIn } from './postings';
import { predicateNames } from './predicates';
import { ranker, type Ranking } from './rank';
import { type Recent, recent } from './recent';
import { idOf, locate, shownId, storedId } from './roots';
import { prepared, sqliteCode, transaction } from './sqlite';
import { type OpenPassage, StoredPassage } from './stored-passage';
import { goneArticle, type Unpacked, unpackArticle } from './unpacked-article';

/** Articles and sentences kept open: most passages are dismissed unread, a draft of 40 sentences opens some 150. */
const mostArticlesKept = 400;
const mostSentencesKept = 2000;

/** What is said of an article is short; of a name, too. */
const mostInfosKept = 20_000;
const mostNamesKept = 2_000;

/** Of so many articles, about a kilobyte each. */
const mostGistsKept = 3000;

/** What is known of an index at one moment, made anew when it changes. */
interface Moment {
  readonly version: string;
  readonly postings: Postings;
  readonly rank: Ranking;
  /** Clusters of more than one article, by article. */
  readonly clusters: () => ReadonlyMap<number, string>;
}

interface Reader {
  readonly db: DatabaseSync;
  readonly view: View;
  readonly gists: Recent<number, Gists>;
  /** Predicates by their numbers. */
  predicateOf: (number: number) => string;
  readonly articles: Recent<number, Unpacked>;
  readonly sentences: Recent<number, ReadSentence>;
  readonly infos: Recent<number, ArchivedArticle | undefined>;
  readonly names: Recent<string, readonly KnownName[]>;
  moment: Moment | undefined;
}

/** Answers questions from an index. Other processes may change it meanwhile: each batch sees one state of it. */
export function storeArchive(db: DatabaseSync, view: View): ShelvedArchive {
  const reader: Reader = {
    db,
    view,
    gists: recent(mostGistsKept),
    predicateOf: predicateNames(db),
    articles: recent(mostArticlesKept),
    sentences: recent(mostSentencesKept),
    infos: recent(mostInfosKept),
    names: recent(mostNamesKept),
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
      return answer((moment) => questions.map((question) => moment.rank(question, outside(question, reader))
        .flatMap(({ sentence, score }) => passageAt(reader, moment, sentence, score) ?? [])));
    },
    async names(asked, signal) {
      signal?.throwIfAborted();
      return answer((moment) => {
        const look = { db, ...moment, passageAt: (number: number) => passageAt(reader, moment, number, 1) };
        return asked.map((name) => reader.names.get(name, () => knownNames(name, look)));
      });
    },
    openText: (id) => answer(() => openText(id, reader)),
    fetchText: async (id) => answer(() => openText(id, reader)),
    articles: async (most) => answer(({ postings }) =>
      postings.directory.newest(most).flatMap((number) => infoOf(reader, number) ?? [])),
    namesBeginning: async (typed, most) => answer(() => namesBeginning(db, typed, most)),
  };
}

function momentOf(reader: Reader): Moment {
  const version = versionOf(reader.db);
  if (reader.moment?.version === version) return reader.moment;
  if (reader.moment && !isOfOneIndex(reader.moment.version, version)) {
    reader.predicateOf = predicateNames(reader.db);
    for (const kept of [reader.gists, reader.articles, reader.sentences]) kept.clear();
  }
  const postings = postingsIn(reader.db, hiddenArticles(reader.db, reader.view));
  let known: ReadonlyMap<number, string> | undefined;
  const clusters = (): ReadonlyMap<number, string> => known ??= clustersIn(reader.db);
  reader.infos.clear();
  reader.names.clear();
  return reader.moment = { version, postings, clusters, rank: rankingOf(postings) };
}

const clustersIn = (db: DatabaseSync): ReadonlyMap<number, string> => (!db.isOpen ? new Map() : new Map(
  prepared(db, 'SELECT number, cluster FROM articles WHERE cluster IS NOT NULL').all()
    .map(({ number, cluster }) => [Number(number), String(cluster)]),
));

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
  const rows = prepared(db, 'SELECT number FROM articles WHERE file = ?').all(id);
  const articles = new Set(rows.map(({ number }) => Number(number)));
  if (articles.size === 0) return undefined;
  return (sentence) => articles.has(moment?.postings.directory.articleOf(sentence)?.article ?? -1);
}

function passageAt(reader: Reader, { postings }: Moment, number: number, score: number): Passage | undefined {
  const listed = postings.directory.articleOf(number);
  const article = listed && infoOf(reader, listed.article);
  if (!article) return undefined;
  const index = number - listed.first;
  const gist = gistsOf(reader, listed.article)(index);
  return new StoredPassage(article, score, gist, () => openPassage(reader, listed.article, index));
}

const gistsOf = ({ gists, predicateOf, db }: Reader, number: number): Gists => gists.get(number, () =>
  unpackGists(blobOf(prepared(db, 'SELECT body FROM gists WHERE article = ?').get(number)?.['body']), predicateOf));

function openPassage(reader: Reader, article: number, index: number): OpenPassage {
  const unpacked = unpackedOf(reader, article);
  const sentence = reader.sentences.get(article * mostSentences + index, () => unpacked.sentence(index));
  const { start, end } = unpacked.paragraph(sentence);
  return { sentence, text: unpacked.prose.slice(start, end), textStart: start };
}

/** Nothing is left to open where an article has gone since it was found, or the archive is closed. */
const unpackedOf = ({ articles, db }: Reader, number: number): Unpacked => articles.get(number, () => {
  const row = db.isOpen ? prepared(db, 'SELECT body FROM bodies WHERE article = ?').get(number) : undefined;
  return row ? unpackArticle(blobOf(row['body'])) : goneArticle;
});

function infoOf(reader: Reader, number: number): ArchivedArticle | undefined {
  return reader.infos.get(number, () => {
    const row = prepared(reader.db, 'SELECT id, file, piece, cluster FROM articles WHERE number = ?').get(number);
    if (!row) return undefined;
    const { roots, sources } = reader.view;
    const id = String(row['id']);
    const file = locate(String(row['file']), roots);
    const cluster = shownId(String(row['cluster'] ?? id), roots);
    const piece = { id: shownId(id, roots), ...unpackPiece(blobOf(row['piece'])) };
    return archivedArticle(piece, file, cluster, settingOf(file, sources));
  });
}

function openText(id: string, reader: Reader): ArchivedText | undefined {
  const row = prepared(reader.db, 'SELECT number FROM articles WHERE id = ?').get(storedId(id, reader.view.roots));
  const number = Number(row?.['number']);
  const article = row && infoOf(reader, number);
  return article && { article, text: unpackedOf(reader, number).head.text };
}
