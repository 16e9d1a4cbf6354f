import { readFileSync } from 'node:fs';
import { declaredSources } from '../declared';
import { checkDraft } from '../desk';
import { isUnreadable, readManuscript } from '../formats';
import { type Problem, reasonOf, unreadableProblem } from '../formats/problem';
import type { ReportedDraft } from '../report/report';
import { reportDraft } from '../report/reported';
import type { Listeners, Workspace } from '../workspace';
import { type Places } from './places';
import { shownPath } from './shown';

/** What checking a draft needs besides the draft. */
export interface Setting {
  readonly root: string;
  readonly workspace: Workspace;
  readonly places: Places;
  readonly onProblem: (problem: Problem) => void;
  readonly signal?: AbortSignal;
}

/** A draft that has been checked, by its number among all; without findings where it could not be read. */
export interface Linted {
  readonly number: number;
  readonly draft?: ReportedDraft;
}

/** Checks the drafts whose numbers `next` gives, one after another, until it gives none. */
export async function* lintDrafts(files: readonly string[], next: () => number, setting: Setting): AsyncGenerator<Linted> {
  for (let number = next(); number < files.length; number = next()) {
    const file = files[number];
    if (file !== undefined) yield { number, draft: await lintFile(file, setting) };
  }
}

async function lintFile(file: string, setting: Setting): Promise<ReportedDraft | undefined> {
  try {
    return await lintBytes(readFileSync(file), file, setting);
  } catch (error) {
    setting.signal?.throwIfAborted();
    setting.onProblem({ file, message: `cannot be checked, because ${reasonOf(error)}.` });
    return undefined;
  }
}

/** From the bytes of one draft to its findings: nothing here depends on any other draft. */
async function lintBytes(bytes: Uint8Array, file: string, { root, workspace, places, onProblem, signal }: Setting): Promise<ReportedDraft | undefined> {
  const name = shownPath(file, root);
  const manuscript = readManuscript(bytes, name);
  if (isUnreadable(manuscript)) {
    onProblem(unreadableProblem(file, manuscript, name));
    return undefined;
  }
  const desk = await workspace.deskFor(file, declaredSources(manuscript, file));
  const { open, settled } = await checkDraft({ name, file, manuscript }, desk, signal);
  const findings = manuscript.extracted ? open.map((finding) => ({ ...finding, fixes: [] })) : open;
  const draft = { file: name, text: manuscript.text, findings, settled: settled.length };
  return reportDraft(draft, places.ofPassage);
}

/** What is told of a check that fails. */
export const failureTold = (onProblem: (problem: Problem) => void): Listeners['onFailure'] =>
  (check, error) => onProblem({ file: check, message: `this check failed and is left out: ${reasonOf(error)}` });
