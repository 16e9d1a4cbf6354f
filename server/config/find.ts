import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, reasonOf } from '../formats/problem';
import { ledgerFile } from '../ledger/file';
import { type Configuration, configurationFile, mergeSettings, type Settings } from './configuration';
import { parseSettings, type ParsedSettings } from './parse';

/** What holds for a folder of drafts, and what could not be used. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  /** What each file says that it is put together from, the nearest first. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
}

export interface Layer {
  /** Absolute path. */
  readonly file: string;
  readonly settings: Settings;
}

/**
 * The configuration for the drafts of a folder: every `copydesk.json`
 * from there up to the root, the nearest first. A folder outside the
 * root has the root's.
 */
export function findConfiguration(folder: string, root: string): FoundConfiguration {
  return combine(foldersBetween(folder, root).map((name) => path.join(name, configurationFile)).filter(existsSync), root);
}

/** The configuration of one given file, whatever stands in the folders. */
export const configurationOf = (file: string, root: string): FoundConfiguration => combine([file], root);

function combine(files: readonly string[], root: string): FoundConfiguration {
  const parsed = files.map(readSettings);
  return {
    layers: parsed.map(({ settings }, n) => ({ file: files[n] ?? '', settings })),
    configuration: mergeSettings(parsed.map(({ settings }) => settings), root),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

function readSettings(file: string): ParsedSettings {
  try {
    return parseSettings(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return { settings: {}, problems: [{ file, message: `${reasonOf(error)}; the settings in it are not used.` }] };
  }
}

/** The folder, its parent, and so on up to the root; just the root where the folder is outside. */
function foldersBetween(folder: string, root: string): string[] {
  const steps = path.relative(root, folder).split(path.sep).filter(Boolean);
  if (steps[0] === '..' || path.isAbsolute(path.relative(root, folder))) return [root];
  return steps.map((_, taken) => path.join(root, ...steps.slice(0, steps.length - taken))).concat(root);
}

/**
 * The root of the workspace around a folder: the nearest folder with a
 * ledger or `.git`, else the farthest with a `copydesk.json`, else the
 * folder itself. An index alone does not make a workspace: one is left
 * behind wherever somebody tries Copydesk out.
 */
export function findRoot(folder: string): string {
  const above = ancestors(path.resolve(folder));
  return above.find((name) => existsSync(ledgerFile(name)) || existsSync(path.join(name, '.git')))
    ?? above.findLast((name) => existsSync(path.join(name, configurationFile)))
    ?? path.resolve(folder);
}

function ancestors(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
