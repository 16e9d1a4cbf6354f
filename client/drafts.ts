import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What Copydesk checks. Evidence, diffs and output are articles too, but no drafts. */
export const draftSelector = ['markdown', 'plaintext', 'html', 'article']
  .flatMap((language) => ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({ scheme, language })));

export const isDraft = (document: vscode.TextDocument): boolean => vscode.languages.match(draftSelector, document) > 0;

/** The address of the draft in front, as the server knows it; undefined where something else is. */
export const draftInFront = (client: LanguageClient): string | undefined => {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? client.code2ProtocolConverter.asUri(document.uri) : undefined;
};

/** A `copydesk.*` setting for a document. */
export const setting = <T>(name: string, fallback: T, scope?: vscode.Uri): T =>
  vscode.workspace.getConfiguration('copydesk', scope).get(name, fallback);
