import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CheckDescription, checkScheme, clientCommands, evidenceScheme, ledgerMethod, listChecksMethod, pages, pageScheme,
} from '../server/protocol';
import { type ArchiveView, compareVersions } from './archive/view';
import { showDossier } from './dossier/panel';
import { isDraft } from './drafts';
import { lintFolder, reportFolder } from './folder-lint';
import type { FolderResults } from './folder-results';
import { controlImport } from './import';
import { toggleMarks } from './marks';
import type { Pulls } from './pulls';
import { copyQueries, showQueries } from './queries';

export interface CommandParts {
  readonly client: LanguageClient;
  readonly output: vscode.LogOutputChannel;
  readonly results: FolderResults;
  readonly pulls: Pulls;
  readonly archive: ArchiveView;
}

/** Registers every command of the extension, once. */
export function registerCommands({ client, output, results, pulls, archive }: CommandParts): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    [clientCommands.check]: () => checkActiveDraft(pulls),
    'copydesk.lintFolder': (folder?: vscode.Uri) => lintFolder(client, results, folder),
    'copydesk.reportFolder': (folder?: vscode.Uri) => reportFolder(client, results, folder),
    'copydesk.clearFolder': () => results.clear(),
    'copydesk.openLedger': () => openLedger(client),
    'copydesk.showUsage': () => showPage(client, pages.usage),
    'copydesk.showConfiguration': () => showPage(client, pages.configuration),
    'copydesk.controlImport': () => controlImport(client),
    'copydesk.showOutput': () => output.show(true),
    [clientCommands.explain]: (check?: string) => explainCheck(client, check),
    [clientCommands.openEvidence]: openEvidence,
    [clientCommands.showDossier]: (told?: unknown) => showDossier(client, told),
    'copydesk.auditArchive': archive.audit,
    'copydesk.compareVersions': compareVersions,
    'copydesk.toggleMarks': toggleMarks,
    'copydesk.showQueries': showQueries,
    'copydesk.copyQueries': copyQueries,
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}

function checkActiveDraft(pulls: Pulls): void {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isDraft(document)) pulls.checkNow(document);
}

/** Opens an article of the archive beside the draft, at the sentence. Lines and columns count from 0. */
async function openEvidence(address: string, ...place: readonly number[]): Promise<void> {
  const uri = vscode.Uri.parse(address, true);
  if (uri.scheme !== evidenceScheme) return;
  const [line = 0, column = 0, endLine = line, endColumn = column] = place;
  const selection = new vscode.Range(line, column, endLine, endColumn);
  await vscode.window.showTextDocument(uri, { selection, preview: true, viewColumn: besideDraft() });
}

/** Shows what a check finds and why; without an id it asks which one. */
async function explainCheck(client: LanguageClient, check?: string): Promise<void> {
  const id = check ?? await chooseCheck(client);
  if (!id) return;
  const uri = vscode.Uri.from({ scheme: checkScheme, path: `/${id}.md` });
  const shown = { viewColumn: besideDraft(), preview: true };
  await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', shown);
}

/** Beside the draft; where something else is in front, in its place. */
/** Opens a page about the folder of the draft in front, or the first folder. */
async function showPage(client: LanguageClient, page: string): Promise<void> {
  const about = folderAtHand();
  if (!about) return;
  const query = client.code2ProtocolConverter.asUri(about);
  const uri = vscode.Uri.from({ scheme: pageScheme, path: `/${page}`, query });
  const shown = { viewColumn: besideDraft(), preview: true };
  const preview = ['vscode.openWith', uri, 'vscode.markdown.preview.editor', shown] as const;
  if (page.endsWith('.md')) await vscode.commands.executeCommand(...preview);
  else await vscode.window.showTextDocument(uri, shown);
}

const folderAtHand = (): vscode.Uri | undefined => {
  const document = vscode.window.activeTextEditor?.document;
  return document?.uri.scheme === 'file' ? document.uri : vscode.workspace.workspaceFolders?.[0]?.uri;
};

const besideDraft = (): vscode.ViewColumn => {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
};

async function chooseCheck(client: LanguageClient): Promise<string | undefined> {
  const checks = await client.sendRequest<CheckDescription[]>(listChecksMethod);
  const items = checks.map(({ id, title }) => ({ label: id, description: title }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Explain which check?'), matchOnDescription: true,
  });
  return chosen?.label;
}

/** Opens the decisions of the folder at hand. */
async function openLedger(client: LanguageClient): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const asked = uri && { uri: client.code2ProtocolConverter.asUri(uri) };
  const ledger = asked && await client.sendRequest<string | null>(ledgerMethod, asked);
  if (ledger) await vscode.window.showTextDocument(vscode.Uri.parse(ledger, true));
  else void vscode.window.showInformationMessage(vscode.l10n.t('Copydesk: no decision has been kept here yet.'));
}
