import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, type EditorOptions, openEditor } from './editor';

const draftText = '---\nheadline: A bridge for Lundy\ndate: 2024-05-06\n---\n\nThe bridge cost $48 million, Mayor Ada Brill said.\n\n“We will open it in May,” Brill said. 🎉 It is 40 years old.\n';

let editor: Editor;

async function outline<T>(text: string, options?: EditorOptions): Promise<{ symbols: T[]; uri: string }> {
  editor = await openEditor({ 'metro/drafts/a.md': text }, options);
  const draft = editor.open('metro/drafts/a.md');
  return { symbols: await draft.ask<T[]>('textDocument/documentSymbol'), uri: draft.uri };
}

describe('an editor sees the shape of a draft', () => {
  afterEach(() => editor.close());

  it('people, quotations, figures and dates below the headline, in their order', async () => {
    const { symbols } = await outline<DocumentSymbol>(draftText);
    assert.deepEqual(symbols.map(({ name }) => name), ['A bridge for Lundy']);
    const document = TextDocument.create('', '', 0, draftText);
    const shown = symbols[0]?.children?.map(({ name, detail = '', range }) => `${name} | ${detail} | ${document.getText(range)}`);
    assert.deepEqual(shown, [
      '$48 million |  | $48 million',
      'Ada Brill | Mayor | Ada Brill',
      '“We will open it in May,” | Ada Brill | We will open it in May,',
      'May |  | May',
      '40 years old |  | 40 years old',
    ]);
  });

  it('also while the draft is typed, and where it has no headline', async () => {
    await outline<DocumentSymbol>('It cost $4.\n');
    const draft = editor.open('metro/drafts/a.md');
    await draft.diagnostics();
    draft.replace('$4', 'it is said $7');
    const symbols = await draft.ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.deepEqual(symbols.map(({ name, range }) => [name, range.start.character]), [['$7', 19]]);
  });

  it('in one level where the client knows no other', async () => {
    const { symbols, uri } = await outline<SymbolInformation>(draftText, { pushOnly: true });
    assert.deepEqual(symbols.slice(0, 2).map(({ name, location }) => [name, location.uri]), [['A bridge for Lundy', uri], ['$48 million', uri]]);
  });

  it('an empty draft has none', async () => {
    assert.deepEqual((await outline<DocumentSymbol>('')).symbols, []);
  });

  it('front matter can be folded', async () => {
    await outline<DocumentSymbol>(draftText);
    const folds = await editor.open('metro/drafts/a.md').ask<FoldingRange[]>('textDocument/foldingRange');
    assert.deepEqual(folds, [{ startLine: 0, endLine: 3, kind: 'region' }]);
  });
});
