import { readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryArchive } from './archive/memory';
import type { Archive, Submission } from './engine/archive';
import type { Manuscript } from './engine/manuscript';
import { read } from './engine/read';
import { isUnreadable, readManuscript } from './formats';
import { type Problem, reasonOf, unreadableProblem } from './formats/problem';

/** The files that a draft says it rests on, in `sources:` of its front matter; paths count from the draft. */
export const declaredSources = ({ metadata }: Manuscript, file: string): string[] | undefined =>
  metadata.sources?.map((name) => path.resolve(path.dirname(file), name));

/** An archive of declared sources. */
export interface Declared {
  readonly archive: Archive;
  /** False where a source could not be read: what the others lack may then stand in it. */
  readonly complete: boolean;
}

/** An archive of exactly these files. One that cannot be read is reported and left out. */
export function declaredArchive(files: readonly string[], onProblem: (problem: Problem) => void): Declared {
  const submissions = files.map((file) => submission(file, onProblem));
  const read = submissions.filter((one) => one !== undefined);
  return { archive: memoryArchive(read), complete: read.length === files.length };
}

function submission(file: string, onProblem: (problem: Problem) => void): Submission | undefined {
  try {
    const manuscript = readManuscript(readFileSync(file), file);
    if (isUnreadable(manuscript)) {
      onProblem(unreadableProblem(file, manuscript, file));
      return undefined;
    }
    const reading = read(manuscript);
    return { file, id: file, article: reading.article, reading };
  } catch (error) {
    onProblem({ file, message: `this source cannot be read, because ${reasonOf(error)}; check the path.` });
    return undefined;
  }
}
