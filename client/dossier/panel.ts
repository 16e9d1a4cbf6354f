import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientCommands } from '../../server/protocol';
import {
  type Dossier, dossierMethod, type DossierParams, peopleMethod, type PeopleParams,
} from '../../server/protocol/archive';
import { draftInFront } from '../drafts';
import { dossierPage } from './page';

/** Shows what the archive has on somebody; without a name it asks whose dossier it should be. */
export async function showDossier(client: LanguageClient, told?: unknown): Promise<void> {
  const { uri, name = await choosePerson(client, nameOf(told).uri) } = nameOf(told);
  if (name === undefined) return;
  const asked: DossierParams = { uri: uri ?? draftInFront(client), name };
  const dossier = await client.sendRequest<Dossier | null>(dossierMethod, asked);
  if (dossier) show(dossier);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Copydesk: the archive knows nobody named {0}.', name));
}

/** A command is told a name, or what a view shows: a fact with a person, or an article. */
function nameOf(told: unknown): { readonly name?: string; readonly uri?: string } {
  if (typeof told === 'string') return { name: told };
  const known = new Map<string, unknown>(typeof told === 'object' && told !== null ? Object.entries(told) : []);
  const [person, address] = [known.get('person'), known.get('address')];
  return {
    ...(typeof person === 'string' && { name: person }),
    ...(typeof address === 'string' && { uri: address }),
  };
}

/** One panel, beside the draft, for whoever is looked at. */
let panel: vscode.WebviewPanel | undefined;

function show(dossier: Dossier): void {
  panel ??= openPanel();
  panel.title = dossier.name;
  panel.webview.html = dossierPage(dossier, {
    say: (sentence, ...values) => vscode.l10n.t(sentence, ...values),
    nonce: randomBytes(16).toString('base64url'),
    language: vscode.env.language,
  });
  panel.reveal(undefined, false);
}

function openPanel(): vscode.WebviewPanel {
  const opened = vscode.window.createWebviewPanel(
    'copydesk.dossier', '', { viewColumn: vscode.ViewColumn.Beside },
    { enableScripts: false, enableCommandUris: [clientCommands.openEvidence], localResourceRoots: [], enableFindWidget: true },
  );
  opened.onDidDispose(() => { panel = undefined; });
  return opened;
}

/** Offers the people of the draft, or of an article; as letters are typed, everybody whom the archive knows by them. */
function choosePerson(client: LanguageClient, article?: string): Promise<string | undefined> {
  const position = article === undefined ? vscode.window.activeTextEditor?.selection.active : undefined;
  const asked: PeopleParams = { uri: article ?? draftInFront(client), position };
  const pick = vscode.window.createQuickPick();
  pick.placeholder = vscode.l10n.t('Whose dossier? Type a surname');
  const offer = async (typed: string): Promise<void> => {
    const names = await client.sendRequest<string[]>(peopleMethod, { ...asked, typed });
    if (pick.value === typed) pick.items = names.map((label) => ({ label }));
  };
  const subscriptions = [pick, pick.onDidChangeValue((typed) => void offer(typed).catch(() => undefined))];
  pick.show();
  void offer('').catch(() => undefined);
  return new Promise<string | undefined>((resolve) => {
    subscriptions.push(
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]?.label);
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        subscriptions.forEach((subscription) => subscription.dispose());
      }),
    );
  });
}
