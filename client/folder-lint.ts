import * as vscode from 'vscode';
import { type LanguageClient, ProgressType, WorkDoneProgress } from 'vscode-languageclient/node';
import {
  type FolderReport, lintFolderMethod, type LintedDraft, type LintFolderParams, type LintFolderResult,
} from '../server/protocol';
import type { FolderResults } from './folder-results';

const partialResults = new ProgressType<readonly LintedDraft[]>();

let runs = 0;

/** Checks every draft of a folder. Findings show as they come; cancelling keeps what there is. */
export async function lintFolder(
  client: LanguageClient,
  results: FolderResults,
  folder?: vscode.Uri,
  report?: FolderReport,
): Promise<LintFolderResult | undefined> {
  const chosen = folder ?? await chooseFolder();
  if (!chosen) return undefined;
  const title = vscode.l10n.t('Copydesk checks “{0}”', nameOf(chosen));
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => run(client, results, { folder: chosen, report, progress, token }),
  );
  if (result?.report) await openReport(vscode.Uri.parse(result.report, true));
  else if (result) void announce(result, chosen);
  return result;
}

/** Asks for the kind of report, lints the folder, and opens what was written. */
export async function reportFolder(client: LanguageClient, results: FolderResults, folder?: vscode.Uri): Promise<void> {
  const kinds: (vscode.QuickPickItem & { readonly report: FolderReport })[] = [
    { label: 'HTML', description: vscode.l10n.t('a page to read, print or send'), report: 'html' },
    { label: 'Markdown', description: vscode.l10n.t('for a message or a ticket'), report: 'markdown' },
    { label: 'SARIF', description: vscode.l10n.t('for other programs'), report: 'sarif' },
  ];
  const chosen = await vscode.window.showQuickPick(kinds, { placeHolder: vscode.l10n.t('Report in which form?') });
  if (chosen) await lintFolder(client, results, folder, chosen.report);
}

/** A page opens in the browser, where it can be printed; other reports in the editor. */
async function openReport(file: vscode.Uri): Promise<void> {
  const isPage = file.path.endsWith('.html');
  if (isPage && vscode.env.uiKind === vscode.UIKind.Desktop && await vscode.env.openExternal(file)) return;
  await vscode.window.showTextDocument(file);
}

interface Run {
  readonly folder: vscode.Uri;
  readonly report?: FolderReport;
  readonly progress: vscode.Progress<{ message?: string; increment?: number }>;
  readonly token: vscode.CancellationToken;
}

/** The result; undefined when cancelled. */
async function run(
  client: LanguageClient,
  results: FolderResults,
  { folder, report, progress, token }: Run,
): Promise<LintFolderResult | undefined> {
  const params: LintFolderParams = {
    uri: client.code2ProtocolConverter.asUri(folder),
    report,
    workDoneToken: `lint-${++runs}`,
    partialResultToken: `drafts-${runs}`,
  };
  let percentage = 0;
  const subscriptions = [
    client.onProgress(partialResults, `drafts-${runs}`, (drafts) => void results.show(drafts)),
    client.onProgress(WorkDoneProgress.type, `lint-${runs}`, (value) => {
      if (value.kind === 'end') return;
      progress.report({ message: value.message, increment: (value.percentage ?? percentage) - percentage });
      percentage = value.percentage ?? percentage;
    }),
  ];
  try {
    const result = await client.sendRequest<LintFolderResult>(lintFolderMethod, params, token);
    await results.show(result.drafts);
    return result;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    subscriptions.forEach((subscription) => subscription.dispose());
  }
}

/** Without a dialog: the only folder, or a pick from a list. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  const placeHolder = vscode.l10n.t('Lint the drafts of which folder?');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}

async function announce({ checked, findings }: LintFolderResult, folder: vscode.Uri): Promise<void> {
  const drafts = checked === 1 ? vscode.l10n.t('1 draft') : vscode.l10n.t('{0} drafts', checked);
  const found = findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings);
  const text = vscode.l10n.t('Copydesk checked {0} in “{1}”: {2}.', drafts, nameOf(folder), found);
  const show = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showInformationMessage(text, ...(findings > 0 ? [show] : []));
  if (answer) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

const nameOf = (folder: vscode.Uri): string => folder.path.split('/').filter(Boolean).at(-1) ?? folder.path;
