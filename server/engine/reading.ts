import type { Article } from './article';
import type { Claim } from './claim';
import type { Clause } from './clause';
import type { DateMention } from './date';
import type { Entity, Mention } from './names/entity';
import type { Quantity } from './quantities/quantity';
import type { Quote } from './quote';
import type { Sentence } from './sentence';

/** A sentence with everything found in it. */
export interface ReadSentence extends Sentence {
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** Quotes that stand wholly or partly in it; one may go on over several sentences. */
  readonly quotes: readonly Quote[];
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
}

/** A claim in its sentence. */
export interface Statement {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
}

/** An article, read: the result of all stages before the archive is asked. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly ReadSentence[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}
