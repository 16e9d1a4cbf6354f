import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckId, Severity } from '../engine/check-id';
import type { FieldMap } from '../formats/record';
import type { CivilDay } from '../text/civil';

/** The name of the file that decides findings; it may stand in any folder of the workspace. */
export const configurationFile = 'copydesk.json';

/** What is known of the archive's files under a path. */
export interface SourceSetting {
  /** The outlet, e.g. `City Herald`. */
  readonly source?: string;
  /** 1 for ordinary sources, more speaks louder, 0 is never evidence. */
  readonly trust?: number;
  /** Of an export or a list of people: our words for its fields, with its own names for them. */
  readonly fields?: FieldMap;
}

/** Patterns of file names, with the folder they count from. */
export interface DraftPatterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export type SeveritySetting = Severity | 'off';

/** What one file says. Paths are absolute already; what it does not say is absent. */
export interface Settings {
  /** Folders and files, or the address of a database. */
  readonly archive?: readonly string[];
  readonly drafts?: DraftPatterns;
  /** By absolute path of a file or folder of the archive; the longest that fits holds. */
  readonly sources?: Readonly<Record<string, SourceSetting>>;
  readonly severities?: Readonly<Partial<Record<CheckId, SeveritySetting>>>;
  /** The day to check for, where a draft has no date itself. */
  readonly asOf?: CivilDay;
  /** Whether drafts of one folder are compared with one another; without it they are. */
  readonly companions?: boolean;
}

/** What holds for a folder of drafts. */
export type Configuration = Settings & Required<Pick<Settings, 'archive' | 'sources' | 'severities'>>;

/** Puts settings together, the nearest first: lists and days are replaced, tables are merged by entry. */
export function mergeSettings(nearestFirst: readonly Settings[], root: string): Configuration {
  const farthestFirst = [...nearestFirst].reverse();
  const merged: Settings = Object.assign({}, ...farthestFirst);
  return {
    ...merged,
    archive: merged.archive ?? defaultArchive(root),
    sources: Object.assign({}, ...farthestFirst.map(({ sources }) => sources)),
    severities: Object.assign({}, ...farthestFirst.map(({ severities }) => severities)),
  };
}

function defaultArchive(root: string): string[] {
  const seeds = path.join(root, 'seeds');
  return existsSync(seeds) ? [seeds] : [];
}
