import * as vscode from 'vscode';
import { type ArchivePlace, clientCommands } from '../../server/protocol';
import type { ArticleNode, Node } from './nodes';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node of the view looks, and what a click on it does. */
export function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'conflicts': return conflictsItem(node.conflicts);
    case 'conflict': return item(node.conflict.title, Expanded, {
      iconPath: new vscode.ThemeIcon('warning'),
      description: [...node.conflict.checks, ...(node.conflict.withinOneStory ? [vscode.l10n.t('versions of one story')] : [])].join(', '),
    });
    case 'place': return item(node.place.text, None, {
      description: [node.place.source, node.place.dateText].filter(Boolean).join(', '),
      accessibilityInformation: { label: [node.place.text, node.place.source, node.place.dateText, node.place.sentence].filter(Boolean).join(', ') },
      tooltip: `${node.place.sentence}\n— ${node.place.headline}`,
      ...opening(node.place.place),
    });
    case 'stories': return item(vscode.l10n.t('Stories in several versions'), Collapsed, {
      id: 'stories', description: `${node.stories.length}`, iconPath: new vscode.ThemeIcon('versions'),
    });
    case 'story': return item(node.versions[0].headline, Collapsed, {
      id: `story ${node.versions[0].cluster}`, description: `${node.versions.length}`, tooltip: node.versions[0].headline,
    });
    case 'sentence': return item(node.sentence.text, None, {
      iconPath: new vscode.ThemeIcon(node.sentence.isNew ? 'diff-added' : 'diff-removed',
        new vscode.ThemeColor(`gitDecoration.${node.sentence.isNew ? 'added' : 'deleted'}ResourceForeground`)),
      tooltip: node.sentence.text,
      accessibilityInformation: { label: vscode.l10n.t(node.sentence.isNew ? 'Only in this version: {0}' : 'Only in the version before: {0}', node.sentence.text) },
      ...opening(node.sentence.place),
    });
    case 'source': return item(node.name, Collapsed, {
      id: `source ${node.name}`, description: `${node.articles.length}`, iconPath: new vscode.ThemeIcon('library'),
    });
    case 'year': return item(node.year || vscode.l10n.t('Without a date'), Collapsed, {
      id: `year ${node.source} ${node.year}`, description: `${node.articles.length}`,
    });
    default: return articleItem(node);
  }
}

function conflictsItem(conflicts?: readonly unknown[]): vscode.TreeItem {
  const iconPath = new vscode.ThemeIcon('warning');
  if (conflicts && conflicts.length > 0) {
    return item(vscode.l10n.t('Conflicts in the archive'), Expanded, { id: 'conflicts found', description: `${conflicts.length}`, iconPath });
  }
  const label = conflicts ? vscode.l10n.t('The archive agrees with itself') : vscode.l10n.t('Look for conflicts in the archive');
  const command = { title: label, command: 'copydesk.auditArchive' };
  return item(label, None, { id: 'conflicts', iconPath: conflicts ? new vscode.ThemeIcon('pass') : new vscode.ThemeIcon('search'), command });
}

/** In a list of a source the day comes first; in a list of versions the source does. */
function articleItem({ kind, article, before }: ArticleNode): vscode.TreeItem {
  const { headline, source, dateText, address } = article;
  const isVersion = kind === 'version';
  return item(isVersion ? [source, dateText].filter(Boolean).join(', ') : headline, before ? Collapsed : None, {
    id: `${kind} ${address}`,
    description: isVersion ? '' : dateText ?? '',
    tooltip: `${headline}\n${[source, dateText].filter(Boolean).join(', ')}`,
    iconPath: new vscode.ThemeIcon('file-text'),
    contextValue: before ? 'article version' : 'article',
    command: { title: headline, command: clientCommands.openEvidence, arguments: [address, 0, 0] },
  });
}

function opening(place?: ArchivePlace): Partial<vscode.TreeItem> {
  if (!place) return {};
  const { start, end } = place.range;
  const where = [place.address, start.line, start.character, end.line, end.character];
  return { command: { title: vscode.l10n.t('Open'), command: clientCommands.openEvidence, arguments: where } };
}

const item = (label: string, state: vscode.TreeItemCollapsibleState, more: Partial<vscode.TreeItem>): vscode.TreeItem =>
  Object.assign(new vscode.TreeItem(label, state), more);
