import os from 'node:os';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { openArchive } from './archive/open';
import { startServer } from './lsp/server';

// The process entry of the language server. The client says on the command line how they talk:
// --node-ipc, --stdio, --socket or --pipe.
const connection = createConnection(ProposedFeatures.all);

startServer(connection, {
  version,
  openArchive,
  onFailure: (check, error) => connection.console.error(`The check ${check} failed and is left out: ${told(error)}`),
  onError: (error) => connection.console.error(told(error)),
  who: userName(),
  now: () => new Date(),
});

const told = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));

/** Some systems know no name for the user of a process. */
function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}
