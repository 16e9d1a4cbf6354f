import { readFileSync } from 'node:fs';
import type { Passage } from '../engine/archive';
import type { Place as AuditPlace } from '../engine/audit';
import { isUnreadable, readManuscript } from '../formats';
import type { Place } from '../report/report';
import { type ArchivePlace, placesIn } from '../report/reported';
import type { Span } from '../text/span';
import { shownPath } from './shown';

/** Finds lines and columns for what the archive says. */
export interface Places {
  readonly ofPassage: (passage: Passage, words: Span) => ArchivePlace;
  readonly ofAudit: (place: AuditPlace) => ArchivePlace;
}

/**
 * A place is given only where the file, read again, holds the very words
 * there: files that hold several articles, or have changed since, show no
 * line rather than a wrong one.
 */
export function archivePlaces(root: string): Places {
  const read = new Map<string, ReadFile>();
  const locate = (name: string, words: Span, isThere: (text: string) => boolean): ArchivePlace => {
    const file = read.get(name) ?? readFile(name);
    read.set(name, file);
    return { file: shownPath(name, root), place: isThere(file.text) ? file.placeOf(words) : undefined };
  };
  return {
    ofPassage: ({ article, text, textStart }, words) => locate(article.file, words, (whole) => holds(whole, text, textStart)),
    ofAudit: ({ article, sentence, ...words }) => locate(article.file, words, (whole) => {
      const there = whole.slice(words.start, words.end);
      return there !== '' && sentence.includes(there);
    }),
  };
}

/** Whether a file has a paragraph at a place. What an article's reader has blanked out may be anything there. */
function holds(whole: string, paragraph: string, start: number): boolean {
  for (let at = 0; at < paragraph.length; at++) {
    if (paragraph[at] !== ' ' && paragraph[at] !== whole[start + at]) return false;
  }
  return whole.length >= start + paragraph.length;
}

interface ReadFile {
  readonly text: string;
  readonly placeOf: (words: Span) => Place;
}

/** A file of the archive; its text is empty where it cannot be read any more. */
function readFile(name: string): ReadFile {
  const text = textOfFile(name);
  return { text, placeOf: placesIn(text) };
}

function textOfFile(name: string): string {
  try {
    const manuscript = readManuscript(readFileSync(name), name);
    return isUnreadable(manuscript) ? '' : manuscript.text;
  } catch {
    return '';
  }
}
