import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';
import type { Manuscript, Metadata } from './manuscript';

/** Something on the page that is no sentence of the article. */
export type ResidueKind = 'related-links' | 'share-bar' | 'comment-prompt' | 'photo-credit' | 'embed' | 'advertisement';

export interface Residue extends Span {
  readonly kind: ResidueKind;
}

/** A draft or a piece of the archive, divided into its parts. All spans count in `text`. */
export interface Article {
  /** Exactly as in the file. */
  readonly text: string;
  /** As long as `text`; markup and residue are spaces. Stages read this, never `text`. */
  readonly prose: string;
  readonly metadata: Metadata;
  readonly headline?: Span;
  readonly byline?: Span;
  readonly dateline?: Span;
  /** The place of the dateline, e.g. `WASHINGTON`. */
  readonly place?: Span;
  /** The day the article speaks from: front matter, date line or the archive's record. */
  readonly date?: CivilDay;
  /** Paragraphs of prose, headline first if it stands in the text; bylines, datelines and residue left out. */
  readonly paragraphs: readonly Span[];
  readonly residue: readonly Residue[];
}

/** Divides a manuscript into its parts. Never fails. */
export function readArticle(manuscript: Manuscript): Article {
  const { text, prose, metadata } = manuscript;
  const paragraphs: Span[] = [];
  for (const line of prose.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    paragraphs.push({ start: line.index, end: line.index + line[0].length });
  }
  return { text, prose, metadata, date: metadata.published, paragraphs, residue: [] };
}
