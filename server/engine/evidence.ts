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

/** Among so many articles some only sound alike: they must name somebody whom the draft names, too. */
const manyArticles = 8;

/** A name in more than this part of them says nothing about the story. */
const commonName = 1 / 3;

/**
 * For how much of the draft an article is among the passages. One of many
 * that shares no telling name with the draft is not acquainted at all: wire
 * formulas and sports results read alike whoever they are about.
 */
export function acquaintanceOf(passages: ReadonlyMap<ReadSentence, readonly Passage[]>): Acquaintance {
  const counts = new Map<string, number>();
  for (const close of passages.values()) {
    for (const id of new Set(close.map(({ article }) => article.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const met = counts.size < manyArticles ? undefined : articlesThatMeet(passages, counts.size);
  const share = (id: string, n: number): number =>
    met && !met.has(id) ? 0 : Math.min(1, n / passages.size / fullAcquaintance);
  return new Map([...counts].map(([id, n]) => [id, share(id, n)]));
}

/** Articles that name somebody or something telling that the draft names; absent where the draft names nothing. */
function articlesThatMeet(passages: ReadonlyMap<ReadSentence, readonly Passage[]>, articles: number): ReadonlySet<string> | undefined {
  const named = new Set([...passages.keys()].flatMap(namesIn));
  if (named.size === 0) return undefined;
  const byName = new Map<string, Set<string>>();
  for (const { sentence, article } of [...passages.values()].flat()) {
    for (const key of namesIn(sentence)) if (named.has(key)) byName.set(key, (byName.get(key) ?? new Set()).add(article.id));
  }
  return new Set([...byName.values()].filter((ids) => ids.size <= Math.max(commonName * articles, manyArticles)).flatMap((ids) => [...ids]));
}

const namesIn = ({ mentions }: ReadSentence): string[] =>
  mentions.filter(({ entity }) => entity.kind !== 'place').map(({ entity }) => entity.key);

/**
 * Weighs every claim of a sentence against the passages close to it. From a
 * passage speaks the claim that supports, else the one nearest in meaning.
 */
export function weigh(sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] {
  if (!givesValues(sentence)) return [];
  const claims = sentence.claims.filter(({ value }) => value.type === 'quantity' || value.type === 'date');
  const speaking = passages.filter((passage) => isAcquainted(passage, hearing) && givesValues(passage.sentence));
  return claims.flatMap((claim) => speaking.flatMap((passage) => hear({ claim, sentence }, passage, hearing) ?? []));
}

/** Only figures and dates can be compared. */
const givesValues = ({ quantities, dates }: ReadSentence): boolean => quantities.length + dates.length > 0;

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
  const agreement = compareValues(claim.value, counter.value, days);
  if (agreement === 'incomparable' || claim.affirmed !== counter.affirmed) return undefined;
  const known = acquaintance.get(passage.article.id) ?? 0;
  const features = featuresOf(claim, sentence, counter, passage.sentence, known);
  if (!mayCompare({ claim, sentence }, { claim: counter, sentence: passage.sentence }, features)) return undefined;
  if (agreement === 'conflict' && mayHaveMoved(claim.value, days, features)) return undefined;
  const score = scoreOf(claim.value, features);
  const stance = agreement === 'conflict' ? 'refutes' : 'supports';
  if (score < (stance === 'supports' ? thresholds.support : thresholds.information)) return undefined;
  return { claim, sentence, passage, counter, stance, score, features };
}

/** Articles that lie farther apart tell of another week's prices, polls and tolls, unless they say the same otherwise. */
const sameNewsDays = 14;

const moving: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count', 'measure', 'share']);

const mayHaveMoved = (value: Value, days: number | undefined, { covered, covering }: Features): boolean =>
  days !== undefined && Math.abs(days) > sameNewsDays && value.type === 'quantity' && moving.has(value.quantity.kind) &&
  !(covered >= 0.7 && covering >= 0.6);

const daysFrom = (draft?: CivilDay, archive?: CivilDay): number | undefined =>
  draft && archive ? daysBetween(draft, archive) : undefined;

const rank = ({ stance, score }: Evidence): number => (stance === 'supports' ? 1 : 0) + score;
