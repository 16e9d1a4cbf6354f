import type { CivilDay } from '../text/civil';
import type { Acquaintance } from './acquaintance';
import type { KnownName, Passage } from './archive';
import { type Evidence, weighContested } from './evidence';
import { type Difference, differences } from './parallel';
import type { Reading, ReadSentence } from './reading';
import { type Rival, rivalsOf } from './rival';

/** Everything a check may look at: the draft, read, and what the archive has to say about it. */
export interface Comparison extends Answers {
  /** What speaks against claims of the draft, and for those. Found when it is looked at first. */
  readonly evidence: readonly Evidence[];
  /** Where sentences of the draft and passages of acquainted articles run parallel, but for some terms. */
  readonly differences: ReadonlyMap<ReadSentence, readonly Difference[]>;
  /** What passages have in the place of a single term of a sentence, where they hold the others. */
  readonly rivals: ReadonlyMap<ReadSentence, readonly Rival[]>;
}

/** A draft with the archive's answers, not yet weighed. */
export interface Answers {
  readonly draft: Reading;
  /** Passages close to each sentence of the draft, best first. */
  readonly passages: ReadonlyMap<ReadSentence, readonly Passage[]>;
  readonly acquaintance: Acquaintance;
  /** For each name of the draft, by canonical name: what the archive calls such people. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** The day the draft is checked for: its own date or `--as-of`; absent where unknown. */
  readonly asOf?: CivilDay;
  /** True when the archive is exactly the sources that the draft declares. */
  readonly declared: boolean;
  /** What the declared sources say, sentence by sentence; empty where none are declared. */
  readonly sources: readonly Passage[];
}

/** Lets the answers speak. */
export function comparisonOf(answers: Answers): Comparison {
  const { draft: { sentences }, passages, acquaintance, asOf } = answers;
  const close = (sentence: ReadSentence): readonly Passage[] => passages.get(sentence) ?? [];
  const acquainted = (sentence: ReadSentence): readonly Passage[] =>
    close(sentence).filter(({ article }) => (acquaintance.get(article.id) ?? 0) > 0);
  let evidence: readonly Evidence[] | undefined;
  let different: Comparison['differences'] | undefined;
  let rivals: Comparison['rivals'] | undefined;
  return {
    ...answers,
    get evidence() {
      return evidence ??= sentences.flatMap((sentence) => weighContested(sentence, close(sentence), { acquaintance, day: asOf }));
    },
    get differences() {
      return different ??= new Map(sentences.map((sentence) => [sentence, differences(sentence, acquainted(sentence))]));
    },
    get rivals() {
      return rivals ??= new Map(sentences.map((sentence) => [sentence, rivalsOf(sentence, close(sentence), answers)]));
    },
  };
}

/** The comparison as if the draft were some of its sentences and quotations only. */
export const partOf = (whole: Comparison, { sentences, quotes }: Pick<Reading, 'sentences' | 'quotes'>): Comparison => comparisonOf({
  draft: { ...whole.draft, sentences, quotes },
  passages: new Map(sentences.map((sentence) => [sentence, whole.passages.get(sentence) ?? []])),
  acquaintance: whole.acquaintance,
  names: whole.names,
  asOf: whole.asOf,
  declared: whole.declared,
  sources: whole.sources,
});
