import type { Manuscript } from '../engine/manuscript';
import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';
import type { FieldMap } from './record';

/** One article of a file. */
export interface Item {
  readonly manuscript: Manuscript;
  /** Where it stands in the text of a file that may hold several. */
  readonly place?: Span;
}

/** What a file holds. */
export interface FileContents {
  readonly items: readonly Item[];
  /** What could not be read, in one sentence; the rest was. */
  readonly problem?: string;
}

/** What reading a file depends on besides its bytes. */
export interface ReadOptions {
  /** The day by which embargoes are judged; today. */
  readonly today?: CivilDay;
  /** What the newsroom's own exports call our fields. */
  readonly fields?: FieldMap;
}

/** A file of the archive whose bytes are text. */
export interface TextFile extends ReadOptions {
  /** For messages. */
  readonly name: string;
  /** Lower case, without the dot: `json`. */
  readonly ending: string;
  readonly text: string;
}

/** A way to read files; undefined for a file of another kind, by its content where the ending does not settle it. */
export type Format = (file: TextFile) => FileContents | undefined;
