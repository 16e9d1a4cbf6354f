import path from 'node:path';
import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { configurationFile } from '../config/configuration';
import { ledgerFile } from '../ledger/file';
import { fileAddress, filePath } from './addresses';
import type { Newsroom } from './newsroom';
import type { Session } from './session';

/** Looks after settings, decisions and archives on the disk. */
export interface Watching {
  /** Watches what the newsrooms have now. */
  readonly update: () => void;
}

export function watchFiles({ connection, newsrooms, client, runtime }: Session): Watching {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes.flatMap(({ uri }) => filePath(uri) ?? []);
    for (const newsroom of newsrooms.all()) newsroom.filesChanged(files);
  });
  if (!client.watchesFiles) return { update: () => undefined };
  let registered = '';
  let registration: Promise<Disposable> | undefined;
  const register = async (watchers: FileSystemWatcher[]): Promise<void> => {
    const former = await registration;
    registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    former?.dispose();
  };
  return {
    update() {
      const watchers = newsrooms.all().flatMap(watchersOf);
      const wanted = JSON.stringify(watchers);
      if (wanted === registered) return;
      registered = wanted;
      void register(watchers).catch(runtime.onError);
    },
  };
}

function watchersOf({ root, archives, declaredFiles }: Newsroom): FileSystemWatcher[] {
  const below = (folder: string, pattern: string): FileSystemWatcher =>
    ({ globPattern: { baseUri: fileAddress(folder), pattern } });
  const one = (file: string): FileSystemWatcher => below(path.dirname(file), path.basename(file));
  return [
    below(root, `**/${configurationFile}`),
    one(ledgerFile(root)),
    ...declaredFiles().map(one),
    ...archives().flatMap(({ paths }) => paths.map((folder) => below(folder, '**'))),
  ];
}
