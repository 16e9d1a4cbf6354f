import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './sqlite';

// Of predicates there are some ten thousand, however large the archive is: what all events are called
// fits in memory, and gists name them by number.

/** Gives predicates numbers, new ones to those that have none yet. Use it within one transaction. */
export function predicateNumbers(db: DatabaseSync): (predicate: string) => number {
  const known = new Map<string, number>();
  const find = prepared(db, 'SELECT number FROM predicates WHERE name = ?');
  const put = prepared(db, 'INSERT INTO predicates (name) VALUES (?)');
  return (predicate) => {
    let number = known.get(predicate);
    if (number === undefined) {
      number = Number(find.get(predicate)?.['number'] ?? put.run(predicate).lastInsertRowid);
      known.set(predicate, number);
    }
    return number;
  };
}

/** Gives predicates by their numbers. */
export function predicateNames(db: DatabaseSync): (number: number) => string {
  const known = new Map<number, string>();
  const find = prepared(db, 'SELECT name FROM predicates WHERE number = ?');
  return (number) => {
    let name = known.get(number);
    if (name === undefined) {
      name = String(find.get(number)?.['name'] ?? '');
      known.set(number, name);
    }
    return name;
  };
}
