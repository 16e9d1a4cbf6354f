import type { Claim } from './claim';
import type { DateMention } from './date';
import { sameEntity } from './likeness';
import type { Entity } from './mention';
import type { Quantity } from './quantity';
import { compareQuantities } from './quantities/comparison';
import type { ReadSentence } from './reading';
import type { Features } from './relate';

/** A claim in its sentence. */
export interface Spoken {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
}

/**
 * Whether two claims may speak about each other at all, however alike their
 * surroundings. Each rule answers a way in which real news has two numbers or
 * dates that look like one: another person's age, another day's report,
 * another row of a list, another sum of the same person.
 */
export function mayCompare(own: Spoken, other: Spoken, features: Features): boolean {
  if (isTable(own) || isTable(other)) return false;
  const [a, b] = [own.claim.value, other.claim.value];
  const isOther = lacksPerson(own, other) && lacksPerson(other, own);
  if (a.type === 'date' && b.type === 'date') {
    return sameGrain(a.date, b.date) && isAnchored(features) && !isOther && !isOthersLife(own.claim, other.claim, features) &&
      !hasOtherFigures(own, other) && ((fewDates(own) && fewDates(other)) || runsParallel(features));
  }
  if (a.type === 'quantity' && b.type === 'quantity') {
    if (a.quantity.kind === 'age') return features.subject === 1 && hasOneAge(own) && hasOneAge(other);
    if (isNear(features)) return sameNear(a.quantity, features);
    if (isOther) return false;
    return sameScale(a.quantity, b.quantity, features.limit === 1 ? mostTimesOfLimit : mostTimes) && (isAlone(own, a.quantity) && isAlone(other, b.quantity) || runsParallel(features)) &&
      sameThing(a.quantity, features);
  }
  return isAnchored(features);
}

/** `The champion beat Doe in the sixth round` tells of another fight than one that names Roe. */
const lacksPerson = (own: Spoken, other: Spoken): boolean =>
  own.claim.participants.some((one) => isSomebody(one) &&
    !other.sentence.mentions.some(({ entity }) => sameEntity(entity, one)));

const isSomebody = ({ kind, canonicalName }: Entity): boolean =>
  kind === 'person' || (kind === 'name' && canonicalName.includes(' '));

/** A family of one surname: whoever seems to have two ages in a sentence is two people. */
const hasOneAge = ({ claim, sentence }: Spoken): boolean =>
  sentence.claims.every(({ subject, value, span }) => subject !== claim.subject || span.start === claim.span.start ||
    value.type !== 'quantity' || value.quantity.kind !== 'age');

/** Two people's lives, though the one is named with the other; not where both take part in one thing. */
const isOthersLife = (a: Claim, b: Claim, { subject, heads }: Features): boolean =>
  a.subject?.kind === 'person' && b.subject?.kind === 'person' && subject < 1 && !(subject === 0.5 && heads >= 0.9);

/** A limit beside its number, or two long numbers that are nearly one: what else is said matters less. */
const isNear = ({ near, limit }: Features): boolean => near > 0 && (limit === 1 || near > 0.5);

function sameNear({ kind }: Quantity, { subject, heads, predicate, covered }: Features): boolean {
  if (kind === 'duration') return subject === 1 && predicate >= 0.6;
  if (subject < 0) return heads >= 0.85 && covered >= 0.6;
  return kind === 'count' ? heads >= 0.85 : heads >= 0.6 || predicate >= 0.6 || covered >= 0.5;
}

const runsParallel = ({ covered, covering }: Features): boolean => covered >= 0.75 && covering >= 0.75;

const isAnchored = ({ subject, predicate, heads, covered, covering }: Features): boolean =>
  heads > 0.5 || predicate > 0.5 || (subject === 1 && covered > 0.5) || covered + covering >= 1.2;

/** A bare weekday tells when something was said; a year is not refuted by a day of another thing. */
function sameGrain(a: DateMention, b: DateMention): boolean {
  if (a.period || b.period) return a.period !== undefined && b.period !== undefined;
  if (a.minutes !== undefined || b.minutes !== undefined) return a.minutes !== undefined && b.minutes !== undefined;
  if (isBareWeekday(a) || isBareWeekday(b)) return false;
  return a.granularity === b.granularity || (a.said.month !== undefined && b.said.month !== undefined) ||
    (a.said.year !== undefined && b.said.year !== undefined);
}

const isBareWeekday = ({ weekday, said }: DateMention): boolean => weekday !== undefined && said.day === undefined;

/** `Shr 34 cts vs 42 cts, net 1.2 mln vs 1.5 mln`: a row of figures is no sentence. */
const isTable = ({ sentence: { words, quantities } }: Spoken): boolean =>
  quantities.length >= 2 && words.some(({ lower }) => lower === 'vs' || lower === 'vs.') ||
  quantities.length >= 4 && quantities.length * 4 > words.length;

/** Sums of one thing that differ twentyfold are sums of two things. */
const mostTimes = 20;
/** Who sets a limit has a number near it in mind. */
const mostTimesOfLimit = 3;

function sameScale(a: Quantity, b: Quantity, most: number): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return x === 0 || y === 0 || Math.max(x / y, y / x) < most;
}

const sizeOf = ({ low, high }: Quantity): number => (Number.isFinite(high) && high > 0 ? high : low);

/** `$11 million for 2020` and `$12 million for 2021`: where the sums differ with the years, both may hold. */
function hasOtherFigures({ sentence: a }: Spoken, { sentence: b }: Spoken): boolean {
  const pairs = a.quantities.flatMap((one) => b.quantities.filter(({ kind }) => kind === one.kind).map((other) => compareQuantities(one, other)));
  return pairs.includes('conflict') && pairs.every((agreement) => agreement === 'conflict' || agreement === 'incomparable');
}

/** `in 1994, 1996 and 2002`: each is another time of the same thing. */
const fewDates = ({ sentence }: Spoken): boolean => sentence.dates.filter(({ weekday }) => weekday === undefined).length <= 2;

/** In a list of like figures each has a row of its own. */
const isAlone = ({ sentence }: Spoken, { kind }: Quantity): boolean =>
  sentence.quantities.filter((other) => other.kind === kind).length <= 2;

function sameThing({ kind, unit }: Quantity, { subject, heads, predicate, covered, covering }: Features): boolean {
  const alike = covered >= 0.5 && covering >= 0.4;
  switch (kind) {
    case 'count': return heads >= 0.85 && subject >= 0 && (predicate >= 0.6 ? covered + covering >= 0.8 : covered + covering >= 1.3);
    case 'money': return subject >= 0 && (heads >= 0.6 ? covered + covering >= 0.6 : predicate >= 0.9 && alike);
    // `the sixth round`, `her third marriage`: without a superlative an ordinal tells which one is meant.
    case 'rank': return subject >= 0 && (unit === undefined ? covered >= 0.6 && covering >= 0.6 : heads >= 0.6 || alike);
    case 'duration': return subject >= 0 && predicate >= 0.6 && covered + covering >= 0.6;
    default: return subject >= 0 && (heads >= 0.6 || (predicate >= 0.6 && alike) || covered + covering >= 1.3);
  }
}
