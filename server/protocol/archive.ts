import type { Position, Range } from 'vscode-languageserver-types';
import type { CheckId } from '../engine/check-id';

/** A place of the archive that can be opened. */
export interface ArchivePlace {
  /** An address of `evidenceScheme`. */
  readonly address: string;
  readonly range: Range;
}

/** What the archive holds: `ArchiveListing`, or null where there is none. Takes `{ uri? }`, of a draft. */
export const archiveMethod = 'copydesk/archive';

export interface ArchiveListing {
  /** The newest first; of a very large archive, the newest. */
  readonly articles: readonly ListedArticle[];
  /** How many there are. */
  readonly total: number;
}

export interface ListedArticle {
  /** Of `evidenceScheme`. */
  readonly address: string;
  readonly headline: string;
  readonly source: string;
  /** `2020-11-14`; absent where it is unknown. */
  readonly date?: string;
  /** `Nov. 14, 2020` */
  readonly dateText?: string;
  /** The same for versions of one story. */
  readonly cluster: string;
}

/** How two versions of a story differ: `VersionSentence[]`. Takes `VersionsParams`. */
export const versionsMethod = 'copydesk/versions';

export interface VersionsParams {
  /** Addresses of articles. */
  readonly older: string;
  readonly newer: string;
}

/** A sentence that only one of two versions has. */
export interface VersionSentence {
  readonly isNew: boolean;
  readonly text: string;
  readonly place: ArchivePlace;
}

/**
 * On what the archive disagrees with itself: `ArchiveConflict[]`, or null
 * where there is none. Takes `AuditParams`; reads every article anew.
 */
export const auditMethod = 'copydesk/audit';

export interface AuditParams {
  /** Of a draft. */
  readonly uri?: string;
  readonly workDoneToken?: string | number;
}

export interface ArchiveConflict {
  /** `“fired” or “resigned”` */
  readonly title: string;
  readonly checks: readonly CheckId[];
  /** Only versions of one story differ. */
  readonly withinOneStory: boolean;
  readonly sides: readonly {
    readonly value: string;
    /** Independent stories. */
    readonly stories: number;
    readonly places: readonly ArchivedWords[];
  }[];
}

/** What the archive has on somebody: `Dossier`, or null where it does not know the name. Takes `DossierParams`. */
export const dossierMethod = 'copydesk/dossier';

export interface DossierParams {
  /** Of a draft: its archive is asked. */
  readonly uri?: string;
  readonly name: string;
}

/** Words of the archive with the sentence around them. */
export interface ArchivedWords {
  readonly text: string;
  readonly sentence: string;
  /** `Coast Weekly` */
  readonly source: string;
  /** `2020-11-14`; absent where it is unknown. */
  readonly date?: string;
  /** `Nov. 14, 2020` */
  readonly dateText?: string;
  readonly headline: string;
  /** Absent where the article cannot be opened. */
  readonly place?: ArchivePlace;
}

export interface DossierRole {
  /** `state senator, Oregon` */
  readonly label: string;
  readonly kind: 'title' | 'party' | 'state' | 'affiliation' | 'relation';
  /** Where it is told, the newest first. */
  readonly reports: readonly (ArchivedWords & { readonly isPast: boolean })[];
  /** Times that the archive gives for it, as ISO days; open where an end is missing. */
  readonly terms: readonly (ArchivedWords & { readonly from?: string; readonly to?: string })[];
}

export interface Dossier {
  readonly name: string;
  readonly articles: number;
  /** Independent stories among them. */
  readonly stories: number;
  readonly roles: readonly DossierRole[];
  readonly quotes: readonly ArchivedWords[];
  readonly figures: readonly ArchivedWords[];
}

/** Whose dossier may be shown: names as `string[]`, the likeliest first. Takes `PeopleParams`. */
export const peopleMethod = 'copydesk/people';

export interface PeopleParams {
  /** Of a draft, or of an article of the archive. */
  readonly uri?: string;
  /** Where the cursor is: who is named there comes first. */
  readonly position?: Position;
  /** The beginning of a surname: people of the archive come too. */
  readonly typed?: string;
}

/** Pauses the import of the archive of a folder, goes on with it, or stops it until something changes. */
export const importMethod = 'copydesk/import';

export interface ImportParams {
  /** Of the folder, or a draft in it. */
  readonly uri: string;
  readonly wish: 'pause' | 'resume' | 'cancel';
}
