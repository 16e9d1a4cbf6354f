import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Submission } from '../engine/archive';
import type { Problem } from '../formats/problem';
import { putClusters } from './clustering';
import { type Contents, contentsOf, load } from './import';
import { claimImport, type ImportRight } from './lease';
import { nextGeneration } from './meta';
import { pacer } from './pacer';
import { settingOf } from './piece';
import { hashAs, hashUntil, type Plan, planFor, type UpdateRequest } from './plan';
import { forgetRoots } from './roots';
import { mergeWhenDone, mergeWhileImporting } from './segments';
import { prepared } from './sqlite';
import { type FoundFile, problemWith } from './walk';
import { moveFile, putFiles, type ReadFile, removeBelow, removeFile, touchFile } from './writer';

/** How an update ended. */
export type Outcome = 'unchanged' | 'changed' | 'busy';

/**
 * Brings an index up to date with its folders. Batches go in whole or not
 * at all, so that it may be stopped at any moment and goes on another time.
 * Rejects with the signal's reason when cancelled.
 */
export async function updateIndex(db: DatabaseSync, request: UpdateRequest): Promise<Outcome> {
  const plan = await planFor(db, request);
  if (plan.toRead.length === 0 && plan.vanished.size === 0 && !isUnfinished(db)) return 'unchanged';
  const right = claimImport(db);
  if (!right) return 'busy';
  try {
    await carryOut(plan, db, right, request);
    return 'changed';
  } finally {
    right.giveBack();
  }
}

/** True where an import was stopped before it came to its end. */
const isUnfinished = (db: DatabaseSync): boolean => prepared(db, 'SELECT 1 FROM unclustered LIMIT 1').get() !== undefined;

/** Files of one batch: enough to be quick, few enough that little is lost when it is stopped. */
const mostFiles = 256;

/** Characters of one batch; long articles make short batches. */
const mostCharacters = 1_500_000;

async function carryOut(plan: Plan, db: DatabaseSync, right: ImportRight, request: UpdateRequest): Promise<void> {
  const { onProgress, onProblem, signal } = request;
  const pace = pacer(signal);
  const reader = fileReader(plan, request);
  let batch: ReadFile[] = [];
  const write = (): void => {
    if (batch.length > 0) right.change(() => writeBatch(db, batch));
    batch = [];
  };
  for (const [done, found] of plan.toRead.entries()) {
    await pace();
    onProgress?.(done, plan.toRead.length);
    const { file, change } = reader(found);
    if (file?.problem !== undefined) onProblem(problemWith(found.path, file.problem));
    if (change) right.change(() => change(db));
    for (const part of file ? inParts(file) : []) {
      await pace();
      batch.push(part);
      if (batch.length >= mostFiles || charactersOf(batch) > mostCharacters) write();
    }
  }
  write();
  right.change(() => {
    for (const id of plan.vanished) removeFile(db, id);
    for (const key of forgetRoots(db)) removeBelow(db, key);
    putClusters(db);
    mergeWhenDone(db);
    nextGeneration(db);
  });
  giveBackSpace(db);
  onProgress?.(plan.toRead.length, plan.toRead.length);
}

/** Makes the file smaller where merges have left a tenth of it empty. */
function giveBackSpace(db: DatabaseSync): void {
  const count = (name: string): number => Number(prepared(db, `PRAGMA ${name}`).get()?.[name] ?? 0);
  if (count('freelist_count') * 10 > count('page_count')) db.exec('PRAGMA incremental_vacuum');
}

function writeBatch(db: DatabaseSync, batch: readonly ReadFile[]): void {
  putFiles(db, batch);
  mergeWhileImporting(db);
  nextGeneration(db);
}

const charactersOf = (batch: readonly ReadFile[]): number =>
  batch.flatMap(({ submissions }) => submissions).reduce((sum, { article }) => sum + article.text.length, 0);

/** Characters of one part of a file: few enough that an editor never waits for it. */
const partCharacters = 30_000;

/** A file of many articles goes in by parts: all at once they would fill the memory. */
function* inParts({ submissions, ...file }: FileToPut): Generator<ReadFile> {
  let part: Submission[] = [];
  let left = partCharacters;
  let continues = false;
  for (const submission of submissions) {
    if (left <= 0) {
      yield { ...file, submissions: part, continues, unfinished: true };
      [part, left, continues] = [[], partCharacters, true];
    }
    part.push(submission);
    left -= submission.article.text.length;
  }
  yield { ...file, submissions: part, continues };
}

/** A file with the articles that are yet to be read in it. */
type FileToPut = Omit<ReadFile, 'submissions' | 'continues' | 'unfinished'> & Contents;

/** A file to put into the index, or a smaller change that does for it, or nothing where it cannot be read now. */
interface FileChange {
  readonly file?: FileToPut;
  readonly change?: (db: DatabaseSync) => void;
}

function fileReader({ known, vanished }: Plan, { onProblem, sources }: UpdateRequest): (found: FoundFile) => FileChange {
  const movable = new Map([...vanished].map((id) => [known.get(id)?.hash ?? '', id]));
  return (found) => {
    const loaded = load(found);
    if ('message' in loaded) return told(loaded, onProblem);
    const { bytes } = loaded;
    const hash = hashAs(loaded.hash, found, sources);
    const { id, size, modified } = found;
    const file = { id, size, modified, hash };
    const before = known.get(id);
    if (before?.hash === hash) return { change: (db) => touchFile(db, file) };
    const from = movable.get(hash);
    if (from !== undefined && !before && isReadAlike(from, id)) {
      vanished.delete(from);
      movable.delete(hash);
      return { change: (db) => moveFile(db, from, file) };
    }
    const contents = contentsOf(found, bytes, settingOf(found.path, sources).fields);
    return 'message' in contents ? told(contents, onProblem) : { file: { ...file, ...contents, hash: hashUntil(hash, contents.embargo) } };
  };
}

/** Nothing is changed for a file that cannot be read now. */
function told(problem: Problem, onProblem: UpdateRequest['onProblem']): FileChange {
  onProblem(problem);
  return {};
}

/** The ending decides how a file is read. */
const isReadAlike = (one: string, other: string): boolean => path.extname(one) === path.extname(other);
