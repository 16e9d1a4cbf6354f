import assert from 'node:assert/strict';
import { CancellationTokenSource, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import type { LintedDraft, LintFolderResult } from '../../server/protocol';
import { type Editor, type EditorOptions, type Files, openEditor } from './editor';

const archived = (source: string, date: string, text: string): string =>
  `---\nsource: ${source}\ndate: ${date}\nheadline: What Pier 9 cost\n---\n\n${text}\n`;

const harbor: Files = {
  'metro/seeds/post.md': archived('The Harbor Post', '2021-03-02', 'The Pier 9 terminal cost $48 million, the city manager said.'),
  'metro/seeds/weekly.md': archived('Coast Weekly', '2022-11-14', 'Ferries run every hour. The Pier 9 terminal cost $48 million, according to records. Rain fell all day.'),
  'metro/drafts/a.md': 'The Pier 9 terminal cost $52 million.\n',
};

const openEditors: Editor[] = [];

async function editorWith(files: Files, options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(files, options);
  openEditors.push(editor);
  return editor;
}

afterEach(() => Promise.all(openEditors.splice(0).map((editor) => editor.close())));

/** Waits for something that the server does in its own time. */
async function until<T>(probe: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It never came.');
}

describe('an editor opens a draft', () => {
  it('what is unfinished is underlined, exactly', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'The vote is set for TK.\n' });
    assert.equal(await editor.open('metro/drafts/a.md').marked(), 'The vote is set for [|TK|].\n');
  });

  it('places are right after emoji, curly quotes and Windows line ends', async () => {
    const editor = await editorWith({ 'metro/drafts/a.txt': '“We won,” 🎉 she said.\r\n\r\n“Café 🚢,” he said, is TK.\r\n' });
    const marked = await editor.open('metro/drafts/a.txt').marked();
    assert.equal(marked, '“We won,” 🎉 she said.\r\n\r\n“Café 🚢,” he said, is [|TK|].\r\n');
  });

  it('a draft that was never saved is checked too', async () => {
    const editor = await editorWith({ 'metro/notes/x.md': '' });
    assert.equal(await editor.openUntitled('The fare is TK.').marked(), 'The fare is [|TK|].');
  });

  it('an unsaved draft is checked against the archive of the first folder', async () => {
    const editor = await editorWith(harbor);
    assert.equal(await editor.openUntitled('The Pier 9 terminal cost $52 million.').marked(), 'The Pier 9 terminal cost [|$52 million|].');
  });

  it('a change is seen at once, and nothing is sent twice', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'The vote is TK.\n' });
    const draft = editor.open('metro/drafts/a.md');
    const first = await draft.report();
    assert.ok(first.kind === 'full' && first.items.length === 1);
    assert.equal((await draft.report(first.resultId)).kind, 'unchanged');
    draft.replace('TK', 'on Monday');
    assert.deepEqual(await draft.diagnostics(), []);
  });

  it('a question that is taken back is answered as such, never as a failure', async () => {
    const draft = (await editorWith(harbor)).open('metro/drafts/a.md');
    const cancel = new CancellationTokenSource();
    const running = openEditors[0]?.request('textDocument/diagnostic', { textDocument: { uri: draft.uri } }, cancel.token);
    cancel.cancel();
    await assert.rejects(async () => running, { code: -32800 });
  });

  it('an article of the archive is no draft', async () => {
    const editor = await editorWith({ ...harbor, 'metro/seeds/x.md': 'It is TK.\n' });
    assert.deepEqual(await editor.open('metro/seeds/x.md').diagnostics(), []);
  });

  it('an editor that cannot ask is sent the findings, and they go when the draft is closed', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n' }, { pushOnly: true, settings: { pause: 1 } });
    const draft = editor.open('metro/drafts/a.md');
    await until(() => editor.sent.get(draft.uri)?.length === 1);
    draft.replace('TK', 'done');
    await until(() => editor.sent.get(draft.uri)?.length === 0);
  });

  it('manual means manual', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n' }, { pushOnly: true, settings: { run: 'manual' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const draft = editor.open('metro/drafts/a.md');
    draft.replace('TK', 'TK,');
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal(editor.sent.get(draft.uri), undefined);
  });
});

