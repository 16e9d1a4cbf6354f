import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerAgentTools } from './agent-tools';
import { createClient } from './client';
import { registerCommands } from './commands';
import { createArchiveView } from './archive/view';
import { createFactsInFront } from './draft-facts';
import { createFactsView } from './facts';
import { createMarks } from './marks';
import { createFolderResults } from './folder-results';
import { keepPasswords } from './password';
import { createPulls } from './pulls';
import { createStatus } from './status';
import { followFirstSteps } from './walkthrough';
import { createWriting } from './writing';

let client: LanguageClient | undefined;

/** Starts the language server: one for all folders. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const results = createFolderResults();
  const status = createStatus();
  const writing = createWriting();
  const pulls = createPulls(results, status, writing);
  const facts = createFactsInFront();
  const archive = createArchiveView();
  const firstSteps = followFirstSteps(context);
  const started = createClient(context, { output, pulls, results });
  client = started;
  context.subscriptions.push(output, firstSteps, results, status, writing, pulls, facts, archive);
  context.subscriptions.push(createFactsView(facts), createMarks(facts, writing));
  context.subscriptions.push(...registerCommands({ client: started, output, results, pulls, archive }));
  context.subscriptions.push(keepPasswords(started, context), ...registerAgentTools(started));
  status.follow(started, (changed) => {
    archive.changed();
    firstSteps.archiveChanged(changed);
  });
  results.follow(started);
  pulls.follow(started);
  await started.start();
  facts.follow(started);
  archive.follow(started);
}

export const deactivate = async (): Promise<void> => client?.stop();
