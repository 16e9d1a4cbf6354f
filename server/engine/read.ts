import { type Article, readArticle } from './article';
import { findClaims } from './claims';
import { findClauses } from './clause';
import { findDates } from './date';
import type { Manuscript } from './manuscript';
import { findMentions, link, namingsOf, type NamingStages } from './mention';
import type { Mention, Mentions } from './names/entity';
import { findQuantities } from './quantity';
import { findQuotes, type Quote } from './quote';
import type { Reading, ReadSentence } from './reading';
import { type Sentence, splitSentences, type WordsOf } from './sentence';
import { overlaps } from '../text/span';
import { wordsOf } from '../text/tokens';

/** The stages whose work may be remembered: they look at one sentence alone, or at names alone. */
export interface Stages extends NamingStages {
  readonly wordsOf: WordsOf;
  readonly readSentence: SentenceReader;
}

const stagesAnew: Stages = { wordsOf, namingsOf, link, readSentence };

/** Reads a manuscript: every stage that needs no archive. Draft and archive take this same way. */
export function read(manuscript: Manuscript, stages: Stages = stagesAnew): Reading {
  const divided = divide(manuscript, stages);
  return readDivided(divided, findMentions(divided.article, divided.sentences, stages), stages);
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

/** Reads one sentence whose mentions and quotes are known. What nobody looks at is not looked for. */
export function readSentence(...[article, sentence, mentions, quotes]: Parameters<SentenceReader>): ReadSentence {
  const values = once(valuesIn(article, sentence));
  const clauses = once(() => findClauses(sentence));
  const claims = once(() => findClaims(read));
  const read: ReadSentence = {
    ...sentence, mentions, quotes,
    get quantities() { return values().quantities; },
    get dates() { return values().dates; },
    get clauses() { return clauses(); },
    get claims() { return claims(); },
  };
  return read;
}

type Values = Pick<ReadSentence, 'quantities' | 'dates'>;

const valuesIn = ({ prose, date }: Pick<Article, 'prose' | 'date'>, sentence: Sentence) => (): Values => {
  const dates = findDates(prose, sentence, date);
  const quantities = findQuantities(prose, sentence).filter(({ number }) => !dates.some((one) => overlaps(one, number)));
  return { dates, quantities };
};

/** Makes something when it is asked for first; what it was made from is let go then. */
function once<T>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

const quotesIn = (sentence: Sentence, quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote) => overlaps(quote, sentence));
