/**
 * Something that could not be read or used. The message is one sentence
 * that says what to do; the rest goes on without it.
 */
export interface Problem {
  /** Path as the reader knows it. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: string;
}

/** One line for a terminal or a log: `copydesk.json:3: “archve” is no setting; …` */
export const problemLine = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}`;

/** The problem of a file that is no article; `name` is what its format was asked to call it. */
export const unreadableProblem = (file: string, { reason }: { readonly reason: string }, name: string): Problem =>
  ({ file, message: reason.startsWith(`${name} `) ? reason.slice(name.length + 1) : reason });

/** Why a file could not be read, in words that help: `it does not exist`. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
