import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../engine/archive';
import { indexKeys } from '../engine/keys';
import type { Reading } from '../engine/reading';
import { ByteWriter } from './bytes';
import { clustersOf, printsOf } from './clusters';
import { list, text } from './codec';
import type { Listed } from './directory';
import { companyIn, nameKey, namesIn, nearKeys } from './names';
import { getMeta, setMeta } from './meta';
import { mostSentences, packArticle } from './packed-article';
import { dateOf, dayNumber, isEvidence } from './piece';
import { blobOf, segmentsIn } from './postings';
import { packPrints, unpackPrints } from './prints-codec';
import { mostInSegment, type Pairs, pairs, writeSegment } from './segments';
import { prepared } from './sqlite';

/** A file as it was found, and what could be read in it. */
export interface ReadFile {
  /** Its id in the index. */
  readonly id: string;
  readonly size: number;
  readonly modified: number;
  /** Hash of its bytes. */
  readonly hash: string;
  readonly problem?: string;
  readonly submissions: readonly Submission[];
}

/** Sentences that can be found. */
const findable = ({ article, reading }: Submission): number =>
  (isEvidence(article) ? Math.min(mostSentences, reading.sentences.length) : 0);

/** Puts files into the index, in place of what it holds of them. Call it within a transaction. */
export function putFiles(db: DatabaseSync, files: readonly ReadFile[]): void {
  for (const { id } of files) removeFile(db, id);
  const segment = growingSegment(db);
  const put = articleWriter(db);
  for (const file of files) {
    putFile(db, file);
    for (const one of file.submissions) {
      const sentences = findable(one);
      const article = put(one, file.id, segment.place(sentences), sentences);
      if (sentences > 0) segment.add(article, one);
    }
  }
  segment.close();
  setMeta(db, 'unclustered', 1);
}

interface GrowingSegment {
  /** The number that the first of so many sentences will have. */
  place(sentences: number): number;
  add(article: Listed, submission: Submission): void;
  close(): void;
}

/** A segment that is written when it is full or closed, and followed by another. */
function growingSegment(db: DatabaseSync): GrowingSegment {
  let first = nextSentence(db);
  let next = first;
  let articles: Listed[] = [];
  let keys = pairs();
  const close = (): void => {
    if (articles.length > 0) writeSegment(db, first, articles, keys);
    first = next;
    articles = [];
    keys = pairs();
  };
  return {
    place(sentences) {
      if (next - first + sentences > mostInSegment) close();
      return next;
    },
    add(article, { reading }) {
      addKeys(reading, next - first, keys);
      articles.push(article);
      next += article.sentences;
    },
    close,
  };
}

/** Takes note that a file was written again as it was. */
export function touchFile(db: DatabaseSync, { id, size, modified }: Omit<ReadFile, 'submissions'>): void {
  prepared(db, 'UPDATE files SET size = ?, modified = ? WHERE id = ?').run(size, modified, id);
}

/** Takes note that a file has another place. */
export function moveFile(db: DatabaseSync, from: string, to: Omit<ReadFile, 'submissions'>): void {
  prepared(db, 'UPDATE files SET id = ?, size = ?, modified = ? WHERE id = ?').run(to.id, to.size, to.modified, from);
  prepared(db, 'UPDATE articles SET id = ? || substr(id, ?), file = ? WHERE file = ?')
    .run(to.id, from.length + 1, to.id, from);
  setMeta(db, 'unclustered', 1);
}

/** Takes a file and its articles out of the index. Call it within a transaction. */
export function removeFile(db: DatabaseSync, id: string): void {
  for (const { number, sentences } of prepared(db, 'SELECT number, sentences FROM articles WHERE file = ?').all(id)) {
    const article = Number(number);
    if (Number(sentences) > 0) prepared(db, 'INSERT INTO removed VALUES (?)').run(article);
    for (const table of ['bodies', 'prints', 'companies']) {
      prepared(db, `DELETE FROM ${table} WHERE article = ?`).run(article);
    }
    prepared(db, 'DELETE FROM articles WHERE number = ?').run(article);
  }
  prepared(db, 'DELETE FROM files WHERE id = ?').run(id);
  setMeta(db, 'unclustered', 1);
}

