import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DraftFact, type DraftFacts, factsMethod } from '../server/protocol';
import { isDraft } from './drafts';

/** The view "Facts": those of the draft in front, grouped by what the archive says to them, to be ticked off. */
export interface FactsView extends vscode.Disposable {
  readonly follow: (client: LanguageClient) => void;
}

interface Group {
  readonly state: DraftFact['state'];
  readonly facts: readonly DraftFact[];
}

type Node = Group | DraftFact;

interface Shown extends DraftFacts {
  readonly uri: vscode.Uri;
}

/** How long findings must stay as they are before facts are asked for, in milliseconds. */
const quiet = 300;

const groups: readonly (readonly [DraftFact['state'], string])[] =
  [['conflicting', 'In conflict'], ['absent', 'Not in the archive'], ['confirmed', 'Confirmed']];

const icons: Readonly<Record<DraftFact['state'], vscode.ThemeIcon>> = {
  conflicting: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  absent: new vscode.ThemeIcon('circle-outline'),
  confirmed: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
};

export function createFactsView(): FactsView {
  const changed = new vscode.EventEmitter<void>();
  /** Facts that an editor has ticked off, by draft: until the window closes. */
  const ticked = new Map<string, Set<string>>();
  let shown: Shown | undefined;
  let client: LanguageClient | undefined;
  let waiting: NodeJS.Timeout | undefined;

  const ticksOf = ({ uri }: Shown): Set<string> => {
    const ticks = ticked.get(uri.toString()) ?? new Set();
    ticked.set(uri.toString(), ticks);
    return ticks;
  };
  const view = vscode.window.createTreeView<Node>('copydesk.facts', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? 'facts' in node ? [...node.facts] : [] : groupsOf(shown)),
      getTreeItem: (node) => ('facts' in node ? groupItem(node) : factItem(node, shown, shown && ticksOf(shown))),
    },
  });
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!view.visible || !client?.isRunning() || !document || !isDraft(document)) return;
    const { uri } = document;
    const asked = { uri: client.code2ProtocolConverter.asUri(uri) };
    const facts = await client.sendRequest<DraftFacts | null>(factsMethod, asked);
    shown = facts ? { ...facts, uri } : undefined;
    view.message = shown?.text ?? 'The archive is not read yet, or there is none for this draft.';
    changed.fire();
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update().catch(() => undefined), quiet);
  };
  const subscriptions = [
    view,
    changed,
    view.onDidChangeVisibility(soon),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [node, state] of items) {
        if (!shown || 'facts' in node) continue;
        const isTicked = state === vscode.TreeItemCheckboxState.Checked;
        ticksOf(shown)[isTicked ? 'add' : 'delete'](keyOf(node));
      }
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) soon();
    }),
  ];
  return {
    follow(started) {
      client = started;
      soon();
    },
    dispose: () => {
      clearTimeout(waiting);
      subscriptions.forEach((subscription) => subscription.dispose());
    },
  };
}

function groupsOf(shown: Shown | undefined): Group[] {
  const all = shown?.facts ?? [];
  return groups
    .map(([state]) => ({ state, facts: all.filter((fact) => fact.state === state) }))
    .filter(({ facts }) => facts.length > 0);
}

function groupItem({ state, facts }: Group): vscode.TreeItem {
  const label = groups.find(([known]) => known === state)?.[1] ?? state;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = state;
  item.description = `${facts.length}`;
  item.iconPath = icons[state];
  return item;
}

function factItem(fact: DraftFact, shown?: Shown, ticks?: ReadonlySet<string>): vscode.TreeItem {
  const item = new vscode.TreeItem(fact.text);
  item.description = [fact.kind, ...(fact.archive ? [fact.archive] : [])].join(' · ');
  item.tooltip = `${fact.text}\n${item.description}`;
  if (!shown) return item;
  const { start, end } = fact.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const place: vscode.TextDocumentShowOptions = { selection, preserveFocus: true };
  item.command = { title: 'Show', command: 'vscode.open', arguments: [shown.uri, place] };
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  item.checkboxState = {
    state: ticks?.has(keyOf(fact)) ? Checked : Unchecked,
    tooltip: 'Tick off what you have verified yourself',
  };
  return item;
}

/** The same fact after the text around it has changed. */
const keyOf = ({ kind, text }: DraftFact): string => `${kind} ${text}`;
