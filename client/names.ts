import * as vscode from 'vscode';
import { CompletionRequest, type LanguageClient } from 'vscode-languageclient/node';
import { isDraft } from './drafts';

/** A capital letter and more before the cursor. */
const nameBegins = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]+$/u;

/** Until a change has reached the server, in milliseconds. */
const sent = 20;

/**
 * Offers names where the editor suggests nothing by itself, as in Markdown
 * and articles: there it heeds no letter as a trigger either. Only where the
 * archive knows somebody is the list opened, so that prose is left in peace.
 */
export function offerNames(client: LanguageClient): vscode.Disposable {
  let waiting: NodeJS.Timeout | undefined;
  const offer = async (document: vscode.TextDocument, position: vscode.Position): Promise<void> => {
    const { version } = document;
    const asked = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
    const answer = await client.sendRequest(CompletionRequest.type, asked);
    const items = Array.isArray(answer) ? answer : answer?.items ?? [];
    const isHere = vscode.window.activeTextEditor?.document === document && document.version === version;
    if (items.length > 0 && isHere) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...others], reason }) => {
    if (document !== vscode.window.activeTextEditor?.document || !isDraft(document)) return;
    clearTimeout(waiting);
    if (!change || others.length > 0 || reason !== undefined || change.text.length !== 1 || change.rangeLength > 0) return;
    const position = change.range.start.translate(0, 1);
    const line = document.lineAt(position.line).text.slice(0, position.character);
    if (!nameBegins.test(line) || suggestsByItself(document)) return;
    waiting = setTimeout(() => void offer(document, position).catch(() => undefined), sent);
  });
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const suggestions = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  return suggestions === true
    || (typeof suggestions === 'object' && suggestions !== null && 'other' in suggestions && suggestions.other === 'on');
}
