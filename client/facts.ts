import * as vscode from 'vscode';
import type { DraftFact } from '../server/protocol';
import type { FactsInFront, ShownFacts } from './draft-facts';

interface Group {
  readonly state: DraftFact['state'];
  readonly facts: readonly DraftFact[];
}

type Node = Group | DraftFact;

const groups: readonly (readonly [DraftFact['state'], string])[] =
  [['conflicting', vscode.l10n.t('In conflict')], ['absent', vscode.l10n.t('Not in the archive')], ['confirmed', vscode.l10n.t('Confirmed')]];

const icons: Readonly<Record<DraftFact['state'], vscode.ThemeIcon>> = {
  conflicting: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  absent: new vscode.ThemeIcon('circle-outline'),
  confirmed: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
};

/** The view "Facts": those of the draft in front, grouped by what the archive says to them, to be ticked off. */
export function createFactsView(facts: FactsInFront): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** Facts that an editor has ticked off, by draft: until the window closes. */
  const ticked = new Map<string, Set<string>>();
  const ticksOf = ({ document: { uri } }: ShownFacts): Set<string> => {
    const ticks = ticked.get(uri.toString()) ?? new Set();
    ticked.set(uri.toString(), ticks);
    return ticks;
  };
  const view = vscode.window.createTreeView<Node>('copydesk.facts', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? 'facts' in node ? [...node.facts] : [] : groupsOf(facts.current())),
      getTreeItem: (node) => ('facts' in node ? groupItem(node) : factItem(node, facts.current(), ticksOf)),
    },
  });
  /** What is listed: a list that stays as it was is not drawn anew under somebody's hand. */
  let last = '';
  facts.wantedBy(() => view.visible);
  return vscode.Disposable.from(
    view,
    changed,
    facts.onDidChange(() => {
      const current = facts.current();
      const listed = JSON.stringify([current?.document.uri, current?.facts]);
      view.message = current?.text ?? vscode.l10n.t('The archive is not read yet, or there is none for this draft.');
      if (listed === last) return;
      last = listed;
      changed.fire();
    }),
    view.onDidChangeVisibility(facts.refresh),
    view.onDidChangeCheckboxState(({ items }) => {
      const shown = facts.current();
      for (const [node, state] of items) {
        if (!shown || 'facts' in node) continue;
        const isTicked = state === vscode.TreeItemCheckboxState.Checked;
        ticksOf(shown)[isTicked ? 'add' : 'delete'](keyOf(node));
      }
    }),
  );
}

function groupsOf(shown: ShownFacts | undefined): Group[] {
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

function factItem(
  fact: DraftFact,
  shown: ShownFacts | undefined,
  ticksOf: (shown: ShownFacts) => ReadonlySet<string>,
): vscode.TreeItem {
  const item = new vscode.TreeItem(fact.text);
  item.description = [fact.kind, ...(fact.archive ? [fact.archive] : [])].join(' · ');
  item.tooltip = `${fact.text}\n${item.description}`;
  if (fact.person !== undefined) item.contextValue = 'person';
  if (!shown) return item;
  const { start, end } = fact.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const place: vscode.TextDocumentShowOptions = { selection, preserveFocus: true };
  item.command = { title: vscode.l10n.t('Show'), command: 'vscode.open', arguments: [shown.document.uri, place] };
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  item.checkboxState = {
    state: ticksOf(shown).has(keyOf(fact)) ? Checked : Unchecked,
    tooltip: vscode.l10n.t('Tick off what you have verified yourself'),
  };
  return item;
}

/** The same fact after the text around it has changed. */
const keyOf = ({ kind, text }: DraftFact): string => `${kind} ${text}`;
