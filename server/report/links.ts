import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWithin } from '../config/drafts';

/** The address of a file as a report names it; undefined where there is nothing to open. */
export type AddressOf = (file: string) => string | undefined;

/**
 * Addresses for a report that lies in a folder: of files of the workspace
 * they count from there, so that both may be moved together.
 */
export function addressesFrom(folder: string, root: string): AddressOf {
  return (name) => {
    const file = path.resolve(root, name);
    if (!existsSync(file)) return undefined;
    if (!isWithin(file, root) || !isWithin(folder, root)) return inMarkup(pathToFileURL(file).href);
    return path.relative(folder, file).split(path.sep).map((step) => inMarkup(encodeURIComponent(step))).join('/');
  };
}

/** Brackets end a link in Markdown. */
const inMarkup = (address: string): string => address.replace(/[()']/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
