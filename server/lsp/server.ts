import {
  CodeActionKind, type Connection, type InitializeResult, TextDocuments, TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkScheme, evidenceScheme, pageScheme, serverCommands } from '../protocol';
import { answerAgents } from './agents';
import { type Client, clientOf } from './client';
import { answerArchiveView } from './archive-view';
import { answerCompletion, completionTriggers } from './completion';
import { answerCoverage } from './coverage';
import { answerDecisions } from './decisions';
import { pulledDiagnostics, pushedDiagnostics } from './diagnostics';
import { answerDossiers } from './dossier';
import { openDrafts } from './drafts';
import { answerEditing } from './editing';
import { openEvidence } from './evidence';
import { answerFolders } from './folders';
import { answerImports } from './import-wishes';
import { answerLookUps } from './look-ups';
import { openNewsrooms } from './newsrooms';
import { answerOutline } from './outline';
import { answerServers, withPasswords } from './passwords';
import { createReporter } from './reporter';
import type { Runtime } from './runtime';
import { presenter, type Session } from './session';
import { followSettings } from './settings';
import { watchFiles } from './watching';

/** Starts the language server on a connection. Everything outside is an argument. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  connection.onInitialize((params) => {
    const client = clientOf(params);
    openSession(connection, documents, client, runtime);
    return capabilities(client, runtime.version);
  });
  connection.listen();
}

/** Connects what the client asks with what answers it. */
function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  runtime: Runtime,
): void {
  const newsrooms = openNewsrooms(withPasswords(runtime, connection, client), client.trusted, { onChange: () => changed(), onNews: () => tell() });
  const evidence = openEvidence(client.opensVirtual, newsrooms);
  const session: Session = {
    connection, documents, newsrooms, evidence, client, runtime,
    drafts: openDrafts(newsrooms, {
      onProblem: (problem) => reporter.tell(problem),
      onChecked: () => coverage.changed(),
    }),
    present: presenter(client, evidence),
  };
  const reporter = createReporter(session);
  const watching = watchFiles(session);
  const settings = followSettings(connection, client);
  const diagnostics = client.pulls ? pulledDiagnostics(session) : pushedDiagnostics(session, settings.current);
  const tell = soon(() => {
    watching.update();
    reporter.report();
  });
  const changed = soon(() => {
    evidence.forget();
    diagnostics.refresh();
    tell();
  });

  const coverage = answerCoverage(session);
  answerEditing(session);
  answerLookUps(session);
  answerCompletion(session);
  answerOutline(session);
  answerFolders(session);
  answerImports(session);
  answerDecisions(session);
  answerAgents(session);
  answerServers(session);
  answerDossiers(session);
  answerArchiveView(session);
  documents.onDidClose(({ document }) => session.drafts.forget(document.uri));
  newsrooms.setFolders(client.folders);
  connection.onInitialized(() => {
    if (!client.pulls) settings.follow(diagnostics.refresh);
    followFolders(session, changed);
    tell();
  });
  connection.onShutdown(newsrooms.close);
}

function capabilities({ pulls }: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'Copydesk', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(pulls && {
        diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
      }),
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: { label: 'Copydesk' },
      foldingRangeProvider: true,
      codeLensProvider: {},
      completionProvider: { triggerCharacters: completionTriggers },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true },
      executeCommandProvider: { commands: Object.values(serverCommands) },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        textDocumentContent: { schemes: [evidenceScheme, checkScheme, pageScheme] },
      },
    },
  };
}

function followFolders({ connection, client, newsrooms }: Session, onChange: () => void): void {
  if (!client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    const folders = await connection.workspace.getWorkspaceFolders();
    newsrooms.setFolders(folders?.map(({ uri }) => uri) ?? []);
    onChange();
  });
}

/** Does something once for many calls in a row. */
function soon(act: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      act();
    });
  };
}
