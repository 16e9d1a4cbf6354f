import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client';
import { registerCommands } from './commands';
import { createFactsView } from './facts';
import { createFolderResults } from './folder-results';
import { createPulls } from './pulls';
import { createStatus } from './status';

let client: LanguageClient | undefined;

/** Starts the language server: one for all folders. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const results = createFolderResults();
  const status = createStatus();
  const pulls = createPulls(results, status);
  const facts = createFactsView();
  const started = createClient(context, { output, pulls, results });
  client = started;
  context.subscriptions.push(output, results, status, pulls, facts);
  context.subscriptions.push(...registerCommands({ client: started, output, results, pulls }));
  status.follow(started);
  results.follow(started);
  await started.start();
  facts.follow(started);
}

export const deactivate = async (): Promise<void> => client?.stop();
