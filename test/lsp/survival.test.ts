import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../server/engine/checks';
import type { Check } from '../../server/engine/check';
import { type Draft, type Editor, type EditorOptions, type Files, openEditor } from './editor';

const newsroom: Files = {
  'metro/seeds/post.md': '---\nsource: The Harbor Post\ndate: 2021-03-02\n---\n\nThe Pier 9 terminal cost $48 million, the city manager said.\n',
  'metro/drafts/a.md': 'The Pier 9 terminal cost $52 million. It took TK years.\n',
};

const whole = 'The Pier 9 terminal cost [|$52 million|]. It took [|TK|] years.\n';

const openEditors: Editor[] = [];

async function editorWith(options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(newsroom, options);
  openEditors.push(editor);
  return editor;
}

afterEach(() => Promise.all(openEditors.splice(0).map((editor) => editor.close())));

/** Lets a check fail until the returned function is called. */
function breakCheck(id: string): () => void {
  const check = checks.find((one) => one.id === id) as { -readonly [Key in keyof Check]: Check[Key] };
  const { run } = check;
  check.run = () => { throw new Error('This check is broken.'); };
  return () => { check.run = run; };
}

/** Asks until the draft is marked so: the archive is read in a thread. */
async function comesTo(draft: Draft, expected: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await draft.marked() === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(await draft.marked(), expected);
}

describe('the server goes on', () => {
  it('when a check fails: the others are shown, and the log names it', async () => {
    const failed: string[] = [];
    const editor = await editorWith({ onFailure: (check, error) => failed.push(`${check}: ${String(error)}`) });
    const mend = breakCheck('unfinished-copy');
    const draft = editor.open('metro/drafts/a.md');
    try {
      assert.equal(await draft.marked(), 'The Pier 9 terminal cost [|$52 million|]. It took TK years.\n');
      assert.deepEqual([...new Set(failed)], ['unfinished-copy: Error: This check is broken.']);
    } finally {
      mend();
    }
    draft.replace('years', 'long years');
    assert.match(await draft.marked(), /\[\|TK\|\]/);
  });

  it('when the index is deleted while it is open', async () => {
    const editor = await editorWith({ index: true });
    const draft = editor.open('metro/drafts/a.md');
    await comesTo(draft, whole);
    const folder = path.join(editor.root, 'metro/.copydesk');
    for (const name of readdirSync(folder)) if (name.startsWith('index')) rmSync(path.join(folder, name), { recursive: true });
    draft.replace('years', 'long years');
    assert.equal(await draft.marked(), whole.replace('years', 'long years'));
    editor.write('metro/seeds/weekly.md', 'Ferries run every hour.\n');
    await comesTo(draft, whole.replace('years', 'long years'));
  }).timeout(60_000);

  it('when somebody writes nonsense into the ledger, and takes it out again', async () => {
    const editor = await editorWith();
    const draft = editor.open('metro/drafts/a.md');
    assert.equal(await draft.marked(), whole);
    for (const nonsense of ['oops\n', '[[[[\n{"claim":7,"decision":[]}\nnull\n', '\0\ufffd\ud800', `{"claim":"${'x'.repeat(1e6)}","decision":"verified"}\n`, '<<<<<<< HEAD\n=======\n>>>>>>> main\n']) {
      editor.write('metro/.copydesk/ledger.jsonl', nonsense);
      assert.equal(await draft.marked(), whole, nonsense.slice(0, 20));
    }
    editor.write('metro/.copydesk/ledger.jsonl', '');
    assert.equal(await draft.marked(), whole);
  });
});
