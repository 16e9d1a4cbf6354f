import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkOf, closeAll, file, findings, open, until } from './newsroom';

suite('The desk', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('copydesk.clearFolder');
    await closeAll();
  });

  test('drafts of a folder that differ are shown, also when one is opened, until its text changes', async () => {
    const folder = file('metro/pair');
    const write = (name: string, text: string) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), Buffer.from(text));
    await write('main.md', 'Mayor Ilse Brandvold said the tower cost $3 million.\n');
    await write('side.md', 'Mayor Ilse Brandvold said the tower cost $7 million.\n');
    await vscode.commands.executeCommand('copydesk.lintFolder', folder);
    const between = (uri: vscode.Uri) => findings(uri).filter((one) => checkOf(one) === 'self-conflict');
    const document = await open('metro/pair/main.md');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(between(document.uri).map(({ message }) => message), ['side.md says $7 million; the draft says $3 million.']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Update. ');
    await vscode.workspace.applyEdit(edit);
    await until('it to go', () => between(document.uri).length === 0);
    await document.save();
    await until('it to come back', () => between(document.uri).length === 1);
    await write('side.md', 'Mayor Ilse Brandvold said the tower cost $3 million.\n');
    await until('it to be settled by the other draft', () => between(document.uri).length === 0);
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('what holds for a draft is shown with the file that says so', async () => {
    await open('sports/drafts/season.txt');
    await vscode.commands.executeCommand('copydesk.showConfiguration');
    const text = await until('the page', () => vscode.window.activeTextEditor?.document.uri.scheme === 'copydesk-page'
      && vscode.window.activeTextEditor.document.getText());
    assert.match(text, /"archive": \["clippings"\], \/\/ copydesk\.json/);
  });

  test('agents may check a draft and look into the archive', async () => {
    const read = async (tool: string, input: object): Promise<string> => {
      const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    const { findings: found } = JSON.parse(await read('copydesk_check_draft', { file: 'drafts/harbor.md' }));
    const cost = found.find(({ words }: { words: string }) => words === '$84 million');
    assert.equal(cost.evidence[0].source, 'The Harbor Post');
    const { passages } = JSON.parse(await read('copydesk_archive_evidence', { query: 'terminal cost' }));
    assert.match(passages[0].sentence, /terminal cost/);
    await assert.rejects(read('copydesk_check_draft', { file: '../elsewhere.md' }));
  });
});
