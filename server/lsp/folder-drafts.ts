import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isDraft, isSkipped } from '../config/drafts';
import { isUnreadable, readManuscript } from '../formats';
import { fileAddress } from './addresses';
import { pause } from './cancel';
import type { Newsroom } from './newsroom';

/** Every draft of a folder and the folders in it, in the order of the names. */
export async function draftsIn(folder: string, { configurationFor }: Newsroom, signal: AbortSignal): Promise<string[]> {
  const files = await filesIn(folder, signal);
  return files.filter((file) => isDraft(file, configurationFor(path.dirname(file)), folder));
}

/** Every draft that lies in a folder itself. */
export async function draftsBeside(folder: string, { configurationFor }: Newsroom): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name));
  return files.filter((file) => isDraft(file, configurationFor(folder), folder));
}

async function filesIn(folder: string, signal: AbortSignal): Promise<string[]> {
  await pause(signal);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry.name)) found.push(...await filesIn(file, signal));
    if (entry.isFile()) found.push(file);
  }
  return found;
}

/** A file as a document; undefined where it is gone or no text. */
export async function documentOf(file: string): Promise<TextDocument | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const manuscript = bytes && readManuscript(bytes, file);
  if (!manuscript || isUnreadable(manuscript)) return undefined;
  return TextDocument.create(fileAddress(file), '', 0, manuscript.text);
}
