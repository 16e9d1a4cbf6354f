import type { DatabaseSync } from 'node:sqlite';
import type { KnownName, Passage } from '../engine/archive';
import { ByteReader } from './bytes';
import { list, text } from './codec';
import {
  closestNames, isNear, joinCompany, lastWord, mostCompanyArticles, mostNames, mostRecords, nameKey, nearKeys,
  recordKey,
} from './names';
import { blobOf, type Postings } from './postings';
import { prepared } from './sqlite';

/** Where names are looked up. */
export interface NameSource {
  readonly db: DatabaseSync;
  readonly postings: Postings;
  /** Clusters of more than one article, by article. */
  readonly clusters: ReadonlyMap<number, string>;
  /** The passage of a sentence, by its number. */
  readonly passageAt: (sentence: number) => Passage | undefined;
}

/** The names of the archive that are near to the one asked for, nearest first. */
export function knownNames(asked: string, source: NameSource): KnownName[] {
  const word = lastWord(asked);
  const byKey = prepared(source.db, 'SELECT word FROM near WHERE key = ?');
  const byWord = prepared(source.db, 'SELECT name FROM names WHERE word = ?');
  const words = new Set(nearKeys(word).flatMap((key) => byKey.all(key).map((row) => String(row['word']))));
  const near = [...words].filter((one) => isNear(one, word));
  const names = near.flatMap((one) => byWord.all(one).map(({ name }) => String(name)));
  const known: KnownName[] = [];
  for (const name of closestNames(asked, names)) {
    const found = knownName(name, source);
    if (found) known.push(found);
    if (known.length === mostNames) break;
  }
  return known;
}

/** Undefined for a name whose articles are gone. What is said of one is looked up only where somebody asks. */
function knownName(name: string, { db, postings, clusters, passageAt }: NameSource): KnownName | undefined {
  const examples = Array.from(postings.posting(nameKey(name))?.sentences() ?? []);
  const listed = (number: number) => postings.directory.articleOf(number);
  const newest = examples.map((number) => ({ number, day: listed(number)?.day ?? 0 }))
    .sort((a, b) => b.day - a.day || a.number - b.number).map(({ number }) => number);
  const passage = passageAt(newest[0] ?? -1);
  const articles = (numbers: readonly number[]): number[] => numbers.map((number) => listed(number)?.article ?? -1);
  const records = Array.from(postings.posting(recordKey(name))?.sentences() ?? []).slice(0, mostRecords)
    .flatMap((number) => passageAt(number) ?? []);
  let company: readonly string[] | undefined;
  return passage && {
    name,
    passage,
    ...(records.length > 0 && { records }),
    stories: new Set(articles(examples).map((number) => clusters.get(number) ?? number)).size,
    get company() {
      return company ??= joinCompany(name, articles(newest.slice(0, mostCompanyArticles)).map((number) => companyOf(number, db)));
    },
  };
}

const companyList = list(text);

function companyOf(number: number, db: DatabaseSync): readonly string[] {
  const row = db.isOpen ? prepared(db, 'SELECT body FROM companies WHERE article = ?').get(number) : undefined;
  return row ? companyList.read(new ByteReader(blobOf(row['body']))) : [];
}
