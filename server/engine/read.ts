import { type Article, readArticle } from './article';
import { findClaims } from './claim';
import { type Clause, findClauses } from './clause';
import { findDates } from './date';
import { type Gazetteer, noNames } from './gazetteer';
import type { Manuscript } from './manuscript';
import { findMentions, type Mention } from './mention';
import { findQuantities } from './quantity';
import { findQuotes, type Quote } from './quote';
import type { Reading, ReadSentence } from './reading';
import { type Sentence, splitSentences } from './sentence';
import { overlaps } from '../text/span';

/**
 * Reads a manuscript: every stage that needs no archive. Draft and archive
 * take this same way; for a draft the archive's names may be given.
 */
export function read(manuscript: Manuscript, gazetteer: Gazetteer = noNames): Reading {
  const article = readArticle(manuscript);
  const sentences = splitSentences(article);
  const mentions = findMentions(article, sentences, gazetteer);
  const quotes = findQuotes(article, sentences, mentions);
  return {
    article,
    entities: mentions.entities,
    quotes,
    sentences: sentences.map((sentence) =>
      readSentence(article, sentence, mentions.bySentence.get(sentence) ?? [], quotesIn(sentence, quotes)),
    ),
  };
}

/** Reads one sentence whose mentions and quotes are known. */
export function readSentence(
  article: Pick<Article, 'prose' | 'date'>,
  sentence: Sentence,
  mentions: readonly Mention[],
  quotes: readonly Quote[],
): ReadSentence {
  const dates = findDates(article.prose, sentence, article.date);
  const quantities = findQuantities(article.prose, sentence)
    .filter((quantity) => !dates.some((date) => overlaps(date, quantity.number)));
  const clauses: readonly Clause[] = findClauses(sentence);
  const parts = { ...sentence, mentions, quotes, quantities, dates, clauses };
  return { ...parts, claims: findClaims(parts) };
}

const quotesIn = (sentence: Sentence, quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote) => overlaps(quote, sentence));
