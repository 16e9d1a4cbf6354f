import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Draft, type Editor, type EditorOptions, type Files, openEditor } from './editor';

const archived = (source: string, date: string, text: string): string =>
  `---\nsource: ${source}\ndate: ${date}\nheadline: A bridge for Lundy\n---\n\n${text}\n`;

const bridge: Files = {
  'metro/seeds/post.md': archived('Post', '2021-03-02', 'The Lundy bridge cost $48 million, Mayor Ada Brill said. “We will open it before the election,” Brill said.'),
  'metro/seeds/weekly.md': archived('Weekly', '2022-11-14', 'Mayor Ada Brill said that the Lundy bridge cost $48 million. Rain fell.'),
  'metro/seeds/other.md': archived('Gazette', '2020-05-05', 'Jon Brill sings in the choir.'),
  'metro/drafts/a.md': 'The Lundy bridge cost $52 million, Mayor Ada Brill said.\n\n“We will open it before the election,” Brill said.\n',
  'metro/drafts/b.md': 'The Lundy bridge cost $48 million, Mayor Ada Brill said. The fee is $7.\n',
};

let editor: Editor;

async function draftIn(file: string, options?: EditorOptions): Promise<Draft> {
  editor = await openEditor(bridge, options);
  return editor.open(file);
}

/** `Weekly, Nov. 14, 2022: Ada Brill` for a place of the archive, `draft: Ada Brill` for one of the draft. */
async function shown(draft: Draft, { uri, range }: Location): Promise<string> {
  if (uri === draft.uri) return `draft: ${TextDocument.create(uri, '', 0, draft.text()).getText(range)}`;
  const { text } = await editor.request<{ text: string }>('workspace/textDocumentContent', { uri });
  const name = decodeURIComponent(uri.split('?')[0] ?? '').replace(/^.*:\/|\.article$/g, '');
  return `${name}: ${TextDocument.create(uri, '', 0, text).getText(range)}`;
}

async function definition(draft: Draft, piece: string): Promise<string[]> {
  const links = await draft.ask<LocationLink[] | null>('textDocument/definition', piece);
  return Promise.all((links ?? []).map((link) => shown(draft, { uri: link.targetUri, range: link.targetSelectionRange })));
}

async function references(draft: Draft, piece: string): Promise<string[]> {
  const found = await draft.ask<Location[]>('textDocument/references', piece, { context: { includeDeclaration: true } });
  return Promise.all(found.map((location) => shown(draft, location)));
}

describe('an editor goes from a draft to the archive', () => {
  afterEach(() => editor.close());

  it('from a figure in conflict to what speaks against it', async () => {
    const draft = await draftIn('metro/drafts/a.md');
    assert.match((await definition(draft, '$52'))[0] ?? '', /: \$48 million$/);
  });

  it('from what the archive confirms to the newest source', async () => {
    const draft = await draftIn('metro/drafts/b.md');
    assert.deepEqual(await definition(draft, '$48'), ['Weekly, Nov. 14, 2022: $48 million']);
    assert.deepEqual(await definition(draft, 'Ada'), ['Weekly, Nov. 14, 2022: Ada Brill']);
    assert.deepEqual(await definition(draft, 'Mayor'), ['Weekly, Nov. 14, 2022: Mayor']);
  });

  it('from a quotation to the same quotation', async () => {
    const draft = await draftIn('metro/drafts/a.md');
    assert.deepEqual(await definition(draft, 'open it'), ['Post, March 2, 2021: We will open it before the election']);
  });

  it('from nowhere where the archive has nothing', async () => {
    const draft = await draftIn('metro/drafts/b.md');
    assert.deepEqual(await definition(draft, '$7'), []);
    assert.deepEqual(await definition(draft, 'fee'), []);
  });

  it('to every passage about a person, and to nobody else of the name', async () => {
    const draft = await draftIn('metro/drafts/a.md');
    assert.deepEqual(await references(draft, 'Brill said.\n\n'), [
      'draft: Ada Brill', 'draft: Brill',
      'Weekly, Nov. 14, 2022: Ada Brill', 'Post, March 2, 2021: Ada Brill', 'Post, March 2, 2021: Brill',
    ]);
  });

  it('to every passage about a figure', async () => {
    const draft = await draftIn('metro/drafts/a.md');
    const found = await references(draft, '$52');
    assert.equal(found[0], 'draft: $52 million');
    assert.deepEqual(found.slice(1).sort(), ['Post, March 2, 2021: $48 million', 'Weekly, Nov. 14, 2022: $48 million']);
  });

  it('and sees beside a fact which sources agree, the newest first', async () => {
    const draft = await draftIn('metro/drafts/b.md');
    assert.match(await draft.hover('$48'), /^\*\*2 sources agree: \\\$48 million\*\*\n\n- \[Weekly\].*Nov\\\. 14.*\n- \[Post\].*March 2\\, 2021.*A bridge for Lundy/);
    assert.match(await draft.hover('Ada'), /^\*\*2 sources have this name: Ada Brill\*\*/);
    assert.equal(await draft.hover('$7'), '');
  });

  it('a client without links of its own gets a place', async () => {
    const draft = await draftIn('metro/drafts/b.md', { pushOnly: true });
    const place = await draft.ask<Location>('textDocument/definition', '$48');
    assert.equal(await shown(draft, place), 'Weekly, Nov. 14, 2022: $48 million');
  });
});
