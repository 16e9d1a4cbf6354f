import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol';
import { type Say, sayer } from './say';

/** What the client can do, as far as the server asks. */
export interface Client extends Required<Omit<ClientOptions, 'words'>> {
  /** Says things in the language of the editor. */
  readonly say: Say;
  /** It asks for diagnostics; else they are sent. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  /** It asks for the edit of an action when that is chosen. */
  readonly resolvesEdits: boolean;
  /** It shows edits that need a confirmation before they are made. */
  readonly previewsEdits: boolean;
  /** It opens documents whose text the server provides. */
  readonly opensVirtual: boolean;
  /** It underlines what a definition was asked for. */
  readonly linksDefinitions: boolean;
  /** It shows an outline with levels. */
  readonly showsLevels: boolean;
  readonly sendsConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly folders: readonly string[];
}

export function clientOf({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  return {
    ...optionsOf(initializationOptions),
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    resolvesEdits: (textDocument?.codeAction?.dataSupport ?? false)
      && (textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false),
    previewsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    opensVirtual: workspace?.textDocumentContent !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport ?? false,
    showsLevels: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    sendsConfiguration: workspace?.configuration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true
      && workspace.didChangeWatchedFiles.relativePatternSupport === true,
    changesFolders: workspace?.workspaceFolders ?? false,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
  };
}

function optionsOf(told: unknown): Pick<Client, 'commands' | 'trusted' | 'say'> {
  const options = new Map<string, unknown>(typeof told === 'object' && told !== null ? Object.entries(told) : []);
  const words = options.get('words');
  return {
    commands: options.get('commands') === true,
    trusted: options.get('trusted') !== false,
    say: sayer(isWords(words) ? words : {}),
  };
}

const isWords = (told: unknown): told is Record<string, string> =>
  typeof told === 'object' && told !== null && Object.values(told).every((text) => typeof text === 'string');
