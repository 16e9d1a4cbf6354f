import type { Archive, ArchivedArticle } from '../engine/archive';

/** The text of an archived article, for showing it. */
export interface ArchivedText {
  readonly article: ArchivedArticle;
  readonly text: string;
}

/** An archive that can show its articles. */
export interface ShelvedArchive extends Archive {
  /** The text of an article of which passages have come; undefined for an id that is unknown, or no longer at hand. */
  openText(id: string): ArchivedText | undefined;
  /** The same, of any article of which passages may come. */
  fetchText(id: string): Promise<ArchivedText | undefined>;
  /** What is evidence, the newest first, at most so many. */
  articles(most: number): Promise<readonly ArchivedArticle[]>;
  /** Full names, at most so many, whose last word begins with these letters. */
  namesBeginning(typed: string, most: number): Promise<readonly string[]>;
}

/** An archive that answers as another one does, in whose place a new one may come. */
export const following = (current: () => ShelvedArchive): ShelvedArchive => ({
  get version() { return current().version; },
  get size() { return current().size; },
  find: (questions, signal) => current().find(questions, signal),
  names: (asked, signal) => current().names(asked, signal),
  openText: (id) => current().openText(id),
  fetchText: (id) => current().fetchText(id),
  articles: (most) => current().articles(most),
  namesBeginning: (typed, most) => current().namesBeginning(typed, most),
});
