import type { Passage } from './archive';
import { type Acquaintance, manyArticles } from './acquaintance';
import type { Agreement } from './agreement';
import type { Claim, Value } from './claim';
import type { ReadSentence, Statement } from './reading';
import { type Features, featuresOf } from './features';
import { hashOf } from './gist';
import { gistOf } from './gist-of';
import { areStrangers, areTied, isAge, mayCompare } from './guard';
import { daysAged } from './life/death';
import { areOfOneLife } from './life/once';
import { isLimit } from './limit';
import { type Hearing, type Meeting, meetingOf, once } from './meeting';
import { compareValues, isSameValue } from './relate';
import { type Answer, isRecurring } from './recurrence';
import { areOfSeries, keepPace } from './series';
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

/** A claim of the archive that can be compared with one of the draft, and what the two have in common. */
export interface Relation {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
  readonly passage: Passage;
  readonly counter: Claim;
  readonly agreement: Exclude<Agreement, 'incomparable'>;
  readonly features: Features;
}

/**
 * Weighs every claim of a sentence against the passages close to it. From a
 * passage speaks the claim that supports, else the one nearest in meaning.
 */
export const weigh = (sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] =>
  witnesses(sentence, passages, hearing).flatMap(({ own, speakers }) => bothSides(own, speakers, refutingOf(own, speakers)));

