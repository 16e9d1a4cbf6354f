import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` address; undefined for every other address. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export const fileAddress = (file: string): string => pathToFileURL(file).href;

/** The path of a file as the ledger and reports name it: from the root, with `/`. */
export const nameWithin = (root: string, file: string): string => path.relative(root, file).replaceAll(path.sep, '/');
