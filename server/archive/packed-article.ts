import { deflateRawSync } from 'node:zlib';
import type { Submission } from '../engine/archive';
import type { Kind } from '../engine/manuscript';
import type { Entity, EntityKind, Mention, Role } from '../engine/names/entity';
import type { Quote } from '../engine/quote';
import type { Reading } from '../engine/reading';
import type { Sentence } from '../engine/sentence';
import type { CivilDay } from '../text/civil';
import type { Span } from '../text/span';
import { ByteReader, ByteWriter } from './bytes';
import { type Codec, flag, list, oneOf, position, record, span, text, uint } from './codec';
import { type Piece, pieceOf } from './piece';
import { packProse, type PackedProse, proseCodec } from './prose-codec';
import { wordsShape, writeWords } from './words-codec';

/** References within an article are numbers: of an entity in its list, of a sentence. */
export type PackedMention = Omit<Mention, 'entity'> & { readonly entity: number };
export type PackedQuote = Omit<Quote, 'speaker' | 'sentence'> & {
  readonly speaker?: number;
  readonly sentence: number;
};

/** What is kept of an article besides its sentences. */
export interface Head {
  /** The day the article's dates are resolved by. */
  readonly date?: CivilDay;
  readonly text: string;
  readonly prose: PackedProse;
  readonly paragraphs: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly PackedQuote[];
}

/** What is kept of a sentence besides its words. */
export type PackedSentence = Omit<Sentence, 'words'> & { readonly mentions: readonly PackedMention[] };

const day: Codec<CivilDay> = record<CivilDay>({ year: uint, month: uint, day: uint });

const kinds: Readonly<Record<Kind, true>> = {
  news: true, opinion: true, correction: true, reference: true, record: true,
};

const entityKinds: Readonly<Record<EntityKind, true>> = { person: true, organisation: true, place: true, name: true };

const entity = record<Entity>({
  canonicalName: text, kind: oneOf(entityKinds), aliases: list(text), key: text, given: text,
});

const roleKinds: Readonly<Record<Role['kind'], true>> = {
  title: true, party: true, state: true, affiliation: true, relation: true,
};

const tenses: Readonly<Record<Role['tense'], true>> = {
  present: true, former: true, then: true, acting: true, elect: true, candidate: true, future: true,
};

const role = record<Role>({
  kind: oneOf(roleKinds), span, value: text, tense: oneOf(tenses), of: text, ofSpan: span,
});

const mention = record<PackedMention>({
  start: position,
  end: position,
  entity: uint,
  form: oneOf<Mention['form']>({ name: true, pronoun: true, description: true }),
  possessive: flag,
  roles: list(role),
  phrase: span,
});

const quote = record<PackedQuote>({
  start: position, end: position, sentence: uint, speaker: uint, speakerSpan: span, cue: span,
  fragment: flag, unclosed: flag,
});

/** What an article says about itself: kept apart, as it is asked for far more often than the rest. */
const piece = record<Omit<Piece, 'id'>>({ headline: text, source: text, date: day, kind: oneOf(kinds) });

export const headCodec = record<Head>({
  date: day, text, prose: proseCodec, paragraphs: list(span), entities: list(entity), quotes: list(quote),
});

export const sentenceCodec = record<PackedSentence>({
  start: position, end: position, paragraph: uint, headline: flag, row: flag, mentions: list(mention),
});

export function packPiece(submission: Submission): Uint8Array {
  const { id: _, ...rest } = pieceOf(submission);
  const out = new ByteWriter();
  piece.write(out, rest);
  return out.take();
}

export const unpackPiece = (packed: Uint8Array): Omit<Piece, 'id'> => piece.read(new ByteReader(packed));

/** Changes when the form of packed articles does: an index of another form is built anew. */
export const packedShape = [piece.shape, headCodec.shape, sentenceCodec.shape, wordsShape, 'deflated'].join(' ');

/** A reader of long books would be no help: of an article, so many sentences can be found. */
export const mostSentences = 30_000;

/** Packs an article: its head, the lengths of its sentences, and the sentences, each to be read alone. */
export function packArticle(submission: Submission): Uint8Array {
  const { article, reading } = submission;
  const entities = entitiesOf(reading);
  const head = new ByteWriter();
  headCodec.write(head, headOf(submission, entities));
  const sentences = new ByteWriter();
  const ends = reading.sentences.slice(0, mostSentences).map((sentence) => {
    const { start, end, paragraph, headline, row, words } = sentence;
    const mentions = sentence.mentions.map((one) => ({ ...one, entity: entities.get(one.entity) ?? 0 }));
    sentences.origin = 0;
    sentences.uint(start);
    sentences.origin = start;
    sentenceCodec.write(sentences, { start, end, paragraph, headline, row, mentions });
    writeWords(sentences, words, article.prose);
    return sentences.length;
  });
  return joined(head.take(), ends, sentences.take());
}

/** Makes articles half as large; higher levels gain hardly more. */
const deflateLevel = 1;

function joined(head: Uint8Array, ends: readonly number[], sentences: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  out.bytes(head);
  out.uint(ends.length);
  ends.forEach((end, i) => out.uint(end - (ends[i - 1] ?? 0)));
  out.bytes(sentences);
  return deflateRawSync(out.take(), { level: deflateLevel });
}

/** The entities of a reading in order, with their numbers; those that only a mention knows come last. */
function entitiesOf({ entities, sentences, quotes }: Reading): Map<Entity, number> {
  const all = [
    ...entities,
    ...sentences.flatMap(({ mentions }) => mentions.map((one) => one.entity)),
    ...quotes.flatMap(({ speaker }) => speaker ?? []),
  ];
  return new Map([...new Set(all)].map((one, i) => [one, i]));
}

function headOf(submission: Submission, entities: ReadonlyMap<Entity, number>): Head {
  const { article, reading } = submission;
  return {
    ...(article.date && { date: article.date }),
    text: article.text,
    prose: packProse(article),
    paragraphs: article.paragraphs,
    entities: [...entities.keys()],
    quotes: reading.quotes.map((one) => packQuote(one, reading, entities)),
  };
}

function packQuote(
  { sentence, speaker, ...rest }: Quote,
  { sentences }: Reading,
  entities: ReadonlyMap<Entity, number>,
): PackedQuote {
  const number = sentences.findIndex(({ start }) => start === sentence.start);
  return {
    ...rest,
    sentence: Math.max(0, number),
    ...(speaker && { speaker: entities.get(speaker) ?? 0 }),
  };
}
