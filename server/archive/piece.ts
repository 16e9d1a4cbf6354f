import path from 'node:path';
import type { ArchivedArticle, Submission } from '../engine/archive';
import type { Article } from '../engine/article';
import type { FieldMap } from '../formats/record';
import type { CivilDay } from '../text/civil';

/** What the configuration says of a file: its outlet and how much it is trusted. */
export interface SourceSetting {
  readonly source?: string;
  /** 1 for ordinary sources, more speaks louder, 0 is never evidence. */
  readonly trust?: number;
  /** Of an export or a list of people: our words for its fields, with its own names for them. */
  readonly fields?: FieldMap;
}

/** What is known of the archive's files, by path of a file or folder; the longest that fits holds. */
export type Sources = Readonly<Record<string, SourceSetting>>;

/** The setting for a file. */
export function settingOf(file: string, sources: Sources): SourceSetting {
  for (let at = file; ; at = path.dirname(at)) {
    const setting = sources[at];
    if (setting) return setting;
    if (path.dirname(at) === at) return {};
  }
}

/** Only usable news, reference and corrections are evidence, unless the configuration trusts them nothing. */
export const isEvidence = ({ metadata: { status = 'usable', kind } }: Article): boolean =>
  status === 'usable' && kind !== 'opinion';

/** An archived article but for what depends on other articles and on the configuration. */
export type Piece = Omit<ArchivedArticle, 'cluster' | 'trust' | 'file' | 'source' | 'isDraft'> & {
  readonly source?: string;
};

/** What a submission says about itself. */
export function pieceOf({ id, article }: Submission): Piece {
  const { metadata } = article;
  const date = dateOf(article);
  return {
    id,
    headline: headlineOf(article),
    kind: metadata.kind ?? 'news',
    ...(metadata.source && { source: metadata.source }),
    ...(date && { date }),
  };
}

/** The day the archive holds an article to be of. */
export const dateOf = ({ date, metadata }: Article): CivilDay | undefined =>
  date ?? metadata.updated ?? metadata.published;

/** A piece as the engine sees it. The file names its source where nothing else does; a list of people is one voice. */
export function archivedArticle(
  piece: Piece,
  file: string,
  cluster: string,
  { source, trust = 1 }: SourceSetting,
): ArchivedArticle {
  return {
    id: piece.id,
    file,
    headline: piece.headline,
    source: piece.source ?? source ?? path.parse(file).name,
    ...(piece.date && { date: piece.date }),
    kind: piece.kind,
    cluster: piece.kind === 'record' ? file : cluster,
    trust,
  };
}

const headlineWords = 12;

function headlineOf({ text, prose, metadata, headline, paragraphs }: Article): string {
  if (metadata.headline) return metadata.headline;
  if (headline) return text.slice(headline.start, headline.end);
  const [first] = paragraphs;
  const words = (first ? prose.slice(first.start, first.end) : '').match(/\S{1,60}/g) ?? [];
  return words.slice(0, headlineWords).join(' ') + (words.length > headlineWords ? ' …' : '');
}

/** Orders days; 0 where unknown, so that it is older than all others. */
export const dayNumber = (day?: CivilDay): number => (day ? (day.year * 12 + day.month) * 31 + day.day : 0);
