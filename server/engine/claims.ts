import type { Span } from '../text/span';
import type { Claim } from './claim';
import type { DateMention } from './date';
import { framesOf, type Frame } from './frame';
import type { ReadSentence } from './reading';
import { classOf } from './titles/title';

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
