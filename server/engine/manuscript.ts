import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';

/** What a piece is, as far as it may serve as evidence. Only news and reference do. */
export type Kind = 'news' | 'opinion' | 'correction' | 'reference';

/** Whether a piece may be used. Only usable pieces are evidence. */
export type Status = 'usable' | 'embargoed' | 'withdrawn' | 'killed';

/** What a file says about its article, besides the text. */
export interface Metadata {
  readonly headline?: string;
  readonly byline?: string;
  /** The outlet, e.g. `The Hill`. */
  readonly source?: string;
  readonly published?: CivilDay;
  readonly updated?: CivilDay;
  readonly kind?: Kind;
  readonly status?: Status;
  /** Correction notes that came with the piece. */
  readonly corrections?: readonly string[];
  /** The publisher's own identifier, equal in all versions of one story. */
  readonly identifier?: string;
  readonly version?: string;
  readonly links?: readonly string[];
  /** `sources:` of a draft's front matter: files it is declared to rest on. */
  readonly sources?: readonly string[];
}

/**
 * What a format makes of a file, for the engine to read.
 *
 * `prose` is as long as `text`: what is not prose (markup, code, addresses,
 * front matter) is blanked with spaces, line breaks are kept. So every
 * offset into `prose` is an offset into `text`.
 */
export interface Manuscript {
  readonly text: string;
  readonly prose: string;
  readonly metadata: Metadata;
  /** Where front-matter fields stand in `text`, e.g. `headline`. */
  readonly fields?: Readonly<Record<string, Span>>;
}
