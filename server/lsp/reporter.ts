import path from 'node:path';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Problem, problemLine } from '../formats/problem';
import { statusNotification, type Status } from '../protocol';
import { fileAddress } from './addresses';
import { problemDiagnostic } from './convert';
import type { ToldProblem } from './archive-slot';
import type { Newsroom } from './newsroom';
import type { Session } from './session';

/** Tells the editor what the newsrooms have, and what could not be read: each thing once, and never in the way. */
export interface Reporter {
  readonly report: () => void;
}

export function createReporter({ connection, newsrooms, client }: Session): Reporter {
  const told = new Set<string>();
  let marked: readonly string[] = [];

  const mark = (problems: readonly Problem[]): void => {
    const files = new Set(problems.map(({ file }) => file));
    for (const file of new Set([...files, ...marked])) {
      const diagnostics = problems.filter((problem) => problem.file === file).map(problemDiagnostic);
      void connection.sendDiagnostics({ uri: fileAddress(file), diagnostics });
    }
    marked = [...files];
  };
  const tell = (problem: ToldProblem): void => {
    const line = problemLine(problem);
    if (told.has(line)) return;
    told.add(line);
    connection.console.warn(line);
    if (problem.line === undefined && !problem.note) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Copydesk: ${line}` });
    }
  };
  return {
    report() {
      const problems = newsrooms.all().flatMap((newsroom) => newsroom.problems());
      problems.forEach(tell);
      mark(problems.filter(({ line }) => line !== undefined));
      if (!client.commands) return;
      for (const [uri, newsroom] of newsrooms.folders()) void connection.sendNotification(statusNotification, statusOf(uri, newsroom));
    },
  };
}

function statusOf(uri: string, newsroom: Newsroom): Status {
  const problems = newsroom.problems().filter(({ note }) => !note)
    .map(({ file, ...rest }) => problemLine({ file: path.basename(file), ...rest }));
  const slots = newsroom.archives();
  const reading = slots.find(({ archive, paths }) => !archive() && paths.length > 0);
  if (reading) return { uri, state: 'reading', text: readingText(reading.progress()), problems };
  const articles = slots.reduce((sum, { archive }) => sum + (archive()?.size.articles ?? 0), 0);
  if (articles === 0) return { uri, state: 'none', text: 'No archive', problems };
  return { uri, state: 'ready', text: `${articles.toLocaleString('en-US')} article${articles === 1 ? '' : 's'}`, problems };
}

const readingText = ([done, all]: readonly [number, number]): string =>
  (all > 0 ? `Reading the archive: ${done} of ${all}` : 'Reading the archive');
