import { daysBetween } from '../text/calendar';
import { manyArticles } from './acquaintance';
import type { Claim, Value } from './claim';
import type { ReadSentence, Statement } from './reading';
import type { Clause } from './clause';
import type { DateMention } from './date';
import { compareDates } from './dates/comparison';
import { dateNearness } from './dates/nearness';
import { areOfOneLife } from './life/once';
import { sameEntity, subjectLikeness } from './likeness';
import { isLimit, nearness, numberOf } from './limit';
import type { Meeting } from './meeting';
import { besideValue } from './neighbours';
import { predicateLikeness } from './predicate';
import type { Quantity } from './quantities/quantity';
import { isPrice, prices, statesPrice } from './price';
import { compareQuantities } from './quantities/comparison';
import { standsApart } from './quantities/apart';
import { headLikeness } from './relate';

/** What two claims have in common, each from -1 or 0 to 1. The names are those of the weights. */
export interface Features {
  /** 1 the same subject, 0.5 where the one takes part in the other, -1 two subjects that do not meet. */
  readonly subject: number;
  readonly predicate: number;
  /** The nouns that the values belong to. */
  readonly heads: number;
  /** 1 where both give what one thing costs, `the $4 million line` and `the line will cost $3 million`, in the draft's words for it. */
  readonly price: number;
  /** 1 for a count whose noun one side leaves out. */
  readonly uncounted: number;
  /** Part of the words of the draft's sentence that the archive's holds too. */
  readonly sentence: number;
  /** Part of the names of the archive's sentence that the draft's has too; a half where there are none. */
  readonly names: number;
  /** Part of the words next to either value that stand near the other, too. */
  readonly beside: number;
  /** How near two numbers or dates are: an error is often one digit, another thing any number. */
  readonly near: number;
  /** 1 where either side gives only a limit, `more than 60`; and how near the numbers are then. */
  readonly limit: number;
  readonly limitNear: number;
  /** 1 where the limit is the number itself, `more than 75` and `75`: it may be the round way of saying so. */
  readonly edge: number;
  /** 1 where both sentences give another figure alike; and where one differs and none is alike. */
  readonly sameFigure: number;
  readonly otherFigure: number;
  /** 1 where the draft's sentence has several values of the kind: each has a row of its own. */
  readonly row: number;
  /** 1 where one side counts a part or others, `two of the`, `three more`, and the other does not. */
  readonly part: number;
  /** 1 where both are tied to other dates or places. */
  readonly otherScope: number;
  /** 1 where one denies or only expects what the other says. */
  readonly otherMode: number;
  /** 1 for prices, polls and tolls in articles that lie far apart. */
  readonly apart: number;
  /** 1 for a date that one side gives by the year and the other by the day. */
  readonly otherGrain: number;
  /** 1 for the birth, the death or the time in one office of one person. */
  readonly life: number;
  /** For dates: how many articles could speak, by their logarithm, 0 for one and 1 for eight or more: some only sound alike. */
  readonly crowd: number;
}

/** Measures how far two claims, each in its sentence, speak of the same thing. */
export function featuresOf(own: Statement, other: Statement, meeting: Meeting): Features {
  const { sentence, names, days, articles } = meeting;
  const [a, b] = [own.claim, other.claim];
  const [x, y] = [quantityOf(a.value), quantityOf(b.value)];
  const isBound = isLimit(a.value) || isLimit(b.value);
  const near = nearnessOf(a.value, b.value);
  const figures = otherFigures(own, other);
  const isOneLife = areOfOneLife(own, other);
  const predicate = clauseOf(own)?.verb && clauseOf(other)?.verb ? predicateLikeness(a.predicate, b.predicate) : 0;
  const heads = Math.max(headLikeness(a, b), Math.min(headBeside(a, b, other.sentence), headBeside(b, a, own.sentence)));
  return {
    subject: subjectLikeness(a, b),
    predicate,
    heads,
    price: one(heads >= sameThing && isOnePrice(own, other, meeting)),
    uncounted: one(x?.kind === 'count' && (x.counted === undefined || y?.counted === undefined)),
    sentence,
    names,
    beside: (besideValue(own, other) + besideValue(other, own)) / 2,
    near,
    limit: one(isBound),
    limitNear: isBound ? near : 0,
    edge: one(isBound && (x && y ? numberOf(x) === numberOf(y) : near === 1)),
    sameFigure: one(figures.includes('equal')),
    otherFigure: one(!figures.includes('equal') && figures.includes('conflict')),
    row: one(likeValues(own) > 1),
    part: one(x !== undefined && y !== undefined && standsApart(x, own.sentence) !== standsApart(y, other.sentence)),
    otherScope: one(otherScope(a, b)),
    otherMode: one(a.affirmed !== b.affirmed || (isPossible(own) !== isPossible(other))),
    apart: one(days !== undefined && Math.abs(days) > sameNewsDays && x !== undefined && moving.has(x.kind)),
    otherGrain: one(a.value.type === 'date' && b.value.type === 'date' &&
      a.value.date.granularity !== b.value.date.granularity),
    life: one(isOneLife),
    crowd: a.value.type === 'date' && !isOneLife ? Math.log(Math.min(Math.max(articles, 1), manyArticles)) / Math.log(manyArticles) : 0,
  };
}

