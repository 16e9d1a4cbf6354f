import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Waits for something that the editor or the server does in its own time. */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>, limit = 40_000): Promise<T> {
  for (const end = Date.now() + limit; Date.now() < end;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Timed out waiting for ${what}.`);
}

/** A file of the test newsroom, e.g. `metro/drafts/harbor.md`. */
export function file(name: string): vscode.Uri {
  const [folder = '', ...rest] = name.split('/');
  const home = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.path.endsWith(`/${folder}`));
  assert.ok(home, `the folder ${folder} is open`);
  return vscode.Uri.joinPath(home.uri, ...rest);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

export const findings = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Copydesk');

export const checkOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** The words that are underlined, in the order of the text. */
export const underlined = (document: vscode.TextDocument): string[] =>
  [...findings(document.uri)].sort((a, b) => a.range.start.compareTo(b.range.start)).map(({ range }) => document.getText(range));

/** Waits until exactly these words are underlined. */
export async function untilUnderlined(document: vscode.TextDocument, words: readonly string[]): Promise<void> {
  let seen: string[] = [];
  const asWanted = (): boolean => JSON.stringify(seen = underlined(document)) === JSON.stringify(words);
  await until('the findings', asWanted).catch(() => assert.deepEqual(seen, words));
}

/** The finding of a check on some words. */
export const finding = (document: vscode.TextDocument, check: string, words: string): Promise<vscode.Diagnostic> =>
  until(`${check} on “${words}”`, () => findings(document.uri).find((one) =>
    checkOf(one) === check && document.getText(one.range) === words));

/**
 * The quick fix whose title begins so. Asked for again and again: VS Code answers with none where
 * any extension registers one meanwhile, as the built-in ones do in the first seconds.
 */
export const quickFix = (document: vscode.TextDocument, range: vscode.Range, title: string): Promise<vscode.CodeAction> =>
  until(`the quick fix “${title}”`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value, 20);
    return actions.find((action) => action.title.startsWith(title));
  });

/** Carries out a quick fix as the light bulb does. */
export async function choose({ edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(!edit || await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...command.arguments ?? []);
}

export async function hoverText(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** Undoes everything that has not been saved and closes every tab. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
