import os from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import { importInThread } from './archive/import-thread';
import { openArchive } from './archive/open';
import { read } from './engine/read';
import { startServer } from './lsp/server';

// Else the youngest garbage alone grows to some hundred megabytes, beside an editor that has a use for them. Looking at the
// older garbage sooner would save another hundred on long drafts, and make each keystroke in them wait half as long again.
setFlagsFromString('--semi-space-growth-factor=1');

// The process entry of the language server. The client says on the command line how they talk:
// --node-ipc, --stdio, --socket or --pipe. Its thread for imports runs the same program: it is one file.
const program = __filename;

const warmUp = 'The council voted on Tuesday to spend $4 million on a bridge, Mayor Ada Brill said.';

if (isMainThread) serve();
else void importInThread(workerData, parentPort);

function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    version,
    openArchive: (request) => openArchive({ ...request, importer: program }),
    onFailure: (check, error) => connection.console.error(`The check ${check} failed and is left out: ${told(error)}`),
    onError: (error) => connection.console.error(told(error)),
    who: userName(),
    now: () => new Date(),
  });
  // The model of the language is loaded while the editor introduces itself, not when the first draft is waiting.
  setImmediate(() => void read({ text: warmUp, prose: warmUp, metadata: {} }).sentences.flatMap(({ claims }) => claims));
}

const told = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));

/** Some systems know no name for the user of a process. */
function userName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    return undefined;
  }
}
