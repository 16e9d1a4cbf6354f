import * as vscode from 'vscode';
import {
  LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind,
} from 'vscode-languageclient/node';
import { clientCommands, type ClientOptions, serverCommands } from '../server/protocol';
import { askHow } from './decide';
import { draftSelector, setting } from './drafts';
import type { FolderResults } from './folder-results';
import { followLensSetting, provideLenses } from './lenses';
import { offerNames } from './names';
import type { Pulls } from './pulls';

export interface ClientParts {
  readonly output: vscode.LogOutputChannel;
  readonly pulls: Pulls;
  readonly results: FolderResults;
}

/** The language client, not yet started. */
export function createClient(
  context: vscode.ExtensionContext,
  { output, pulls, results }: ClientParts,
): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: draftSelector,
    outputChannel: output,
    initializationOptions: (): ClientOptions => ({
      commands: true, trusted: vscode.workspace.isTrusted, words: vscode.l10n.bundle,
    }),
    diagnosticPullOptions: pulls.options,
    // Texts from articles are escaped; should one get through, no other command will run.
    markdown: { isTrusted: { enabledCommands: [clientCommands.openEvidence, clientCommands.showDossier] }, supportHtml: false },
    middleware: {
      provideDiagnostics: pulls.provide,
      provideCodeLenses: provideLenses,
      executeCommand: async (command, args, next) => {
        const answered = await askHow(command, args);
        if (!answered) return;
        pulls.expectChange();
        await next(command, [...answered]);
        if (command === serverCommands.used) await vscode.commands.executeCommand(clientCommands.check);
        else await results.decided(answered);
      },
    },
  };
  const client = new LanguageClient('copydesk', 'Copydesk', serverOptions(context), options);
  context.subscriptions.push(
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.restart()),
    followLensSetting(client),
    offerNames(client),
  );
  return client;
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const node = vscode.workspace.isTrusted ? setting<string>('server.node', '') : '';
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const module = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    ...(node === '' ? {} : { runtime: node }),
    options: { execArgv },
  };
  return { run: module, debug: { ...module, options: { execArgv: [...execArgv, '--inspect=0'] } } };
}
