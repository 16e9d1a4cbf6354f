import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DraftFacts, factsMethod } from '../server/protocol';
import { isDraft } from './drafts';

/** The facts of the draft in front, for whoever shows them: asked for once, when findings have come to rest. */
export interface FactsInFront extends vscode.Disposable {
  readonly follow: (client: LanguageClient) => void;
  /** What is known of the draft in front; undefined where it has no archive or is not checked yet. */
  readonly current: () => ShownFacts | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Facts are asked for only while somebody shows them. */
  readonly wantedBy: (isShown: () => boolean) => void;
  /** Asks again, as for somebody who begins to show them. */
  readonly refresh: () => void;
}

export interface ShownFacts extends DraftFacts {
  readonly document: vscode.TextDocument;
}

/** How long findings must stay as they are before facts are asked for, in milliseconds. */
const quiet = 300;

export function createFactsInFront(): FactsInFront {
  const changed = new vscode.EventEmitter<void>();
  const showing: (() => boolean)[] = [];
  let current: ShownFacts | undefined;
  let client: LanguageClient | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!client?.isRunning() || !document || !isDraft(document) || !showing.some((isShown) => isShown())) return;
    const asked = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const facts = await client.sendRequest<DraftFacts | null>(factsMethod, asked);
    current = facts ? { ...facts, document } : undefined;
    changed.fire();
  };
  const refresh = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update().catch(() => undefined), quiet);
  };
  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) refresh();
    }),
  ];
  return {
    follow(started) {
      client = started;
      refresh();
    },
    current: () => current,
    onDidChange: changed.event,
    wantedBy: (isShown) => void showing.push(isShown),
    refresh,
    dispose: () => {
      clearTimeout(waiting);
      subscriptions.forEach((subscription) => subscription.dispose());
    },
  };
}
