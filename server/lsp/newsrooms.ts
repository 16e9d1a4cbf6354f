import { findRoot } from '../config/find';
import { isWithin } from '../config/drafts';
import { filePath } from './addresses';
import { held } from './held';
import { type Newsroom, type NewsroomListener, openNewsroom } from './newsroom';
import type { Piece } from './archive-slot';
import type { Runtime } from './runtime';

/** The newsrooms of a workspace's folders. Folders with one root share one. */
export interface Newsrooms {
  /** The newsroom of a document. A draft that was never saved belongs to the first folder. */
  readonly of: (uri: string) => Newsroom | undefined;
  readonly all: () => readonly Newsroom[];
  /** Addresses of the folders with their newsrooms. */
  readonly folders: () => readonly (readonly [string, Newsroom])[];
  readonly setFolders: (uris: readonly string[]) => void;
  /** The text of an archived article; undefined for anything that is no evidence in any of them. */
  readonly articleText: (piece: Piece) => string | undefined;
  readonly fetchArticle: (piece: Piece) => Promise<unknown>;
  readonly close: () => void;
}

export function openNewsrooms(runtime: Runtime, trusted: boolean, listener: NewsroomListener): Newsrooms {
  const newsrooms = new Map<string, Newsroom>();
  /** Folders of the workspace with their roots, the longest path first. */
  let folders: readonly { readonly uri: string; readonly folder: string; readonly root: string }[] = [];
  let firstRoot: string | undefined;
  return {
    of(uri) {
      const file = filePath(uri);
      const root = file === undefined ? firstRoot : folders.find(({ folder }) => isWithin(file, folder))?.root;
      return root === undefined ? undefined : newsrooms.get(root);
    },
    all: () => [...newsrooms.values()],
    folders: () => folders.flatMap(({ uri, root }) => {
      const newsroom = newsrooms.get(root);
      return newsroom ? [[uri, newsroom] as const] : [];
    }),
    setFolders(uris) {
      const opened = uris.flatMap((uri) => {
        const folder = filePath(uri);
        return folder === undefined ? [] : [{ uri, folder, root: findRoot(folder) }];
      });
      firstRoot = opened[0]?.root;
      folders = [...opened].sort((a, b) => b.folder.length - a.folder.length);
      const roots = new Set(folders.map(({ root }) => root));
      for (const root of roots) held(newsrooms, root, () => openNewsroom({ root, trusted }, runtime, listener));
      for (const [root, newsroom] of newsrooms) {
        if (roots.has(root)) continue;
        newsroom.close();
        newsrooms.delete(root);
      }
    },
    articleText(piece) {
      for (const { articleText } of newsrooms.values()) {
        const text = articleText(piece);
        if (text !== undefined) return text;
      }
      return undefined;
    },
    fetchArticle: (piece) => Promise.all([...newsrooms.values()].map(({ fetchArticle }) => fetchArticle(piece))),
    close: () => newsrooms.forEach(({ close }) => close()),
  };
}
