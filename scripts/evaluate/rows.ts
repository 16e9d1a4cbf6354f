import { readFileSync } from 'node:fs';
import { memoryArchive } from '../../server/archive/memory';
import type { Archive } from '../../server/engine/archive';
import type { Manuscript, Metadata } from '../../server/engine/manuscript';
import { read } from '../../server/engine/read';
import type { CivilDay } from '../../server/text/civil';

/** The objects of a JSON-lines file. */
export function* rowsOf<T>(file: string): Generator<T> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line.trim()) yield JSON.parse(line) as T;
}

export const manuscriptOf = (text: string, metadata: Metadata = {}): Manuscript => ({ text, prose: text, metadata });

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2015-08-10` or `7-APR-1987 06:43:42.40`. */
export function dayOf(text: string | null | undefined): CivilDay | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '');
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const wire = /^(\d{1,2})-([A-Z]{3})-(\d{4})/.exec(text ?? '');
  if (!wire) return undefined;
  return { year: Number(wire[3]), month: months.indexOf((wire[2] ?? '').toLowerCase()) + 1, day: Number(wire[1]) };
}

/** An archive of texts. */
export function archiveOf(texts: readonly { id: string; text: string; metadata?: Metadata }[]): Archive {
  return memoryArchive(texts.map(({ id, text, metadata }) => {
    const reading = read(manuscriptOf(text, metadata));
    return { id, file: id, article: reading.article, reading };
  }));
}

/** Code points before a UTF-16 offset: the data counts in code points. */
export const codePoints = (text: string, offset: number): number => [...text.slice(0, offset)].length;

/** The members of each group, groups in the order in which they appear. */
export function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}
