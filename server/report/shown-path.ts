import path from 'node:path';
import { isWithin } from '../config/drafts';

/** A path for readers and for the ledger: with `/`, from the root where it lies within, else whole. */
export const shownPath = (file: string, root: string): string =>
  (path.isAbsolute(file) && isWithin(file, root) ? path.relative(root, file) || '.' : file).replaceAll(path.sep, '/');
