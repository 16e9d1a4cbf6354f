import { statSync } from 'node:fs';
import path from 'node:path';
import { draftEndings } from '../config/drafts';

/**
 * `--archive` takes all the words behind it, so that in
 * `copydesk lint --archive seeds story.md` the draft would be taken for a
 * part of the archive. Where no draft stands before, files behind the
 * first word that end like drafts are the drafts.
 */
export function draftsAmongArchive(
  paths: readonly string[],
  archive: string[] | undefined,
  cwd: string,
): { readonly drafts: readonly string[]; readonly archive: string[] | undefined } {
  if (paths.length > 0 || !archive) return { drafts: paths, archive };
  const drafts = archive.slice(1).filter((name) => draftEndings.has(path.extname(name).toLowerCase()) && isFile(path.resolve(cwd, name)));
  return { drafts, archive: archive.filter((name) => !drafts.includes(name)) };
}

const isFile = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
