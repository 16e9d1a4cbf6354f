import type { ArchivedArticle, Passage } from '../../engine/archive';
import type { ReadSentence } from '../../engine/reading';
import type { Gists } from '../gists';
import { archivedArticle, type Piece, settingOf } from '../piece';
import { recent } from '../recent';
import { locate } from '../roots';
import { StoredPassage } from '../stored-passage';
import { type Unpacked, unpackArticle } from '../unpacked-article';
import { bytesOf, type Row } from './connection';
import { articleOf, indexOf, type SentenceId } from './list-codec';
import { unpackOwnGists } from './own-gists';
import type { State } from './state';

/** What the newsroom says of its files. */
export type View = Pick<State, 'roots' | 'sources'>;

/** An article as far as it has been fetched. */
export interface Fetched {
  readonly number: number;
  readonly day: number;
  readonly article: ArchivedArticle;
}

/** Articles that have been fetched: they never change, but for their clusters. */
export interface Shelf {
  /** Takes in rows of `articleColumns`. */
  put(rows: readonly Row[], view: View): void;
  has(number: number): boolean;
  info(number: number): Fetched | undefined;
  unpacked(number: number): Unpacked | undefined;
  passage(id: SentenceId, score: number): Passage | undefined;
  /** Numbers of articles whose bodies are here. */
  numbers(): number[];
  numberOf(id: string): number | undefined;
  /** What depends on other articles may have changed. */
  forgetClusters(): void;
  clear(): void;
  /** Forgets what was fetched first, where it is too much. */
  trim(): void;
}

/** What is fetched of an article `a`; its body only where it is not here already, by the list in `$known`. */
export const articleColumns = (known: string): string =>
  `a.number, a.id, a.file, a.day, a.cluster, a.piece, ${bodyColumns(`NOT a.number = ANY(${known}::bigint[])`)}`;

/** Its packed parts, where a condition holds. */
export const bodyColumns = (condition: string): string =>
  `CASE WHEN ${condition} THEN a.gists END AS gists, CASE WHEN ${condition} THEN a.body END AS body`;

/** A draft of 40 sentences looks at about 600 articles. */
const mostBodies = 1500;
const mostInfos = 20_000;
const mostSentencesKept = 4000;

export function shelf(): Shelf {
  const infos = new Map<number, Fetched>();
  const bodies = new Map<number, Body>();
  const byId = new Map<string, number>();
  const sentences = recent<SentenceId, ReadSentence>(mostSentencesKept);
  const forgetClusters = (): void => {
    infos.clear();
    byId.clear();
  };
  return {
    put(rows, view) {
      for (const row of rows) {
        const number = Number(row['number']);
        if (row['body'] !== null) bodies.set(number, bodyOf(row));
        infos.set(number, infoOf(row, view));
        byId.set(String(row['id']), number);
      }
    },
    has: (number) => infos.has(number) && bodies.has(number),
    info: (number) => infos.get(number),
    unpacked: (number) => bodies.get(number)?.unpacked(),
    passage(id, score) {
      const [article, body] = [infos.get(articleOf(id))?.article, bodies.get(articleOf(id))];
      if (!article || !body) return undefined;
      return new StoredPassage(article, score, body.gists(indexOf(id)), () => {
        const unpacked = body.unpacked();
        const sentence = sentences.get(id, () => unpacked.sentence(indexOf(id)));
        const { start, end } = unpacked.paragraph(sentence);
        return { sentence, text: unpacked.prose.slice(start, end), textStart: start };
      });
    },
    numbers: () => [...bodies.keys()],
    numberOf: (id) => byId.get(id),
    forgetClusters,
    clear() {
      forgetClusters();
      bodies.clear();
      sentences.clear();
    },
    trim() {
      if (infos.size > mostInfos) forgetClusters();
      for (const oldest of bodies.keys()) {
        if (bodies.size <= mostBodies) break;
        bodies.delete(oldest);
      }
    },
  };
}

/** What is packed of an article; most are never opened. */
interface Body {
  readonly gists: Gists;
  readonly unpacked: () => Unpacked;
}

function bodyOf({ gists, body }: Row): Body {
  let opened: Unpacked | undefined;
  return { gists: unpackOwnGists(bytesOf(gists)), unpacked: () => opened ??= unpackArticle(bytesOf(body)) };
}

/** An article as the engine sees it, from its row. */
export function infoOf({ number, id, file, day, cluster, piece }: Row, { roots, sources }: View): Fetched {
  const path = locate(String(file), roots);
  const told = JSON.parse(String(piece)) as Omit<Piece, 'id'>;
  const article = archivedArticle(
    { id: String(id), ...told }, path, String(cluster ?? id), settingOf(path, sources));
  return { number: Number(number), day: Number(day), article };
}

/** Orders candidates with one score: the newer first, then those imported earlier. */
export const newerFirst = (a: { day: number; id: SentenceId }, b: { day: number; id: SentenceId }): number =>
  b.day - a.day || a.id - b.id;

