import type { Span } from '../text/span';
import type { DateMention } from './date';
import type { Entity, Mention, Role } from './mention';
import type { Quantity } from './quantity';
import { framesOf, type Frame } from './frame';
import type { ReadSentence } from './reading';
import { classOf } from './titles/title';

/** What a claim says: the slot that another text may fill otherwise. */
export type Value =
  | { readonly type: 'quantity'; readonly quantity: Quantity }
  | { readonly type: 'date'; readonly date: DateMention }
  | { readonly type: 'name'; readonly mention: Mention }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'event' };

/**
 * Who, what, when and where, unit and which value. Two claims may speak
 * about each other only where who, what, scope and unit agree.
 */
export interface Claim {
  /** Where the value stands; for an event its verb. */
  readonly span: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly value: Value;
  /** Whom or what it is about, where the sentence says so in one way. */
  readonly subject?: Entity;
  /** Everybody and everything else named in the clause. */
  readonly participants: readonly Entity[];
  /** Lemma of the verb that governs the value, `be` where there is none. */
  readonly predicate: string;
  /** The noun the value belongs to: `approval` in `approval was 55%`. Lemmas. */
  readonly heads: readonly string[];
  /** Other content words of the clause, lemmas. */
  readonly context: readonly string[];
  /** Content words and names shortly before and after the clause, lemmas and keys: they say less. */
  readonly surroundings: readonly string[];
  readonly scope: { readonly dates: readonly DateMention[]; readonly places: readonly Entity[] };
  /** `false` where negated. */
  readonly affirmed: boolean;
  /** `fact`; `reported` where somebody is named as saying it; `possible` for may, plans to, was expected to. */
  readonly modality: 'fact' | 'reported' | 'possible';
  readonly source?: Entity;
}

/** A claim in its sentence. */
export interface Statement {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
}

/** Finds what a sentence claims: a claim for every quantity, date, role and name in it. */
export function findClaims(sentence: Omit<ReadSentence, 'claims'>): Claim[] {
  const frames = framesOf(sentence);
  const claims: Claim[] = sentence.row ? [] : [
    ...sentence.quantities.map((quantity): Claim => ({
      ...frames.around(quantity, quantity), value: { type: 'quantity', quantity }, span: spanOf(quantity),
    })),
    ...sentence.dates.map((date): Claim => {
      const frame = inOffice(frames.around(date), date);
      return { ...frame, value: { type: 'date', date: asDeadline(date, frame) }, span: spanOf(date) };
    }),
  ];
  for (const mention of sentence.mentions) {
    for (const role of mention.roles) {
      claims.push({
        ...frames.around(mention), subject: mention.entity, value: { type: 'role', role }, span: spanOf(role.span),
      });
    }
    if (mention.form === 'name') {
      claims.push({ ...frames.around(mention), value: { type: 'name', mention }, span: spanOf(mention) });
    }
  }
  return claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** `a senator from 1997 to 2017` tells of serving, as `served in the Senate` does. */
const inOffice = (frame: Frame, { period }: DateMention): Frame =>
  period && frame.heads.some(isOffice) ? { ...frame, predicate: 'serve' } : frame;

/** `The deadline is Nov. 8` sets the same limit as `until Nov. 8`. */
const asDeadline = (date: DateMention, { heads }: Frame): DateMention =>
  heads.includes('deadline') && !date.direction && !date.period ? { ...date, direction: 'by' } : date;

const isOffice = (noun: string): boolean => ['seat', 'office', 'post'].includes(classOf(noun) ?? '');

const spanOf = ({ start, end }: Span): Span => ({ start, end });
