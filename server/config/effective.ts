import type { CheckId } from '../engine/check-id';
import type { SeveritySetting } from './configuration';
import type { FoundConfiguration } from './find';

/** A value that holds, and the file that says so; without a file it holds because no file says otherwise. */
export interface Origin<T> {
  readonly value: T;
  /** Absolute path. */
  readonly file?: string;
}

/** The nearest file that states a severity for a check. */
export function severityOrigin(check: CheckId, standard: SeveritySetting, { layers }: FoundConfiguration): Origin<SeveritySetting> {
  const layer = layers.find(({ settings }) => settings.severities?.[check] !== undefined);
  return { value: layer?.settings.severities?.[check] ?? standard, file: layer?.file };
}

/** The nearest file that has a setting at all. */
export const settingOrigin = <K extends 'archive' | 'drafts' | 'companions' | 'asOf'>(key: K, { configuration, layers }: FoundConfiguration):
  Origin<FoundConfiguration['configuration'][K]> =>
  ({ value: configuration[key], file: layers.find(({ settings }) => settings[key] !== undefined)?.file });

/** The nearest file that says something of a path of the archive. */
export const sourceOrigin = (source: string, { layers }: FoundConfiguration): string | undefined =>
  layers.find(({ settings }) => settings.sources?.[source] !== undefined)?.file;
