import type { Claim } from '../claim';
import { subjectLikeness } from '../likeness';

/** What happens once in a life. */
const onceOnly: ReadonlySet<string> = new Set(['bear', 'die']);

/** The day or year of a birth or death. */
export const isOnce = ({ predicate, value }: Claim): boolean => onceOnly.has(predicate) && value.type === 'date' && !value.date.period;

/** Whether two tell of the birth, or of the death, of one person: there is one in all reports. */
export const areOfOneLife = (a: Claim, b: Claim): boolean =>
  a.predicate === b.predicate && isOnce(a) && isOnce(b) && a.subject?.kind === 'person' && subjectLikeness(a, b) === 1;
