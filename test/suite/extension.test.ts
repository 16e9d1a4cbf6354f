import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { choose, closeAll, file, finding, findings, hoverText, open, quickFix, underlined, until, untilUnderlined } from './newsroom';

suite('Copydesk in a real VS Code', () => {
  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk');
    assert.ok(extension, 'the extension is there');
    const started = Date.now();
    await extension.activate();
    console.log(`COPYDESK activated in ${Date.now() - started} ms`);
  });

  teardown(closeAll);

  test('a draft is opened and what is unfinished is underlined', async () => {
    const document = await open('metro/drafts/harbor.md');
    const tk = await finding(document, 'unfinished-copy', 'TK');
    assert.equal(tk.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(tk.source, 'Copydesk');
    assert.ok(!tk.message.includes('\n'));
  });

  test('typing, fixing and undoing are followed', async () => {
    const document = await open('metro/drafts/clean.txt');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(underlined(document), []);
    await insert(document, 'The fare is TK.\n');
    await untilUnderlined(document, ['TK']);
    await vscode.commands.executeCommand('undo');
    await untilUnderlined(document, []);
  });

  test('a figure that the archive has otherwise is shown with its evidence, which opens read-only at the place', async () => {
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    assert.match(cost.message, /Harbor Post.*\$48 million/);
    const [evidence] = cost.relatedInformation ?? [];
    assert.match(evidence?.message ?? '', /^“The terminal cost \$48 million/);
    assert.ok(evidence);
    const article = await vscode.workspace.openTextDocument(evidence.location.uri);
    assert.equal(article.getText(evidence.location.range), '$48 million');
    assert.equal(article.languageId, 'article');
    assert.deepEqual(findings(article.uri), []);
  });

  test('the hover shows both sentences with the differing words in bold', async () => {
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const text = await hoverText(document, cost.range.start);
    assert.match(text, /cost \*\*\\\$84 million\*\*/);
    assert.match(text, /cost \*\*\\\$48 million\*\*/);
    assert.match(text, /\[The Harbor Post\]\(command:copydesk\.openEvidence/);
  });

  test('the archive’s value is one quick fix away', async () => {
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const fix = await quickFix(document, cost.range, 'Use “$48 million”');
    await choose(fix);
    assert.match(document.getText(), /The terminal cost \$48 million, City Manager/);
    await until('the finding to go', () => !underlined(document).includes('$84 million') && !underlined(document).includes('$48 million'));
  });

  test('the question to the reporter goes behind the words', async () => {
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const ask = await quickFix(document, cost.range, 'Ask the reporter');
    await choose(ask);
    assert.match(document.getText(), /\$84 million \[Q: archive has \$48 million, which\?\],/);
  });

  test('an article draft has its language and is checked', async () => {
    const document = await open('metro/drafts/sidebar.article');
    assert.equal(document.languageId, 'article');
    await finding(document, 'unfinished-copy', 'TK');
  });

  test('places are right after curly quotes, emoji and Windows line ends', async () => {
    const document = await open('metro/drafts/fares.txt');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await untilUnderlined(document, ['TK']);
  });

  test('a draft that was never saved is checked', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'It costs TK. 🎉' });
    await vscode.window.showTextDocument(document);
    await untilUnderlined(document, ['TK']);
  });

  test('a decision is kept in the ledger and the finding is gone', async () => {
    const document = await open('metro/drafts/fares.txt');
    const tk = await finding(document, 'unfinished-copy', 'TK');
    const keep = await quickFix(document, tk.range, 'Keep “TK”');
    assert.match(keep.title, /\.copydesk\/ledger\.jsonl/);
    await decide(keep, { how: 'The desk knows.' });
    await untilUnderlined(document, []);
    const [decision] = await ledger('metro');
    assert.partialDeepStrictEqual(decision, { decision: 'keep', how: 'The desk knows.', value: 'TK', draft: 'drafts/fares.txt' });
    await vscode.commands.executeCommand('copydesk.openLedger');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /metro\/\.copydesk\/ledger\.jsonl$/);
    await vscode.window.showTextDocument(document);
    await forgetDecisions('metro');
    await untilUnderlined(document, ['TK']);
  });

  test('every command that is announced is there', async () => {
    const { contributes } = vscode.extensions.getExtension('copydesk.copydesk')?.packageJSON as Contributing;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  });

  test('a check is explained', async () => {
    await open('metro/drafts/harbor.md');
    await vscode.commands.executeCommand('copydesk.explainCheck', 'unfinished-copy');
    const tab = await until('the explanation', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .find(({ label }) => label.includes('unfinished-copy')));
    assert.ok(tab);
  });
});

