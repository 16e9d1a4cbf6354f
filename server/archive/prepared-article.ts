import type { Key, Submission } from '../engine/archive';
import type { Gist } from '../engine/gist';
import { freshGist } from '../engine/gist-of';
import { indexKeys } from '../engine/keys';
import { ByteWriter } from './bytes';
import { printKey, printsOf } from './clusters';
import { list, text } from './codec';
import { type LooseGists, looseGists } from './gists';
import { hashOfKey } from './key-hash';
import { companyIn, type NamedHere, nameKey, namesIn, recordKey, recordsIn } from './names';
import { mostSentences, packArticle, packPiece } from './packed-article';
import { dateOf, dayNumber, isEvidence } from './piece';
import { packPrints } from './prints-codec';
import { packPair } from './segments';

/**
 * An article with all that is made of it for the index. It is packed as soon as it is read, since what
 * the engine knows of an article takes fifty times as much memory; and it may come from another thread.
 */
export interface Prepared {
  readonly id: string;
  /** Orders articles; 0 where unknown. */
  readonly day: number;
  /** How many of its sentences can be found: none where it is no evidence. */
  readonly sentences: number;
  readonly piece: Uint8Array;
  readonly body: Uint8Array;
  readonly identifier?: string;
  /** Of an article that is evidence. */
  readonly evidence?: PreparedEvidence;
}

interface PreparedEvidence {
  readonly prints: Uint8Array;
  readonly gists: LooseGists;
  readonly company: Uint8Array;
  readonly names: readonly Pick<NamedHere, 'name' | 'word'>[];
  /** Pairs of a key's hash and a sentence, counted from the first of the article. */
  readonly keys: Float64Array;
}

export function prepare(submission: Submission): Prepared {
  const { article, reading, id } = submission;
  const { identifier } = article.metadata;
  const sentences = isEvidence(article) ? Math.min(mostSentences, reading.sentences.length) : 0;
  return {
    id,
    day: dayNumber(dateOf(article)),
    sentences,
    piece: packPiece(submission),
    body: packArticle(submission),
    ...(identifier && { identifier }),
    ...(sentences > 0 && { evidence: evidenceIn(submission, sentences) }),
  };
}

const company = list(text);

function evidenceIn(submission: Submission, sentences: number): PreparedEvidence {
  const { reading } = submission;
  const prints = printsOf(submission);
  const names = namesIn(reading).filter(({ sentence }) => sentence < mostSentences);
  const keys = new Set<number>();
  const add = (key: Key, sentence: number): void => void keys.add(packPair(hashOfKey(key), sentence));
  reading.sentences.slice(0, sentences).forEach((sentence, i) => {
    for (const key of indexKeys(sentence)) add(key, i);
  });
  for (const { name, sentence } of names) add(nameKey(name), sentence);
  for (const [name, records] of recordsIn(reading)) {
    for (const record of records) if (record < sentences) add(recordKey(name), record);
  }
  for (const print of prints.prints) add(printKey(print), 0);
  const packed = new ByteWriter();
  company.write(packed, companyIn(reading));
  return {
    prints: packPrints(prints),
    gists: looseGists(gistsIn(submission)),
    company: packed.take(),
    names: names.map(({ name, word }) => ({ name, word })),
    keys: Float64Array.from(keys),
  };
}

/** What each sentence of an article is about. */
export const gistsIn = ({ article: { prose, paragraphs }, reading }: Submission): Gist[] =>
  reading.sentences.slice(0, mostSentences).map((sentence) => {
    const { start, end } = paragraphs[sentence.paragraph] ?? sentence;
    return freshGist(sentence, { text: prose.slice(start, end), textStart: start });
  });
