import path from 'node:path';
import { MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver';
import { type Problem, problemLine } from '../formats/problem';
import { statusNotification, type Status } from '../protocol';
import { fileAddress } from './addresses';
import { problemDiagnostic } from './convert';
import type { ToldProblem } from './archive-slot';
import type { Newsroom } from './newsroom';
import type { Say } from './say';
import type { Session } from './session';

/** Tells the editor what the newsrooms have, and what could not be read: each thing once, and never in the way. */
export interface Reporter {
  readonly report: () => void;
  /** Tells of a problem, unless it has been told already. */
  readonly tell: (problem: ToldProblem) => void;
}

export function createReporter({ connection, newsrooms, client }: Session): Reporter {
  const told = new Set<string>();
  const shown = new Map<string, string>();
  /** Sends what a key stands for, unless it was the last that was sent for it. */
  const once = (key: string, value: unknown, send: () => Promise<void>): void => {
    const text = JSON.stringify(value);
    if (shown.get(key) === text) return;
    shown.set(key, text);
    void send().catch(() => undefined);
  };
  const tell = (problem: ToldProblem): void => {
    const line = problemLine(problem);
    if (told.has(line)) return;
    told.add(line);
    connection.console.warn(line);
    if (problem.line !== undefined || problem.note) return;
    const params: ShowMessageParams = { type: MessageType.Warning, message: `Copydesk: ${line}` };
    void connection.sendNotification(ShowMessageNotification.type, params);
  };
  const marked = new Set<string>();
  const mark = (problems: readonly Problem[]): void => {
    for (const { file } of problems) marked.add(file);
    for (const file of marked) {
      const diagnostics = problems.filter((problem) => problem.file === file).map(problemDiagnostic);
      once(file, diagnostics, () => connection.sendDiagnostics({ uri: fileAddress(file), diagnostics }));
    }
  };
  return {
    tell,
    report() {
      const problems = newsrooms.all().flatMap((newsroom) => newsroom.problems());
      problems.forEach(tell);
      mark(problems.filter(({ line }) => line !== undefined));
      for (const [uri, newsroom] of client.commands ? newsrooms.folders() : []) {
        const status = statusOf(uri, newsroom, client.say);
        once(uri, status, () => connection.sendNotification(statusNotification, status));
      }
    },
  };
}

function statusOf(uri: string, newsroom: Newsroom, say: Say): Status {
  const problems = newsroom.problems().filter(({ note }) => !note)
    .map(({ file, ...rest }) => problemLine({ file: path.basename(file), ...rest }));
  const slots = newsroom.archives();
  const articles = slots.reduce((sum, { archive }) => sum + (archive()?.size.articles ?? 0), 0);
  const held = articles === 1 ? say('1 article') : say('{0} articles', articles.toLocaleString('en-US'));
  const told = (state: Status['state'], text: string): Status => ({ uri, state, text, problems });
  const importing = slots.find(({ importState, progress }) => importState() === 'paused' || progress()[1] >= noticeable);
  const state = importing?.importState() ?? 'idle';
  if (importing && state === 'paused') return told('paused', say('{0}, paused at {1}', held, shareOf(importing.progress(), say)));
  if (importing && state === 'reading' && articles > 0) {
    return told('reading', say('{0}, reading {1}', held, shareOf(importing.progress(), say)));
  }
  const opening = slots.find(({ archive, paths }) => !archive() && paths.length > 0);
  if (opening) return told('reading', openingText(opening.progress(), say));
  return articles === 0 ? told('none', say('No archive')) : told('ready', held);
}

/** Imports of fewer files are not shown: the item would only flicker. */
const noticeable = 50;

const openingText = (progress: readonly [number, number], say: Say): string =>
  (progress[1] > 0 ? say('Reading the archive: {0}', shareOf(progress, say)) : say('Reading the archive'));

const shareOf = ([done, all]: readonly [number, number], say: Say): string =>
  say('{0} of {1}', done.toLocaleString('en-US'), all.toLocaleString('en-US'));
