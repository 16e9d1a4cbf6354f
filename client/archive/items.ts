import * as vscode from 'vscode';
import { clientCommands } from '../../server/protocol';
import type {
  ArchiveConflict, ArchivedWords, ArchivePlace, VersionSentence,
} from '../../server/protocol/archive';
import type { ArticleNode, Node } from './nodes';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node of the view looks, and what a click on it does. */
export function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'conflicts': return conflictsItem(node.conflicts);
    case 'conflict': return conflictItem(node.conflict);
    case 'place': return placeItem(node.place);
    case 'stories': return item(vscode.l10n.t('Stories in several versions'), Collapsed, {
      id: 'stories', description: `${node.stories.length}`, iconPath: new vscode.ThemeIcon('versions'),
    });
    case 'story': return item(node.versions[0].headline, Collapsed, {
      id: `story ${node.versions[0].cluster}`, description: `${node.versions.length}`, tooltip: node.versions[0].headline,
    });
    case 'sentence': return sentenceItem(node.sentence);
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
    const found = { id: 'conflicts found', description: `${conflicts.length}`, iconPath };
    return item(vscode.l10n.t('Conflicts in the archive'), Expanded, found);
  }
  const label = conflicts
    ? vscode.l10n.t('The archive agrees with itself')
    : vscode.l10n.t('Look for conflicts in the archive');
  const command = { title: label, command: 'copydesk.auditArchive' };
  return item(label, None, { id: 'conflicts', iconPath: new vscode.ThemeIcon(conflicts ? 'pass' : 'search'), command });
}

function conflictItem({ title, checks, withinOneStory }: ArchiveConflict): vscode.TreeItem {
  const remarks = [...checks, ...(withinOneStory ? [vscode.l10n.t('versions of one story')] : [])];
  return item(title, Expanded, { iconPath: new vscode.ThemeIcon('warning'), description: remarks.join(', ') });
}

function placeItem({ text, source, dateText, sentence, headline, place }: ArchivedWords): vscode.TreeItem {
  return item(text, None, {
    description: [source, dateText].filter(Boolean).join(', '),
    accessibilityInformation: { label: [text, source, dateText, sentence].filter(Boolean).join(', ') },
    tooltip: `${sentence}\n— ${headline}`,
    ...opening(place),
  });
}

/** A sentence that only one of two versions has. */
function sentenceItem({ text, isNew, place }: VersionSentence): vscode.TreeItem {
  const colour = new vscode.ThemeColor(`gitDecoration.${isNew ? 'added' : 'deleted'}ResourceForeground`);
  const label = isNew
    ? vscode.l10n.t('Only in this version: {0}', text)
    : vscode.l10n.t('Only in the version before: {0}', text);
  return item(text, None, {
    iconPath: new vscode.ThemeIcon(isNew ? 'diff-added' : 'diff-removed', colour),
    tooltip: text,
    accessibilityInformation: { label },
    ...opening(place),
  });
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
