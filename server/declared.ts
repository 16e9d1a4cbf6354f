import { readFileSync } from 'node:fs';
import path from 'node:path';
import { today } from './archive/import';
import { memoryArchive } from './archive/memory';
import type { ShelvedArchive } from './archive/shelved';
import type { Submission } from './engine/archive';
import type { Manuscript } from './engine/manuscript';
import { read } from './engine/read';
import { readArticles } from './formats';
import { type Problem, reasonOf, unreadableProblem } from './formats/problem';

/** The files that a draft says it rests on, in `sources:` of its front matter; paths count from the draft. */
export const declaredSources = ({ metadata }: Manuscript, file: string): string[] | undefined =>
  metadata.sources?.map((name) => path.resolve(path.dirname(file), name));

/** An archive of declared sources. */
export interface Declared {
  readonly archive: ShelvedArchive;
  /** False where a source could not be read: what the others lack may then stand in it. */
  readonly complete: boolean;
}

/** An archive of exactly these files. One that cannot be read is reported and left out. */
export function declaredArchive(files: readonly string[], onProblem: (problem: Problem) => void): Declared {
  const submissions = files.map((file) => submissionsIn(file, onProblem));
  return { archive: memoryArchive(submissions.flat()), complete: submissions.every(({ length }) => length > 0) };
}

/** The articles of a declared file, numbered where it holds several. */
function submissionsIn(file: string, onProblem: (problem: Problem) => void): Submission[] {
  try {
    const { items, problem } = readArticles(readFileSync(file), file, { today: today() });
    if (problem !== undefined) onProblem(unreadableProblem(file, { reason: problem }, file));
    return items.map(({ manuscript }, i) => {
      const reading = read(manuscript);
      return { file, id: items.length > 1 ? `${file}#${i + 1}` : file, article: reading.article, reading };
    });
  } catch (error) {
    onProblem({ file, message: `this source cannot be read, because ${reasonOf(error)}; check the path.` });
    return [];
  }
}
