import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryArchive } from '../../server/archive/memory';
import type { Archive, Submission } from '../../server/engine/archive';
import { read } from '../../server/engine/read';
import { readArticles } from '../../server/formats';
import { rowsOf } from './rows';

/** A mention of somebody in the news, to be checked against a file of reference. */
export interface MentionRow {
  readonly bioguide?: string;
  readonly name?: string;
  /** The term that held on the day of the mention: the record of somebody whom the file leaves out. */
  readonly gold?: object;
}

const archives = new Map<string, Archive>();

/** The reference files beside the pairs as they are imported, with a record for everybody whom they leave out. */
export function referenceArchive(pairs: string): Archive {
  const known = archives.get(pairs);
  if (known) return known;
  const folder = path.join(path.dirname(pairs), '../reference');
  const files = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  const archive = memoryArchive([
    ...files.flatMap((file) => submissionsOf(file, readFileSync(file, 'utf8'))),
    ...submissionsOf('others.json', JSON.stringify(recordsBeside(pairs, idsIn(files)))),
  ]);
  archives.set(pairs, archive);
  return archive;
}

const idsIn = (files: readonly string[]): ReadonlySet<string | undefined> =>
  new Set(files.flatMap((file) => [...rowsOf<MentionRow>(file)]).map(({ bioguide }) => bioguide));

function recordsBeside(pairs: string, ids: ReadonlySet<string | undefined>): object[] {
  const others = [...rowsOf<MentionRow>(pairs)].filter(({ bioguide, gold }) => gold && !ids.has(bioguide));
  return [...new Map(others.map(({ name, gold }) => [JSON.stringify([name, gold]), { name, terms: [gold] }])).values()];
}

function submissionsOf(file: string, text: string): Submission[] {
  const { items } = readArticles(Buffer.from(text), file);
  return items.map(({ manuscript }, n): Submission => {
    const reading = read(manuscript);
    return { id: `${file}#${n + 1}`, file, article: reading.article, reading };
  });
}
