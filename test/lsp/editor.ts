import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection, createMessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
  type CancellationToken, type CodeAction, type Diagnostic, type DocumentDiagnosticReport, type Hover,
  type InitializeParams, type MessageConnection, type ShowMessageRequestParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openArchive } from '../../server/archive/open';
import { startServer } from '../../server/lsp/server';
import { type Status, statusNotification } from '../../server/protocol';

/** Files of a workspace, by path; folders of the workspace are the first part of it. */
export type Files = Readonly<Record<string, string>>;

export interface EditorOptions {
  /** Without this an editor that asks for diagnostics, as VS Code does. */
  readonly pushOnly?: boolean;
  readonly settings?: unknown;
  readonly trusted?: boolean;
  /** The answer to a question with buttons, by how its title begins. */
  readonly answer?: string;
  /** Keeps an index of the archive, made in a thread, as the real server does; else it is read into memory. */
  readonly index?: boolean;
  /** Told of a check that fails; without it the test fails. */
  readonly onFailure?: (check: string, error: unknown) => void;
  /** Translations of what the server says. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A text editor without a screen, talking to a server in this process over streams. */
export interface Editor {
  readonly root: string;
  readonly connection: MessageConnection;
  readonly uri: (file: string) => string;
  /** Opens a file of the workspace, or a draft without a file. */
  readonly open: (file: string) => Draft;
  readonly openUntitled: (text: string) => Draft;
  readonly read: (file: string) => string;
  /** Changes a file on the disk, as somebody else would. */
  readonly write: (file: string, text: string) => void;
  /** Deletes a file. */
  readonly remove: (file: string) => void;
  readonly request: <T>(method: string, params: unknown, token?: CancellationToken) => Promise<T>;
  /** Messages of the server to the person, in order. */
  readonly messages: readonly string[];
  /** Diagnostics that were sent, not asked for, by address. */
  readonly sent: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What the status item has shown, in order. */
  readonly statuses: readonly Status[];
  readonly refreshes: () => number;
  /** How often the server asked for new lenses. */
  readonly lensRefreshes: () => number;
  readonly close: () => Promise<void>;
}

export interface Draft {
  readonly uri: string;
  readonly text: () => string;
  readonly diagnostics: () => Promise<Diagnostic[]>;
  readonly report: (previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  /** The text with `[|…|]` around each finding. */
  readonly marked: () => Promise<string>;
  /** Puts `text` in the place of the first `piece`. */
  readonly replace: (piece: string, text: string) => void;
  readonly hover: (piece: string) => Promise<string>;
  /** Asks the server something about the draft, or about the start of a piece of it. */
  readonly ask: <T>(method: string, piece?: string, more?: object) => Promise<T>;
  readonly actions: (piece: string) => Promise<CodeAction[]>;
  /** Carries out the action whose title begins so: its edits here, its command at the server. */
  readonly choose: (piece: string, title: string) => Promise<void>;
}

export async function openEditor(files: Files, options: EditorOptions = {}): Promise<Editor> {
  const root = mkdtempSync(path.join(tmpdir(), 'copydesk-lsp-'));
  for (const [name, text] of Object.entries(files)) writeFile(path.join(root, name), text);
  const connection = connect(options);
  const uri = (file: string): string => pathToFileURL(path.join(root, file)).href;
  const messages: string[] = [];
  const sent = new Map<string, readonly Diagnostic[]>();
  const statuses: Status[] = [];
  connection.onNotification(statusNotification, (status: Status) => void statuses.push(status));
  let refreshes = 0;
  let lensRefreshes = 0;
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (told: { uri: string; diagnostics: Diagnostic[] }) =>
    void sent.set(told.uri, told.diagnostics));
  connection.onRequest('window/showMessageRequest', ({ message, actions = [] }: ShowMessageRequestParams) => {
    messages.push(message);
    return actions.find(({ title }) => options.answer !== undefined && title.startsWith(options.answer)) ?? null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => { refreshes++; return null; });
  connection.onRequest('workspace/codeLens/refresh', () => { lensRefreshes++; return null; });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => options.settings ?? null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('client/unregisterCapability', () => null);
  connection.listen();

  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  await connection.sendRequest('initialize', initializeParams(folders.map(uri), options));
  await connection.sendNotification('initialized', {});
  const openText = (address: string, text: string): Draft => openDraft(connection, address, text);

  return {
    root, connection, uri, messages, sent, statuses,
    open: (file) => openText(uri(file), readFileSync(path.join(root, file), 'utf8')),
    openUntitled: (text) => openText('untitled:Untitled-1', text),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    write(file, text) {
      writeFile(path.join(root, file), text);
      void connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(file), type: 2 }] });
    },
    remove(file) {
      rmSync(path.join(root, file));
      void connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(file), type: 3 }] });
    },
    request: (method, params, token) => (token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params)),
    refreshes: () => refreshes,
    lensRefreshes: () => lensRefreshes,
    async close() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The program of the server, which its threads run. */
