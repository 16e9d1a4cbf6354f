import * as vscode from 'vscode';
import { type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
import {
  type ArchiveConflict, type ArchiveListing, archiveMethod, auditMethod, type AuditParams, type VersionSentence,
  versionsMethod, type VersionsParams,
} from '../../server/protocol/archive';
import { draftInFront } from '../drafts';
import { itemOf } from './items';
import { type ArticleNode, type Node, nodesBelow, topNodes } from './nodes';

/** The view "Archive": conflicts, stories in several versions, and every article by source and date. */
export interface ArchiveView extends vscode.Disposable {
  readonly follow: (client: LanguageClient) => void;
  /** The archive may have changed. */
  readonly changed: () => void;
  /** Compares every article with the others and lists what they disagree on. */
  readonly audit: () => Promise<void>;
}

interface Shown {
  readonly listing: ArchiveListing | null;
  readonly conflicts?: readonly ArchiveConflict[];
}

let audits = 0;

export function createArchiveView(): ArchiveView {
  const news = new vscode.EventEmitter<void>();
  let shown: Shown | undefined;
  let client: LanguageClient | undefined;
  const view = vscode.window.createTreeView<Node>('copydesk.archive', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: news.event,
      getChildren: (node) => (node ? below(node, client) : topNodes(shown?.listing?.articles ?? [], shown?.conflicts)),
      getTreeItem: itemOf,
    },
  });
  const show = (next: Shown): void => {
    shown = next;
    view.message = messageFor(next.listing);
    news.fire();
  };
  const update = async (): Promise<void> => {
    if (!view.visible || !client?.isRunning()) return;
    show({ listing: await client.sendRequest<ArchiveListing | null>(archiveMethod, { uri: draftInFront(client) }) });
  };
  const soon = (): void => void update().catch(() => undefined);
  const subscriptions = [view, news, view.onDidChangeVisibility(() => { if (!shown) soon(); })];
  return {
    follow(started) {
      client = started;
      soon();
    },
    changed: soon,
    async audit() {
      const conflicts = client && await runAudit(client);
      if (conflicts) show({ listing: shown?.listing ?? null, conflicts });
    },
    dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
  };
}

function messageFor(listing: ArchiveListing | null): string | undefined {
  if (!listing) return vscode.l10n.t('There is no archive, or it is still being read.');
  const { articles, total } = listing;
  if (articles.length === total) return undefined;
  return vscode.l10n.t('The newest {0} of {1} articles.', articles.length.toLocaleString(), total.toLocaleString());
}

async function below(node: Node, client?: LanguageClient): Promise<Node[]> {
  if (node.kind !== 'version' || !node.before || !client) return nodesBelow(node);
  const params: VersionsParams = { older: node.before.address, newer: node.address };
  const sentences = await client.sendRequest<VersionSentence[]>(versionsMethod, params);
  return sentences.map((sentence) => ({ kind: 'sentence', sentence }));
}

/** With progress and a cancel; undefined where it was cancelled. */
function runAudit(client: LanguageClient): Thenable<readonly ArchiveConflict[] | undefined> {
  const title = vscode.l10n.t('Copydesk compares the archive with itself');
  const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(place, async (progress, token) => {
    const params: AuditParams = { uri: draftInFront(client), workDoneToken: `audit-${++audits}` };
    let percentage = 0;
    const subscription = client.onProgress(WorkDoneProgress.type, `audit-${audits}`, (value) => {
      if (value.kind === 'end') return;
      progress.report({ message: value.message, increment: (value.percentage ?? percentage) - percentage });
      percentage = value.percentage ?? percentage;
    });
    try {
      return await client.sendRequest<ArchiveConflict[] | null>(auditMethod, params, token) ?? undefined;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      subscription.dispose();
    }
  });
}

/** Shows two versions of a story beside each other, the older one to the left. */
export async function compareVersions({ article, before }: ArticleNode): Promise<void> {
  if (!before) return;
  const [older, newer] = [before.address, article.address].map((address) => vscode.Uri.parse(address, true));
  const dates = [before, article].map(({ source, dateText }) => [source, dateText].filter(Boolean).join(', ')).join(' ↔ ');
  await vscode.commands.executeCommand('vscode.diff', older, newer, dates, { preview: true });
}
