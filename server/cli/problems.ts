import { indexFile } from '../archive/database';
import type { Problem } from '../formats/problem';
import type { Progress } from './progress';
import { shownProblem, tellProblem } from './shown';
import type { Terminal } from './terminal';

/** What went wrong in a run, told as it comes. */
export interface Problems {
  /** Something that makes the run fail. */
  readonly onProblem: (problem: Problem) => void;
  /** Something that is told and no more, as a file of the archive that is no article. */
  readonly onNote: (problem: Problem) => void;
  /** Lines told by `onProblem`. */
  readonly lines: readonly string[];
  /** Says how many notes were left out. */
  readonly end: () => void;
}

/** An archive of many years has many files that are no articles; nobody reads more of them than this. */
const mostNotes = 5;

export function problemsOn(terminal: Terminal, root: string, progress: Progress): Problems {
  const lines: string[] = [];
  let notes = 0;
  return {
    lines,
    onProblem(problem) {
      const line = shownProblem(problem, root);
      // Several threads may meet the same.
      if (lines.includes(line)) return;
      progress.clear();
      terminal.tell(`${line}\n`);
      lines.push(line);
    },
    onNote(problem) {
      if (problem.file === indexFile(root) || ++notes <= mostNotes) {
        progress.clear();
        tellProblem(problem, root, terminal);
      }
    },
    end() {
      progress.clear();
      if (notes > mostNotes) terminal.tell(`${notes - mostNotes} more files of the archive hold no article; copydesk index names them all.\n`);
    },
  };
}
