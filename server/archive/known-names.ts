import type { DatabaseSync } from 'node:sqlite';
import type { KnownName, Passage } from '../engine/archive';
import { ByteReader } from './bytes';
import { list, text } from './codec';
import type { Directory } from './directory';
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
  readonly clusters: () => ReadonlyMap<number, string>;
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
  const { posting, directory } = postings;
  const examples = posting(nameKey(name))?.sentences() ?? [];
  const articlesOf = (numbers: ArrayLike<number>): number[] =>
    Array.from(numbers, (number) => directory.articleOf(number)?.article ?? -1);
  const passage = passageAt(newestOf(examples, directory));
  const records = Array.from(posting(recordKey(name))?.sentences() ?? []).slice(0, mostRecords)
    .flatMap((number) => passageAt(number) ?? []);
  let company: readonly string[] | undefined;
  let stories: number | undefined;
  return passage && {
    name,
    passage,
    ...(records.length > 0 && { records }),
    get stories() {
      return stories ??= new Set(articlesOf(examples).map((number) => clusters().get(number) ?? number)).size;
    },
    get company() {
      const newest = (): number[] => byDay(examples, directory).slice(0, mostCompanyArticles);
      return company ??= joinCompany(name, articlesOf(newest()).map((number) => companyOf(number, db)));
    },
  };
}

const dayOf = (number: number, directory: Directory): number => directory.articleOf(number)?.day ?? 0;

/** Of sentences in the order of their numbers the first of the newest day; -1 where there is none. */
function newestOf(numbers: ArrayLike<number>, directory: Directory): number {
  let newest = -1;
  let last = -1;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? -1;
    const day = dayOf(number, directory);
    if (day > last) [newest, last] = [number, day];
  }
  return newest;
}

const byDay = (numbers: ArrayLike<number>, directory: Directory): number[] =>
  Array.from(numbers, (number) => ({ number, day: dayOf(number, directory) }))
    .sort((a, b) => b.day - a.day || a.number - b.number).map(({ number }) => number);

const companyList = list(text);

function companyOf(number: number, db: DatabaseSync): readonly string[] {
  if (!db.isOpen) return [];
  const row = prepared(db, 'SELECT body FROM companies WHERE article = ?').get(number);
  return row ? companyList.read(new ByteReader(blobOf(row['body']))) : [];
}
