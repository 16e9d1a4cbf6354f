import type { Conflict, Place as AuditPlace } from '../engine/audit';
import { plainLine } from './plain';
import { counted } from './report';
import { type ArchivePlace, isoDay } from './reported';

/** A place of the archive that gives one account. */
export interface ReportedPlace extends ArchivePlace {
  readonly source: string;
  readonly date?: string;
  readonly headline: string;
  readonly sentence: string;
}

/** On what an archive disagrees with itself: plain data. */
export interface ReportedConflict {
  readonly checks: readonly string[];
  readonly title: string;
  /** Only versions of one story differ. */
  readonly withinOneStory: boolean;
  readonly sides: readonly {
    readonly value: string;
    /** Independent stories. */
    readonly stories: number;
    readonly places: readonly ReportedPlace[];
  }[];
}

/** Turns conflicts into plain data with lines and columns. */
export const reportConflicts = (conflicts: readonly Conflict[], locate: (place: AuditPlace) => ArchivePlace): ReportedConflict[] =>
  conflicts.map(({ checks, title, withinOneStory, sides }) => ({
    checks,
    title,
    withinOneStory,
    sides: sides.map(({ value, stories, places }) => ({
      value,
      stories,
      places: places.map((place) => ({
        ...locate(place),
        source: place.article.source,
        date: place.article.date && isoDay(place.article.date),
        headline: place.article.headline,
        sentence: place.sentence,
      })),
    })),
  }));

export const auditJson = (version: string, conflicts: readonly ReportedConflict[]): string =>
  `${JSON.stringify({ format: 1, version, conflicts }, undefined, 2)}\n`;

/** For reading: each conflict with its sides, the one with most stories first. */
export const auditText = (conflicts: readonly ReportedConflict[]): string => [
  ...conflicts.map(conflictText),
  conflicts.length ? `${counted(conflicts.length, 'conflict')}.` : 'The archive agrees with itself, as far as Copydesk can tell.',
].join('\n\n') + '\n';

const conflictText = ({ checks, title, withinOneStory, sides }: ReportedConflict): string => [
  `${plainLine(title)}  ${checks.join(', ')}${withinOneStory ? '  (versions of one story)' : ''}`,
  ...sides.flatMap(({ value, stories, places }) => [
    `  «${plainLine(value)}»  ${counted(stories, 'story', 'stories')}`,
    ...places.flatMap(placeLines),
  ]),
].join('\n');

function placeLines({ source, date, file, place, sentence }: ReportedPlace): string[] {
  const where = place ? `${file}:${place.line}` : file;
  return [`    ${plainLine([source, date, where].filter(Boolean).join(', '))}`, `      ${plainLine(sentence)}`];
}
