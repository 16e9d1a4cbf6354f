import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, reasonOf } from '../formats/problem';
import type { Root } from './roots';

/** A file that may be an article. */
export interface FoundFile {
  readonly type: 'file';
  /** The root's key and the path within it, with `/`. */
  readonly id: string;
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Something that cannot be looked at now; what is known of it stays. */
export interface Unreachable {
  readonly type: 'unreachable';
  readonly id: string;
  readonly problem: Problem;
}

/** Something left out on purpose that the newsroom should know of. */
export interface LeftOut {
  readonly type: 'left out';
  readonly problem: Problem;
}

export type Found = FoundFile | Unreachable | LeftOut;

/** A name as one line, whatever is in it. */
export const oneLine = (name: string): string =>
  JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');

/** A problem with a file or folder of the archive. */
export const problemWith = (file: string, message: string): Problem => ({ file: oneLine(file), message });

/** Finds the files of an archive, in the order of their names. Links are not followed. */
export function* walk(roots: readonly Root[]): Generator<Found> {
  for (const root of roots) {
    const stats = statOf(root.path);
    if ('problem' in stats) yield { type: 'unreachable', id: root.key, problem: missing(root, stats.problem) };
    else if (stats.isFile()) yield fileOf(root.key, root.path, stats);
    else yield* walkFolder(root.key, root.path, realpathSync(root.path));
  }
}

const missing = ({ path: file }: Root, reason: string): Problem =>
  problemWith(file, `The archive cannot be read, because ${reason}; `
    + 'correct “archive” in copydesk.json or bring it back.');

function* walkFolder(id: string, folder: string, root: string): Generator<Found> {
  const entries = entriesOf(folder);
  if ('problem' in entries) {
    const message = `This folder of the archive cannot be read, because ${entries.problem}.`;
    yield { type: 'unreachable', id, problem: problemWith(folder, message) };
    return;
  }
  for (const entry of entries) {
    if (!isSkipped(entry.name)) yield* walkEntry(entry, `${id}/${entry.name}`, path.join(folder, entry.name), root);
  }
}

function* walkEntry(entry: Dirent, id: string, file: string, root: string): Generator<Found> {
  if (entry.isDirectory()) yield* walkFolder(id, file, root);
  else if (entry.isSymbolicLink() && leadsOut(file, root)) yield { type: 'left out', problem: linkOut(file) };
  else if (entry.isFile()) {
    const stats = statOf(file);
    if ('problem' in stats) yield { type: 'unreachable', id, problem: unreadable(file, stats.problem) };
    else yield fileOf(id, file, stats);
  }
}

const fileOf = (id: string, file: string, { size, mtimeMs }: Stats): FoundFile =>
  ({ type: 'file', id, path: file, size, modified: mtimeMs });

export const unreadable = (file: string, reason: string): Problem =>
  problemWith(file, `This file cannot be read, because ${reason}; the rest of the archive is used.`);

const linkOut = (file: string): Problem =>
  problemWith(file, 'This link leads out of the archive and is not followed; '
    + 'name its target under “archive” instead.');

/** Pictures, sound and the parts of web pages lie beside articles and are none. */
const otherEndings: ReadonlySet<string> = new Set([
  '.avif', '.css', '.eot', '.gif', '.heic', '.ico', '.jpeg', '.jpg', '.js', '.map', '.mov', '.mp3', '.mp4',
  '.png', '.svg', '.tif', '.tiff', '.ttf', '.wav', '.webm', '.webp', '.woff', '.woff2',
]);

const isSkipped = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || name === 'node_modules' || name === 'copydesk.json'
  || otherEndings.has(path.extname(name).toLowerCase());

function leadsOut(link: string, root: string): boolean {
  try {
    const target = path.relative(root, realpathSync(link));
    return target.startsWith('..') || path.isAbsolute(target);
  } catch {
    return false;
  }
}

function statOf(file: string): Stats | { readonly problem: string } {
  try {
    return statSync(file);
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function entriesOf(folder: string): Dirent[] | { readonly problem: string } {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}