describe('a finding', () => {
  it('names check, sides and source, and leads to the evidence', async () => {
    const editor = await editorWith(harbor);
    const [finding] = await editor.open('metro/drafts/a.md').diagnostics();
    assert.equal(finding?.source, 'Copydesk');
    assert.equal(finding?.code, 'changed-figure');
    assert.match(finding?.codeDescription?.href ?? '', /changed-figure/);
    assert.match(String(finding?.message), /^.*\$48 million.*\$52 million.*$/);
    const [evidence] = finding?.relatedInformation ?? [];
    assert.match(evidence?.message ?? '', /^“The Pier 9 terminal cost \$48 million, .*\.”$/);
    assert.match(decodeURIComponent(evidence?.location.uri ?? ''), /^copydesk-archive:\/(The Harbor Post, March 2, 2021|Coast Weekly, Nov\. 14, 2022)\.article\?/);
    assert.equal(await evidenceWords(editor, evidence?.location), '$48 million');
  });

  it('names versions of one story once in the list, and all of them in the hover', async () => {
    const story = 'The Pier 9 terminal cost $48 million, the city manager said, and nobody on the council asked why it took four years to build.';
    const editor = await editorWith({
      'metro/drafts/a.md': harbor['metro/drafts/a.md'] ?? '',
      'metro/seeds/early.md': archived('The Harbor Post', '2021-03-02', story),
      'metro/seeds/late.md': archived('Harbor Post Online', '2021-03-03', story),
    });
    const draft = editor.open('metro/drafts/a.md');
    const [finding] = await draft.diagnostics();
    assert.equal(finding?.relatedInformation?.length, 1);
    const hover = await draft.hover('$52');
    assert.match(hover, /one story, 2 versions/);
    assert.ok(hover.includes('[The Harbor Post]') && hover.includes('[Harbor Post Online]'));
  });

  it('shows both sentences on hover, the differing words in bold', async () => {
    const editor = await editorWith(harbor);
    const hover = await editor.open('metro/drafts/a.md').hover('$52');
    assert.match(hover, /cost \*\*\\\$52 million\*\*/);
    assert.match(hover, /cost \*\*\\\$48 million\*\*/);
    assert.match(hover, /2 independent stories/);
    assert.match(hover, /\[The Harbor Post\]\(command:copydesk\.openEvidence\?[^)\s]+\), March 2\\, 2021, \*What Pier 9 cost\*/);
    assert.ok(hover.indexOf('Coast Weekly') < hover.indexOf('The Harbor Post'), 'the newest comes first');
  });

  it('explains itself where there is nothing to compare', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n' });
    assert.ok((await editor.open('metro/drafts/a.md').hover('TK')).length > 40);
    assert.equal(await editor.open('metro/drafts/a.md').hover('It'), '');
  });

  it('what an article says is text in a hover, never a link, a picture or a command', async () => {
    const trap = '[x](command:evil) ![x](https://tracker.example/a.png) <img src=x> https://tracker.example';
    const editor = await editorWith({
      'metro/drafts/a.md': harbor['metro/drafts/a.md'] ?? '',
      'metro/seeds/post.txt': `The Pier 9 terminal cost $48 million, ${trap} said.\n`,
    });
    const hover = await editor.open('metro/drafts/a.md').hover('$52');
    assert.match(hover, /evil/);
    assert.doesNotMatch(hover.replace(/\\./g, ''), /\]\(command:evil|!\[|<img|https:/);
  });
});

