import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { answerQuietly } from './cancel';
import type { Session } from './session';
import type { Settings } from './settings';

/** How diagnostics reach the client. */
export interface Diagnostics {
  /** Findings may have changed everywhere. */
  readonly refresh: () => void;
}

/** For clients that ask: the client decides when. */
export function pulledDiagnostics(session: Session): Diagnostics {
  const { connection, documents, drafts, present, client, runtime } = session;
  const report = async (
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    signal: AbortSignal,
  ): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(textDocument.uri);
    if (!document) return { kind: 'full', items: [] };
    const { resultId, open } = await drafts.check(document, signal);
    if (resultId === previousResultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: present(document, open) };
  };
  connection.languages.diagnostics.on((params, token) =>
    answerQuietly(token, runtime.onError, (signal) => report(params, signal)));
  const refresh = (): void => void connection.languages.diagnostics.refresh().catch(() => undefined);
  return { refresh: client.refreshesDiagnostics ? refresh : () => undefined };
}

/** For clients that cannot ask: checks when the settings say so and sends what it finds. */
export function pushedDiagnostics(session: Session, settings: () => Settings): Diagnostics {
  const { connection, documents, drafts, present, runtime } = session;
  const running = new Map<string, AbortController>();
  const openedAt = new Map<string, number>();

  const run = async (document: TextDocument, wait: number): Promise<void> => {
    const { uri, version } = document;
    running.get(uri)?.abort();
    const controller = new AbortController();
    running.set(uri, controller);
    await new Promise((resolve) => setTimeout(resolve, wait).unref());
    controller.signal.throwIfAborted();
    const { open } = await drafts.check(document, controller.signal);
    controller.signal.throwIfAborted();
    await connection.sendDiagnostics({ uri, version, diagnostics: present(document, open) });
  };
  const start = (document: TextDocument, wait = 0): void => void run(document, wait).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'AbortError')) runtime.onError(error);
  });
  const unlessManual = (document: TextDocument): void => { if (settings().run !== 'manual') start(document); };

  documents.onDidOpen(({ document }) => {
    openedAt.set(document.uri, document.version);
    unlessManual(document);
  });
  documents.onDidChangeContent(({ document }) => {
    const { run: when, pause } = settings();
    if (when === 'onType' && openedAt.get(document.uri) !== document.version) start(document, pause);
  });
  documents.onDidSave(({ document }) => unlessManual(document));
  documents.onDidClose(({ document }) => {
    running.get(document.uri)?.abort();
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  return { refresh: () => documents.all().forEach(unlessManual) };
}
