import { dayNumber } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { lifeDatesIn } from '../life/life-date';
import { heldOn } from '../life/term';
import type { Role } from '../names/entity';
import type { Seen } from '../names/archive-people';
import type { ReadSentence } from '../reading';
import type { Account } from './role-record';

/** How old an account may be before the world may have changed, in days; parties and states hold longer than offices. */
export const longest: Readonly<Record<Role['kind'], number>> = {
  party: 3650,
  state: 2200,
  title: 550,
  affiliation: 0,
  relation: 0,
};

/** A seat or post told of with another year may be one of that year, and so may one whose end is told. */
export function isOfTheDay(sentence: ReadSentence, role: Role, account: Account, asOf?: CivilDay): boolean {
  const { sentence: theirs, article } = account.passage;
  return role.kind !== 'title' || (heldOn(account, asOf) !== 'no' &&
    !tellsOtherYear(sentence, role, asOf) && !tellsOtherYear(theirs, account.role, article.date));
}

/** In the same clause, but for the year of a birth or of taking office, which says nothing of the time since. */
function tellsOtherYear(sentence: ReadSentence, role: Role, day?: CivilDay): boolean {
  if (!day || sentence.dates.length === 0) return false;
  const claim = sentence.claims.find(({ value }) => value.type === 'role' && value.role.span.start === role.span.start);
  const others = claim?.scope.dates.filter(({ said: { year } }) => year !== undefined && year !== day.year) ?? [];
  if (others.length === 0) return false;
  const begins = lifeDatesIn(sentence).filter(({ kind }) => kind !== 'end').map(({ date }) => date.start);
  return others.some(({ start }) => !begins.includes(start));
}

/** Whether an account is young enough to speak of the draft's day. */
export function isTimely({ kind, tense }: Role, { passage }: Seen, asOf?: CivilDay): boolean {
  const { date } = passage.article;
  if (!date || !asOf || tense === 'former') return true;
  return Math.abs(dayNumber(asOf) - dayNumber(date)) <= longest[kind];
}
