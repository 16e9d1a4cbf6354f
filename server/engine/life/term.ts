import { addDays, compareDays } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { Seen } from '../names/archive-people';
import { type LifeDate, lifeDatesIn } from './life-date';

/** Around the first and the last day of a term either may be said. */
const edgeDays = 45;

/**
 * Whether what a sentence says of somebody held on a day, by the dates it
 * gives for it: yes, no, or that the day lies at the edge of the term. A
 * sentence without dates, or a day that is unknown, gives yes.
 */
export function heldOn({ mention, passage }: Seen, day?: CivilDay): 'yes' | 'edge' | 'no' {
  if (!day) return 'yes';
  const dates = lifeDatesIn(passage.sentence)
    .filter(({ entity, kind }) => entity === mention.entity && kind !== 'birth');
  const fits = (slack: number): boolean => dates.every((date) => isWithin(date, day, slack));
  if (fits(-edgeDays)) return 'yes';
  return fits(edgeDays) ? 'edge' : 'no';
}

function isWithin({ kind, date: { from, to } }: LifeDate, day: CivilDay, slack: number): boolean {
  if (!from || !to) return true;
  return kind === 'start' ? compareDays(addDays(from, -slack), day) <= 0 : compareDays(day, addDays(to, slack)) <= 0;
}