describe('a quick fix', () => {
  const titles = async (editor: Editor): Promise<string[]> =>
    (await editor.open('metro/drafts/a.md').actions('$52')).map(({ title }) => title);

  it('offers the archive’s value, decisions that name their file, a question and an explanation', async () => {
    const [use, ...others] = await titles(await editorWith(harbor));
    assert.match(use ?? '', /^Use “\$48 million” \(Coast Weekly.* and 1 other\)$/);
    assert.deepEqual(others, [
      'Keep “$52 million”: verified … (writes .copydesk/ledger.jsonl)',
      'Not a conflict (writes .copydesk/ledger.jsonl)',
      'Ask the reporter: insert “[Q: archive has $48 million, which?]”',
      'Explain “changed-figure”',
      'Switch “changed-figure” off for this file (writes .copydesk/ledger.jsonl)',
      'Switch “changed-figure” off for the workspace (writes copydesk.json)',
    ]);
  });

  it('the archive’s value settles it', async () => {
    const draft = (await editorWith(harbor)).open('metro/drafts/a.md');
    await draft.choose('$52', 'Use “$48 million”');
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost $48 million.\n');
  });

  it('is not offered for a text that has changed since', async () => {
    const editor = await editorWith(harbor);
    const draft = editor.open('metro/drafts/a.md');
    const [finding] = await draft.diagnostics();
    draft.replace('The', 'So far the');
    const actions = await editor.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: draft.uri }, range: finding?.range, context: { diagnostics: [finding] },
    });
    assert.ok(actions.length > 0 && actions.every(({ title }) => !title.startsWith('Use')));
  });

  it('the question goes behind the words', async () => {
    const draft = (await editorWith(harbor)).open('metro/drafts/a.md');
    await draft.choose('$52', 'Ask the reporter');
    assert.match(draft.text(), /cost \$52 million \[Q: archive has \$48 million, which\?\]\./);
  });

  it('the archive’s value goes into every place of the claim, after a look at them', async () => {
    const editor = await editorWith({
      ...harbor, 'metro/drafts/a.md': 'The Pier 9 terminal cost $52 million.\n\nRecords say that the Pier 9 terminal cost $52 million.\n',
    });
    const draft = editor.open('metro/drafts/a.md');
    const [finding, ...others] = await draft.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(finding?.relatedInformation?.at(-1)?.message, 'The same again in this draft.');
    const offered = (await draft.actions('$52')).find(({ title }) => title.startsWith('Use “$48 million” in all 2 places (Coast Weekly'));
    assert.ok(offered && !offered.edit, 'the edit is made when it is chosen');
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', offered);
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}).map(({ label, needsConfirmation }) => [label, needsConfirmation]), [['Use “$48 million”', true]]);
    await draft.choose('$52', 'Use “$48 million” in all');
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost $48 million.\n\nRecords say that the Pier 9 terminal cost $48 million.\n');
  });

  it('that was offered for an earlier text is refused', async () => {
    const editor = await editorWith(harbor);
    const draft = editor.open('metro/drafts/a.md');
    const [use] = await draft.actions('$52');
    draft.replace('The', 'So far the');
    await assert.rejects(editor.request('codeAction/resolve', use), /has changed since/);
  });

  it('switches a check off for this file alone', async () => {
    const editor = await editorWith({ ...harbor, 'metro/drafts/b.md': harbor['metro/drafts/a.md'] ?? '' });
    const draft = editor.open('metro/drafts/a.md');
    await draft.choose('$52', 'Switch “changed-figure” off for this file');
    assert.deepEqual(await draft.diagnostics(), []);
    assert.equal((await editor.open('metro/drafts/b.md').diagnostics()).length, 1);
    assert.partialDeepStrictEqual(JSON.parse(editor.read('metro/.copydesk/ledger.jsonl')), { claim: 'changed-figure', decision: 'off', draft: 'drafts/a.md' });
  });

  it('switches a check off for the workspace, and leaves the rest of the settings as they are', async () => {
    const editor = await editorWith({ ...harbor, 'metro/copydesk.json': '{\n    "archive": ["seeds"]\n}\n' });
    const draft = editor.open('metro/drafts/a.md');
    await draft.choose('$52', 'Switch “changed-figure” off for the workspace');
    assert.deepEqual(await draft.diagnostics(), []);
    assert.deepEqual(JSON.parse(editor.read('metro/copydesk.json')), { archive: ['seeds'], severities: { 'changed-figure': 'off' } });
    assert.match(editor.read('metro/copydesk.json'), /^\{\n {4}"archive"/);
  });

  it('a decision is kept and the finding is gone', async () => {
    const editor = await editorWith(harbor);
    const draft = editor.open('metro/drafts/a.md');
    await draft.choose('$52', 'Not a conflict');
    assert.deepEqual(await draft.diagnostics(), []);
    const kept: unknown = JSON.parse(editor.read('metro/.copydesk/ledger.jsonl'));
    assert.partialDeepStrictEqual(kept, { decision: 'not-a-conflict', value: '$52 million', who: 'Ada', when: '2024-05-06T07:08:09.000Z' });
    await until(() => editor.refreshes() > 0);
  });

  it('a decision that is deleted by hand brings the finding back', async () => {
    const editor = await editorWith(harbor);
    const draft = editor.open('metro/drafts/a.md');
    await draft.choose('$52', 'Keep');
    assert.equal((await draft.diagnostics()).length, 0);
    editor.write('metro/.copydesk/ledger.jsonl', '');
    assert.equal((await draft.diagnostics()).length, 1);
  });
});