suite('When a draft is checked', () => {
  const set = (run?: string): Thenable<void> =>
    vscode.workspace.getConfiguration('copydesk').update('run', run, vscode.ConfigurationTarget.Global);
  const notYet = async (document: vscode.TextDocument): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(underlined(document), []);
  };

  teardown(async () => {
    await set(undefined);
    await closeAll();
  });

  test('manual: only by the command, and a fix or a decision is seen at once all the same', async () => {
    await set('manual');
    const document = await open('metro/drafts/harbor.md');
    await notYet(document);
    await vscode.commands.executeCommand('copydesk.lintDocument');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const fix = await quickFix(document, cost.range, 'Use “$48 million”');
    await choose(fix);
    await until('the finding to go', () => !underlined(document).some((words) => words.includes('million')));
  });

  test('onSave: when a draft is saved', async () => {
    await set('onSave');
    const document = await open('metro/drafts/clean.txt');
    const { length } = document.getText();
    await insert(document, 'The fare is TK.\n');
    await notYet(document);
    await document.save();
    await untilUnderlined(document, ['TK']);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length - length)));
    assert.ok(await vscode.workspace.applyEdit(edit) && await document.save());
    await untilUnderlined(document, []);
  });
});

suite('Lint Folder', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('copydesk.clearFolder');
    await closeAll();
  });

  test('finds what is in closed drafts, and keeps it until the file changes', async () => {
    await vscode.commands.executeCommand('copydesk.lintFolder', file('sports/drafts'));
    const season = file('sports/drafts/season.txt');
    const [before] = findings(season);
    assert.ok(before, 'the closed draft has a finding');
    const text = Buffer.from(await vscode.workspace.fs.readFile(season)).toString('utf8');
    await vscode.workspace.fs.writeFile(season, Buffer.from(text.replace('TK', '12,400')));
    await until('the finding to go', () => findings(season).length === 0);
    await vscode.workspace.fs.writeFile(season, Buffer.from(text));
    await until('the finding to come back', () => findings(season).length === 1);
  });

  test('nothing is shown twice when a draft is opened, and it stays when it is closed', async () => {
    await vscode.commands.executeCommand('copydesk.lintFolder', file('sports'));
    const document = await open('sports/drafts/season.txt');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await untilUnderlined(document, ['TK']);
    await closeAll();
    await until('the finding after closing', () => findings(document.uri).length === 1);
  });

  test('a decision in an open draft settles the same claim in a closed one', async () => {
    const copy = file('metro/drafts/harbor-copy.md');
    await vscode.workspace.fs.copy(file('metro/drafts/harbor.md'), copy, { overwrite: true });
    await vscode.commands.executeCommand('copydesk.lintFolder', file('metro/drafts'));
    const isCost = ({ message }: vscode.Diagnostic): boolean => message.includes('$84 million');
    assert.ok(findings(copy).some(isCost));
    const document = await open('metro/drafts/harbor.md');
    const cost = await finding(document, 'changed-figure', '$84 million');
    const { command } = await quickFix(document, cost.range, 'Not a conflict');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...command.arguments ?? []);
    await until('both to go', () => ![...findings(copy), ...findings(document.uri)].some(isCost));
    await vscode.workspace.fs.delete(copy);
    await forgetDecisions('metro');
    await until('it to come back', () => findings(document.uri).some(isCost));
  });

  test('takes every folder into account that is named, and no other', async () => {
    await vscode.commands.executeCommand('copydesk.lintFolder', file('metro/drafts'));
    assert.ok(findings(file('metro/drafts/harbor.md')).length > 0);
    assert.equal(findings(file('sports/drafts/season.txt')).length, 0);
  });
});

interface Contributing {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Carries out a decision as the light bulb does, with the answer that the input box would give. */
async function decide({ command }: vscode.CodeAction, answer: { how: string }): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, { ...command.arguments?.[0], ...answer });
}

/** Empties the ledger. Deleted right after it was made, the file system would tell nobody of either. */
const forgetDecisions = (folder: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(file(`${folder}/.copydesk/ledger.jsonl`), new Uint8Array());

async function ledger(folder: string): Promise<unknown[]> {
  const bytes = await vscode.workspace.fs.readFile(file(`${folder}/.copydesk/ledger.jsonl`));
  return Buffer.from(bytes).toString('utf8').split('\n').filter(Boolean).map((line): unknown => JSON.parse(line));
}

// test/e2e/selfcheck.mjs breaks the suite in every known way and demands that the run fails.
const sabotage = process.env.COPYDESK_TEST_SABOTAGE;
if (sabotage === 'load') throw new Error('Deliberate failure while loading.');
if (sabotage) {
  suite('deliberate', () => {
    if (sabotage === 'fail') test('deliberate failure', () => assert.equal(1 + 1, 3));
    if (sabotage === 'exit') test('deliberate exit of the extension host', () => process.exit(0));
    if (sabotage === 'kill') test('deliberate kill of the extension host', () => new Promise(() => process.kill(process.pid, 'SIGKILL')));
    if (sabotage === 'hang') test('deliberate hang', () => new Promise(() => undefined)).timeout(3000);
    if (sabotage === 'none') test('deliberate success', () => undefined);
  });
}
