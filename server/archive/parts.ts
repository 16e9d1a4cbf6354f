import type { FieldMap } from '../formats/record';
import type { Problem } from '../formats/problem';
import type { CivilDay } from '../text/civil';
import { contentsOf } from './import';
import { type Prepared, prepare } from './prepared-article';
import type { FoundFile } from './walk';

/** A file of the archive that is to be read. */
export interface FileToRead extends FoundFile {
  readonly bytes: Uint8Array;
  /** Hash of its bytes and of what decides how they are read. */
  readonly hash: string;
  /** Its own names for our fields, where the configuration gives them. */
  readonly fields?: FieldMap;
}

/** What is read of a file; one of many articles comes in parts, as all at once they would fill the memory. */
export interface Part {
  readonly articles: readonly Prepared[];
  /** Its first articles came before. */
  readonly continues: boolean;
  /** More of its articles follow. */
  readonly unfinished: boolean;
  /** The first day on which an embargo on any of them ends. */
  readonly embargo?: CivilDay;
  /** What of the file could not be read. */
  readonly problem?: string;
}

/** A file with a part of it; or with why it cannot be read now, which may be over the next time. */
export interface FilePart {
  readonly file: FileToRead;
  readonly part: Part | Problem;
}

/** Reads files, and gives their parts in the order of the files. */
export type ReadFiles = (files: AsyncIterable<FileToRead>) => AsyncGenerator<FilePart>;

/** Characters of one part: few enough that an editor never waits for it. */
const partCharacters = 30_000;

export function* partsOf(file: FileToRead): Generator<Part | Problem> {
  const contents = contentsOf(file, file.bytes, file.fields);
  if ('message' in contents) return yield contents;
  const { submissions, ...rest } = contents;
  let articles: Prepared[] = [];
  let left = partCharacters;
  let continues = false;
  for (const submission of submissions) {
    if (left <= 0) {
      yield { ...rest, articles, continues, unfinished: true };
      [articles, left, continues] = [[], partCharacters, true];
    }
    articles.push(prepare(submission));
    left -= submission.article.text.length;
  }
  yield { ...rest, articles, continues, unfinished: false };
}

/** Reads files in this thread. */
export async function* readHere(files: AsyncIterable<FileToRead>): AsyncGenerator<FilePart> {
  for await (const file of files) for (const part of partsOf(file)) yield { file, part };
}
