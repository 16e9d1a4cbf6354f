import { type Article, readArticle } from './article';
import { findClaims } from './claim';
import { type Clause, findClauses } from './clause';
import { findDates } from './date';
import { type Gazetteer, noNames } from './gazetteer';
import type { Manuscript } from './manuscript';
import { findMentions, type Mention, type Mentions, namingsOf, type NamingsOf } from './mention';
import { findQuantities } from './quantity';
import { findQuotes, type Quote } from './quote';
import type { Reading, ReadSentence } from './reading';
import { type Sentence, splitSentences, type WordsOf } from './sentence';
import { overlaps } from '../text/span';
import { wordsOf } from '../text/tokens';

/** The stages that look at one sentence alone: what they make of it may be remembered. */
export interface Stages {
  readonly wordsOf: WordsOf;
  readonly namingsOf: NamingsOf;
  readonly readSentence: SentenceReader;
}

const stagesAnew: Stages = { wordsOf, namingsOf, readSentence };

/**
 * Reads a manuscript: every stage that needs no archive. Draft and archive
 * take this same way; for a draft the archive's names may be given.
 */
export function read(manuscript: Manuscript, gazetteer: Gazetteer = noNames): Reading {
  const divided = divide(manuscript);
  return readDivided(divided, findMentions(divided.article, divided.sentences, gazetteer));
}

/** An article in sentences, of which nothing is known but the words. */
export interface Divided {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/** The first stages, which need no names. */
export function divide(manuscript: Manuscript, stages: Stages = stagesAnew): Divided {
  const article = readArticle(manuscript);
  return { article, sentences: splitSentences(article, stages.wordsOf) };
}

/** The stages after the names. */
export function readDivided({ article, sentences }: Divided, mentions: Mentions, stages: Stages = stagesAnew): Reading {
  const quotes = findQuotes(article, sentences, mentions);
  return {
    article,
    entities: mentions.entities,
    quotes,
    sentences: sentences.map((sentence) =>
      stages.readSentence(article, sentence, mentions.bySentence.get(sentence) ?? [], quotesIn(sentence, quotes)),
    ),
  };
}

export type SentenceReader = (
  article: Pick<Article, 'prose' | 'date'>,
  sentence: Sentence,
  mentions: readonly Mention[],
  quotes: readonly Quote[],
) => ReadSentence;

/** Reads one sentence whose mentions and quotes are known. */
export function readSentence(...[article, sentence, mentions, quotes]: Parameters<SentenceReader>): ReadSentence {
  const dates = findDates(article.prose, sentence, article.date);
  const quantities = findQuantities(article.prose, sentence)
    .filter((quantity) => !dates.some((date) => overlaps(date, quantity.number)));
  const clauses: readonly Clause[] = findClauses(sentence);
  const parts = { ...sentence, mentions, quotes, quantities, dates, clauses };
  return { ...parts, claims: findClaims(parts) };
}

const quotesIn = (sentence: Sentence, quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote) => overlaps(quote, sentence));
