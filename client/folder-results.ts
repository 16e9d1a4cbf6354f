import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { lintFilesMethod, type LintedDraft } from '../server/protocol';

/**
 * Findings of "Lint Folder" in drafts that are not open. They stay until
 * the file changes; then that file alone is checked again. An open draft
 * has findings of its own, so its folder results step back meanwhile.
 */
export interface FolderResults extends vscode.Disposable {
  readonly follow: (client: LanguageClient) => void;
  readonly show: (drafts: readonly LintedDraft[]) => Promise<void>;
  /** The draft shows findings of its own now. */
  readonly release: (uri: vscode.Uri) => void;
  /** Something was decided, perhaps about findings shown here. Takes the arguments of the decision. */
  readonly decided: (args: readonly unknown[]) => Promise<void>;
  readonly clear: () => void;
}

export function createFolderResults(): FolderResults {
  const collection = vscode.languages.createDiagnosticCollection('copydesk-folder');
  /** Claims of the findings, by draft. */
  const linted = new Map<string, readonly unknown[]>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  let client: LanguageClient | undefined;

  const show = async (drafts: readonly LintedDraft[]): Promise<void> => {
    for (const { uri, diagnostics } of drafts) {
      const file = vscode.Uri.parse(uri, true);
      linted.set(file.toString(), diagnostics.map(claimOf));
      if (isOpen(file) || !client) continue;
      collection.set(file, await client.protocol2CodeConverter.asDiagnostics([...diagnostics]));
    }
  };
  const again = async (uris: readonly vscode.Uri[]): Promise<void> => {
    const known = uris.filter((uri) => linted.has(uri.toString()) && !isOpen(uri));
    if (known.length === 0 || !client?.isRunning()) return;
    await show(await client.sendRequest<LintedDraft[]>(lintFilesMethod, { uris: known.map(String) }));
  };
  const forget = (uri: vscode.Uri): void => {
    linted.delete(uri.toString());
    collection.delete(uri);
  };
  const subscriptions = [
    collection,
    watcher,
    watcher.onDidChange((uri) => again([uri])),
    watcher.onDidDelete(forget),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => again(closed.flatMap(uriOf))),
  ];

  return {
    follow: (started) => { client = started; },
    show,
    release: (uri) => collection.delete(uri),
    decided: async ([decision]) => {
      const same = [...linted].filter(([, claims]) => claims.includes(claimOf({ data: decision })));
      await again(same.map(([uri]) => vscode.Uri.parse(uri, true)));
    },
    clear: () => {
      linted.clear();
      collection.clear();
    },
    dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
  };
}

const claimOf = ({ data }: { readonly data?: unknown }): unknown =>
  (typeof data === 'object' && data !== null && 'claim' in data ? data.claim : undefined);

const uriOf = ({ input }: vscode.Tab): vscode.Uri[] =>
  (input instanceof vscode.TabInputText ? [input.uri] : []);

/** In a tab: only then the client asks for its findings. */
const isOpen = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.flatMap(uriOf).some((open) => open.toString() === uri.toString()));
