import path from 'node:path';
import { isServerAddress } from '../archive/postgres/address';
import { configurationFile, type Configuration } from '../config/configuration';
import { isWithin } from '../config/drafts';
import { type FoundConfiguration, findConfiguration } from '../config/find';
import type { Problem } from '../formats/problem';
import { held } from './held';

/** What holds for the folders of a root, read when it is first asked for. */
export interface Configurations {
  readonly of: (folder: string) => Configuration;
  /** Those that have been asked for. */
  readonly all: () => readonly Configuration[];
  readonly problems: () => readonly Problem[];
  /** Reads again what has changed on the disk; true where anything has. */
  readonly filesChanged: (files: readonly string[]) => boolean;
}

export interface Place {
  readonly root: string;
  /** False where the workspace is not trusted: then nothing outside the root is read, and no server asked. */
  readonly trusted: boolean;
}

export function openConfigurations({ root, trusted }: Place): Configurations {
  const found = new Map<string, FoundConfiguration>();
  const find = (folder: string): FoundConfiguration => {
    const { configuration, ...rest } = findConfiguration(folder, root);
    const archive = trusted ? configuration.archive : configuration.archive.filter((file) => !isServerAddress(file) && isWithin(file, root));
    return { configuration: { ...configuration, archive }, ...rest };
  };
  return {
    of: (folder) => held(found, folder, () => find(folder)).configuration,
    all: () => [...found.values()].map(({ configuration }) => configuration),
    problems: () => [...found.values()].flatMap(({ problems }) => problems),
    filesChanged(files) {
      if (!files.some((file) => path.basename(file) === configurationFile)) return false;
      for (const folder of found.keys()) found.set(folder, find(folder));
      return true;
    },
  };
}
