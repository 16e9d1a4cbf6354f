import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusNotification, type Status } from '../server/protocol';
import { isDraft } from './drafts';

/** Says in the status bar what archive a draft is checked against, and when a check takes its time. */
export interface StatusItem extends vscode.Disposable {
  /** Tells of every change of an archive. */
  readonly follow: (client: LanguageClient, onChange: (status: Status) => void) => void;
  /** Shows that something is running until it has ended. */
  readonly during: <T>(work: T) => Promise<Awaited<T>>;
}

/** Checks that are shorter are not shown, in milliseconds: the item would only flicker. */
const noticeable = 400;

export function createStatus(): StatusItem {
  const item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Copydesk';
  const states = new Map<string, Status>();
  let running = 0;
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document)) return item.hide();
    render(item, stateFor(document, states), running > 0);
    item.show();
  };
  const subscription = vscode.window.onDidChangeActiveTextEditor(show);
  return {
    follow(client, onChange) {
      client.onNotification(statusNotification, (status: Status) => {
        states.set(status.uri, status);
        show();
        onChange(status);
      });
    },
    async during<T>(work: T): Promise<Awaited<T>> {
      let counted = 0;
      const timer = setTimeout(() => { running += counted = 1; show(); }, noticeable);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        running -= counted;
        show();
      }
    },
    dispose: () => vscode.Disposable.from(item, subscription).dispose(),
  };
}

/** The state of the folder that holds a document; without a folder, of the only one there is. */
function stateFor({ uri }: vscode.TextDocument, states: ReadonlyMap<string, Status>): Status | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
  return folder !== undefined ? states.get(folder) : [...states.values()][0];
}

function render(item: vscode.StatusBarItem, status: Status | undefined, running: boolean): void {
  const problems = status?.problems ?? [];
  const isBusy = running || status?.state === 'reading';
  const icon = isBusy ? '$(sync~spin)' : status?.state === 'paused' ? '$(debug-pause)' : problems.length > 0 ? '$(warning)' : '$(library)';
  item.text = `${icon} ${running ? vscode.l10n.t('Checking the draft') : status?.text ?? 'Copydesk'}`;
  item.accessibilityInformation = { label: `Copydesk: ${item.text.replace(/\$\([\w~-]*\) ?/, '')}` };
  const isImport = status?.state === 'reading' || status?.state === 'paused';
  item.command = isImport ? 'copydesk.controlImport' : 'copydesk.showOutput';
  item.tooltip = ['Copydesk', status?.text, ...problems].filter(Boolean).join('\n');
}
