import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { importMethod, type ImportParams } from '../server/protocol/archive';

type Wish = vscode.QuickPickItem & Pick<ImportParams, 'wish'>;

const wishes = (): Wish[] => [
  { wish: 'pause', label: `$(debug-pause) ${vscode.l10n.t('Pause')}`, description: vscode.l10n.t('until it is resumed; what has been read stays') },
  { wish: 'resume', label: `$(debug-continue) ${vscode.l10n.t('Resume')}`, description: vscode.l10n.t('where it was paused') },
  {
    wish: 'cancel', label: `$(debug-stop) ${vscode.l10n.t('Stop')}`,
    description: vscode.l10n.t('until a file of the archive changes, or Copydesk starts again'),
  },
];

/** Asks what is to become of the reading of the archive, for the folder of the draft at hand. */
export async function controlImport(client: LanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = uri && await vscode.window.showQuickPick(wishes(), { placeHolder: vscode.l10n.t('Reading the archive') });
  if (!chosen) return;
  const params: ImportParams = { uri: client.code2ProtocolConverter.asUri(uri), wish: chosen.wish };
  await client.sendRequest(importMethod, params);
}
