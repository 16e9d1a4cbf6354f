import { statSync } from 'node:fs';
import path from 'node:path';
import { findConfiguration, findRoot } from '../config/find';
import { configurationText } from '../report/configuration';
import { tellProblem } from './shown';
import { exitStatus, type Terminal } from './terminal';

/** `copydesk config`: what holds for a folder of drafts, or for a draft, and which file says so. */
export function showConfiguration(name: string | undefined, terminal: Terminal): number {
  const place = path.resolve(terminal.cwd, name ?? '.');
  const folder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : path.dirname(place);
  const root = findRoot(folder);
  const found = findConfiguration(folder, root);
  for (const problem of found.problems) tellProblem(problem, root, terminal);
  terminal.print(configurationText(found, { root, folder }));
  return found.problems.length > 0 ? exitStatus.failed : exitStatus.clean;
}