/** Takes the files of a folder out of the index. Call it within a transaction. */
export function removeBelow(db: DatabaseSync, id: string): void {
  const rows = prepared(db, 'SELECT id FROM files WHERE id = ? OR (id >= ? AND id < ?)').all(id, `${id}/`, `${id}0`);
  for (const row of rows) removeFile(db, String(row['id']));
}

function nextSentence(db: DatabaseSync): number {
  const last = segmentsIn(db).at(-1);
  return last ? last.first + last.sentences : 0;
}

function putFile(db: DatabaseSync, { id, size, modified, hash, problem }: ReadFile): void {
  prepared(db, 'INSERT INTO files VALUES (?, ?, ?, ?, ?)').run(id, size, modified, hash, problem ?? null);
}

const company = list(text);

type PutArticle = (submission: Submission, file: string, first: number, sentences: number) => Listed;

function articleWriter(db: DatabaseSync): PutArticle {
  const article = prepared(db, 'INSERT INTO articles (id, file, first, sentences) VALUES (?, ?, ?, ?)');
  const body = prepared(db, 'INSERT INTO bodies VALUES (?, ?)');
  const prints = prepared(db, 'INSERT INTO prints VALUES (?, ?)');
  const companies = prepared(db, 'INSERT INTO companies VALUES (?, ?)');
  const putNames = nameWriter(db);
  const packed = new ByteWriter();
  return (submission, file, first, sentences) => {
    const number = Number(article.run(submission.id, file, first, sentences).lastInsertRowid);
    body.run(number, packArticle(submission));
    prints.run(number, packPrints(printsOf(submission)));
    if (sentences > 0) {
      company.write(packed, companyIn(submission.reading));
      companies.run(number, packed.take());
      putNames(submission);
    }
    return { article: number, first, sentences, day: dayNumber(dateOf(submission.article)) };
  };
}

function nameWriter(db: DatabaseSync): (submission: Submission) => void {
  const putName = prepared(db, 'INSERT OR IGNORE INTO names VALUES (?, ?)');
  const hasWord = prepared(db, 'SELECT 1 FROM near WHERE key = ? AND word = ?');
  const putNear = prepared(db, 'INSERT OR IGNORE INTO near VALUES (?, ?)');
  return ({ reading }) => {
    for (const { name, word } of namesIn(reading)) {
      if (putName.run(word, name).changes === 0 || hasWord.get(word, word)) continue;
      for (const key of nearKeys(word)) putNear.run(key, word);
    }
  };
}

function addKeys(reading: Reading, first: number, keys: Pairs): void {
  reading.sentences.slice(0, mostSentences).forEach((sentence, i) => {
    for (const key of indexKeys(sentence)) keys.add(key, first + i);
  });
  for (const { name, sentence } of namesIn(reading)) {
    if (sentence < mostSentences) keys.add(nameKey(name), first + sentence);
  }
}

/** Finds clusters anew where articles came or went. Call it within a transaction. */
export function putClusters(db: DatabaseSync): void {
  if (Number(getMeta(db, 'unclustered') ?? 0) === 0) return;
  const rows = prepared(db, 'SELECT number, id, cluster, body FROM articles JOIN prints ON article = number').all();
  const clusters = clustersOf(rows.map(({ id, body }) => ({ id: String(id), ...unpackPrints(blobOf(body)) })));
  const sizes = new Map<string, number>();
  for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const put = prepared(db, 'UPDATE articles SET cluster = ? WHERE number = ?');
  for (const { number, id, cluster: before } of rows) {
    const found = clusters.get(String(id)) ?? String(id);
    const cluster = (sizes.get(found) ?? 0) > 1 ? found : null;
    if (cluster !== before) put.run(cluster, Number(number));
  }
  setMeta(db, 'unclustered', 0);
}
