import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';

/**
 * What a piece is, as far as it may serve as evidence: all but opinion do. A
 * record is what a list of people says of one of them: it settles who
 * somebody is, and speaks of nothing else.
 */
export type Kind = 'news' | 'opinion' | 'correction' | 'reference' | 'record';

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
  /** The day on which a piece that is under embargo now may be used. */
  readonly embargo?: CivilDay;
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
 * front matter but its headline and summary) is blanked with spaces, line
 * breaks are kept. So every offset into `prose` is an offset into `text`.
 *
 * The one exception are words that markup interrupts, `Smith&rsquo;s`: they
 * stand in `prose` as the reader sees them, the spaces after them. `moved`
 * lists them; `placeInText` finds the exact place in `text`.
 */
export interface Manuscript {
  readonly text: string;
  readonly prose: string;
  readonly metadata: Metadata;
  /** Where front-matter fields stand in `text`, e.g. `headline`. */
  readonly fields?: Readonly<Record<string, Span>>;
  /** Paragraphs of `prose`, where the format marks them; else lines tell. */
  readonly paragraphs?: readonly Span[];
  readonly moved?: readonly MovedWord[];
  /** The text was taken out of the file: places in it are none in the file, and no edit can be written back. */
  readonly extracted?: true;
  /** What could not be read, one plain sentence each. The rest was. */
  readonly problems?: readonly string[];
}

/** A word whose characters stand in `prose` from `start` on, and in `text` between tags or as entities. */
export interface MovedWord {
  readonly start: number;
  /** Of each character, where it starts and ends in `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The place in `text` of a stretch of `prose`: what an edit or a squiggle must cover. */
export function placeInText({ moved = [] }: Manuscript, { start, end }: Span): Span {
  return {
    start: within(moved, start)?.(({ starts }) => starts) ?? start,
    end: within(moved, end - 1)?.(({ ends }) => ends) ?? end,
  };
}

type Offsets = (pick: (word: MovedWord) => readonly number[]) => number | undefined;

function within(moved: readonly MovedWord[], offset: number): Offsets | undefined {
  const word = moved.find(({ start, starts }) => start <= offset && offset < start + starts.length);
  return word && ((pick) => pick(word)[offset - word.start]);
}
