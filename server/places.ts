import { readFileSync } from 'node:fs';
import type { ArchivedArticle, Passage } from './engine/archive';
import type { Place as AuditPlace } from './engine/audit';
import { decode } from './formats/encoding';
import { type Item, readArticles } from './formats';
import type { Place } from './report/report';
import { type ArchivePlace, placesIn } from './report/reported';
import type { Span } from './text/span';
import { shownPath } from './report/shown-path';

/** Finds lines and columns for what the archive says. */
export interface Places {
  readonly ofPassage: (passage: Passage, words: Span) => ArchivePlace;
  readonly ofAudit: (place: AuditPlace) => ArchivePlace;
}

/**
 * A place is given only where the file, read again, holds the very words
 * there: files that have changed since show no line rather than a wrong
 * one. An article of a feed or an export is shown by where it begins.
 */
export function archivePlaces(root: string): Places {
  const read = new Map<string, ReadFile>();
  const locate = ({ file: name, id }: ArchivedArticle, words: Span, isThere: (text: string) => boolean): ArchivePlace => {
    const file = read.get(name) ?? readFile(name);
    read.set(name, file);
    const item = file.items[numberOf(id) - 1];
    return { file: shownPath(name, root), place: item && isThere(item.manuscript.text) ? placeIn(file, item, words) : undefined };
  };
  return {
    ofPassage: ({ article, text, textStart }, words) => locate(article, words, (whole) => holds(whole, text, textStart)),
    ofAudit: ({ article, sentence, ...words }) => locate(article, words, (whole) => {
      const there = whole.slice(words.start, words.end);
      return there !== '' && sentence.includes(there);
    }),
  };
}

/** Of `wire/feed.xml#17` it is 17; 1 for a file that is one article. */
const numberOf = (id: string): number => Number(/#(\d+)$/.exec(id)?.[1] ?? 1);

function placeIn({ placeOf }: ReadFile, { manuscript, place }: Item, words: Span): Place | undefined {
  if (!manuscript.extracted) return placeOf(words);
  return place && placeOf({ start: place.start, end: place.start });
}

/** Whether a file has a paragraph at a place. What an article's reader has blanked out may be anything there. */
function holds(whole: string, paragraph: string, start: number): boolean {
  for (let at = 0; at < paragraph.length; at++) {
    if (paragraph[at] !== ' ' && paragraph[at] !== whole[start + at]) return false;
  }
  return whole.length >= start + paragraph.length;
}

interface ReadFile {
  readonly items: readonly Item[];
  readonly placeOf: (words: Span) => Place;
}

/** A file of the archive; it holds nothing where it cannot be read any more. */
function readFile(name: string): ReadFile {
  try {
    const bytes = readFileSync(name);
    const { items } = readArticles(bytes, name);
    return { items, placeOf: placesIn(decode(bytes) ?? '') };
  } catch {
    return { items: [], placeOf: placesIn('') };
  }
}
