import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { rightDraft, story, testDesk, type TestDesk, unfinishedDraft, wrongDraft } from './desk';

const repository = path.resolve(__dirname, '..', '..');
const source = ['--import', pathToFileURL(require.resolve('tsx')).href, path.join(repository, 'server', 'cli.ts')];
const built = path.join(repository, 'dist', 'cli.js');

describe('copydesk as a process', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
    desk.write('good.md', rightDraft);
    desk.write('bad.md', unfinishedDraft);
  });
  afterEach(() => desk.clear());

  const start = (program: readonly string[], ...words: readonly string[]) =>
    spawn(process.execPath, [...program, ...words], { cwd: desk.root });

  async function finish(child: ReturnType<typeof start>) {
    const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { status, out, err };
  }

  it('ends with 0, 1 or 2; findings on standard output, problems on standard error', async () => {
    const [good, bad, none] = await Promise.all([
      finish(start(source, 'lint', 'good.md')), finish(start(source, 'lint', 'bad.md')), finish(start(source, 'lint', 'none.md', 'good.md')),
    ]);
    assert.deepEqual([good?.status, bad?.status, none?.status], [0, 1, 2]);
    assert.match(bad?.out ?? '', /unfinished-copy/);
    assert.match(none?.err ?? '', /^none\.md: cannot be read/m);
    assert.equal(none?.out, 'No findings in 1 draft.\n');
  });

  it('checks many drafts in threads, and reports them as one alone would', async () => {
    for (let n = 0; n < 45; n++) desk.write(`drafts/${n}.md`, n % 3 === 0 ? wrongDraft : n % 3 === 1 ? rightDraft : unfinishedDraft);
    desk.write('drafts/pages.md', Buffer.from('%PDF-1.7 \0'));
    const together = await finish(start(source, 'lint', 'drafts', '--format', 'json'));
    const alone = await desk.copydesk('lint', 'drafts', '--format', 'json');
    assert.equal(together.out, alone.out);
    assert.equal(together.err, alone.err);
    assert.equal(together.status, alone.status);
  });

  it('does not mind a reader that goes away, like head', async () => {
    const child = start(source, 'lint', 'bad.md', '--format', 'sarif');
    child.stdout.destroy();
    const [err, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.equal(status, 1);
    assert.doesNotMatch(err, /EPIPE|Error/);
  });

  it('is a language server when asked to be one', async () => {
    const child = start(source, 'lsp', '--stdio');
    const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    let answer = '';
    for await (const chunk of child.stdout) if ((answer += chunk).includes('capabilities')) break;
    child.kill();
    assert.match(answer, /^Content-Length: \d+\r\n.*"id":1,"result":.*"capabilities"/s);
  });

  it('is the same when built', async function () {
    if (!existsSync(built)) this.skip();
    const { status, out, err } = await finish(start([built], 'lint', 'bad.md'));
    assert.equal(status, 1);
    assert.match(out, /^bad\.md\n/);
    assert.doesNotMatch(err, /Warning/);
  });
});
