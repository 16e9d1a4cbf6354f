import path from 'node:path';
import type { Configuration } from './configuration';
import { globExpression } from './glob';

/** How names of drafts end. */
export const draftEndings: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt', '.article', '.html', '.htm', '.docx']);

/**
 * Whether a file that turns up in a folder is a draft: its name ends like
 * one, no folder on the way to it is hidden or `node_modules`, it is no
 * part of the archive (unless the folder is itself), and it fits the
 * patterns of the configuration, if there are any.
 */
export function isDraft(file: string, { archive, drafts }: Pick<Configuration, 'archive' | 'drafts'>, folder: string): boolean {
  if (!draftEndings.has(path.extname(file).toLowerCase()) || isLockFile(path.basename(file))) return false;
  if (path.relative(folder, file).split(path.sep).some(isSkipped)) return false;
  if (archive.some((archived) => isWithin(file, archived) && !isWithin(folder, archived))) return false;
  if (!drafts) return true;
  const name = path.relative(drafts.folder, file).replaceAll(path.sep, '/');
  return drafts.patterns.some((pattern) => globExpression(pattern).test(name));
}

/** Folders that hold no drafts: `.git`, `.copydesk`, `node_modules`. */
export const isSkipped = (name: string): boolean => (name.startsWith('.') && !/^\.+$/.test(name)) || name === 'node_modules';

/** Whether a path is a folder itself or lies in it. */
export function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** Word leaves `~$draft.docx` beside a file that somebody has open. */
const isLockFile = (name: string): boolean => name.startsWith('~$');
