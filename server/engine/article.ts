import type { CivilDay } from '../text/civil';
import { mask } from '../text/mask';
import { paragraphSpans, trimmed } from '../text/paragraphs';
import { type Span, textOf } from '../text/span';
import { type Head, readHead } from './pages/head';
import type { Manuscript, Metadata } from './manuscript';
import { ownOutlet } from './pages/own-outlet';
import { findResidue, type Residue } from './residue';

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
  /** Paragraphs of prose in order, with the headline if it stands in the text; bylines, datelines and residue left out. */
  readonly paragraphs: readonly Span[];
  readonly residue: readonly Residue[];
}

/** Divides a manuscript into its parts. Never fails. */
export function readArticle(manuscript: Manuscript): Article {
  const { text, metadata } = manuscript;
  const residue = findResidue(manuscript.prose, manuscript.paragraphs);
  const prose = mask(manuscript.prose, residue);
  const blocks = (manuscript.paragraphs ?? paragraphSpans(prose))
    .map(({ start, end }) => trimmed(prose, start, end))
    .filter(({ start, end }) => start < end);
  const head = readHead(prose, blocks, manuscript);
  const source = metadata.source ?? head.agency ?? ownOutlet(prose);
  const headline = metadata.headline ?? (head.headline && textOf(prose, head.headline));
  const byline = metadata.byline ?? (head.byline && textOf(prose, head.byline));
  return {
    text, prose, residue,
    metadata: {
      ...metadata, ...(source && { source }), ...(headline && { headline }), ...(byline && { byline }),
    },
    ...(head.headline && { headline: head.headline }),
    ...(head.byline && { byline: head.byline }),
    ...(head.dateline && { dateline: head.dateline }),
    ...(head.place && { place: head.place }),
    ...dateOf(metadata, head),
    paragraphs: withoutTail(prose, head.paragraphs),
  };
}

function dateOf({ published, updated }: Metadata, head: Head): { readonly date?: CivilDay } {
  const date = published ?? head.published ?? updated ?? head.updated;
  return date ? { date } : {};
}

const END_MARK = /^(?:-\s?30\s?-|#{2,5}|\*{3,5}|_{2,5}|-{3,5}|\(?END\)?|ENDS)$/;

/** Without `-30-` and the like after the last paragraph. */
const withoutTail = (prose: string, paragraphs: readonly Span[]): readonly Span[] =>
  paragraphs.filter((paragraph, i) => i < paragraphs.length - 2 || !END_MARK.test(textOf(prose, paragraph)));
