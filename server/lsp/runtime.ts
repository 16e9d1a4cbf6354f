import type { openArchive } from '../archive/open';
import type { PasswordOf } from '../archive/postgres/connection';
import type { CheckId } from '../engine/check-id';

/** Everything outside the server that it needs: an argument, so that tests bring their own. */
export interface Runtime {
  /** Of Copydesk. */
  readonly version: string;
  readonly openArchive: typeof openArchive;
  /** Told of a check that failed; the others go on. */
  readonly onFailure: (check: CheckId, error: unknown) => void;
  /** Told of anything else that failed; the server goes on. */
  readonly onError: (error: unknown) => void;
  /** The editor's name, for the ledger. */
  readonly who?: string;
  readonly now: () => Date;
  /** Where passwords of database servers come from; else from the environment. */
  readonly passwordOf?: PasswordOf;
}
