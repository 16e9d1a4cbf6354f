import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';
import type { Article } from './article';
import type { Gist } from './gist';
import type { Kind } from './manuscript';
import type { Reading, ReadSentence } from './reading';

/**
 * A term to look up, made by `indexKeys` for drafts and archive alike:
 * `e:whitlock` an entity, `w:coffer` a word, `s:…` a shingle, `c:whitlock/age` a claim.
 */
export type Key = string;

/** Asks for passages that share as much as possible with a sentence of the draft. */
export interface Question {
  readonly keys: readonly Key[];
  /** At most this many passages come back. */
  readonly limit: number;
  /** Path of a file whose sentences do not count: a draft is no evidence for itself. */
  readonly apart?: string;
}

/** What the archive knows of one of its pieces. */
export interface ArchivedArticle {
  /** Stable in one archive: the file's path within it, with `#n` where a file holds several. */
  readonly id: string;
  /** Path of the file. */
  readonly file: string;
  readonly headline: string;
  /** The outlet, or the file's name where none is known. */
  readonly source: string;
  readonly date?: CivilDay;
  readonly kind: Kind;
  /** Pieces with one cluster are versions or copies of one story: one voice. */
  readonly cluster: string;
  /** 1 for ordinary sources; more speaks louder. From the configuration. */
  readonly trust: number;
  /** No piece of the archive but another draft, shown beside one that it differs from. */
  readonly isDraft?: true;
}

/** A sentence of the archive, read like one of a draft. */
export interface Passage {
  readonly article: ArchivedArticle;
  readonly sentence: ReadSentence;
  /** Sum of the weights of the shared keys, above 0; only for ranking. */
  readonly score: number;
  /** The text of its paragraph, and where that starts in the article: spans count in the article. */
  readonly text: string;
  readonly textStart: number;
  /** What it is about, where that is known without its sentence being read: archives read that when it is looked at. */
  readonly gist?: Gist;
}

/** The paragraph of a passage, counted in the article. */
export const paragraphOf = ({ text, textStart }: Passage): Span => ({ start: textStart, end: textStart + text.length });

/** The words at a place of a passage, counted in the article; none where the place lies before its paragraph or after it. */
export const wordsAt = ({ text, textStart }: Passage, { start, end }: Span): string =>
  text.slice(Math.max(0, start - textStart), Math.max(0, end - textStart));

/** How often the archive names somebody, by full name. */
export interface KnownName {
  readonly name: string;
  /** Independent stories that use it. */
  readonly stories: number;
  /** Keys of entities and titles named in the same articles, for judging whether it is the same person. */
  readonly company: readonly string[];
  /** Where it stands, best example. */
  readonly passage: Passage;
  /** What records say of people of this name; absent where there are none. */
  readonly records?: readonly Passage[];
}

/**
 * The questions the engine asks. It may be far away: questions come in a
 * batch, and at most three batches are asked for one draft. Answers stand
 * in the order of the questions, passages best first.
 */
export interface Archive {
  /** Changes whenever an answer may change; for caches. */
  readonly version: string;
  readonly size: { readonly articles: number; readonly sentences: number };
  find(questions: readonly Question[], signal?: AbortSignal): Promise<readonly (readonly Passage[])[]>;
  /** Names whose words sound or look like the one asked for, and the name itself. */
  names(asked: readonly string[], signal?: AbortSignal): Promise<readonly (readonly KnownName[])[]>;
}

/** What an importer hands to an archive. */
export interface Submission {
  readonly file: string;
  readonly id: string;
  readonly article: Article;
  readonly reading: Reading;
}
