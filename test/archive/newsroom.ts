import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openArchive } from '../../server/archive/open';
import type { ArchiveRequest, OpenArchive } from '../../server/archive/request';
import { importFolders } from '../../server/archive/postgres/update';
import { storeAvailable } from '../../server/archive/sqlite';
import { indexKeys } from '../../server/engine/keys';
import { read } from '../../server/engine/read';
import type { Passage } from '../../server/engine/archive';
import { type DatabaseServer, databaseServer } from './database-server';

/** Where an archive is kept. All answer alike. */
export type Store = 'in memory' | 'on disk' | 'on a server';

/** Describes an archive once for each store. */
export function forEachStore(title: string, stores: readonly Store[], run: (store: Store) => void): void {
  for (const store of stores) {
    describe(`${title} ${store}`, function () {
      this.timeout(60_000);
      if (store === 'on disk' && !storeAvailable()) return;
      if (store === 'on a server') before(function () { databaseServer(this); });
      run(store);
    });
  }
}

/** A folder for one test with an archive of invented articles in it. */
export interface Newsroom {
  readonly root: string;
  readonly archive: string;
  /** What has been reported so far. */
  readonly problems: string[];
  write(name: string, text: string): string;
  remove(name: string): void;
  open(request?: Partial<ArchiveRequest>): Promise<OpenArchive>;
  /** Opens the archive of a store; one on a server is brought up to date first, and with every refresh. */
  openIn(store: Store, request?: Partial<ArchiveRequest>): Promise<OpenArchive>;
  close(): void;
}

export function newsroom(articles: Readonly<Record<string, string>> = {}): Newsroom {
  const root = mkdtempSync(path.join(os.tmpdir(), 'copydesk-'));
  const archive = path.join(root, 'archive');
  const problems: string[] = [];
  const opened: OpenArchive[] = [];
  mkdirSync(archive);
  const write = (name: string, text: string): string => {
    const file = path.join(archive, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  for (const [name, text] of Object.entries(articles)) write(name, text);
  const open = async (request: Partial<ArchiveRequest> = {}): Promise<OpenArchive> => {
    const one = await openArchive({
      root,
      configuration: { archive: [archive], sources: {} },
      onProblem: ({ file, message }) => problems.push(`${path.basename(file)}: ${message}`),
      ...request,
    });
    opened.push(one);
    return one;
  };
  let server: DatabaseServer | undefined;
  const openOnServer = async (request: Partial<ArchiveRequest>): Promise<OpenArchive> => {
    if (!server) {
      server = databaseServer({} as Mocha.Context);
      await server.empty();
    }
    const { address, password } = server;
    const { archive: folders, sources } = request.configuration ?? { archive: [archive], sources: {} };
    const update = async (): Promise<void> => void await importFolders({
      address, folders, sources, partitions: 2, passwordOf: async () => password, signal: request.signal,
      onProblem: ({ file, message }) => problems.push(`${path.basename(file)}: ${message}`),
    });
    await update();
    const one = await open({ ...request, configuration: { archive: [address], sources: {} }, passwordOf: async () => password });
    return {
      ...one,
      async refresh() {
        await update();
        return one.refresh();
      },
    };
  };
  return {
    root,
    archive,
    problems,
    write,
    remove: (name) => rmSync(path.join(archive, name), { recursive: true }),
    open,
    openIn: (store, request = {}) =>
      (store === 'on a server' ? openOnServer(request) : open({ ...request, memoryOnly: store === 'in memory' })),
    close() {
      for (const one of opened) one.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The passages an archive has for a sentence of a draft. */
export async function passagesFor({ archive }: OpenArchive, text: string, limit = 5): Promise<readonly Passage[]> {
  const { sentences } = read({ text, prose: text, metadata: {} });
  const keys = sentences.flatMap(indexKeys);
  const [passages = []] = await archive.find([{ keys, limit }]);
  return passages;
}

/** `a.txt: The mayor resigned.` for each passage. */
export const shown = (passages: readonly Passage[]): string[] =>
  passages.map(({ article, sentence, text, textStart }) =>
    `${path.basename(article.file)}: ${text.slice(sentence.start - textStart, sentence.end - textStart)}`);

/** What an archive says to a sentence, as `shown`. */
export const answers = async (open: OpenArchive, text: string, limit?: number): Promise<string[]> =>
  shown(await passagesFor(open, text, limit));
