import { readFileSync } from 'node:fs';
import { companionFolders, type CompanionsOf } from '../companions';
import { declaredSources } from '../declared';
import { checkDraft } from '../desk';
import { isUnreadable, readManuscript } from '../formats';
import { type Problem, reasonOf, unreadableProblem } from '../formats/problem';
import type { ReportedDraft } from '../report/report';
import { reportDraft } from '../report/reported';
import type { Listeners, Workspace } from '../workspace';
import { type Places } from '../places';
import { shownPath } from '../report/shown-path';

/** What checking a draft needs besides the draft. */
export interface Setting {
  readonly root: string;
  readonly workspace: Workspace;
  readonly places: Places;
  readonly onProblem: (problem: Problem) => void;
  /** How often a check has failed so far. */
  readonly failures: () => number;
  readonly signal?: AbortSignal;
  /** The drafts beside a draft; absent where they are not compared. */
  readonly companionsOf?: CompanionsOf;
}

/** A draft that has been checked, by its number among all; without findings where it could not be read. */
export interface Linted {
  readonly number: number;
  readonly draft?: ReportedDraft;
  /** The same would be found again: nothing went wrong, and it depends on nothing besides draft, archive and configuration. */
  readonly lasts?: boolean;
}

/** Checks the drafts whose numbers `next` gives, one after another, until it gives none. */
export async function* lintDrafts(files: readonly string[], next: () => number, setting: Setting): AsyncGenerator<Linted> {
  for (let number = next(); number < files.length; number = next()) {
    const file = files[number];
    if (file !== undefined) yield { number, ...await lintFile(file, setting) };
  }
}

type Outcome = Omit<Linted, 'number'>;

async function lintFile(file: string, setting: Setting): Promise<Outcome> {
  try {
    return await lintBytes(readFileSync(file), file, setting);
  } catch (error) {
    setting.signal?.throwIfAborted();
    setting.onProblem({ file, message: `cannot be checked, because ${reasonOf(error)}.` });
    return {};
  }
}

/** The drafts beside each of these that are checked in the same run. */
export const companionsIn = (files: readonly string[]): CompanionsOf => companionFolders(files, async (file) => {
  try {
    const manuscript = readManuscript(readFileSync(file), file);
    return isUnreadable(manuscript) ? undefined : manuscript;
  } catch {
    return undefined;
  }
});

/** From the bytes of one draft to its findings. */
async function lintBytes(bytes: Uint8Array, file: string, setting: Setting): Promise<Outcome> {
  const { root, workspace, places, onProblem, failures, signal, companionsOf } = setting;
  const before = failures();
  const name = shownPath(file, root);
  const manuscript = readManuscript(bytes, name);
  if (isUnreadable(manuscript)) {
    onProblem(unreadableProblem(file, manuscript, name));
    return {};
  }
  const declared = declaredSources(manuscript, file);
  const desk = await workspace.deskFor(file, declared);
  const companions = desk.configuration.companions === false ? undefined : await companionsOf?.(file, signal);
  const { open, settled } = await checkDraft({ name, file, manuscript, companions }, desk, signal);
  const findings = manuscript.extracted ? open.map((finding) => ({ ...finding, fixes: [] })) : open;
  const draft = { file: name, text: manuscript.text, findings, settled };
  return { draft: reportDraft(draft, places.ofPassage), lasts: declared === undefined && failures() === before };
}

/** Tells of checks that fail, and counts them. */
export function failureTold(onProblem: (problem: Problem) => void): Pick<Setting, 'failures'> & Required<Pick<Listeners, 'onFailure'>> {
  let count = 0;
  return {
    failures: () => count,
    onFailure(check, error) {
      count++;
      onProblem({ file: check, message: `this check failed and is left out: ${reasonOf(error)}` });
    },
  };
}
