import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// The last figures, kept as a small text file: sections with a title, indented lines below it.
const file = path.join(import.meta.dirname, '..', 'docs', 'figures.txt');

const sectionOf = (title: string): RegExp => new RegExp(`^${title} \\(.*\\n(?: {2}.*\\n)*`, 'm');

const content = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The lines of a section of docs/figures.txt; empty where there is none. */
export const readSection = (title: string): string => sectionOf(title).exec(content())?.[0] ?? '';

/** Puts a section in the place of the one with its title, or at the end, and leaves the rest of the file alone. */
export function writeSection(title: string, note: string, lines: string): void {
  const section = `${title} (${note})\n${lines.replaceAll(/^/gm, '  ')}\n`;
  const before = content();
  writeFileSync(file, sectionOf(title).test(before) ? before.replace(sectionOf(title), () => section) : `${before.trim()}\n\n${section}`.trimStart());
}