const program = path.resolve(__dirname, '../../server/main.ts');

function connect({ index, onFailure }: EditorOptions): MessageConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const fail = (error: unknown): void => { throw error; };
  startServer(server, {
    version: '0.0.0',
    openArchive: (request) => openArchive({ ...request, ...(index ? { importer: program } : { memoryOnly: true }) }),
    onFailure: onFailure ?? ((_check, error) => fail(error)),
    onError: fail,
    who: 'Ada',
    now: () => new Date('2024-05-06T07:08:09Z'),
  });
  return createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

const initializeParams = (folders: readonly string[], { pushOnly, trusted, words }: EditorOptions): InitializeParams => ({
  processId: null,
  rootUri: null,
  workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  initializationOptions: { commands: true, trusted, words },
  capabilities: {
    textDocument: pushOnly ? {} : { diagnostic: { relatedDocumentSupport: false }, definition: { linkSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { changeAnnotationSupport: {} },
      diagnostics: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      textDocumentContent: {},
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    },
  },
});

function openDraft(connection: MessageConnection, uri: string, text: string): Draft {
  let document = TextDocument.create(uri, 'markdown', 1, text);
  void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const at = (piece: string): { start: number; end: number } => {
    const start = document.getText().indexOf(piece);
    if (start < 0) throw new Error(`“${piece}” is not in the draft.`);
    return { start, end: start + piece.length };
  };
  const change = (start: number, end: number, replacement: string): void => {
    const contentChanges = [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, text: replacement }];
    document = TextDocument.update(document, contentChanges, document.version + 1);
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
  };
  const draft: Draft = {
    uri,
    text: () => document.getText(),
    report: (previousResultId) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    async diagnostics() {
      const report = await draft.report();
      return report.kind === 'full' ? report.items : [];
    },
    marked: async () => marked(document, await draft.diagnostics()),
    replace(piece, replacement) {
      const { start, end } = at(piece);
      change(start, end, replacement);
    },
    ask(method, piece, more) {
      const position = piece === undefined ? {} : { position: document.positionAt(at(piece).start) };
      return connection.sendRequest(method, { textDocument: { uri }, ...position, ...more });
    },
    async hover(piece) {
      const hover = await draft.ask<Hover | null>('textDocument/hover', piece);
      return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    },
    async actions(piece) {
      const { start, end } = at(piece);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const diagnostics = (await draft.diagnostics()).filter((diagnostic) =>
        document.offsetAt(diagnostic.range.start) < end && document.offsetAt(diagnostic.range.end) > start);
      return connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics } });
    },
    async choose(piece, title) {
      const actions = await draft.actions(piece);
      const action = actions.find((one) => one.title.startsWith(title));
      if (!action) throw new Error(`No action “${title}”, but: ${actions.map((one) => one.title).join('; ')}`);
      const { edit: made } = action.data ? await connection.sendRequest<CodeAction>('codeAction/resolve', action) : action;
      const edits = made?.documentChanges?.flatMap((one) => ('edits' in one ? one.edits : [])) ?? [];
      for (const edit of edits.toReversed()) {
        if ('newText' in edit) change(document.offsetAt(edit.range.start), document.offsetAt(edit.range.end), edit.newText);
      }
      if (action.command) await connection.sendRequest('workspace/executeCommand', action.command);
    },
  };
  return draft;
}

function marked(document: TextDocument, diagnostics: readonly Diagnostic[]): string {
  const edits = [...diagnostics].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
  return edits.reduce((text, { range }) => {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return `${text.slice(0, start)}[|${text.slice(start, end)}|]${text.slice(end)}`;
  }, document.getText());
}

function writeFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
