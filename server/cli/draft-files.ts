import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSkipped } from '../config/drafts';
import { type Problem, reasonOf } from '../formats/problem';

/** The files that paths of a command line stand for, each once. */
export interface DraftFiles {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * A file that is named is always a draft; in a folder, and the folders in
 * it, `isDraft` decides. Hidden folders and `node_modules` are passed over.
 */
export function draftFiles(paths: readonly string[], isDraft: (file: string, named: string) => boolean): DraftFiles {
  const files = new Set<string>();
  const problems: Problem[] = [];
  const report = (file: string, error: unknown): void =>
    void problems.push({ file, message: `cannot be read, because ${reasonOf(error)}; check the path.` });
  for (const named of paths) {
    try {
      if (!statSync(named).isDirectory()) files.add(named);
      else for (const file of filesIn(named, report)) if (isDraft(file, named)) files.add(file);
    } catch (error) {
      report(named, error);
    }
  }
  return { files: [...files], problems };
}

/** Every file below a folder, in the order of the names. Links to folders are not followed: they may lead in circles. */
function* filesIn(folder: string, report: (file: string, error: unknown) => void): Generator<string> {
  for (const entry of entriesOf(folder, report)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry.name)) yield* filesIn(file, report);
    if (entry.isFile() || (entry.isSymbolicLink() && isLinkToFile(file))) yield file;
  }
}

function entriesOf(folder: string, report: (file: string, error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    report(folder, error);
    return [];
  }
}

const isLinkToFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
