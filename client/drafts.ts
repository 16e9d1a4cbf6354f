import * as vscode from 'vscode';

/** What Copydesk checks. Evidence, diffs and output are articles too, but no drafts. */
export const draftSelector = ['markdown', 'plaintext', 'html', 'article']
  .flatMap((language) => ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ scheme, language })));

export const isDraft = (document: vscode.TextDocument): boolean => vscode.languages.match(draftSelector, document) > 0;

/** A `copydesk.*` setting for a document. */
export const setting = <T>(name: string, fallback: T, scope?: vscode.Uri): T =>
  vscode.workspace.getConfiguration('copydesk', scope).get(name, fallback);
