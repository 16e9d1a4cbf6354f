import type { Claim } from '../claim';
import type { Statement } from '../reading';
import { subjectLikeness } from '../likeness';
import { officesHeld } from './life-date';

/** What happens once in a life. */
const onceOnly: ReadonlySet<string> = new Set(['bear', 'die']);

/** The day or year of a birth or death. */
export const isOnce = ({ predicate, value }: Claim): boolean => onceOnly.has(predicate) && value.type === 'date' && !value.date.period;

/** Whether two tell of the birth, of the death, or of the time in one office of one person: there is one in all reports. */
export const areOfOneLife = (a: Statement, b: Statement): boolean =>
  isSomebody(a.claim) && subjectLikeness(a.claim, b.claim) === 1 && (areOnce(a.claim, b.claim) || areOfOneOffice(a, b));

const areOnce = (a: Claim, b: Claim): boolean => a.predicate === b.predicate && isOnce(a) && isOnce(b);

function areOfOneOffice(a: Statement, b: Statement): boolean {
  const [one, other] = [officesHeld(a.claim, a.sentence), officesHeld(b.claim, b.sentence)];
  if (!one || !other) return false;
  return one.size === 0 || other.size === 0 || [...one].some((office) => other.has(office));
}

/** A bare surname may be anybody's or anything's name; what is born or holds a seat is a person. */
const isSomebody = ({ subject }: Claim): boolean => subject?.kind === 'person' || subject?.kind === 'name';
