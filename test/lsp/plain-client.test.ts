import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const cli = path.join(__dirname, '../../server/cli.ts');

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string; readonly code: string; readonly range: unknown; readonly relatedInformation: readonly { readonly location: { readonly uri: string } }[] }[];
}

interface Action {
  readonly title: string;
  readonly command?: { readonly command: string; readonly arguments: unknown[] };
  readonly edit?: { readonly documentChanges: readonly { readonly edits: readonly { readonly newText: string }[] }[] };
}

/** `copydesk lsp --stdio` with a client that knows the protocol and nothing of Copydesk, as Neovim, Helix and Zed do. */
describe('another editor', () => {
  let root: string;
  let connection: MessageConnection;
  let server: ReturnType<typeof spawn>;
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const published: Published[] = [];

  const diagnosticsOf = async (name: string, number: number): Promise<Published['diagnostics']> => {
    for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
      const last = published.findLast((one) => one.uri === uri(name));
      if (last?.diagnostics.length === number) return last.diagnostics;
    }
    throw new Error(`${name} never had ${number} findings, but ${JSON.stringify(published)}`);
  };

  before(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'copydesk-plain-'));
    mkdirSync(path.join(root, 'seeds'));
    writeFileSync(path.join(root, 'seeds/bridge.md'), '---\nsource: The Courier\ndate: 2021-03-04\n---\n\nThe Lundy Bridge will cost $4 million, Mayor Ada Brill said.\n');
    server = spawn(process.execPath, [...process.execArgv, '--import', require.resolve('tsx'), cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    assert.ok(server.stdout && server.stdin);
    connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onNotification('textDocument/publishDiagnostics', (one: Published) => void published.push(one));
    connection.listen();
    const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
    assert.equal(capabilities['hoverProvider'], true);
    await connection.sendNotification('initialized', {});
  });

  after(async () => {
    await connection.sendRequest('shutdown');
    const ended = once(server, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
    rmSync(root, { recursive: true });
  });

  it('is sent findings with evidence that it can open, and both sides in the hover', async () => {
    const text = 'Mayor Ada Brill said the Lundy Bridge would cost $40 million.\n';
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri('draft.md'), languageId: 'markdown', version: 1, text } });
    const [finding] = await diagnosticsOf('draft.md', 1);
    assert.equal(finding?.message, 'The Courier (March 4, 2021) says $4 million; the draft says $40 million.');
    assert.deepEqual(finding.relatedInformation.map(({ location }) => location.uri), [uri('seeds/bridge.md')]);
    const hover = await connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: uri('draft.md') }, position: { line: 0, character: 52 } });
    assert.match(hover.contents.value, /\[The Courier\]\(file:\/\/.*bridge\.md#L6\)/);
    assert.doesNotMatch(hover.contents.value, /command:/, 'it has no commands of ours');
  });

  it('takes the archive’s value, or keeps a decision that silences the finding', async () => {
    const [finding] = await diagnosticsOf('draft.md', 1);
    const actions = await connection.sendRequest<Action[]>('textDocument/codeAction', {
      textDocument: { uri: uri('draft.md') }, range: finding?.range, context: { diagnostics: [finding] },
    });
    assert.deepEqual(actions.map(({ title }) => title.replace(/ \(.*/, '')), [
      'Use “$4 million”', 'Keep “$40 million”: verified …', 'Not a conflict', 'Ask the reporter: insert “[Q: archive has $4 million, which?]”',
      'Switch “changed-figure” off for this file', 'Switch “changed-figure” off for the workspace',
    ]);
    assert.equal(actions[0]?.edit?.documentChanges[0]?.edits[0]?.newText, '$4 million');
    await connection.sendRequest('workspace/executeCommand', actions[1]?.command);
    assert.deepEqual(await diagnosticsOf('draft.md', 0), []);
    assert.match(readFileSync(path.join(root, '.copydesk/ledger.jsonl'), 'utf8'), /"decision":"keep"/);
  });

  it('may ask for a document of any language and gets an answer, not an error', async () => {
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri('notes.txt'), languageId: 'text', version: 1, text: 'The vote is TK.\n' } });
    const [finding] = await diagnosticsOf('notes.txt', 1);
    assert.equal(finding?.code, 'unfinished-copy');
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri('notes.txt'), version: 2 }, contentChanges: [{ text: 'The vote is on Monday.\n' }] });
    assert.deepEqual(await diagnosticsOf('notes.txt', 0), []);
  });
}).timeout(30_000);