/** The same, but only for claims that something speaks against: most are settled without a word for them. */
export const weighContested = (sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Evidence[] =>
  witnesses(sentence, passages, hearing).flatMap(({ own, speakers }) => {
    const refuting = refutingOf(own, speakers);
    return refuting.length > 0 ? bothSides(own, speakers, refuting) : [];
  });

const isConflict = (agreement: Agreement): boolean => agreement === 'conflict';

/** Claims of a passage are read only where one of its values speaks against the draft's. */
function refutingOf(own: Statement, speakers: readonly Speaker[]): Evidence[] {
  const others = speakers.filter(({ passage, meeting }) => holdsOtherValue(own.claim, passage.sentence, meeting.days));
  const refuting = others.flatMap((speaker) => best(heard(own, speaker, isConflict)) ?? []);
  const isOfLife = refuting.some(({ features }) => features.life > 0);
  return refuting.length > 0 && !isOfLife && isRecurring(own.claim, () => answersTo(own, others)) ? [] : refuting;
}

function* answersTo(own: Statement, speakers: readonly Speaker[]): Generator<Answer> {
  for (const speaker of speakers) {
    for (const { claim, passage, counter, features } of heard(own, speaker, isConflict)) {
      yield { article: passage.article.id, value: counter.value, score: scoreOf(claim.value, features) };
    }
  }
}

function holdsOtherValue(claim: Claim, { quantities, dates }: ReadSentence, days?: number): boolean {
  const conflicts = (other: Value): boolean => compareValues(claim.value, other, days) === 'conflict';
  return isAge(claim) || quantities.some((quantity) => conflicts({ type: 'quantity', quantity })) ||
    dates.some((date) => conflicts({ type: 'date', date }));
}

function bothSides(own: Statement, speakers: readonly Speaker[], refuting: readonly Evidence[]): Evidence[] {
  const supporting = speakers.flatMap((speaker) => best(heard(own, speaker, (agreement) => !isConflict(agreement))) ?? [])
    .filter((one) => !isOverruled(one, refuting));
  const supports = new Set(supporting.map(({ passage }) => passage));
  return [...supporting, ...refuting.filter(({ passage }) => !supports.has(passage))];
}

/** How much nearer to a limit the number must be that speaks against it. */
const clearlyNearer = 0.1;

/** Who says `less than $80 million` has a number near it in mind: a far one, within it by chance, is no support beside a nearer. */
const isOverruled = ({ claim, counter, passage, score, features }: Evidence, refuting: readonly Evidence[]): boolean =>
  isLimit(claim.value) && !isSameValue(claim.value, counter.value) && refuting.some((other) =>
    other.passage === passage && other.score > score && other.features.near >= features.near + clearlyNearer);

function best(relations: Iterable<Relation>): Evidence | undefined {
  let most: Evidence | undefined;
  for (const relation of relations) {
    const evidence = evidenceOf(relation);
    if (evidence && evidence.score > (most?.score ?? 0)) most = evidence;
  }
  return most;
}

/** Every claim of the passages that can be compared with one of a sentence, before it is weighed. */
export const relations = (sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Relation[] =>
  witnesses(sentence, passages, hearing)
    .flatMap(({ own, speakers }) => speakers.flatMap((speaker) => [...heard(own, speaker, () => true)]));

/** The claims of a sentence, each with the passages that may speak about it. */
function witnesses(sentence: ReadSentence, passages: readonly Passage[], hearing: Hearing): Witness[] {
  const claims = givesValues(sentence) ? sentence.claims.filter(isOfValue) : [];
  if (claims.length === 0) return [];
  const speakers = passages.filter((passage) => passage.article.kind !== 'record' && gistOf(passage).givesValues)
    .map((passage) => speakerOf(sentence, passage, hearing, passages));
  const acquainted = speakers.filter(({ passage }) => isAcquainted(passage, hearing));
  return claims.map((claim) => ({
    own: { claim, sentence },
    speakers: isAge(claim) ? speakers.filter((one) => acquainted.includes(one) || names(one.passage, claim)) : acquainted,
  }));
}

/** Whether a passage names the one whom a claim is about. */
const names = (passage: Passage, { subject }: Claim): boolean =>
  subject !== undefined && gistOf(passage).names.includes(hashOf(subject.key));

function speakerOf(own: ReadSentence, passage: Passage, hearing: Hearing, passages: readonly Passage[]): Speaker {
  const meeting = meetingOf(own, passage, hearing, passages);
  return {
    passage, meeting,
    counters: once(() => passage.sentence.claims.filter(isOfValue)),
    isSeries: once(() => isOtherReport(meeting.days, hearing.acquaintance) && areOfSeries(own, passage.sentence)),
  };
}

/** A claim and the passages that may speak about it. */
interface Witness {
  readonly own: Statement;
  readonly speakers: readonly Speaker[];
}

/** A passage with all that it can say. */
interface Speaker {
  readonly passage: Passage;
  readonly counters: () => readonly Claim[];
  readonly meeting: Meeting;
  /** It reports another of a series. */
  readonly isSeries: () => boolean;
}

/** Reports of one day, and the few of one event, tell of the same. */
const isOtherReport = (days: number | undefined, acquaintance: Acquaintance): boolean =>
  days === undefined ? acquaintance.size >= manyArticles : days !== 0;

const isOfValue = ({ value }: Claim): boolean => value.type === 'quantity' || value.type === 'date';

/** Only figures and dates can be compared. */
const givesValues = ({ quantities, dates }: ReadSentence): boolean => quantities.length + dates.length > 0;

const isAcquainted = ({ article }: Passage, { acquaintance }: Hearing): boolean => (acquaintance.get(article.id) ?? 0) > 0;

/** A sentence that holds the draft's own value, for whatever thing, does not refute it with another; nor with one that the draft gives besides. */
function* heard(own: Statement, speaker: Speaker, isWanted: (agreement: Agreement) => boolean): Generator<Relation> {
  const { claim, sentence } = own;
  const { passage, meeting } = speaker;
  const counters = speaker.counters();
  const same = counters.filter(({ value }) => isSameValue(claim.value, value));
  for (const counter of same.length > 0 ? same : counters) {
    const other = { claim: counter, sentence: passage.sentence };
    const agreement = compareValues(claim.value, counter.value, isAge(claim) ? daysAged(own, other, meeting.days) : meeting.days);
    if (agreement === 'incomparable' || !isWanted(agreement)) continue;
    if ((isConflict(agreement) && !isAge(claim) && (isGivenBesides(counter, own) || isOfAnother(own, other, speaker))) || !mayCompare(own, other)) continue;
    yield { claim, sentence, passage, counter, agreement, features: featuresOf(own, other, meeting) };
  }
}

/** `Roe raised $1 million, Doe $1.3 million`: the archive's $1.3 million is Doe's, too. */
const isGivenBesides = (counter: Claim, { claim, sentence }: Statement): boolean =>
  sentence.claims.some((one) => one !== claim && isOfValue(one) && isSameValue(one.value, counter.value));

/** Formulas of the wire read alike whoever they are about, and whatever week. */
const isOfAnother = (own: Statement, other: Statement, { meeting, isSeries }: Speaker): boolean =>
  isSeries() || (!areOfOneLife(own, other) && (keepPace(own.claim.value, other.claim.value, meeting.days) ||
    (meeting.articles >= manyArticles && !areTied(own.claim, other.claim)) ||
    (meeting.articles > 1 && areStrangers(own.claim, other.claim))));

/** What is too unlikely to be about the same thing is no evidence. */
function evidenceOf({ claim, sentence, passage, counter, agreement, features }: Relation): Evidence | undefined {
  const score = scoreOf(claim.value, features);
  const stance = agreement === 'conflict' ? 'refutes' : 'supports';
  if (score < (stance === 'supports' ? thresholds.support : thresholds.information)) return undefined;
  return { claim, sentence, passage, counter, stance, score, features };
}
