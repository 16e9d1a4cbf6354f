import { daysBetween } from '../text/calendar';
import type { CivilDay } from '../text/civil';
import type { Passage } from './archive';
import type { Claim, Value } from './claim';
import { mayCompare, type Spoken } from './guard';
import { numberKey } from './keys';
import { answering } from './limit';
import type { ReadSentence } from './reading';
import { compareValues, featuresOf, type Features } from './relate';
import { scoreOf, thresholds } from './weights';

export type Stance = 'supports' | 'refutes' | 'unclear';

/** What one passage of the archive says about one claim of the draft. */
export interface Evidence {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
  readonly passage: Passage;
  /** The archive's claim that speaks. */
  readonly counter: Claim;
  readonly stance: Stance;
  /** 0 to 1: how sure it is that both speak of the same thing. */
  readonly score: number;
  readonly features: Features;
}

/** How well an article is acquainted with the draft, 0 to 1, by its id. */
export type Acquaintance = ReadonlyMap<string, number>;

/** What is known about the hearing as a whole. */
export interface Hearing {
  readonly acquaintance: Acquaintance;
  /** The day of the draft, where it is known: ages grow. */
  readonly day?: CivilDay;
}

/** From this part of the draft's sentences on, an article is about the same story. */
const fullAcquaintance = 1 / 3;

/** For how much of the draft an article is among the passages. */
export function acquaintanceOf(passages: Iterable<readonly Passage[]>): Acquaintance {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const close of passages) {
    sentences += 1;
    for (const id of new Set(close.map(({ article }) => article.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Map([...counts].map(([id, n]) => [id, Math.min(1, n / sentences / fullAcquaintance)]));
}

/**
 * Weighs every claim of a sentence against the passages close to it. From a
 * passage speaks the claim that supports, else the one nearest in meaning.
 */
export function weigh(sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] {
  return sentence.claims.flatMap((claim) => passages.flatMap((passage) =>
    hear({ claim, sentence }, passage, hearing) ?? []));
}

function hear(own: Spoken, passage: Passage, hearing: Hearing): Evidence | undefined {
  let best: Evidence | undefined;
  const claims = answering(own.claim, passage.sentence.claims);
  const holdsToo = claims.some(({ value }) => isSameValue(own.claim.value, value));
  for (const counter of claims) {
    if (holdsToo && !isSameValue(own.claim.value, counter.value)) continue;
    const evidence = confront(own, passage, counter, hearing);
    if (evidence && (!best || rank(evidence) > rank(best))) best = evidence;
  }
  return best;
}

/** A sentence that holds the draft's own value, for whatever thing, does not refute it with another. */
function isSameValue(a: Value, b: Value): boolean {
  if (a.type === 'quantity' && b.type === 'quantity') return numberKey(a.quantity) === numberKey(b.quantity);
  return compareValues(a, b) === 'equal';
}

/** Lets one claim of the archive speak about one of the draft; absent where it has nothing to say. */
function confront({ claim, sentence }: Spoken, passage: Passage, counter: Claim, { acquaintance, day }: Hearing): Evidence | undefined {
  const agreement = compareValues(claim.value, counter.value, daysFrom(day, passage.article.date));
  if (agreement === 'incomparable' || claim.affirmed !== counter.affirmed) return undefined;
  const features = featuresOf(claim, sentence, counter, passage.sentence, acquaintance.get(passage.article.id) ?? 0);
  if (!mayCompare({ claim, sentence }, { claim: counter, sentence: passage.sentence }, features)) return undefined;
  const score = scoreOf(claim.value, features);
  const stance = agreement === 'conflict' ? 'refutes' : 'supports';
  if (score < (stance === 'supports' ? thresholds.support : thresholds.information)) return undefined;
  return { claim, sentence, passage, counter, stance, score, features };
}

const daysFrom = (draft?: CivilDay, archive?: CivilDay): number | undefined =>
  draft && archive ? daysBetween(draft, archive) : undefined;

const rank = ({ stance, score }: Evidence): number => (stance === 'supports' ? 1 : 0) + score;
