import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Editor, openEditor } from './editor';
import { readUsage } from '../../server/ledger/usage';

const seeds = { 'metro/seeds/post.md': '---\nsource: The Harbor Post\ndate: 2021-03-02\n---\n\nThe Pier 9 terminal cost $48 million, the city manager said.\n' };
const draftOf = (cost: number): string => `The Pier 9 terminal cost $${cost} million.\n`;

async function until(probe: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; !probe(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() > end) throw new Error('It never came.');
  }
}

describe('what is done about findings', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  const usesOf = () => {
    const { accepted, asked, kept, dismissed } = readUsage(path.join(editor.root, 'metro')).get('changed-figure') ?? {};
    return [accepted, asked, kept, dismissed];
  };
  const page = async (name: string): Promise<string> => {
    const uri = `copydesk-page:/${encodeURIComponent(name)}?${encodeURIComponent(editor.uri('metro/drafts/a.md'))}`;
    return (await editor.request<{ text: string }>('workspace/textDocumentContent', { uri })).text;
  };
  const drafts = (...costs: number[]) => Object.fromEntries(costs.map((cost, n) => [`metro/drafts/${'abcdefghi'[n]}.md`, draftOf(cost)]));

  it('is counted, and shown on request', async () => {
    editor = await openEditor({ ...seeds, ...drafts(52, 53, 54, 55) });
    for (const [name, title] of [['a', 'Use “$48'], ['b', 'Ask'], ['c', 'Keep'], ['d', 'Not a conflict']] as const) {
      await editor.open(`metro/drafts/${name}.md`).choose('million', title);
    }
    assert.deepEqual(usesOf(), [1, 1, 1, 1]);
    assert.match(await page('How Checks Were Used.md'), /\| changed-figure \| +1 \| +1 \| +1 \| +1 \|/);
    assert.deepEqual(editor.messages, []);
  });

  it('lowers a severity where a check is dismissed again and again and the editor agrees', async () => {
    editor = await openEditor({ ...seeds, ...drafts(51, 52, 53, 54, 55, 56) }, { answer: 'Report as information' });
    for (const name of 'abcde') await editor.open(`metro/drafts/${name}.md`).choose('million', 'Not a conflict');
    const last = editor.open('metro/drafts/f.md');
    await until(() => existsSync(path.join(editor.root, 'metro/copydesk.json')));
    assert.deepEqual(editor.messages, ['Copydesk: findings of “changed-figure” have been dismissed 5 times here. Report them as information from now on?']);
    assert.equal(editor.read('metro/copydesk.json'), '{\n  "severities": {\n    "changed-figure": "information"\n  }\n}\n');
    assert.deepEqual((await last.diagnostics()).map(({ severity }) => severity), [3]);
    assert.match(await page('Effective Configuration.jsonc'), /"changed-figure": "information", \/\/ copydesk\.json/);
  });

  it('changes nothing where the editor leaves it', async () => {
    editor = await openEditor({ ...seeds, ...drafts(51, 52, 53, 54, 55, 56) }, { answer: 'Leave' });
    for (const name of 'abcdef') await editor.open(`metro/drafts/${name}.md`).choose('million', 'Not a conflict');
    assert.equal(editor.messages.length, 1);
    assert.throws(() => editor.read('metro/copydesk.json'));
  });
});
