import type { Submission } from '../../engine/archive';
import type { Reading } from '../../engine/reading';
import { ByteWriter } from '../bytes';
import { printsOf, type Prints } from '../clusters';
import { list, text } from '../codec';
import { companyIn, namesIn, recordsIn } from '../names';
import { mostSentences, packArticle } from '../packed-article';
import { dateOf, dayNumber, isEvidence, pieceOf } from '../piece';
import { gistsIn } from '../prepared-article';
import { packPrints } from '../prints-codec';
import { mostInSegment, type Pairs, pairs } from '../segments';
import type { Connection } from './connection';
import { packOwnGists } from './own-gists';
import {
  type ArticleRow, type FileRow, insertArticles, insertFiles, insertNames, type Named, removeFiles,
} from './rows';
import { addKeys, writeSegment } from './segments';
import type { State } from './state';

/** Files that go in together. What is read of them is packed at once, so that a batch may be large. */
export class Batch {
  readonly files: FileRow[] = [];
  private readonly articles: ArticleRow[] = [];
  private readonly runs: Run[] = [];
  private bytes = 0;

  get isEmpty(): boolean {
    return this.files.length === 0;
  }

  /** Whether it is time to write it. */
  get isFull(): boolean {
    return this.files.length >= mostFiles || this.bytes > mostBytes || sum(this.runs) > enoughSentences;
  }

  /** Takes in a file; what is not trusted is kept, but is no evidence. */
  add(file: FileRow, submissions: Iterable<Submission>, isTrusted: boolean): void {
    this.files.push(file);
    for (const one of submissions) this.addArticle(one, file.id, isTrusted);
  }

  private addArticle(one: Submission, id: string, isTrusted: boolean): void {
    const { article, reading } = one;
    const sentences = isTrusted && isEvidence(article) ? Math.min(mostSentences, reading.sentences.length) : 0;
    const prints = printsOf(one);
    const run = this.runFor(sentences);
    if (sentences > 0) {
      const place = { first: run.sentences, sentences };
      addKeys(one, prints, place, run.keys);
      run.listed.push({ ...place, place: this.articles.length });
    }
    run.sentences += sentences;
    const row = rowOf(one, id, sentences, prints);
    this.articles.push(row);
    this.bytes += row.body.length;
  }

  /** A segment takes so many sentences; a file may hold more. */
  private runFor(sentences: number): Run {
    const last = this.runs.at(-1);
    if (last && last.sentences + sentences <= mostInSegment) return last;
    const run: Run = { keys: pairs(), listed: [], sentences: 0 };
    this.runs.push(run);
    return run;
  }

  /** Writes it in place of what the archive holds of its files. Call it within a transaction. */
  async write(connection: Connection, before: State): Promise<State> {
    const state = await removeFiles(connection, before, this.files.map(({ id }) => id));
    await insertFiles(connection, this.files);
    await insertArticles(connection, this.articles, state.next);
    await insertNames(connection, this.articles, state.next);
    const segments = [...state.segments];
    for (const { listed, keys } of this.runs) {
      const found = listed.map(({ place, ...rest }) => ({ ...rest, number: state.next + place }));
      if (found.length > 0) segments.push(await writeSegment(connection, segments, found, keys));
    }
    return {
      ...state,
      segments,
      next: state.next + this.articles.length,
      articles: state.articles + this.articles.length,
      sentences: state.sentences + sum(this.runs),
    };
  }
}

/** What becomes one segment: its keys, and its articles by their places in the batch. */
interface Run {
  readonly keys: Pairs;
  readonly listed: { readonly place: number; readonly first: number; readonly sentences: number }[];
  sentences: number;
}

const sum = (all: readonly { readonly sentences: number }[]): number =>
  all.reduce((total, { sentences }) => total + sentences, 0);

/** Enough to be quick, few enough that little is lost when it is stopped. */
const mostFiles = 1000;
const mostBytes = 8_000_000;
const enoughSentences = 0.9 * mostInSegment;

const company = list(text);
const packed = new ByteWriter();

/** Identifiers are compared by their first characters; more would not fit into an index. */
const longestIdentifier = 500;

function rowOf(one: Submission, file: string, sentences: number, prints: Prints): ArticleRow {
  const { article, reading } = one;
  const { id: _, ...piece } = pieceOf(one);
  company.write(packed, companyIn(reading));
  return {
    id: one.id,
    file,
    sentences,
    day: dayNumber(dateOf(article)),
    identifier: prints.identifier === undefined ? null : storable(prints.identifier).slice(0, longestIdentifier),
    piece: JSON.stringify(piece),
    metadata: JSON.stringify(article.metadata),
    named: sentences === 0 ? [] : namedIn(reading, sentences),
    company: packed.take(),
    prints: packPrints(prints),
    gists: packOwnGists(sentences === 0 ? [] : gistsIn(one)),
    body: packArticle(one),
  };
}

function namedIn(reading: Reading, sentences: number): Named[] {
  const records = recordsIn(reading);
  return namesIn(reading)
    .filter(({ name, sentence }) => sentence < sentences && name.length <= longestName)
    .map((named) => ({
      ...named,
      name: storable(named.name),
      records: (records.get(named.name) ?? []).filter((sentence) => sentence < sentences),
    }));
}

/** Longer ones are no names. */
const longestName = 200;

/** A text as a database can hold it: without zeros and halves of characters. */
export const storable = (value: string): string => value.replace(/\0|\p{Surrogate}/gu, '\ufffd');

