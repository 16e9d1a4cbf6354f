import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { archiveServersMethod, type PasswordParams, passwordMethod } from '../server/protocol';

/** The password of an archive on a database server, in the secret storage of the editor; the environment goes first. */
export function keepPasswords(client: LanguageClient, { secrets }: vscode.ExtensionContext): vscode.Disposable {
  client.onRequest(passwordMethod, async ({ address }: PasswordParams) => await secrets.get(keyOf(address)) ?? null);
  return vscode.commands.registerCommand('copydesk.setPassword', () => setPassword(client, secrets));
}

const keyOf = (address: string): string => `archive ${address}`;

async function setPassword(client: LanguageClient, secrets: vscode.SecretStorage): Promise<void> {
  const addresses = await client.sendRequest<string[]>(archiveServersMethod);
  if (addresses.length === 0) {
    const text = vscode.l10n.t('Copydesk: no archive of this workspace is on a database server.');
    return void vscode.window.showInformationMessage(text);
  }
  const placeHolder = vscode.l10n.t('The password of which server?');
  const address = addresses.length === 1 ? addresses[0] : await vscode.window.showQuickPick(addresses, { placeHolder });
  if (address === undefined) return;
  const password = await vscode.window.showInputBox({
    title: address,
    prompt: vscode.l10n.t('The password is kept in the secret storage of this editor. Leave it empty to forget it.'),
    password: true,
    ignoreFocusOut: true,
  });
  if (password === undefined) return;
  if (password === '') await secrets.delete(keyOf(address));
  else await secrets.store(keyOf(address), password);
  await client.restart();
}
