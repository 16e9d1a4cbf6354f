import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../engine/archive';
import type { Gist } from '../engine/gist';
import { freshGist } from '../engine/gist-of';
import { ByteWriter } from './bytes';
import { printsOf, type Prints } from './clusters';
import { list, text } from './codec';
import type { Listed } from './directory';
import { packGists } from './gists';
import { companyIn, type NamedHere, namesIn, nearKeys } from './names';
import { mostSentences, packArticle, packPiece } from './packed-article';
import { dateOf, dayNumber, isEvidence } from './piece';
import { predicateNumbers } from './predicates';
import { packPrints } from './prints-codec';
import { prepared } from './sqlite';

/** A submission with what is made of it for the index. */
export interface Prepared {
  readonly submission: Submission;
  /** How many of its sentences can be found: none where it is no evidence. */
  readonly sentences: number;
  readonly prints: Prints;
  readonly names: readonly NamedHere[];
}

export function prepare(submission: Submission): Prepared {
  const { article, reading } = submission;
  return {
    submission,
    sentences: isEvidence(article) ? Math.min(mostSentences, reading.sentences.length) : 0,
    prints: printsOf(submission),
    names: namesIn(reading).filter(({ sentence }) => sentence < mostSentences),
  };
}

const company = list(text);

/** Puts an article of a file into its tables; `first` is the number of its first sentence. */
export type PutArticle = (one: Prepared, file: string, first: number) => Listed;

export function articleWriter(db: DatabaseSync): PutArticle {
  const article = prepared(db, 'INSERT INTO articles (id, file, first, sentences, piece, identifier) VALUES (?, ?, ?, ?, ?, ?)');
  const body = prepared(db, 'INSERT INTO bodies VALUES (?, ?)');
  const putEvidence = evidenceWriter(db);
  return (one, file, first) => {
    const { submission, sentences, prints } = one;
    const { lastInsertRowid } = article.run(submission.id, file, first, sentences, packPiece(submission), prints.identifier ?? null);
    const number = Number(lastInsertRowid);
    body.run(number, packArticle(submission));
    if (sentences > 0) putEvidence(number, one);
    return { article: number, first, sentences, day: dayNumber(dateOf(submission.article)) };
  };
}

function evidenceWriter(db: DatabaseSync): (number: number, one: Prepared) => void {
  const putPrints = prepared(db, 'INSERT INTO prints VALUES (?, ?)');
  const putGists = prepared(db, 'INSERT INTO gists VALUES (?, ?)');
  const numberOf = predicateNumbers(db);
  const unclustered = prepared(db, 'INSERT INTO unclustered VALUES (?)');
  const companies = prepared(db, 'INSERT INTO companies VALUES (?, ?)');
  const putNames = nameWriter(db);
  const packed = new ByteWriter();
  return (number, { submission, prints, names }) => {
    putPrints.run(number, packPrints(prints));
    putGists.run(number, packGists(gistsIn(submission), numberOf));
    unclustered.run(number);
    company.write(packed, companyIn(submission.reading));
    companies.run(number, packed.take());
    putNames(names);
  };
}

/** What each sentence of an article is about. */
export const gistsIn = ({ article: { prose, paragraphs }, reading }: Submission): Gist[] =>
  reading.sentences.slice(0, mostSentences).map((sentence) => {
    const { start, end } = paragraphs[sentence.paragraph] ?? sentence;
    return freshGist(sentence, { text: prose.slice(start, end), textStart: start });
  });

function nameWriter(db: DatabaseSync): (names: readonly NamedHere[]) => void {
  const putName = prepared(db, 'INSERT OR IGNORE INTO names VALUES (?, ?)');
  const hasWord = prepared(db, 'SELECT 1 FROM near WHERE key = ? AND word = ?');
  const putNear = prepared(db, 'INSERT OR IGNORE INTO near VALUES (?, ?)');
  return (names) => {
    for (const { name, word } of names) {
      if (putName.run(word, name).changes === 0 || hasWord.get(word, word)) continue;
      for (const key of nearKeys(word)) putNear.run(key, word);
    }
  };
}
