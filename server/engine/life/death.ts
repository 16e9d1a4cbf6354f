import { listed } from '../../text/word-list';
import type { Statement } from '../reading';

/** Nouns for a death, said of whom it befell: `the slaying of 20-year-old Doe`. */
const deaths = listed('death, killing, slaying, murder, funeral, homicide, drowning');

/** Verbs for being made dead. */
const killing = listed('kill, murder, slay, execute, behead');

/** By how many days somebody has aged from one text to the other, which is so many days later: the dead do not age. */
export const daysAged = (own: Statement, other: Statement, days?: number): number | undefined =>
  (days !== undefined && isAgeAtDeath(days < 0 ? other : own) ? 0 : days);

/** Whether a sentence tells the age at which somebody has died. */
function isAgeAtDeath({ claim: { span, clause: place, predicate }, sentence: { words, clauses } }: Statement): boolean {
  const before = words.filter(({ end }) => end <= span.start).slice(-2);
  if (before[1]?.lower === 'of' && deaths.has(before[0]?.lemma ?? '')) return true;
  const clause = clauses.find(({ start }) => start === place.start);
  return predicate === 'die' || (killing.has(predicate) && clause?.voice === 'passive');
}
