/** Where a command writes, and what it should know of the place it runs in. */
export interface Terminal {
  readonly cwd: string;
  /** Findings and answers: standard output. */
  readonly print: (text: string) => void;
  /** Progress and what went wrong: standard error. The text has its own line end. */
  readonly tell: (text: string) => void;
  /** Whether standard output shows colours. */
  readonly color: boolean;
  /** Whether somebody watches standard error, so that progress is welcome. */
  readonly watched: boolean;
  /** The file of this program, to run again in threads; absent where it is part of another. */
  readonly program?: string;
}

/** What a command ends with. */
export const exitStatus = { clean: 0, found: 1, failed: 2 } as const;

/** A mistake in a command line: one sentence with the remedy. */
export class UsageError extends Error {}

/** The terminal of this process. A reader that goes away early, like `head`, is no crash. */
export function processTerminal(program: string): Terminal {
  let open = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  const { NO_COLOR, FORCE_COLOR } = process.env;
  return {
    program,
    cwd: process.cwd(),
    print: (text) => void (open && process.stdout.write(text)),
    tell: (text) => void process.stderr.write(text),
    color: FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY && !NO_COLOR,
    watched: process.stderr.isTTY,
  };
}
