import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, openEditor } from './editor';

const archived = (date: string, text: string): string => `---\nsource: Post\ndate: ${date}\n---\n\n${text}\n`;

let editor: Editor;

/** What is offered at the end of the draft, and the last line after the first offer is taken. */
async function offered(text: string, typed: string): Promise<{ labels: string[]; taken: string }> {
  editor = await openEditor({
    'metro/seeds/a.md': archived('2021-03-02', 'Sen. Ada Brill (D-Ohio) voted for the Lundy bridge, former Mayor Jon Brisco said.'),
    'metro/seeds/b.md': archived('2020-03-02', 'Rep. Ada Brill (D-Ohio) fought for the Lundy bridge.'),
    'metro/seeds/c.md': archived('2019-03-02', 'Sen. Nell Quarry (R-Utah) bred horses, her office said.'),
    'metro/drafts/a.md': text,
  });
  const draft = editor.open('metro/drafts/a.md');
  await draft.diagnostics();
  draft.replace('END', `${typed}|`);
  draft.replace('|', '');
  const document = TextDocument.create('', '', 0, draft.text());
  const list = await editor.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: draft.uri },
    position: document.positionAt(draft.text().length),
  });
  const items: CompletionItem[] = list?.items ?? [];
  const edit = items[0]?.textEdit;
  const taken = edit && 'range' in edit ? TextDocument.applyEdits(document, [edit satisfies TextEdit]) : draft.text();
  return { labels: items.map(({ label }) => label), taken: taken.split('\n').at(-1) ?? '' };
}

const lead = 'The Lundy bridge will be built.\n\n';

describe('an editor types a name that the archive knows', () => {
  afterEach(() => editor.close());

  it('and is offered title, party and state as the newest source has them', async () => {
    const { labels, taken } = await offered(`${lead}END`, 'The vote of Br');
    assert.deepEqual(labels, ['Sen. Ada Brill (D-Ohio)', 'Jon Brisco']);
    assert.equal(taken, 'The vote of Sen. Ada Brill (D-Ohio)');
  });

  it('what is written already is not written twice', async () => {
    assert.equal((await offered(`${lead}END`, 'So did Sen. Ada Bri')).taken, 'So did Sen. Ada Brill (D-Ohio)');
    await editor.close();
    assert.equal((await offered(`${lead}END`, 'So did Ada Bri')).taken, 'So did Sen. Ada Brill (D-Ohio)');
  });

  it('but not after one letter, for a small letter, for a whole surname, or for somebody named before', async () => {
    for (const typed of ['B', 'br', 'xBr', 'Brill', 'Zz']) {
      assert.deepEqual((await offered(`${lead}END`, typed)).labels.filter((label) => label.includes('Ada')), [], typed);
      await editor.close();
    }
    assert.deepEqual((await offered('Sen. Ada Brill (D-Ohio) voted for the Lundy bridge.\n\nEND', 'Bri')).labels, ['Jon Brisco']);
  });

  it('also where the archive knows the name from quite another subject', async () => {
    assert.equal((await offered(`${lead}END`, 'So did Qu')).taken, 'So did Sen. Nell Quarry (R-Utah)');
    await editor.close();
    assert.equal((await offered(`${lead}END`, 'So did Sen. Nell Qua')).taken, 'So did Sen. Nell Quarry (R-Utah)');
  });
});
