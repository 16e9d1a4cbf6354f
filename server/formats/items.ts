import type { Span } from '../text/span';
import { type Extract, manuscriptOf } from './extract';
import type { FileContents, Item, TextFile } from './item';

/** The articles of a file that may hold many, as they are found. */
export interface Items {
  /** Takes an article. False where the file holds enough. */
  readonly add: (extract: Extract, place?: Span) => boolean;
  /** Takes note of something that is no article of any use; `why` it is left out goes into the problem. */
  readonly skip: (why?: string) => boolean;
  /** What has been found; `problem` is what else is to be said. */
  readonly contents: (problem?: string) => FileContents;
}

/** Of one file, at most so many articles are read: exports of newsrooms come in smaller parts. */
const mostItems = 50_000;

/** Longer articles are none; UTF-16 units. */
const longest = 1_000_000;

/** Collects the articles of a file, and what is to be said of those left out. */
export function itemsOf(file: TextFile): Items {
  const items: Item[] = [];
  const skipped = new Map<string, number>();
  let taken = 0;
  const next = (): boolean => ++taken < mostItems;
  const skip = (why?: string): boolean => {
    if (why !== undefined) skipped.set(why, (skipped.get(why) ?? 0) + 1);
    return next();
  };
  return {
    skip,
    add(extract, place) {
      if (extract.paragraphs.length === 0) return skip();
      if (lengthOf(extract) > longest) return skip('is longer than 1 MB');
      items.push({ manuscript: manuscriptOf(extract), ...(place && { place }) });
      return next();
    },
    contents(problem) {
      const tooMany = `${file.name} holds more than ${mostItems} articles; split it, for only the first are used.`;
      const said = taken < mostItems ? problem ?? leftOut(skipped) : tooMany;
      return { items, ...(said !== undefined && { problem: said }) };
    },
  };
}

const lengthOf = ({ paragraphs }: Extract): number => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** `2 records of this file hold no text and are left out.` */
function leftOut(skipped: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...skipped].sort(([, a], [, b]) => b - a);
  if (!first) return undefined;
  const [why, count] = first;
  if (count === 1) return `A record of this file ${why}, and is left out.`;
  return `${count} records of this file are left out; the first ${why}.`;
}
