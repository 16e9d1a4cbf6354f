import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What of `.copydesk` belongs to one machine. */
const ownFiles = ['index.sqlite*', 'usage.json*', 'report.*'];

/** A note for version control what of the folder is not to be kept. What somebody else has written there stays. */
export function keepOutOfGit(folder: string): void {
  const file = path.join(folder, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean) : [];
  const missing = ownFiles.filter((name) => !lines.includes(name));
  if (missing.length > 0) writeFileSync(file, [...lines, ...missing, ''].join('\n'));
}
