import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { rightDraft, story, testDesk, type TestDesk, wrongDraft } from './cli/desk';

const root = path.resolve(__dirname, '..');
const tsx = pathToFileURL(require.resolve('tsx')).href;
const noNetwork = pathToFileURL(path.join(__dirname, 'no-network.mjs')).href;

/** A process of Node that tells of every socket it would open, and opens none. */
const offline = (cwd: string, ...words: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ['--import', tsx, '--import', noNetwork, ...words], { cwd });

const cli = path.join(root, 'server/cli.ts');

describe('Copydesk opens no socket', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
    desk.write('seeds/page.html', '<p>See <a href="http://x.example/">http://x.example/</a> <img src="http://x.example/a.png"></p>');
    desk.write('seeds/feed.xml', '<!DOCTYPE rss SYSTEM "http://x.example/rss.dtd"><rss><channel><item><title>Mill</title><description>It closed.</description></item></channel></rss>');
    desk.write('draft.md', `${wrongDraft}\n![A picture](http://x.example/b.png) [link](http://x.example/)\n`);
  });
  afterEach(() => desk.clear());

  async function run(...words: readonly string[]): Promise<{ out: string; err: string }> {
    const child = offline(desk.root, cli, ...words);
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { out, err };
  }

  it('which this test would notice', async () => {
    for (const code of ['fetch("http://127.0.0.1:9/")', 'require("net").connect(9)', 'require("https").get("https://127.0.0.1:9/")', 'require("dns").lookup("x.example", () => {})', 'require("dgram").createSocket("udp4").send("x", 9)']) {
      const child = offline(desk.root, '-e', code);
      const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
      assert.match(err, /^NETWORK: /m, code);
    }
  }).timeout(60_000);

  it('when it indexes, checks, audits and searches, in threads, too', async () => {
    for (let n = 0; n < 45; n++) desk.write(`drafts/${n}.md`, n % 2 === 0 ? wrongDraft : rightDraft);
    for (const words of [['index'], ['lint', '--format', 'html'], ['audit'], ['archive', 'search', 'bridge']]) {
      const { out, err } = await run(...words);
      assert.doesNotMatch(err, /NETWORK|forbidden/, words.join(' '));
      assert.notEqual(out + err, '');
    }
  }).timeout(60_000);

  it('when it serves an editor', async () => {
    const child = offline(desk.root, cli, 'lsp', '--stdio');
    const told = text(child.stderr);
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const address = pathToFileURL(desk.root).href;
    await connection.sendRequest('initialize', {
      processId: null, rootUri: null, workspaceFolders: [{ uri: address, name: 'desk' }], capabilities: { textDocument: { diagnostic: {} } },
    });
    void connection.sendNotification('initialized', {});
    const uri = `${address}/draft.md`;
    void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: wrongDraft } });
    const found = async (): Promise<string[]> => (await connection.sendRequest<{ items: { code: string }[] }>(
      'textDocument/diagnostic', { textDocument: { uri } })).items.map(({ code }) => code);
    let codes = await found();
    // The archive is read while the editor asks already.
    for (const end = Date.now() + 30_000; codes.length === 0 && Date.now() < end; codes = await found()) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.stdin.end();
    child.kill();
    await once(child, 'close');
    assert.deepEqual(codes, ['changed-figure']);
    assert.doesNotMatch(await told, /NETWORK|forbidden/);
  }).timeout(60_000);
});
