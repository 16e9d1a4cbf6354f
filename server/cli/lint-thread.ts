import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../formats/problem';
import { type Choices, openWorkspace } from '../workspace';
import { companionsIn, failureTold, type Linted, lintDrafts } from './lint-drafts';
import { archivePlaces } from '../places';

/** What a thread is given to do. */
export interface Job {
  readonly root: string;
  readonly choices: Choices;
  readonly files: readonly string[];
  /** The numbers of the drafts that are to be checked. */
  readonly asked: readonly number[];
  /** How many of those are taken: whoever has time takes the next. */
  readonly counter: Int32Array;
}

/** What a thread tells of. */
export type Told = { readonly type: 'linted'; readonly linted: Linted } | { readonly type: 'problem'; readonly problem: Problem };

/** Takes the next of some numbers, with a counter that threads share; beyond the last it is infinite. */
export const takeFrom = (counter: Int32Array, asked: readonly number[]) => (): number => asked[Atomics.add(counter, 0, 1)] ?? Infinity;

/** What runs in a thread: checks drafts as long as there are any. */
export async function lintInThread({ root, choices, files, asked, counter }: Job, port: MessagePort | null): Promise<void> {
  const tell = (told: Told): void => port?.postMessage(told);
  const onProblem = (problem: Problem): void => tell({ type: 'problem', problem });
  const { failures, onFailure } = failureTold(onProblem);
  const workspace = openWorkspace(root, { ...choices, asItIs: true }, { onProblem, onNote: () => undefined, onFailure });
  const setting = { root, workspace, places: archivePlaces(root), onProblem, failures, companionsOf: companionsIn(files) };
  for await (const linted of lintDrafts(files, takeFrom(counter, asked), setting)) tell({ type: 'linted', linted });
  workspace.close();
}
