import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver/node';
import { type DraftFacts, factsMethod } from '../../server/protocol';
import { type Draft, type Editor, type Files, openEditor } from './editor';

const archived = (source: string, text: string): string => `---\nsource: ${source}\ndate: 2021-03-02\n---\n\n${text}\n`;

const bridge: Files = {
  'metro/seeds/post.md': archived('Post', 'The Lundy bridge cost $48 million, Mayor Ada Brill said.'),
  'metro/drafts/a.md': '---\nslug: bridge\nheadline: A bridge at last\n---\n\nThe Lundy bridge cost $52 million, Mayor Ada Brill said. It has 40 arches.\n',
};

let editor: Editor;

async function draftOf(files: Files): Promise<Draft> {
  editor = await openEditor(files);
  return editor.open('metro/drafts/a.md');
}

/** Line and text of each lens, once the server has told that there are new ones. */
async function lenses(draft: Draft): Promise<string[]> {
  for (let waited = 0; editor.lensRefreshes() === 0 && waited < 3000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const found = await draft.ask<CodeLens[]>('textDocument/codeLens');
  return found.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

const factsOf = ({ uri }: Draft): Promise<DraftFacts | null> => editor.request<DraftFacts | null>(factsMethod, { uri });

describe('an editor sees what of a draft the archive confirms', () => {
  afterEach(() => editor.close());

  it('counted over the headline, once the draft is checked', async () => {
    const draft = await draftOf(bridge);
    assert.deepEqual(await draft.ask<CodeLens[]>('textDocument/codeLens'), []);
    await draft.diagnostics();
    assert.deepEqual(await lenses(draft), ['2: 5 facts: 3 confirmed, 1 in conflict, 1 not in the archive']);
    assert.equal(editor.lensRefreshes(), 1);
  });

  it('fact by fact, with what the archive has', async () => {
    const draft = await draftOf(bridge);
    assert.equal(await factsOf(draft), null);
    await draft.diagnostics();
    const shown = (await factsOf(draft))?.facts.map(({ state, kind, text, archive }) => `${state} ${kind} ${text} | ${archive}`);
    assert.deepEqual(shown, [
      'confirmed name Lundy | Post, March 2, 2021',
      'conflicting figure $52 million | $48 million: Post, March 2, 2021',
      'confirmed role Mayor | Post, March 2, 2021',
      'confirmed name Ada Brill | Post, March 2, 2021',
      'absent figure 40 arches | ',
    ]);
  });

  it('a conflict that an editor has settled is confirmed', async () => {
    const draft = await draftOf(bridge);
    await draft.choose('$52 million', 'Keep');
    await draft.diagnostics();
    const shown = (await factsOf(draft))?.facts.find(({ text }) => text === '$52 million');
    assert.deepEqual([shown?.state, shown?.archive], ['confirmed', 'decided by an editor']);
  });

  it('is told plainly that the archive knows nothing of the subject', async () => {
    const draft = await draftOf({ ...bridge, 'metro/drafts/a.md': 'Rain fell on 40 towns, Jon Zé said.\n' });
    await draft.diagnostics();
    assert.deepEqual(await lenses(draft), ['0: 2 facts: the archive has nothing on this subject']);
  });

  it('and nothing at all where there is no archive', async () => {
    const draft = await draftOf({ 'metro/drafts/a.md': 'The bridge cost $48 million.\n' });
    await draft.diagnostics();
    assert.deepEqual(await lenses(draft), []);
    assert.equal(await factsOf(draft), null);
  });
});
