import assert from 'node:assert/strict';
import type { ReportedFinding } from '../../server/report/report';
import type { ReportedPassage } from '../../server/report/search';
import { type Editor, openEditor } from './editor';

const files = {
  'metro/seeds/post.md': '---\nsource: The Harbor Post\ndate: 2021-03-02\n---\n\nThe Pier 9 terminal cost $48 million, the city manager said.\n',
  'metro/drafts/a.md': 'The Pier 9 terminal cost $52 million.\n',
};

describe('agents in the editor', () => {
  let editor: Editor;
  beforeEach(async () => { editor = await openEditor(files); });
  afterEach(() => editor.close());

  it('get the findings of a draft with sentence, source and date of both sides', async () => {
    const [finding] = await editor.request<ReportedFinding[]>('copydesk/agent/findings', { uri: editor.uri('metro/drafts/a.md'), text: files['metro/drafts/a.md'], language: 'markdown' });
    const [evidence] = finding?.evidence ?? [];
    assert.deepEqual([finding?.check, finding?.words], ['changed-figure', '$52 million']);
    assert.deepEqual([evidence?.text, evidence?.source, evidence?.date, evidence?.file, evidence?.place?.line],
      ['The Pier 9 terminal cost $48 million, the city manager said.', 'The Harbor Post', '2021-03-02', 'seeds/post.md', 6]);
    const untitled = await editor.request<ReportedFinding[]>('copydesk/agent/findings', { uri: 'untitled:draft', text: 'The fare is TK.', language: 'markdown' });
    assert.deepEqual(untitled.map(({ check }) => check), ['unfinished-copy']);
  });

  it('get sentences of the archive', async () => {
    const passages = await editor.request<ReportedPassage[]>('copydesk/agent/evidence', { query: 'pier terminal', limit: 5 });
    assert.deepEqual(passages.map(({ sentence, source, date }) => [sentence, source, date]),
      [['The Pier 9 terminal cost $48 million, the city manager said.', 'The Harbor Post', '2021-03-02']]);
    assert.deepEqual(await editor.request('copydesk/agent/evidence', { query: 'no such words', limit: 1e9 }), []);
  });
});

describe('an archive on a server', () => {
  it('is asked for with the password that the editor keeps, unless the environment has one', async () => {
    const { COPYDESK_ARCHIVE_PASSWORD: before, PGPASSWORD: other } = process.env;
    delete process.env['COPYDESK_ARCHIVE_PASSWORD'];
    delete process.env['PGPASSWORD'];
    const asked: string[] = [];
    const address = 'postgres://desk@127.0.0.1:9/stories';
    const editor = await openEditor({ 'metro/copydesk.json': JSON.stringify({ archive: address }), 'metro/drafts/a.md': 'The fare is TK.\n' });
    editor.connection.onRequest('copydesk/password', (params: { address: string }) => {
      asked.push(params.address);
      return 'secret';
    });
    try {
      assert.deepEqual(await editor.request('copydesk/archiveServers', {}), [address]);
      assert.equal((await editor.open('metro/drafts/a.md').diagnostics()).length, 1, 'without the server a draft is checked against itself');
      assert.ok(asked.length > 0 && asked.every((one) => one === address));
    } finally {
      await editor.close();
      if (before !== undefined) process.env['COPYDESK_ARCHIVE_PASSWORD'] = before;
      if (other !== undefined) process.env['PGPASSWORD'] = other;
    }
  });
});
