import type { SearchResult } from '../engine/search';
import type { Passage } from '../engine/archive';
import { plainLine } from './plain';
import { counted } from './report';
import { type ArchivePlace, isoDay } from './reported';

/** A sentence of the archive that an editor has looked up: plain data. */
export interface ReportedPassage extends ArchivePlace {
  readonly id: string;
  readonly source: string;
  readonly date?: string;
  readonly headline: string;
  readonly sentence: string;
  /** How many of the words that were looked for it holds. */
  readonly matched: number;
}

/** Turns what was found into plain data with lines and columns. */
export const reportPassages = ({ found }: SearchResult, locate: (passage: Passage) => ArchivePlace): ReportedPassage[] =>
  found.map(({ passage, matched }) => {
    const { article, sentence, text, textStart } = passage;
    return {
      ...locate(passage),
      id: article.id,
      source: article.source,
      date: article.date && isoDay(article.date),
      headline: article.headline,
      sentence: text.slice(sentence.start - textStart, sentence.end - textStart),
      matched,
    };
  });

export const searchJson = (version: string, passages: readonly ReportedPassage[]): string =>
  `${JSON.stringify({ format: 1, version, passages }, undefined, 2)}\n`;

/** For reading: sentence by sentence, with where it stands. */
export const searchText = (passages: readonly ReportedPassage[]): string => [
  ...passages.map(({ source, date, file, place, sentence, headline }) => [
    plainLine(sentence),
    `  ${plainLine([source, date, headline, place ? `${file}:${place.line}` : file].filter(Boolean).join(', '))}`,
  ].join('\n')),
  passages.length ? `${counted(passages.length, 'sentence')}.` : 'The archive has no sentence with these words.',
].join('\n\n') + '\n';
