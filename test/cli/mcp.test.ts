import assert from 'node:assert/strict';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { story, testDesk, type TestDesk, wrongDraft } from './desk';

const cli = path.join(__dirname, '../../server/cli.ts');

describe('agents', () => {
  let desk: TestDesk;
  let client: Client;
  beforeEach(async () => {
    desk = testDesk();
    desk.write('seeds/one.md', story);
    client = new Client({ name: 'test', version: '1' });
    const args = [...process.execArgv, '--import', require.resolve('tsx'), cli, 'mcp'];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: desk.root, stderr: 'ignore' }));
  });
  afterEach(async () => {
    await client.close();
    desk.clear();
  });

  const call = async (name: string, args: Record<string, unknown>) => {
    const { content } = await client.callTool({ name, arguments: args });
    return JSON.parse((content as { text: string }[])[0]?.text ?? '');
  };

  it('get the findings of a draft with both sides, and sentences of the archive, and can change nothing', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]), [['check_draft', true], ['archive_evidence', true]]);
    const { findings } = await call('check_draft', { text: wrongDraft });
    assert.deepEqual(findings.map(({ check, words }: { check: string; words: string }) => [check, words]), [['changed-figure', '$40 million']]);
    assert.match(findings[0].evidence[0].text, /will cost \$4 million/);
    const { passages } = await call('archive_evidence', { query: 'lundy bridge' });
    assert.deepEqual([passages[0].source, passages[0].date], ['The Courier', '2021-03-04']);
  }).timeout(20_000);
});
