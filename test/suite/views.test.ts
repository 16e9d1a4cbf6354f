import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { choose, closeAll, file, finding, findings, hoverText, open, quickFix, underlined, until, untilUnderlined } from './newsroom';

const type = async (text: string): Promise<void> => {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
};

const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);

/** Puts the cursor at the end of the draft in front. */
function toEnd(): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

suite('Reading and deciding', () => {
  teardown(closeAll);

  test('a dossier opens by name, and the hover on a name leads to it', async () => {
    const document = await open('metro/drafts/harbor.md');
    await finding(document, 'changed-figure', '$84 million');
    const at = document.positionAt(document.getText().indexOf('Orla Kessendrick'));
    assert.match(await hoverText(document, at), /\[Dossier of Orla Kessendrick\]\(command:copydesk\.showDossier/);
    await vscode.commands.executeCommand('copydesk.showDossier', 'Orla Kessendrick');
    await until('the dossier', () => tabs().includes('Orla Kessendrick'));
  });

  test('the archive is compared with itself on request', async () => {
    await open('metro/drafts/harbor.md');
    await vscode.commands.executeCommand('copydesk.auditArchive');
  });

  test('names of the archive are completed with party and state, far from the subject too', async () => {
    const document = await open('metro/drafts/clean.txt');
    await until('the check', async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(1, 0, 9, 0), 'So did Ke');
      await vscode.workspace.applyEdit(edit);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider', document.uri, new vscode.Position(1, 9));
      return list.items.some(({ label }) => label === 'Orla Kessendrick (D-Ore.)');
    });
  });

  test('a check is switched off for a file, in the ledger, and comes back with the entry', async () => {
    const document = await open('metro/drafts/fares.txt');
    const tk = await finding(document, 'unfinished-copy', 'TK');
    const off = await quickFix(document, tk.range, 'Switch “unfinished-copy” off for this file');
    assert.match(off.title, /writes \.copydesk\/ledger\.jsonl/);
    await choose(off);
    await untilUnderlined(document, []);
    await vscode.workspace.fs.writeFile(file('metro/.copydesk/ledger.jsonl'), new Uint8Array());
    await untilUnderlined(document, ['TK']);
  });

  test('a check is switched off for the workspace, in copydesk.json', async () => {
    const document = await open('sports/drafts/season.txt');
    const settings = file('sports/copydesk.json');
    const before = await vscode.workspace.fs.readFile(settings);
    const tk = await finding(document, 'unfinished-copy', 'TK');
    const off = await quickFix(document, tk.range, 'Switch “unfinished-copy” off for the workspace (writes copydesk.json)');
    await choose(off);
    await untilUnderlined(document, []);
    assert.match(Buffer.from(await vscode.workspace.fs.readFile(settings)).toString('utf8'), /"unfinished-copy": "off"/);
    await vscode.workspace.fs.writeFile(settings, before);
    await untilUnderlined(document, ['TK']);
  });

  test('the questions to the reporter are copied as a list', async () => {
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const ask = await quickFix(document, cost.range, 'Ask the reporter');
    await choose(ask);
    await vscode.commands.executeCommand('copydesk.copyQueries');
    assert.match(await vscode.env.clipboard.readText(), /^harbor\.md\n\n1\. archive has \$48 million, which\?\n {3}Line \d+: The terminal cost \$84 million, City Manager/);
  });
});

suite('While somebody writes', () => {
  teardown(closeAll);

  test('nothing is said about a sentence until it is finished', async () => {
    const document = await open('metro/drafts/clean.txt');
    toEnd();
    await type('\nThe fare is TK');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(underlined(document), []);
    await type('.');
    await untilUnderlined(document, ['TK']);
  });

  test('or until the cursor leaves it', async () => {
    const document = await open('metro/drafts/clean.txt');
    toEnd();
    await type('\nThe fare is TK');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.deepEqual(underlined(document), []);
    const [editor] = vscode.window.visibleTextEditors;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await untilUnderlined(document, ['TK']);
  });
});

suite('Drafts of other kinds', () => {
  teardown(closeAll);

  test('one that may not be written is checked', async () => {
    const configuration = vscode.workspace.getConfiguration('files');
    await configuration.update('readonlyInclude', { '**/fares.txt': true }, vscode.ConfigurationTarget.Global);
    const document = await open('metro/drafts/fares.txt');
    await untilUnderlined(document, ['TK']);
    await configuration.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
  });

  test('one of a repository that is not on the disk is checked against itself', async () => {
    const text = Buffer.from('The fare is TK.');
    const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', {
      onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length }),
      readFile: () => text,
      readDirectory: () => [], createDirectory: () => undefined, writeFile: () => undefined, delete: () => undefined, rename: () => undefined,
    }, { isReadonly: true });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode-vfs://desk/drafts/a.txt'));
    await vscode.window.showTextDocument(document);
    await untilUnderlined(document, ['TK']);
    await closeAll();
    provider.dispose();
  });

  test('a long one is checked', async () => {
    const content = `${'The ferry runs every day between the two towns.\n\n'.repeat(2000)}The fare is TK.\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    await untilUnderlined(document, ['TK']);
  });

  test('one too long for a draft is left alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'It costs TK, he said. '.repeat(60_000) });
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(findings(document.uri), []);
  });
});
