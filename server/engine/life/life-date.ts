import { contains } from '../../text/span';
import { listed } from '../../text/word-list';
import type { Claim } from '../claim';
import type { DateMention } from '../date';
import type { Entity } from '../names/entity';
import type { ReadSentence } from '../reading';
import { classOf } from '../titles/title';

/** When somebody was born, took an office or left it, as a sentence says. */
export interface LifeDate {
  readonly kind: 'birth' | 'start' | 'end';
  readonly entity: Entity;
  /** Offices it may be of, such as `senator`; none where the sentence does not say. */
  readonly offices: ReadonlySet<string>;
  /** The day, month or year itself, without `since` or `until`. */
  readonly date: DateMention;
  /** It is one end of a period that the sentence gives whole. */
  readonly ofPeriod: boolean;
}

/** Finds the dates of people's lives in a sentence. */
export function lifeDatesIn(sentence: ReadSentence): readonly LifeDate[] {
  const dates = known.get(sentence) ??
    (sentence.dates.length === 0 ? [] : sentence.claims.flatMap((claim) => lifeDatesOf(claim, sentence)));
  known.set(sentence, dates);
  return dates;
}

/** Sentences of the archive are asked for theirs again and again. */
const known = new WeakMap<ReadSentence, readonly LifeDate[]>();

function lifeDatesOf(claim: Claim, sentence: ReadSentence): LifeDate[] {
  const { subject, value, affirmed, modality } = claim;
  if (value.type !== 'date' || subject?.kind !== 'person' || !affirmed || modality === 'possible') return [];
  if (claim.scope.dates.length > 0 || value.date.relativeToEvent) return [];
  const told = isBirth(claim) ? { birth: value.date } : serviceDates(claim, value.date, sentence);
  const offices = officesOf(claim, subject, sentence);
  return (['birth', 'start', 'end'] as const).flatMap((kind) => {
    const date = told[kind];
    const isKnown = date?.said.year !== undefined && !date.approximate;
    return isKnown ? [{ kind, entity: subject, offices, date: bare(date), ofPeriod: value.date.period !== undefined }] : [];
  });
}

type Dates = { readonly [K in LifeDate['kind']]?: DateMention };

const isBirth = ({ predicate, value }: Claim): boolean =>
  predicate === 'bear' && value.type === 'date' && !value.date.direction && !value.date.period;

/** `since` and `until` only say which end it is. */
const bare = (date: DateMention): DateMention => ({ ...date, direction: undefined });

/** Verbs of being in an office, of coming into one and of going out of it. */
const serving = listed('represent, serve, hold, be');
const taking = listed('take, assume, enter, join');
const leaving = listed('leave, depart');

function serviceDates(claim: Claim, date: DateMention, sentence: ReadSentence): Dates {
  const { predicate } = claim;
  if (followsOffice(date, sentence)) return timeServed(date);
  if (serving.has(predicate)) return isInOffice(claim, sentence) ? timeServed(date) : {};
  if (date.period || date.direction || !namesOffice(claim, sentence)) return {};
  return taking.has(predicate) ? { start: date } : leaving.has(predicate) ? { end: date } : {};
}

/** `in Congress since 2011`, `in office until 2015`, whatever the verb. */
function followsOffice(date: DateMention, { words }: ReadSentence): boolean {
  const before = words.filter(({ end }) => end <= date.start).slice(-2).map(({ lower }) => lower);
  return date.direction !== undefined && offices.has(before[0] ?? '');
}

function timeServed(date: DateMention): Dates {
  if (date.period) return { start: date.period.begin, end: date.period.end };
  return date.direction === 'since' ? { start: date } : date.direction === 'until' ? { end: date } : {};
}

/** Houses, and who sits in them; in a congress sit both. */
const houses: ReadonlyMap<string, readonly string[]> = new Map([
  ['senate', ['senator']],
  ['house', ['representative']],
  ['congress', ['senator', 'representative']],
]);

const offices = listed('office, seat, senate, house, congress');

const namesOffice = ({ clause }: Claim, { words }: ReadSentence): boolean =>
  words.some((word) => contains(clause, word) && offices.has(word.lower));

/** `served on the board since 2011` is no office, nor is `represented the company`. */
const isInOffice = (claim: Claim, sentence: ReadSentence): boolean =>
  claim.subject !== undefined && officesOf(claim, claim.subject, sentence).size > 0;

/**
 * The offices whose whole time a claim gives, as a period or in years:
 * `held the seat from 1997 to 2017`, `the Senate seat he held for 20 years`; absent where it gives no such time.
 */
export function officesHeld(claim: Claim, sentence: ReadSentence): ReadonlySet<string> | undefined {
  const { subject, value, predicate, affirmed } = claim;
  if (!subject || !affirmed || !(predicate === 'serve' || predicate === 'hold')) return undefined;
  const isTime = value.type === 'date' ? value.date.period !== undefined : value.type === 'quantity' && value.quantity.kind === 'duration';
  return isTime && (namesOffice(claim, sentence) || isOffered(claim, sentence)) ? officesOf(claim, subject, sentence) : undefined;
}

/** `the seat he held`: the office stands just before the clause. */
function isOffered({ clause }: Claim, { words }: ReadSentence): boolean {
  const before = words.findLast(({ end, pos }) => end <= clause.start && pos !== 'PRON');
  return before !== undefined && offices.has(before.lower);
}

/** The public offices that the sentence gives somebody: by title, or by the house that the clause names. */
function officesOf({ clause }: Claim, entity: Entity, { words, mentions }: ReadSentence): ReadonlySet<string> {
  const titles = mentions.flatMap((mention) => (mention.entity === entity ? mention.roles : []))
    .filter(({ kind, value, tense }) => kind === 'title' && isPublic(value) && tense !== 'candidate');
  const named = new Set(words.filter(({ lower }) => houses.has(lower)).map(({ lower }) => lower));
  if (named.size > 1) return new Set();
  const seats = words.filter((word) => contains(clause, word)).flatMap(({ lower }) => houses.get(lower) ?? []);
  return new Set(seats.length > 0 ? seats : titles.map(({ value }) => value));
}

const isPublic = (value: string): boolean => classOf(value) === 'seat' || classOf(value) === 'office';
