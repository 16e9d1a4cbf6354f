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

/** Gists whose events name their predicates by place in a list of their own, so that they can be made anywhere. */
export interface LooseGists {
  /** All of it but for the events, sentence after sentence. */
  readonly bodies: Uint8Array;
  /** Where in the bodies each sentence ends. */
  readonly ends: readonly number[];
  /** Of each sentence: places of predicates, each with its marks. */
  readonly events: readonly (readonly number[])[];
  readonly predicates: readonly string[];
}

export function looseGists(gists: readonly Gist[]): LooseGists {
  const places = new Map<string, number>();
  const placeOf = (predicate: string): number => {
    const place = places.get(predicate) ?? places.size;
    places.set(predicate, place);
    return place;
  };
  const events = gists.map((gist) => [...new Set(gist.events.map(({ predicate, affirmed, possible }) =>
    placeOf(predicate) * 4 + (affirmed ? affirmedMark : 0) + (possible ? possibleMark : 0)))]);
  const bodies = new ByteWriter();
  const ends = gists.map((gist, i) => {
    writeGist(bodies, gist, events[i]?.length ?? 0);
    return bodies.length;
  });
  return { bodies: bodies.take(), ends, events, predicates: [...places.keys()] };
}

function writeGist(out: ByteWriter, { givesValues, hasQuotes, corrects, names, terms }: Gist, events: number): void {
  out.uint((givesValues ? valuesMark : 0) | (hasQuotes ? quotesMark : 0) | (corrects ? correctsMark : 0));
  for (const count of [names.length, terms.length, events]) out.uint(count);
  for (const name of names) out.hash(name);
  for (const code of terms) out.code(code);
}

/** Packs gists, each to be read alone. */
export function packGists({ bodies, ends, events, predicates }: LooseGists, numberOf: NumberOf): Uint8Array {
  const numbers = predicates.map(numberOf);
  const packed = new ByteWriter();
  const packedEnds = ends.map((end, i) => {
    packed.bytes(bodies.subarray(ends[i - 1] ?? 0, end));
    for (const told of events[i] ?? []) packed.uint((numbers[told >> 2] ?? 0) * 4 + told % 4);
    return packed.length;
  });
  const out = new ByteWriter();
  out.uint(packedEnds.length);
  packedEnds.forEach((end, i) => out.uint(end - (packedEnds[i - 1] ?? 0)));
  packed.moveTo(out);
  return out.take();
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
