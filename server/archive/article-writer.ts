import type { DatabaseSync } from 'node:sqlite';
import type { Listed } from './directory';
import { packGists } from './gists';
import { nearKeys } from './names';
import { predicateNumbers } from './predicates';
import type { Prepared } from './prepared-article';
import { prepared } from './sqlite';

/** Puts an article of a file into its tables; `first` is the number of its first sentence. */
export type PutArticle = (one: Prepared, file: string, first: number) => Listed;

export function articleWriter(db: DatabaseSync): PutArticle {
  const article = prepared(db, `INSERT INTO articles (id, file, first, sentences, piece, identifier)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const body = prepared(db, 'INSERT INTO bodies VALUES (?, ?)');
  const putEvidence = evidenceWriter(db);
  return (one, file, first) => {
    const { id, day, sentences, piece, identifier } = one;
    const { lastInsertRowid } = article.run(id, file, first, sentences, piece, identifier ?? null);
    const number = Number(lastInsertRowid);
    body.run(number, one.body);
    if (one.evidence) putEvidence(number, one.evidence);
    return { article: number, first, sentences, day };
  };
}

type PutEvidence = (number: number, evidence: NonNullable<Prepared['evidence']>) => void;

function evidenceWriter(db: DatabaseSync): PutEvidence {
  const putPrints = prepared(db, 'INSERT INTO prints VALUES (?, ?)');
  const putGists = prepared(db, 'INSERT INTO gists VALUES (?, ?)');
  const numberOf = predicateNumbers(db);
  const unclustered = prepared(db, 'INSERT INTO unclustered VALUES (?)');
  const companies = prepared(db, 'INSERT INTO companies VALUES (?, ?)');
  const putName = nameWriter(db);
  return (number, { prints, gists, company, names }) => {
    putPrints.run(number, prints);
    putGists.run(number, packGists(gists, numberOf));
    unclustered.run(number);
    companies.run(number, company);
    for (const { name, word } of names) putName(name, word);
  };
}

function nameWriter(db: DatabaseSync): (name: string, word: string) => void {
  const put = prepared(db, 'INSERT OR IGNORE INTO names VALUES (?, ?)');
  const hasWord = prepared(db, 'SELECT 1 FROM near WHERE key = ? AND word = ?');
  const putNear = prepared(db, 'INSERT OR IGNORE INTO near VALUES (?, ?)');
  return (name, word) => {
    if (put.run(word, name).changes === 0 || hasWord.get(word, word)) return;
    for (const key of nearKeys(word)) putNear.run(key, word);
  };
}