/** What is to come is told alike, whether it `will` be, `is to` be or `is expected to` be. */
const isPossible = (statement: Statement): boolean =>
  statement.claim.modality === 'possible' && clauseOf(statement)?.tense !== 'future';

/** Nouns are of one thing from this likeness on. */
const sameThing = 0.9;

function isOnePrice(own: Statement, other: Statement, { isTold }: Meeting): boolean {
  if (!isPrice(own) || !isPrice(other) || !(statesPrice(own) || statesPrice(other))) return false;
  if (likeValues(own) > 1 || likeValues(other) > 1) return false;
  const { heads, participants } = own.claim;
  return isTold({ words: heads.filter((head) => !prices.has(head)), names: participants.map(({ key }) => key) });
}

const one = (is: boolean): number => (is ? 1 : 0);

const clauseOf = ({ claim: { span }, sentence: { clauses } }: Statement): Clause | undefined =>
  clauses.find(({ start, end }) => start <= span.start && span.start < end);

function nearnessOf(a: Value, b: Value): number {
  if (a.type === 'quantity' && b.type === 'quantity') return nearness(a.quantity, b.quantity);
  return a.type === 'date' && b.type === 'date' ? dateNearness(a.date, b.date) : 0;
}

const quantityOf = (value: Value): Quantity | undefined => (value.type === 'quantity' ? value.quantity : undefined);

/** A last day whose noun the other sentence only names besides: `a tight deadline: until Friday`. */
const besides = 0.7;

function headBeside({ heads, value }: Claim, other: Claim, sentence: ReadSentence): number {
  if (!isDeadline(value) || !isDeadline(other.value)) return 0;
  return heads.length === 0 || sentence.words.some(({ lemma }) => heads.includes(lemma)) ? besides : 0;
}

/** `by Friday`, `until Nov. 8`: the last day or hour of something. */
export const isDeadline = (value: Value): boolean => value.type === 'date' && !value.date.period &&
  (value.date.direction === 'by' || value.date.direction === 'until');

/** How the other figures of two sentences stand to each other. */
const otherFigures = (own: Statement, other: Statement): string[] => figuresBeside(own).flatMap((x) =>
  figuresBeside(other).filter(({ kind }) => kind === x.kind).map((y) => compareQuantities(x, y)));

/** Lists have more figures: each of them is not compared with each other, for each of them. */
const mostBeside = 8;

const figuresBeside = ({ claim: { value }, sentence }: Statement): readonly Quantity[] =>
  sentence.quantities.filter((quantity) => value.type !== 'quantity' || quantity !== value.quantity).slice(0, mostBeside);

/** How many values of its kind a claim's sentence has. */
function likeValues({ claim: { value }, sentence: { quantities, dates } }: Statement): number {
  if (value.type === 'quantity') return quantities.filter(({ kind }) => kind === value.quantity.kind).length;
  return value.type === 'date' ? dates.filter(({ granularity }) => granularity === value.date.granularity).length : 0;
}

/** Articles that lie farther apart tell of another week's prices, polls and tolls. */
const sameNewsDays = 14;

export const moving: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count', 'measure', 'share']);

function otherScope(a: Claim, b: Claim): boolean {
  const dates = a.scope.dates.length > 0 && b.scope.dates.length > 0 &&
    a.scope.dates.every((here) => b.scope.dates.every((there) => isOtherTime(here, there)));
  const [places, others] = [a.scope.places, b.scope.places];
  const isList = places.length > 1 !== others.length > 1;
  return dates || (places.length > 0 && others.length > 0 && !isList &&
    places.every((here) => others.every((there) => !sameEntity(here, there))));
}

/** Days that a report may be older than the limit it is told by: `before April 17`, `as of April 17`. */
const reportDays = 7;

function isOtherTime(a: DateMention, b: DateMention): boolean {
  if (compareDates(a, b) !== 'conflict') return false;
  const isLimited = [a, b].some(({ direction }) => direction === 'before' || direction === 'after');
  return !(isLimited && a.from && b.from && Math.abs(daysBetween(a.from, b.from)) <= reportDays);
}
