import * as vscode from 'vscode';
import {
  type DiagnosticProviderMiddleware, DiagnosticPullMode, type DiagnosticPullOptions, type LanguageClient,
  DocumentDiagnosticRequest, vsdiag,
} from 'vscode-languageclient/node';
import { isDraft, setting } from './drafts';
import type { FolderResults } from './folder-results';
import type { StatusItem } from './status';
import { isTyping, type Writing } from './writing';

type Run = 'onType' | 'onSave' | 'manual';

const runFor = (uri: vscode.Uri): Run => setting<Run>('run', 'onType', uri);

/** Decides when a draft is checked. The server checks whenever it is asked. */
export interface Pulls extends vscode.Disposable {
  readonly options: DiagnosticPullOptions;
  readonly provide: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']>;
  /** Checks a draft now, whatever the settings say. */
  readonly checkNow: (document: vscode.TextDocument) => void;
  readonly follow: (client: LanguageClient) => void;
  /** The server is about to ask for new diagnostics because of a decision: they are shown in any case. */
  readonly expectChange: () => void;
}

export function createPulls(results: FolderResults, status: StatusItem, writing: Writing): Pulls {
  let client: LanguageClient | undefined;
  /** Until when typing has not paused, by document; milliseconds. */
  const quietFrom = new Map<string, number>();
  /** Where the cursor is, by document: a paragraph that it leaves is checked at once. */
  const cursorLine = new Map<string, number>();
  /** The version of a document that is to be checked whatever the settings say. */
  const asked = new Map<string, number>();
  const ask = ({ uri, version }: vscode.TextDocument): void => {
    if (runFor(uri) !== 'onType') asked.set(uri.toString(), version);
  };

  /** Documents of which findings are kept back because their sentence is not finished. */
  const keptBack = new Set<string>();
  const refresh = (document: vscode.TextDocument): void =>
    client?.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  /** What is shown of findings while a sentence is being written. */
  const withoutUnfinished = (
    report: vsdiag.DocumentDiagnosticReport,
    document: vscode.TextDocument,
  ): vsdiag.DocumentDiagnosticReport => {
    const place = runFor(document.uri) === 'onType' ? writing.place(document) : undefined;
    if (report.kind !== vsdiag.DocumentDiagnosticReportKind.full || !place) return report;
    const items = report.items.filter(({ range }) => !range.intersection(place));
    if (items.length === report.items.length) return report;
    keptBack.add(document.uri.toString());
    return { ...report, items };
  };

  const subscriptions = [
    writing.onDidLeave((document) => {
      if (keptBack.has(document.uri.toString())) refresh(document);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      const pause = isTyping(event) ? setting('pause', 500, event.document.uri) : 0;
      quietFrom.set(event.document.uri.toString(), Date.now() + pause);
      if (event.contentChanges.length > 0) results.outdated(event.document.uri);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      const uri = document.uri.toString();
      if (cursorLine.get(uri) === selection.active.line) return;
      cursorLine.set(uri, selection.active.line);
      quietFrom.delete(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const known of [quietFrom, cursorLine, asked, keptBack]) known.delete(uri.toString());
    }),
  ];

  return {
    options: {
      onChange: true,
      onSave: true,
      filter: ({ uri }, mode) => mode === DiagnosticPullMode.onType && runFor(uri) !== 'onType',
    },
    async provide(document, previousResultId, token, next) {
      if (document instanceof vscode.Uri) return next(document, previousResultId, token);
      const { uri, version } = document;
      if (isHeldBack(document) && asked.get(uri.toString()) !== version) return unchanged(previousResultId);
      await quiet(() => (quietFrom.get(uri.toString()) ?? 0) - Date.now(), token);
      const known = keptBack.delete(uri.toString()) ? undefined : previousResultId;
      const report = await status.during(next(document, known, token));
      // The client converts only a part of the findings where it is cancelled meanwhile, and would keep that.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      asked.delete(uri.toString());
      if (report) results.release(uri);
      return report && withoutUnfinished(report, document);
    },
    checkNow(document) {
      writing.leave(document);
      ask(document);
      quietFrom.delete(document.uri.toString());
      refresh(document);
    },
    follow: (started) => { client = started; },
    expectChange: () => vscode.workspace.textDocuments.filter(isDraft).forEach(ask),
    dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
  };
}

/** Whether the settings say not to check a draft as it is now. */
function isHeldBack({ uri, isDirty }: vscode.TextDocument): boolean {
  const run = runFor(uri);
  return run === 'manual' || (run === 'onSave' && isDirty);
}

/** Leaves what is shown as it is. */
const unchanged = (resultId = ''): vsdiag.UnchangedDocumentDiagnosticReport =>
  ({ kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId });

/** How often a waiting check looks whether it may run now, in milliseconds. */
const lookAgain = 50;

/** Waits until `left` milliseconds are none any more. They may become less meanwhile. */
async function quiet(left: () => number, token: vscode.CancellationToken): Promise<void> {
  while (left() > 0) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(left(), lookAgain)));
    if (token.isCancellationRequested) throw new vscode.CancellationError();
  }
}
