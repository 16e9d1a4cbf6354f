import { type Problem, problemLine } from '../formats/problem';
import { plainLine } from '../report/plain';
import { shownPath } from '../report/shown-path';
import type { Terminal } from './terminal';

/** A problem as one line for readers. */
export const shownProblem = (problem: Problem, root: string): string =>
  plainLine(problemLine({ ...problem, file: shownPath(problem.file, root) }));

/** Tells of a problem in one line, and gives that line back. */
export function tellProblem(problem: Problem, root: string, { tell }: Terminal): string {
  const line = shownProblem(problem, root);
  tell(`${line}\n`);
  return line;
}
