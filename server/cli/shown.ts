import path from 'node:path';
import { isWithin } from '../config/drafts';
import { type Problem, problemLine } from '../formats/problem';
import { plainLine } from '../report/plain';
import type { Terminal } from './terminal';

/** A path for readers and for the ledger: with `/`, from the root where it lies within, else whole. */
export const shownPath = (file: string, root: string): string =>
  (path.isAbsolute(file) && isWithin(file, root) ? path.relative(root, file) || '.' : file).replaceAll(path.sep, '/');

/** A problem as one line for readers. */
export const shownProblem = (problem: Problem, root: string): string =>
  plainLine(problemLine({ ...problem, file: shownPath(problem.file, root) }));

/** Tells of a problem in one line, and gives that line back. */
export function tellProblem(problem: Problem, root: string, { tell }: Terminal): string {
  const line = shownProblem(problem, root);
  tell(`${line}\n`);
  return line;
}
