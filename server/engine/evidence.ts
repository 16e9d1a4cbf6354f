import { daysBetween } from '../text/calendar';
import type { CivilDay } from '../text/civil';
import { type Acquaintance, manyArticles } from './acquaintance';
import type { Passage } from './archive';
import type { Claim, Value } from './claim';
import { hashOf } from './gist';
import { gistOf } from './gist-of';
import { mayCompare, type Spoken } from './guard';
import { daysAged } from './life/death';
import { numberKey } from './keys';
import { answering } from './limit';
import type { ReadSentence } from './reading';
import { type Agreement, compareValues, featuresOf, type Features } from './relate';
import { areOfSeries } from './series';
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

/** What is known about the hearing as a whole. */
export interface Hearing {
  readonly acquaintance: Acquaintance;
  /** The day of the draft, where it is known: ages grow. */
  readonly day?: CivilDay;
}

/**
 * Weighs every claim of a sentence against the passages close to it. From a
 * passage speaks the claim that supports, else the one nearest in meaning.
 */
export const weigh = (sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] =>
  weighClaims(sentence, passages, hearing, () => true);

/** The same, but only for claims that something speaks against: most are settled without a word for them. */
export const weighContested = (sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] =>
  weighClaims(sentence, passages, hearing, (own, speaking) => speaking.some((passage) => mayRefute(own, passage, hearing)));

function weighClaims(
  sentence: ReadSentence,
  passages: readonly Passage[],
  hearing: Hearing,
  isAsked: (own: Spoken, speaking: readonly Passage[]) => boolean,
): Evidence[] {
  if (!givesValues(sentence)) return [];
  const claims = sentence.claims.filter(({ value }) => value.type === 'quantity' || value.type === 'date');
  if (claims.length === 0) return [];
  const giving = passages.filter((passage) => passage.article.kind !== 'record' && gistOf(passage).givesValues);
  const acquainted = giving.filter((passage) => isAcquainted(passage, hearing));
  return claims.flatMap((claim) => {
    const speaking = !isAge(claim.value) ? acquainted
      : giving.filter((passage) => isAcquainted(passage, hearing) || names(passage, claim));
    const own = { claim, sentence };
    return isAsked(own, speaking) ? speaking.flatMap((passage) => hear(own, passage, hearing) ?? []) : [];
  });
}

/** Claims of a passage are read only where one of its values speaks against the draft's. */
function mayRefute(own: Spoken, passage: Passage, hearing: Hearing): boolean {
  const { sentence } = passage;
  const days = daysFrom(hearing.day, passage.article.date);
  return holdsOtherValue(own.claim.value, sentence, days) && sentence.claims.some((counter) =>
    agreementOf(own, { claim: counter, sentence }, days) === 'conflict' &&
    confront(own, passage, counter, hearing)?.stance === 'refutes');
}

function holdsOtherValue(value: Value, { quantities, dates }: ReadSentence, days?: number): boolean {
  const conflicts = (other: Value): boolean => compareValues(value, other, days) === 'conflict';
  return isAge(value) || quantities.some((quantity) => conflicts({ type: 'quantity', quantity })) ||
    dates.some((date) => conflicts({ type: 'date', date }));
}

/** Only figures and dates can be compared. */
const givesValues = ({ quantities, dates }: ReadSentence): boolean => quantities.length + dates.length > 0;

/** Whether a passage names the one whom a claim is about. */
const names = (passage: Passage, { subject }: Claim): boolean =>
  subject !== undefined && gistOf(passage).names.includes(hashOf(subject.key));

const isAcquainted = ({ article }: Passage, { acquaintance }: Hearing): boolean => (acquaintance.get(article.id) ?? 0) > 0;

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
  const days = daysFrom(day, passage.article.date);
  const agreement = agreementOf({ claim, sentence }, { claim: counter, sentence: passage.sentence }, days);
  if (agreement === 'incomparable' || claim.affirmed !== counter.affirmed) return undefined;
  const known = acquaintance.get(passage.article.id) ?? 0;
  const features = featuresOf(claim, sentence, counter, passage.sentence, known);
  if (!mayCompare({ claim, sentence }, { claim: counter, sentence: passage.sentence }, features)) return undefined;
  if (agreement === 'conflict' && mayHaveMoved(claim.value, days, features)) return undefined;
  if (agreement === 'conflict' && isOtherReport(days, acquaintance) && !isAge(claim.value) &&
    areOfSeries(sentence, passage.sentence)) return undefined;
  const score = scoreOf(claim.value, features);
  const stance = agreement === 'conflict' ? 'refutes' : 'supports';
  if (score < (stance === 'supports' ? thresholds.support : thresholds.information)) return undefined;
  return { claim, sentence, passage, counter, stance, score, features };
}

/** How the values of two claims stand to each other, where so many days lie between them. */
const agreementOf = (own: Spoken, other: Spoken, days?: number): Agreement =>
  compareValues(own.claim.value, other.claim.value, isAge(own.claim.value) ? daysAged(own, other, days) : days);

/** Articles that lie farther apart tell of another week's prices, polls and tolls, unless they say the same otherwise. */
const sameNewsDays = 14;

const moving: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count', 'measure', 'share']);

const mayHaveMoved = (value: Value, days: number | undefined, { covered, covering }: Features): boolean =>
  days !== undefined && Math.abs(days) > sameNewsDays && value.type === 'quantity' && moving.has(value.quantity.kind) &&
  !(covered >= 0.7 && covering >= 0.6);

/** Reports of one day, and the few of one event, tell of the same. */
const isOtherReport = (days: number | undefined, acquaintance: Acquaintance): boolean =>
  days === undefined ? acquaintance.size >= manyArticles : days !== 0;

/** A person has one age in all reports, whatever they are about. */
const isAge = (value: Value): boolean => value.type === 'quantity' && value.quantity.kind === 'age';

const daysFrom = (draft?: CivilDay, archive?: CivilDay): number | undefined =>
  draft && archive ? daysBetween(draft, archive) : undefined;

const rank = ({ stance, score }: Evidence): number => (stance === 'supports' ? 1 : 0) + score;
