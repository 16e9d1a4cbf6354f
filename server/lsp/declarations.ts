import { isWithin } from '../config/drafts';
import { type Declared, declaredArchive } from '../declared';
import type { Problem } from '../formats/problem';
import type { Place } from './configurations';
import { held } from './held';

/** The sources that drafts declare to rest on, each set read once. */
export interface Declarations {
  readonly of: (files: readonly string[]) => Declared;
  readonly files: () => readonly string[];
  readonly problems: () => readonly Problem[];
  /** The text of an article of a declared source by its id; undefined for any other. */
  readonly textOf: (id: string) => string | undefined;
  /** Forgets what has changed on the disk; true where anything has. */
  readonly filesChanged: (files: readonly string[]) => boolean;
}

interface Declaration extends Declared {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export function openDeclarations({ root, trusted }: Place): Declarations {
  const known = new Map<string, Declaration>();
  const allFiles = (): string[] => [...known.values()].flatMap(({ files }) => files);
  const allowed = (file: string): boolean => trusted || isWithin(file, root);
  return {
    of: (files) => held(known, files.join('\n'), () => declarationOf(files.filter(allowed))),
    files: allFiles,
    problems: () => [...known.values()].flatMap(({ problems }) => problems),
    textOf: (id) => [...known.values()].map(({ archive }) => archive.openText(id)?.text).find((text) => text !== undefined),
    filesChanged(files) {
      if (!allFiles().some((file) => files.includes(file))) return false;
      known.clear();
      return true;
    },
  };
}

function declarationOf(files: readonly string[]): Declaration {
  const problems: Problem[] = [];
  return { ...declaredArchive(files, (problem) => { problems.push(problem); }), files, problems };
}
