import type { Gist, Said } from '../engine/gist';
import { ByteReader, ByteWriter } from './bytes';

/**
 * The gists of an article's sentences: how many there are, how many bytes each has, then for each its
 * marks, its counts, its names by hashes, its terms by codes, and its events by numbers of predicates.
 */
export const gistsShape = 'gists 1';

const valuesMark = 1;
const quotesMark = 2;
const correctsMark = 4;

const affirmedMark = 1;
const possibleMark = 2;

/** Gives predicates numbers. */
type NumberOf = (predicate: string) => number;

/** Packs gists, each to be read alone. */
export function packGists(gists: readonly Gist[], numberOf: NumberOf): Uint8Array {
  const bodies = new ByteWriter();
  const ends = gists.map((gist) => {
    writeGist(bodies, gist, numberOf);
    return bodies.length;
  });
  const out = new ByteWriter();
  out.uint(ends.length);
  ends.forEach((end, i) => out.uint(end - (ends[i - 1] ?? 0)));
  bodies.moveTo(out);
  return out.take();
}

function writeGist(out: ByteWriter, { givesValues, hasQuotes, corrects, names, terms, events }: Gist, numberOf: NumberOf): void {
  out.uint((givesValues ? valuesMark : 0) | (hasQuotes ? quotesMark : 0) | (corrects ? correctsMark : 0));
  const told = new Set(events.map(({ predicate, affirmed, possible }) =>
    numberOf(predicate) * 4 + (affirmed ? affirmedMark : 0) + (possible ? possibleMark : 0)));
  for (const count of [names.length, terms.length, told.size]) out.uint(count);
  for (const name of names) out.hash(name);
  for (const code of terms) out.code(code);
  for (const one of told) out.uint(one);
}

/** The gists of an article, read one by one when they are asked for; undefined beyond the last. */
export type Gists = (sentence: number) => Gist | undefined;

export function unpackGists(packed: Uint8Array, predicateOf: (number: number) => string): Gists {
  const from = new ByteReader(packed);
  const starts: number[] = [];
  let at = 0;
  for (let left = from.uint(); left > 0; left--) {
    starts.push(at);
    at += from.uint();
  }
  const first = from.at;
  const gists: (Gist | undefined)[] = [];
  return (sentence) => {
    const start = starts[sentence];
    if (start === undefined) return undefined;
    return gists[sentence] ??= readGist(new ByteReader(packed, first + start), predicateOf);
  };
}

function readGist(from: ByteReader, predicateOf: (number: number) => string): Gist {
  const marks = from.uint();
  const [names, terms, events] = [from.uint(), from.uint(), from.uint()];
  return {
    givesValues: (marks & valuesMark) !== 0,
    hasQuotes: (marks & quotesMark) !== 0,
    corrects: (marks & correctsMark) !== 0,
    names: several(names, () => from.hash()),
    terms: several(terms, () => from.code()),
    events: several(events, (): Said => {
      const told = from.uint();
      return {
        predicate: predicateOf(Math.floor(told / 4)),
        affirmed: (told & affirmedMark) !== 0,
        possible: (told & possibleMark) !== 0,
      };
    }),
  };
}

function several<T>(count: number, read: () => T): T[] {
  const found: T[] = [];
  for (let left = count; left > 0; left--) found.push(read());
  return found;
}