describe('a draft with very many findings', () => {
  it('shows a hundred and says how many more there are', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': Array.from({ length: 120 }, (_, n) => `It costs [insert sum ${n}], he said.`).join('\n\n') });
    const found = await editor.open('metro/drafts/a.md').diagnostics();
    const more = found.find(({ code }) => code === undefined);
    assert.equal(found.length, 101);
    assert.equal(more?.message, '20 more findings are not shown; decide about some of those that are.');
  });
});

describe('a folder', () => {
  const drafts: Files = { 'metro/drafts/a.md': 'It is TK.\n', 'metro/drafts/deep/b.txt': 'It is TK, or TK.\n', 'metro/drafts/c.md': 'Done.\n', 'metro/drafts/d.bin': 'TK' };

  it('is checked draft by draft, with results as they come', async () => {
    const editor = await editorWith(drafts);
    const partial: string[] = [];
    editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { uri: string; diagnostics: Diagnostic[] }[] }) => {
      if (token === 'drafts') partial.push(...value.map(({ uri, diagnostics }) => `${uri.split('/drafts/')[1]}: ${diagnostics.length}`));
    });
    const result = await editor.request<LintFolderResult>('copydesk/lintFolder', { uri: editor.uri('metro/drafts'), partialResultToken: 'drafts' });
    assert.deepEqual(partial, ['a.md: 1', 'c.md: 0', 'deep/b.txt: 2']);
    assert.deepEqual(result, { drafts: [], checked: 3, findings: 3 });
  });

  it('an open draft counts as the editor has it', async () => {
    const editor = await editorWith(drafts);
    editor.open('metro/drafts/a.md').replace('TK', 'done');
    const { findings } = await editor.request<LintFolderResult>('copydesk/lintFolder', { uri: editor.uri('metro/drafts') });
    assert.equal(findings, 2);
  });

  it('a file that has changed since is read again', async () => {
    const editor = await editorWith(drafts);
    const lint = () => editor.request<{ diagnostics: unknown[] }[]>('copydesk/lintFiles', { uris: [editor.uri('metro/drafts/a.md')] });
    assert.deepEqual((await lint()).map(({ diagnostics }) => diagnostics.length), [1]);
    editor.write('metro/drafts/a.md', 'Done.\n');
    assert.deepEqual((await lint()).map(({ diagnostics }) => diagnostics.length), [0]);
  });

  it('has a report written, in which drafts and evidence are linked', async () => {
    const editor = await editorWith(harbor);
    for (const [kind, name, expected] of [
      ['html', 'report.html', '<a href="../seeds/weekly.md">Coast Weekly, 2022-11-14, seeds/weekly.md:7</a>'],
      ['markdown', 'report.md', '](../drafts/a.md#L1): “\\$52 million” · changed-figure'],
      ['sarif', 'report.sarif', '"uri": "seeds/weekly.md"'],
    ] as const) {
      const { report } = await editor.request<LintFolderResult>('copydesk/lintFolder', { uri: editor.uri('metro/drafts'), report: kind });
      assert.equal(report, editor.uri(`metro/.copydesk/${name}`));
      assert.ok(editor.read(`metro/.copydesk/${name}`).includes(expected), editor.read(`metro/.copydesk/${name}`));
    }
  });

  it('has its drafts compared with one another, and a question to the reporter says so', async () => {
    const sidebar = 'Mayor Ada Brill said Pier 9 cost $52 million.\n';
    const editor = await editorWith({ 'metro/drafts/main.md': 'Mayor Ada Brill said Pier 9 cost $48 million.\n', 'metro/drafts/side.md': sidebar });
    const lint = () => editor.request<LintedDraft[]>('copydesk/lintFiles', { uris: [editor.uri('metro/drafts/main.md')], beside: true });
    const [main, side] = await lint();
    assert.deepEqual([main?.diagnostics.length, side?.diagnostics.length], [1, 1]);
    const [conflict] = main?.diagnostics ?? [];
    assert.equal(conflict?.message, 'side.md says $52 million; the draft says $48 million.');
    const [other] = conflict?.relatedInformation ?? [];
    assert.deepEqual(other, {
      location: { uri: editor.uri('metro/drafts/side.md'), range: { start: { line: 0, character: 33 }, end: { line: 0, character: 44 } } },
      message: `side.md: “${sidebar.trim()}”`,
    });
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.open('metro/drafts/main.md').uri }, range: conflict?.range, context: { diagnostics: [conflict] },
    });
    assert.ok(actions.some(({ title }) => title.includes('[Q: another draft has $52 million, which?]')), actions.map(({ title }) => title).join('; '));
    editor.write('metro/drafts/side.md', sidebar.replace('52', '48'));
    assert.deepEqual((await lint()).map(({ diagnostics }) => diagnostics), [[], []]);
  });

  it('stops within 200 milliseconds while its drafts are read to be compared', async () => {
    const story = (n: number) => `Mayor Ada Brill opened Pier ${n}. ${`The council of Lundy met on Tuesday and heard ${n} people. `.repeat(25)}\n`;
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`metro/drafts/${n}.md`, story(n)]));
    const editor = await editorWith(many);
    const cancel = new CancellationTokenSource();
    const running = editor.request('copydesk/lintFolder', { uri: editor.uri('metro/drafts') }, cancel.token);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const cancelled = Date.now();
    cancel.cancel();
    await assert.rejects(running, { code: -32800 });
    assert.ok(Date.now() - cancelled < 200, `${Date.now() - cancelled} ms`);
  });

  it('stops within 200 milliseconds when cancelled, and answers nothing', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`metro/drafts/${n}.md`, 'The vote is set for TK. '.repeat(20)]));
    const editor = await editorWith(many);
    const cancel = new CancellationTokenSource();
    const running = editor.request('copydesk/lintFolder', { uri: editor.uri('metro/drafts') }, cancel.token);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const cancelled = Date.now();
    cancel.cancel();
    await assert.rejects(running, { code: -32800 });
    assert.ok(Date.now() - cancelled < 200);
  });
});

