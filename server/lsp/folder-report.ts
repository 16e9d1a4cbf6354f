import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepOutOfGit } from '../archive/ignored';
import { archivePlaces } from '../places';
import type { FolderReport } from '../protocol';
import { formats } from '../report/formats';
import { addressesFrom } from '../report/links';
import { type CheckedDraft, reportDraft, withoutReasons } from '../report/reported';
import { shownPath } from '../report/shown-path';

const endings: Readonly<Record<FolderReport, string>> = { html: 'html', markdown: 'md', sarif: 'sarif' };

/** Writes what was found in a folder into `.copydesk`, in the place of an earlier report; gives the file. */
export function writeFolderReport(checked: readonly CheckedDraft[], kind: FolderReport, root: string, version: string): string {
  const places = archivePlaces(root);
  const drafts = checked
    .map((draft) => reportDraft({ ...draft, file: shownPath(draft.file, root) }, places.ofPassage))
    .map(withoutReasons);
  const folder = path.join(root, '.copydesk');
  const file = path.join(folder, `report.${endings[kind]}`);
  const showing = { color: false, addressOf: addressesFrom(folder, root) };
  mkdirSync(folder, { recursive: true });
  keepOutOfGit(folder);
  writeFileSync(file, formats[kind]({ version, drafts, problems: [], failOn: 'warning' }, showing));
  return file;
}
