import { inflateRawSync } from 'node:zlib';
import type { Mention } from '../engine/names/entity';
import type { Quote } from '../engine/quote';
import { readSentence } from '../engine/read';
import type { ReadSentence } from '../engine/reading';
import type { Sentence } from '../engine/sentence';
import { overlaps, type Span } from '../text/span';
import { ByteReader } from './bytes';
import { type Head, headCodec, type PackedMention, type PackedQuote, sentenceCodec } from './packed-article';
import { unpackProse } from './prose-codec';
import { readWords } from './words-codec';

/** A packed article, its head read. */
export interface Unpacked {
  readonly head: Head;
  readonly prose: string;
  /** Reads one sentence again, as it was read with its article. */
  sentence(number: number): ReadSentence;
  /** Where the paragraph of a sentence stands. */
  paragraph(sentence: Sentence): Span;
}

/** Opens a packed article. Entities are the same objects in all of its sentences. */
export function unpackArticle(deflated: Uint8Array): Unpacked {
  const packed = inflateRawSync(deflated);
  const from = new ByteReader(packed);
  const head = headCodec.read(from);
  const prose = unpackProse(head.text, head.prose);
  const starts = startsOf(from);
  const article: OpenArticle = { packed, head, prose, starts, quotes: [] };
  return {
    head,
    prose,
    sentence: (number) => rehydrate(article, number),
    paragraph: (sentence) => head.paragraphs[sentence.paragraph] ?? sentence,
  };
}

const goneSentence: Sentence = { start: 0, end: 0, paragraph: 0, headline: false, row: false, words: [] };

/** Stands for an article that is there no more. */
export const goneArticle: Unpacked = {
  head: { text: '', prose: { blanks: [] }, paragraphs: [], entities: [], quotes: [] },
  prose: '',
  sentence: () => readSentence({ prose: '' }, goneSentence, [], []),
  paragraph: () => ({ start: 0, end: 0 }),
};

interface OpenArticle {
  readonly packed: Uint8Array;
  readonly head: Head;
  readonly prose: string;
  /** Where in the bytes each sentence starts. */
  readonly starts: readonly number[];
  /** Those that have been asked for, in the places they have in the head. */
  readonly quotes: (Quote | undefined)[];
}

function startsOf(from: ByteReader): number[] {
  const lengths: number[] = [];
  for (let left = from.uint(); left > 0; left--) lengths.push(from.uint());
  let at = from.at;
  return lengths.map((length) => (at += length) - length);
}

function rehydrate(article: OpenArticle, number: number): ReadSentence {
  const { sentence, mentions } = unpackSentence(article, number);
  const { prose, head } = article;
  return readSentence(
    { prose, ...(head.date && { date: head.date }) },
    sentence,
    mentions.map((mention) => unpackMention(mention, head)),
    quotesIn(sentence, article),
  );
}

function unpackSentence(
  { packed, prose, starts }: OpenArticle,
  number: number,
): { sentence: Sentence; mentions: readonly PackedMention[] } {
  const from = new ByteReader(packed, starts[number]);
  from.origin = from.uint();
  const { mentions, ...rest } = sentenceCodec.read(from);
  return { sentence: { ...rest, words: readWords(from, prose) }, mentions };
}

function unpackMention({ entity, ...rest }: PackedMention, { entities }: Head): Mention {
  const known = entities[entity];
  if (!known) throw new RangeError('A packed article names nobody for one of its mentions.');
  return { ...rest, entity: known };
}

/** The quotes that a sentence has a part in: the same objects for each of its neighbours. */
const quotesIn = (sentence: Sentence, article: OpenArticle): Quote[] =>
  article.head.quotes.flatMap((quote, i) =>
    (overlaps(quote, sentence) ? article.quotes[i] ??= unpackQuote(quote, article) : []));

function unpackQuote({ sentence, speaker, ...rest }: PackedQuote, article: OpenArticle): Quote {
  const known = speaker === undefined ? undefined : article.head.entities[speaker];
  return { ...rest, sentence: unpackSentence(article, sentence).sentence, ...(known && { speaker: known }) };
}
