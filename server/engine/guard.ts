import { isContent } from '../text/content';
import { overlaps } from '../text/span';
import type { Claim, Value } from './claim';
import type { ReadSentence, Statement } from './reading';
import type { DateMention } from './date';
import { isPageStamp } from './dates/stamp';
import { isOnce } from './life/once';
import { isLimit, isRound, timesApart } from './limit';
import { sameEntity, subjectLikeness } from './likeness';
import type { Entity } from './names/entity';
import { compareQuantities } from './quantities/comparison';
import { headLikeness } from './relate';

/**
 * Whether two claims may speak about each other at all. What is only more or
 * less likely is left to the weights; these are never right.
 */
export function mayCompare(own: Statement, other: Statement): boolean {
  if (own.claim.affirmed !== other.claim.affirmed || isTable(own.sentence) || isTable(other.sentence)) return false;
  if (isAge(own.claim)) return subjectLikeness(own.claim, other.claim) === 1 && hasOneAge(own) && hasOneAge(other);
  return isOneMore(own) === isOneMore(other) && !(lacksPerson(own, other) && lacksPerson(other, own)) && !isOthersLife(own.claim, other.claim) &&
    areOfOneScale(own.claim.value, other.claim.value) && areOfOneGrain(own, other);
}

/** `A second line`, `another bridge`: not the one that everybody speaks of. */
const oneMore = /^(?:another|second|third|fourth|separate|different|similar|rival|other)$/;

/** Whether what a claim is about is one of several, as the words before its noun say. */
function isOneMore({ claim: { clause: { start } , value, span }, sentence: { words, clauses } }: Statement): boolean {
  if (value.type !== 'quantity' || value.quantity.kind === 'rank') return false;
  const clause = clauses.find((one) => one.start === start);
  const subject = clause?.subject ?? clause?.antecedent;
  const first = subject ? words.findIndex((word) => word.start >= subject.start) : -1;
  return first >= 0 && span.start !== subject?.start &&
    words.slice(first, first + 2).some(({ lower }, n) => oneMore.test(lower) && (n === 1 ? words[first]?.lower === 'a' : lower === 'another'));
}

/**
 * `The champion beat Doe in the sixth round` tells of another fight than one that names Roe; but where
 * the one says `the film` or `she`, that may be the one whom the other names.
 */
const lacksPerson = (own: Statement, other: Statement): boolean =>
  own.claim.participants.some((one) => isSomebody(one) && !(other.claim.subject === undefined && one === own.claim.subject) &&
    !other.sentence.mentions.some(({ entity }) => sameEntity(entity, one)));

/**
 * Whether two claims name somebody or something in common: the subject, or one who takes part. Who
 * counts something names what he counts.
 */
export const areTied = (a: Claim, b: Claim): boolean => countsSomething(a) || subjectLikeness(a, b) > 0 || shareParticipant(a, b);

/** Whether two sums or dates are of two subjects that have nobody in common: this company's loan and that one's. */
export const areStrangers = (a: Claim, b: Claim): boolean =>
  !countsSomething(a) && subjectLikeness(a, b) < 0 && !shareParticipant(a, b);

const shareParticipant = (a: Claim, b: Claim): boolean =>
  a.participants.some((one) => b.participants.some((other) => sameEntity(one, other)));

const countsSomething = ({ value }: Claim): boolean => value.type === 'quantity' && value.quantity.counted !== undefined;

const isSomebody = ({ kind, canonicalName }: Entity): boolean =>
  kind === 'person' || (kind === 'name' && canonicalName.includes(' '));

/** Two people's lives, though the one is named with the other; not where both take part in one thing. */
function isOthersLife(a: Claim, b: Claim): boolean {
  if (a.value.type !== 'date' || b.value.type !== 'date' || a.subject?.kind !== 'person' || b.subject?.kind !== 'person') return false;
  const subject = subjectLikeness(a, b);
  return subject < 1 && !(subject === 0.5 && headLikeness(a, b) >= sameHeads);
}

const sameHeads = 0.9;

/** Sums of one thing that differ twentyfold are sums of two things; who sets a limit has a number near it in mind. */
const mostTimes = 20;
const mostTimesOfLimit = 3;

function areOfOneScale(a: Value, b: Value): boolean {
  if (a.type !== 'quantity' || b.type !== 'quantity') return true;
  const times = timesApart(a.quantity, b.quantity);
  if (times === 1 && (isLimit(a) || isLimit(b)) && isRound(a.quantity)) return false;
  return times === Infinity || times < (isLimit(a) || isLimit(b) ? mostTimesOfLimit : mostTimes);
}

/** A bare weekday tells when something was said; a year is not refuted by a day of another thing. */
function areOfOneGrain(own: Statement, other: Statement): boolean {
  const [a, b] = [own.claim.value, other.claim.value];
  if (a.type !== 'date' || b.type !== 'date') return true;
  if (isBareWeekday(a.date) || isBareWeekday(b.date) || isStamp(own) || isStamp(other)) return false;
  if (hasOtherFigures(own.sentence, other.sentence)) return false;
  if (a.date.period || b.date.period) return a.date.period !== undefined && b.date.period !== undefined;
  if (a.date.minutes !== undefined || b.date.minutes !== undefined) return a.date.minutes !== undefined && b.date.minutes !== undefined;
  return a.date.granularity === b.date.granularity || (a.date.said.month !== undefined && b.date.said.month !== undefined) ||
    (a.date.said.year !== undefined && b.date.said.year !== undefined);
}

/** `$11 million for 2020` and `$12 million for 2021`: where the sums differ with the years, both may hold. */
function hasOtherFigures(a: ReadSentence, b: ReadSentence): boolean {
  const pairs = a.quantities.flatMap((one) => b.quantities.filter(({ kind }) => kind === one.kind)
    .map((other) => compareQuantities(one, other)));
  return pairs.includes('conflict') && pairs.every((agreement) => agreement === 'conflict' || agreement === 'incomparable');
}

const isBareWeekday = ({ weekday, said, minutes }: DateMention): boolean =>
  weekday !== undefined && said.day === undefined && minutes === undefined;

/** `Published: Friday, Jan. 13`, `4:45 p.m.`: a date with a word at most says nothing that another could contradict. */
const isStamp = ({ claim, sentence: { words, dates } }: Statement): boolean =>
  (claim.value.type === 'date' && isPageStamp(claim.value.date, words)) ||
  (!isOnce(claim) && words.filter((word) => isContent(word) && !dates.some((date) => overlaps(date, word))).length < 2);

/** A person has one age in all reports. */
export const isAge = ({ value }: Claim): boolean => value.type === 'quantity' && value.quantity.kind === 'age';

/** A family of one surname: whoever seems to have two ages in a sentence is two people. */
const hasOneAge = ({ claim, sentence }: Statement): boolean =>
  sentence.claims.every((other) => other.subject !== claim.subject || other.span.start === claim.span.start || !isAge(other));

/** `Shr 34 cts vs 42 cts, net 1.2 mln vs 1.5 mln`: a row of figures is no sentence. */
const isTable = ({ words, quantities }: ReadSentence): boolean =>
  quantities.length >= 2 && words.some(({ lower }) => lower === 'vs' || lower === 'vs.') ||
  quantities.length >= 4 && quantities.length * 4 > words.length;
