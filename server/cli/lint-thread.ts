import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../formats/problem';
import { type Choices, openWorkspace } from '../workspace';
import { failureTold, type Linted, lintDrafts } from './lint-drafts';
import { archivePlaces } from './places';

/** What a thread is given to do. */
export interface Job {
  readonly root: string;
  readonly choices: Choices;
  readonly files: readonly string[];
  /** The number of the next draft: whoever has time takes it. */
  readonly counter: Int32Array;
}

/** What a thread tells of. */
export type Told = { readonly type: 'linted'; readonly linted: Linted } | { readonly type: 'problem'; readonly problem: Problem };

/** Takes the next number of a counter that threads share. */
export const takeFrom = (counter: Int32Array) => (): number => Atomics.add(counter, 0, 1);

/** What runs in a thread: checks drafts as long as there are any. */
export async function lintInThread({ root, choices, files, counter }: Job, port: MessagePort | null): Promise<void> {
  const tell = (told: Told): void => port?.postMessage(told);
  const onProblem = (problem: Problem): void => tell({ type: 'problem', problem });
  const workspace = openWorkspace(root, { ...choices, asItIs: true }, { onProblem, onNote: () => undefined, onFailure: failureTold(onProblem) });
  const setting = { root, workspace, places: archivePlaces(root), onProblem };
  for await (const linted of lintDrafts(files, takeFrom(counter), setting)) tell({ type: 'linted', linted });
  workspace.close();
}