describe('a draft that names its sources', () => {
  it('is checked against these alone, and they open as evidence', async () => {
    const editor = await editorWith({
      ...harbor,
      'metro/notes/audit.txt': 'The Pier 9 terminal cost $61 million.\n',
      'metro/drafts/b.md': '---\nsources: [../notes/audit.txt]\n---\n\nThe Pier 9 terminal cost $48 million.\n',
    });
    const [finding] = await editor.open('metro/drafts/b.md').diagnostics();
    assert.match(String(finding?.message), /\$61 million/);
    assert.equal(await evidenceWords(editor, finding?.relatedInformation?.[0]?.location), '$61 million');
  });
});

describe('a workspace that is not trusted', () => {
  it('does not lead out of itself', async () => {
    const editor = await editorWith({
      'metro/copydesk.json': '{"archive": ["../elsewhere"]}',
      'metro/drafts/a.md': harbor['metro/drafts/a.md'] ?? '',
      'elsewhere/post.md': harbor['metro/seeds/post.md'] ?? '',
    }, { trusted: false });
    assert.deepEqual(await editor.open('metro/drafts/a.md').diagnostics(), []);
    assert.deepEqual(editor.messages, []);
  });
});

describe('a workspace', () => {
  it('each folder has its own archive and decisions', async () => {
    const editor = await editorWith({
      ...harbor,
      'sports/copydesk.json': '{"archive": ["clippings"]}',
      'sports/clippings/x.md': archived('Coast Weekly', '2021-01-01', 'The Pier 9 terminal cost $52 million, the city manager said.'),
      'sports/drafts/a.md': harbor['metro/drafts/a.md'] ?? '',
    });
    assert.match(await editor.open('metro/drafts/a.md').marked(), /\[\|\$52 million\|\]/);
    assert.doesNotMatch(await editor.open('sports/drafts/a.md').marked(), /\[\|/);
  });

  it('a new article in the archive is taken in', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': harbor['metro/drafts/a.md'] ?? '', 'metro/seeds/old.md': 'Nothing of the kind.\n' });
    const draft = editor.open('metro/drafts/a.md');
    assert.deepEqual(await draft.diagnostics(), []);
    editor.write('metro/seeds/post.md', harbor['metro/seeds/post.md'] ?? '');
    await until(async () => (await draft.diagnostics()).length === 1);
  });

  it('a severity set to off is obeyed as soon as it is written', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n', 'metro/copydesk.json': '{}' });
    const draft = editor.open('metro/drafts/a.md');
    assert.equal((await draft.diagnostics()).length, 1);
    editor.write('metro/copydesk.json', '{"severities": {"unfinished-copy": "off"}}');
    assert.deepEqual(await draft.diagnostics(), []);
  });

  it('a broken setting is marked at its line, said once, and the rest works', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n', 'metro/copydesk.json': '{\n  "archve": ["x"]\n}\n' });
    assert.equal((await editor.open('metro/drafts/a.md').diagnostics()).length, 1);
    const marks = await until(() => editor.sent.get(editor.uri('metro/copydesk.json')));
    assert.equal(marks[0]?.range.start.line, 1);
    assert.deepEqual(editor.messages, []);
  });

  it('a file that is far too long for a draft holds nothing up, which is said once', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK. '.repeat(200_000) });
    const draft = editor.open('metro/drafts/a.md');
    assert.deepEqual(await draft.diagnostics(), []);
    draft.replace('TK', 'done');
    assert.deepEqual(await draft.diagnostics(), []);
    assert.equal(editor.messages.length, 1);
    assert.match(editor.messages[0] ?? '', /a\.md: this is too long for a draft/);
  });

  it('a broken line in the ledger is marked and left alone', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n', 'metro/.copydesk/ledger.jsonl': '{"broken\n' });
    assert.equal((await editor.open('metro/drafts/a.md').diagnostics()).length, 1);
    const marks = await until(() => editor.sent.get(editor.uri('metro/.copydesk/ledger.jsonl')));
    assert.equal(marks.length, 1);
    await editor.open('metro/drafts/a.md').choose('TK', 'Keep');
    assert.match(editor.read('metro/.copydesk/ledger.jsonl'), /^\{"broken\n|\n\{"broken\n/);
  });

  it('an archive that is not there is said once, in one sentence', async () => {
    const editor = await editorWith({ 'metro/drafts/a.md': 'It is TK.\n', 'metro/copydesk.json': '{"archive": ["nowhere"]}' });
    const draft = editor.open('metro/drafts/a.md');
    assert.equal((await draft.diagnostics()).length, 1);
    await until(() => editor.messages.length > 0);
    draft.replace('TK', 'TK,');
    await draft.diagnostics();
    assert.equal(editor.messages.length, 1);
    assert.match(editor.messages[0] ?? '', /nowhere/);
  });
});

/** The words that a location stands for, read as an editor would. */
async function evidenceWords(editor: Editor, location?: { uri: string; range: { start: { line: number; character: number }; end: { character: number } } }): Promise<string> {
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri: location?.uri });
  const line = text.split('\n')[location?.range.start.line ?? -1] ?? '';
  return line.slice(location?.range.start.character, location?.range.end.character);
}
