import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { lintFilesMethod, type LintFilesParams, type LintedDraft } from '../server/protocol';

/**
 * Findings of "Lint Folder". They stay until the file changes; then it is
 * checked again, and what is compared with it. An open draft has findings
 * of its own: of its folder results only conflicts with other drafts stay.
 */
export interface FolderResults extends vscode.Disposable {
  readonly follow: (client: LanguageClient) => void;
  readonly show: (drafts: readonly LintedDraft[]) => Promise<void>;
  /** The draft shows findings of its own now. */
  readonly release: (uri: vscode.Uri) => void;
  /** The text has changed: places of earlier findings are no longer right. */
  readonly outdated: (uri: vscode.Uri) => void;
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
  const isLinted = (uri: vscode.Uri): boolean => linted.has(uri.toString());

  const show = async (drafts: readonly LintedDraft[]): Promise<void> => {
    for (const { uri, diagnostics } of drafts) {
      const file = vscode.Uri.parse(uri, true);
      linted.set(file.toString(), diagnostics.map(claimOf));
      const shown = isOpen(file) ? diagnostics.filter(isBeside) : [...diagnostics];
      if (client) collection.set(file, await client.protocol2CodeConverter.asDiagnostics(shown));
    }
  };
  const checkAgain = async (uris: readonly vscode.Uri[], beside: boolean): Promise<void> => {
    const known = uris.filter(isLinted);
    if (known.length === 0 || !client?.isRunning()) return;
    const params: LintFilesParams = { uris: known.map(String), beside };
    const drafts = await client.sendRequest<LintedDraft[]>(lintFilesMethod, params);
    await show(drafts.filter(({ uri }) => isLinted(vscode.Uri.parse(uri, true))));
  };
  /** One after another: an answer about an earlier text must not come last. */
  let last = Promise.resolve();
  const again = (uris: readonly vscode.Uri[], beside = false): Promise<void> => {
    last = last.then(() => checkAgain(uris, beside)).catch(() => undefined);
    return last;
  };
  const forget = (uri: vscode.Uri): void => {
    linted.delete(uri.toString());
    collection.delete(uri);
  };
  const subscriptions = [
    collection,
    watcher,
    watcher.onDidChange((uri) => again([uri], true)),
    watcher.onDidDelete(forget),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => again(closed.flatMap(uriOf))),
  ];

  return {
    follow: (started) => { client = started; },
    show,
    release: (uri) => {
      const shown = collection.get(uri);
      if (shown?.length) collection.set(uri, shown.filter(isBeside));
    },
    outdated: (uri) => {
      if (isOpen(uri)) collection.delete(uri);
      // VS Code keeps a text for minutes after its tab was closed, and reads it again when the file has changed.
      else void again([uri]);
    },
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

/** The client keeps the data of a diagnostic, though VS Code has no word for it. */
const isBeside = (diagnostic: object): boolean => {
  const data: unknown = 'data' in diagnostic ? diagnostic.data : undefined;
  return typeof data === 'object' && data !== null && 'beside' in data;
};

const claimOf = ({ data }: { readonly data?: unknown }): unknown =>
  (typeof data === 'object' && data !== null && 'claim' in data ? data.claim : undefined);

const uriOf = ({ input }: vscode.Tab): vscode.Uri[] =>
  (input instanceof vscode.TabInputText ? [input.uri] : []);

/** In a tab: only then the client asks for its findings. */
const isOpen = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.flatMap(uriOf).some((open) => open.toString() === uri.toString()));
