import * as vscode from 'vscode';
import { CodeLensRequest, type LanguageClient, type CodeLensMiddleware } from 'vscode-languageclient/node';
import { setting } from './drafts';

const isOn = ({ uri }: vscode.TextDocument): boolean => setting('coverage', true, uri);

/** The line over the headline that counts facts can be switched off. */
export const provideLenses: NonNullable<CodeLensMiddleware['provideCodeLenses']> = (document, token, next) =>
  (isOn(document) ? next(document, token) : []);

/** Asks for lenses again when the setting changes. */
export const followLensSetting = (client: LanguageClient): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('copydesk.coverage')) return;
    for (const document of vscode.workspace.textDocuments) {
      client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
    }
  });
