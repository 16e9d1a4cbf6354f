import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../formats/problem';
import type { CivilDay } from '../text/civil';
import { pacer } from './pacer';
import { today } from './import';
import { dayNumber, settingOf, type Sources } from './piece';
import type { Threads } from './reading-threads';
import { otherRoots, type Root } from './roots';
import { prepared } from './sqlite';
import { type FoundFile, problemWith, walk } from './walk';

/** Where an index gets its articles from, and who is told. */
export interface UpdateRequest {
  readonly roots: readonly Root[];
  /** What the configuration says of files: how reference files are read. */
  readonly sources: Sources;
  readonly onProblem: (problem: Problem) => void;
  /** Files looked at, of all that are to be read. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Where files are read; else in this thread. */
  readonly threads?: Threads;
  /** Files of one batch, which goes in whole or not at all; else some hundred. */
  readonly filesAtOnce?: number;
}

/** A file as the index knows it. */
interface KnownFile {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
  readonly problem?: string;
}

/** What there is to do. */
export interface Plan {
  readonly known: ReadonlyMap<string, KnownFile>;
  /** New or changed, in order. */
  readonly toRead: readonly FoundFile[];
  /** Ids of files that are there no more. */
  readonly vanished: Set<string>;
}

/** Compares the folders with what the index knows of them. */
export async function planFor(db: DatabaseSync, { roots, sources, onProblem, signal }: UpdateRequest): Promise<Plan> {
  const known = knownFiles(db);
  const vanished = new Set(known.keys());
  for (const key of otherRoots(db, roots)) keepBelow(key, vanished);
  const toRead: FoundFile[] = [];
  const pace = pacer(signal);
  for (const found of walk(roots)) {
    await pace();
    if (found.type === 'file') {
      vanished.delete(found.id);
      const before = known.get(found.id);
      if (!before || isChanged(found, before, sources)) toRead.push(found);
      else if (before.problem !== undefined) onProblem(problemWith(found.path, before.problem));
      continue;
    }
    onProblem(found.problem);
    if (found.type === 'unreachable') keepBelow(found.id, vanished);
  }
  return { known, toRead, vanished };
}

function knownFiles(db: DatabaseSync): Map<string, KnownFile> {
  const rows = prepared(db, 'SELECT id, size, modified, hash, problem FROM files').all();
  return new Map(rows.map(({ id, size, modified, hash, problem }) => [String(id), {
    size: Number(size),
    modified: Number(modified),
    hash: String(hash),
    ...(problem !== null && { problem: String(problem) }),
  }]));
}

const isChanged = (found: FoundFile, before: KnownFile, sources: Sources): boolean =>
  found.size !== before.size || found.modified !== before.modified
  || !isReadAs(before.hash, found, sources) || isReleased(before.hash);

/** The hash of a file, with the names of its fields where the configuration gives them: others make another reading. */
export function hashAs(hash: string, { path }: FoundFile, sources: Sources): string {
  const { fields } = settingOf(path, sources);
  return fields ? `${hash} ${JSON.stringify(fields)}` : hash;
}

const isReadAs = (known: string, found: FoundFile, sources: Sources): boolean =>
  hashAs(known.split(' ')[0] ?? '', found, sources) === known.replace(UNTIL, '');

/** The hash of a file that is to be read again on a day, when an embargo in it ends. */
export const hashUntil = (hash: string, embargo?: CivilDay): string =>
  (embargo ? `${hash} until ${dayNumber(embargo)}` : hash);

const UNTIL = / until (\d+)$/;

const isReleased = (known: string): boolean => Number(UNTIL.exec(known)?.[1] ?? Infinity) <= dayNumber(today());

/** What cannot be reached may come back: a drive that is not there, a folder of somebody else. */
function keepBelow(id: string, vanished: Set<string>): void {
  for (const one of vanished) if (one === id || one.startsWith(`${id}/`)) vanished.delete(one);
}
