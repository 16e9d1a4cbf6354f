import * as vscode from 'vscode';
import { isDraft } from './drafts';
import { queriesIn, queryList } from './query-list';

/** Lists the questions to the reporter of the draft in front: a choice goes to one, a button copies them all. */
export async function showQueries(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isDraft(editor.document)) return;
  const { document } = editor;
  const queries = queriesIn(document.getText());
  if (queries.length === 0) return void vscode.window.showInformationMessage(noQueries());
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly place: vscode.Range }>();
  pick.title = vscode.l10n.t('Questions to the reporter');
  pick.items = queries.map(({ question, line, lineNumber, start, end }) => ({
    label: question, description: `${lineNumber}`, detail: line,
    place: new vscode.Range(document.positionAt(start), document.positionAt(end)),
  }));
  pick.matchOnDetail = true;
  pick.buttons = [{ iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy all as a list') }];
  pick.onDidTriggerButton(() => {
    pick.hide();
    void copyQueries();
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) void vscode.window.showTextDocument(document, { selection: chosen.place });
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Copies the questions to the reporter of the draft in front, as a list to be sent. */
export async function copyQueries(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isDraft(document)) return;
  const queries = queriesIn(document.getText());
  if (queries.length > 0) await vscode.env.clipboard.writeText(queryList(nameOf(document), queries));
  const said = queries.length === 0 ? noQueries()
    : vscode.l10n.t('Copydesk: copied questions to the reporter: {0}.', queries.length);
  void vscode.window.showInformationMessage(said);
}

const noQueries = (): string => vscode.l10n.t('Copydesk: this draft asks the reporter nothing.');

const nameOf = ({ uri }: vscode.TextDocument): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
