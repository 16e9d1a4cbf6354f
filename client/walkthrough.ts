import * as vscode from 'vscode';
import type { Status } from '../server/protocol';

/** Follows somebody's first steps, so that the walkthrough ticks them off. */
export interface FirstSteps extends vscode.Disposable {
  readonly archiveChanged: (status: Status) => void;
}

const setContext = (key: string): void => void vscode.commands.executeCommand('setContext', key, true);

export function followFirstSteps(context: vscode.ExtensionContext): FirstSteps {
  let isSeen = false;
  if (vscode.workspace.workspaceFolders?.length) setContext('copydesk.folderOpen');
  const subscriptions = [
    vscode.commands.registerCommand('copydesk.openSamples', () => openSamples(context)),
    vscode.commands.registerCommand('copydesk.writeConfiguration', writeConfiguration),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (isSeen || !uris.some(hasFinding)) return;
      isSeen = true;
      setContext('copydesk.findingSeen');
    }),
  ];
  return {
    archiveChanged: ({ state }) => { if (state === 'ready') setContext('copydesk.archiveReady'); },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

const hasFinding = (uri: vscode.Uri): boolean =>
  vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'Copydesk');

/** Opens a copy of the sample newsroom, to be changed at will; it begins anew each time. */
async function openSamples({ extensionUri, globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const newsroom = vscode.Uri.joinPath(globalStorageUri, 'newsroom');
  for (const folder of ['samples', 'seeds']) {
    const source = vscode.Uri.joinPath(extensionUri, folder);
    await vscode.workspace.fs.copy(source, vscode.Uri.joinPath(newsroom, folder), { overwrite: true });
  }
  await vscode.commands.executeCommand('vscode.openFolder', newsroom, { forceReuseWindow: true });
}

const firstConfiguration = '{\n  "archive": ["archive"]\n}\n';

/** Opens the copydesk.json of the first folder, made where there is none, with the archive's folder to be typed. */
async function writeConfiguration(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    const text = vscode.l10n.t('Copydesk: open the folder of your drafts first.');
    return void vscode.window.showInformationMessage(text);
  }
  const file = vscode.Uri.joinPath(folder.uri, 'copydesk.json');
  const isThere = await vscode.workspace.fs.stat(file).then(() => true, () => false);
  if (!isThere) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(firstConfiguration));
  const editor = await vscode.window.showTextDocument(file);
  const at = editor.document.getText().indexOf('"archive": ["archive"]');
  if (at < 0) return;
  const place = editor.document.positionAt(at + '"archive": ["'.length);
  editor.selection = new vscode.Selection(place, place.translate(0, 'archive'.length));
}
