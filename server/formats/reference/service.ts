import { partyOf, partyOfLetter } from '../../engine/titles/parties';
import { stateOf } from '../../engine/titles/states';
import { compareDays, daysBetween } from '../../text/calendar';
import type { CivilDate } from '../../text/civil';
import { firstOf, lastOf } from './day';
import type { PersonFields, ReferenceField } from './fields';

/** A time in an office, or what is said of somebody without one. */
export interface Service {
  /** Lower case: `senator`, `mayor`. */
  readonly office?: string;
  /** As written: a town, a county, an agency. */
  readonly place?: string;
  /** Postal code. */
  readonly state?: string;
  /** `democrat`. */
  readonly party?: string;
  readonly start?: CivilDate;
  /** Absent where the time goes on, or nothing is said of its end. */
  readonly end?: CivilDate;
}

/** Reads a term of a person; what it does not say itself is said of the person. */
export function serviceOf(term: PersonFields, person: PersonFields, dates: Pick<Service, 'start' | 'end'>): Service {
  const either = (field: ReferenceField): string | undefined => term.text(field) ?? person.text(field);
  const written = either('state');
  const state = written === undefined ? undefined : stateOf(written);
  const place = term.text('place') ?? (state ? undefined : written);
  const office = officeOf(term === person ? officeBeside(person) : term.text('office'));
  const party = partyNamed(either('party'));
  const goesOn = /^(?:true|yes|y|1)$/i.test(term.text('current') ?? '');
  return {
    ...(office && { office }), ...(state && { state }), ...(place && { place }), ...(party && { party }),
    ...(dates.start && { start: dates.start }), ...(dates.end && !goesOn && { end: dates.end }),
  };
}

/** The `type` of an entry is often what kind of entry it is, not what somebody is. */
const noOffice = /^(?:person|people|individual|politician|member|elected|official)$/i;

function officeBeside(person: PersonFields): string | undefined {
  const office = person.text('office');
  return office !== undefined && noOffice.test(office) ? undefined : office;
}

/** What files call offices for short. */
const short: ReadonlyMap<string, string> = new Map([
  ['rep', 'representative'], ['house', 'representative'], ['u.s. representative', 'representative'],
  ['us representative', 'representative'], ['sen', 'senator'], ['senate', 'senator'], ['u.s. senator', 'senator'],
  ['us senator', 'senator'], ['gov', 'governor'], ['lt gov', 'lieutenant governor'], ['prez', 'president'],
  ['viceprez', 'vice president'], ['ag', 'attorney general'],
]);

function officeOf(written?: string): string | undefined {
  const lower = written?.toLowerCase().replace(/\s+/g, ' ').replace(/(?<=^\w+)\.$/, '');
  return lower && (short.get(lower) ?? lower);
}

function partyNamed(written?: string): string | undefined {
  const name = written?.trim().replace(/ party$/i, '').trim() ?? '';
  return partyOfLetter(name) ?? partyOf(name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
}

/** Services by their first day, where all have one. */
export const inOrder = (services: readonly Service[]): readonly Service[] => services.every(({ start }) => start)
  ? [...services].sort((a, b) => compareDays(firstOf(a.start ?? {}), firstOf(b.start ?? {})))
  : services;

/** Terms that follow one another in one office are one time in it: what counts is when it began and ended. */
export function joinTerms(services: readonly Service[]): Service[] {
  const joined: Service[] = [];
  for (const service of services) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && isNext(before, service);
    if (goesOn) joined.pop();
    joined.push(goesOn && before.start ? { ...service, start: before.start } : service);
  }
  return joined;
}

/** The oath may be taken weeks after the last term has ended. */
const mostDaysBetween = 62;

function isNext(a: Service, b: Service): boolean {
  const isSame = a.office === b.office && a.state === b.state && a.place === b.place && a.party === b.party;
  if (!isSame || a.office === undefined || !a.end || !b.start) return false;
  return daysBetween(lastOf(a.end), firstOf(b.start)) <= mostDaysBetween;
}
