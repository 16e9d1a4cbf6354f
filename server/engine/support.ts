import type { ReadSentence } from './reading';
import { alone, companies } from './support/company';
import { aroundOf, featuresOf } from './support/features';
import { type Holding, holdings, nowhere } from './support/holding';
import { supports } from './support/likeness';
import { isIn, polarities, unjudged } from './support/polarity';
import { settingsOf, unset } from './support/setting';
import { isDenied, type SourceSentence, type SourceText } from './support/sources';
import { type SupportTerm, supportTerms } from './support/terms';
import { supportBase, supportWeights } from './support/weights';

/** How the declared sources hold a term of the draft. */
export interface Support {
  readonly term: SupportTerm;
  /** Only those that are not 0. */
  readonly features: Readonly<Record<string, number>>;
  /** 0 to 1: how likely it is that the sources do not say so. */
  readonly doubt: number;
  /** The sentence of the sources closest to the draft's. */
  readonly nearest?: SourceSentence;
  /** What stands in the term's place there. */
  readonly counter?: SupportTerm;
}

/** Sentences of the sources that a sentence of the draft is lined up with: it may sum several up. */
const mostNear = 3;

/** Measures for every term of a sentence how the sources hold it. */
export function supportOf(sentence: ReadSentence, source: SourceText): Support[] {
  const terms = supportTerms(sentence);
  const held = holdings(terms, source);
  const near = nearest(held, source);
  const settings = settingsOf(terms, near, source);
  const company = companies(terms, held, source);
  const polarity = polarities(sentence, terms, source);
  const around = aroundOf(terms, held, near, source);
  return terms.map((term, n) => {
    const setting = settings[n] ?? unset;
    const clause = sentence.clauses.find((one) => isIn(term, one));
    const measured = {
      term, setting, holding: held[n] ?? nowhere, company: company[n] ?? alone, denied: isDenied(terms, n),
      polarity: (clause && polarity.get(clause)) ?? unjudged,
    };
    const features = featuresOf(measured, around);
    return { term, features, doubt: doubtOf(features), counter: setting.counter, nearest: source.sentences[setting.sentence ?? near[0] ?? -1] };
  });
}

/** The sentences that hold most of the terms, rare ones counting more; best first. */
function nearest(held: readonly Holding[], { sentences }: SourceText): number[] {
  const scores = new Map<number, number>();
  for (const { hold, at } of held) {
    const holders = new Set(at);
    const weight = supports[hold] * Math.log(1 + sentences.length / Math.max(1, holders.size));
    if (weight > 0) for (const n of holders) scores.set(n, (scores.get(n) ?? 0) + weight);
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostNear).map(([n]) => n);
}

function doubtOf(features: Readonly<Record<string, number>>): number {
  let sum = supportBase;
  for (const [name, amount] of Object.entries(features)) sum += (supportWeights[name] ?? 0) * amount;
  return 1 / (1 + Math.exp(-sum));
}
