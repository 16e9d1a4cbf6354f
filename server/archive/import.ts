import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Submission } from '../engine/archive';
import { read } from '../engine/read';
import { type Item, readArticles } from '../formats';
import { type Problem, reasonOf } from '../formats/problem';
import type { FieldMap } from '../formats/record';
import type { CivilDay } from '../text/civil';
import { dayNumber, settingOf, type Sources } from './piece';
import { rootsOf } from './roots';
import { type Found, type FoundFile, oneLine, problemWith, unreadable, walk } from './walk';

/** What a file of the archive holds. */
export interface Contents {
  /** Each is read when it is asked for: an export may hold thousands. */
  readonly submissions: Iterable<Submission>;
  /** The first day on which an embargo on any of them ends. */
  readonly embargo?: CivilDay;
  /** What of it could not be read. */
  readonly problem?: string;
}

/** The bytes of a file with their hash. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Larger files are not even loaded. */
const mostMegabytes = 50;

/** Loads a file. */
export function load({ path, size }: FoundFile): Bytes | Problem {
  if (size > mostMegabytes * 1e6) {
    return problemWith(path, `This file is larger than ${mostMegabytes} MB; split it into smaller files.`);
  }
  try {
    const bytes = readFileSync(path);
    return { bytes, hash: createHash('sha256').update(bytes).digest('base64url') };
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

/** Reads what a file holds. A problem in place of contents may be gone the next time. */
export function contentsOf(found: FoundFile, bytes: Uint8Array, fields?: FieldMap): Contents | Problem {
  try {
    return readContents(found, bytes, fields);
  } catch (error) {
    return unreadable(found.path, reasonOf(error));
  }
}

function readContents({ id, path }: FoundFile, bytes: Uint8Array, fields?: FieldMap): Contents {
  const name = oneLine(basename(path));
  const { items, problem } = readArticles(bytes, name, { today: today(), fields });
  const submission = ({ manuscript }: Item, i: number): Submission => {
    const reading = read(manuscript);
    return { id: items.length > 1 ? `${id}#${i + 1}` : id, file: path, article: reading.article, reading };
  };
  const submissions = items.length > 1 ? mapped(items, submission) : items.map(submission).filter(hasText);
  const isEmpty = Array.isArray(submissions) && submissions.length === 0;
  const nothing = isEmpty ? 'This file holds no text and is left out.' : undefined;
  const told = problem?.replace(`${name} `, 'This file ') ?? nothing;
  const [embargo] = items.flatMap(({ manuscript }) => manuscript.metadata.embargo ?? [])
    .sort((a, b) => dayNumber(a) - dayNumber(b));
  return { submissions, ...(embargo && { embargo }), ...(told !== undefined && { problem: told }) };
}

const hasText = ({ article }: Submission): boolean => article.paragraphs.length > 0;

/** Makes each when it is asked for. */
const mapped = (items: readonly Item[], submission: (item: Item, i: number) => Submission): Iterable<Submission> => ({
  *[Symbol.iterator]() {
    for (const [i, item] of items.entries()) yield submission(item, i);
  },
});

/** The day it is here. */
export function today(): CivilDay {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** All articles of folders and files, one after another, with the ids that an archive of them shows. */
export function* submissionsIn(paths: readonly string[], sources: Sources): Generator<Submission> {
  for (const found of walk(rootsOf(paths))) yield* submissionsOf(found, sources, () => undefined);
}

/** The articles of what a walk has found. */
export function submissionsOf(
  found: Found,
  sources: Sources,
  onProblem: (problem: Problem) => void,
): Iterable<Submission> {
  const contents = found.type === 'file' ? loadContents(found, sources) : found.problem;
  if ('message' in contents) {
    onProblem(contents);
    return [];
  }
  if (found.type === 'file' && contents.problem !== undefined) onProblem(problemWith(found.path, contents.problem));
  return contents.submissions;
}

function loadContents(found: FoundFile, sources: Sources): Contents | Problem {
  const loaded = load(found);
  return 'message' in loaded ? loaded : contentsOf(found, loaded.bytes, settingOf(found.path, sources).fields);
}
