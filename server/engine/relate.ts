import { contentLemmas } from '../text/content';
import type { Claim, Value } from './claim';
import { compareDates } from './date-comparison';
import { bestLikeness, coverage, sameEntity, subjectLikeness } from './likeness';
import { predicateLikeness } from './predicate';
import { compareQuantities } from './quantity-comparison';
import type { ReadSentence } from './reading';
import { compareTenure } from './tenure';

/** How two values of one kind stand to each other. */
export type Agreement = 'equal' | 'compatible' | 'conflict' | 'incomparable';

/** What two claims have in common, each from -1 or 0 to 1. The names are those of the weights. */
export interface Features {
  readonly subject: number;
  readonly predicate: number;
  readonly heads: number;
  /** Part of the draft's context words that the archive's sentence holds, and the other way round. */
  readonly context: number;
  readonly reverseContext: number;
  /** Part of the other participants of both that the other side names too. */
  readonly participants: number;
  /** 1 where either side is tied to another date or place. */
  readonly otherScope: number;
  /** 1 where one denies or only expects what the other says. */
  readonly otherMode: number;
}

/** Compares two values; claims of different kinds cannot be compared. */
export function compareValues(a: Value, b: Value): Agreement {
  if (a.type === 'quantity' && b.type === 'quantity') return compareQuantities(a.quantity, b.quantity);
  if (a.type === 'date' && b.type === 'date') return compareDates(a.date, b.date);
  if (a.type === 'quantity' && b.type === 'date') return compareTenure(a.quantity, b.date);
  if (a.type === 'date' && b.type === 'quantity') return compareTenure(b.quantity, a.date);
  return 'incomparable';
}

/** Measures how far two claims, each in its sentence, speak of the same thing. */
export function featuresOf(a: Claim, inA: ReadSentence, b: Claim, inB: ReadSentence): Features {
  const wordsOfA = new Set(contentLemmas(inA));
  const wordsOfB = new Set(contentLemmas(inB));
  return {
    subject: subjectLikeness(a, b),
    predicate: predicateLikeness(a.predicate, b.predicate),
    heads: bestLikeness(a.heads, b.heads),
    context: coverage([...a.heads, ...a.context], wordsOfB),
    reverseContext: coverage([...b.heads, ...b.context], wordsOfA),
    participants: participantsShared(a, inA, b, inB),
    otherScope: otherScope(a, b) ? 1 : 0,
    otherMode: a.affirmed !== b.affirmed || (a.modality === 'possible') !== (b.modality === 'possible') ? 1 : 0,
  };
}

/** 1 where there is nobody else to compare. */
function participantsShared(a: Claim, inA: ReadSentence, b: Claim, inB: ReadSentence): number {
  const inOther = (claim: Claim, other: ReadSentence): number =>
    claim.participants.filter((one) => other.mentions.some(({ entity }) => sameEntity(one, entity))).length;
  const all = a.participants.length + b.participants.length;
  return all === 0 ? 1 : (inOther(a, inB) + inOther(b, inA)) / all;
}

function otherScope(a: Claim, b: Claim): boolean {
  const dates = a.scope.dates.length > 0 && b.scope.dates.length > 0 &&
    a.scope.dates.every((one) => b.scope.dates.every((other) => compareDates(one, other) === 'conflict'));
  const places = a.scope.places.length > 0 && b.scope.places.length > 0 &&
    a.scope.places.every((one) => b.scope.places.every((other) => !sameEntity(one, other)));
  return dates || places;
}
