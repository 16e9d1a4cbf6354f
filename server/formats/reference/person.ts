import { partyOf, partyOfLetter } from '../../engine/titles/parties';
import { stateOf } from '../../engine/titles/states';
import { compareDays } from '../../text/calendar';
import type { CivilDate } from '../../text/civil';
import { parseDay } from '../../text/date-line';
import type { PersonFields, ReferenceField } from './fields';

/** Somebody as a reference file knows them. */
export interface Person {
  readonly name: string;
  readonly born?: CivilDate;
  readonly died?: CivilDate;
  readonly services: readonly Service[];
}

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

/** A person, or nobody where there is no name; and what could not be used, as words that follow a line's number. */
export interface ReadPerson {
  readonly person?: Person;
  readonly problems: readonly string[];
}

/** Reads one entry of a reference file. */
export function personOf(fields: PersonFields): ReadPerson {
  const problems: string[] = [];
  const name = nameOf(fields);
  if (name === undefined) {
    return { problems: ['it has no full name and is left out; name the field that holds it under “fields” in copydesk.json'] };
  }
  const dateOf = (from: PersonFields, field: ReferenceField): CivilDate | undefined => {
    const written = from.text(field);
    const date = written === undefined ? undefined : parseDate(written);
    if (written !== undefined && !date) problems.push(`“${written}” is no date and is left out; write it like 2011-01-05`);
    return date;
  };
  const terms = fields.list('terms');
  const services = (terms.length > 0 ? terms : [fields]).flatMap((term): Service[] => {
    const service = serviceOf(term, fields, { start: dateOf(term, 'start'), end: dateOf(term, 'end') });
    if (!isBackward(service)) return [service];
    problems.push('a term ends before it starts and is left out; correct its dates');
    return [];
  });
  return {
    person: { name, ...withDates({ born: dateOf(fields, 'born'), died: dateOf(fields, 'died') }), services: joinTerms(services) },
    problems,
  };
}

function nameOf(fields: PersonFields): string | undefined {
  const parts = (['first', 'middle', 'last', 'suffix'] as const).map((field) => fields.text(field));
  const whole = fields.text('name') ?? (parts[0] && parts[2] ? parts.filter(Boolean).join(' ') : undefined);
  if (whole === undefined) return undefined;
  const turned = /^([^,]+), ([^,]+)$/.exec(whole);
  const name = asCalled(turned && !suffix.test(turned[2] ?? '') ? `${turned[2]} ${turned[1]}` : whole);
  return /\p{L}\S* +\S*\p{L}/u.test(name) ? name : undefined;
}

const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/** `Robert C. "Bob" Roe, Jr.` is called Bob Roe; the suffix is left to those who have two of one name. */
function asCalled(name: string): string {
  const [, nickname, rest] = /^[^"“(]*["“(]([^"”)]+)["”)]\s+(.+)$/.exec(name) ?? [];
  return (nickname && rest ? `${nickname} ${rest}` : name).replace(/,?\s+[JS]r\.?$/, '').replace(/\s+/g, ' ');
}

function serviceOf(term: PersonFields, person: PersonFields, dates: { readonly start?: CivilDate; readonly end?: CivilDate }): Service {
  const either = (field: ReferenceField): string | undefined => term.text(field) ?? person.text(field);
  const written = either('state');
  const state = written === undefined ? undefined : stateOf(written);
  const place = term.text('place') ?? (state ? undefined : written);
  const office = officeOf(term === person ? officeBeside(person) : term.text('office'));
  const party = partyNamed(either('party'));
  const isCurrent = /^(?:true|yes|y|1)$/i.test(term.text('current') ?? '');
  return {
    ...(office && { office }), ...(state && { state }), ...(place && { place }), ...(party && { party }),
    ...withDates({ start: dates.start, end: isCurrent ? undefined : dates.end }),
  };
}

/** The `type` of an entry is often what kind of entry it is, not what somebody is. */
const officeBeside = (person: PersonFields): string | undefined => {
  const office = person.text('office');
  return office !== undefined && /^(?:person|people|individual|politician|member|elected|official)$/i.test(office) ? undefined : office;
};

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
  const name = written?.replace(/\s+party$/i, '').trim() ?? '';
  return partyOfLetter(name) ?? partyOf(name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
}

const withDates = <T extends object>(dates: T): T =>
  Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined)) as T;

/** `2011-01-05`, `Jan. 5, 2011`, `2011-01`, `2011`. */
function parseDate(text: string): CivilDate | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text)?.map(Number) ?? [];
  if (year !== undefined) return month === undefined || Number.isNaN(month) ? { year } : month >= 1 && month <= 12 ? { year, month } : undefined;
  return parseDay(text);
}

const isBackward = ({ start, end }: Service): boolean => start !== undefined && end !== undefined && compareDays(first(start), last(end)) > 0;

const first = ({ year = 0, month = 1, day = 1 }: CivilDate) => ({ year, month, day });

const last = ({ year = 0, month = 12, day = 31 }: CivilDate) => ({ year, month, day });

/** Terms that follow one another in one office are one time in it: what counts is when it began and ended. */
function joinTerms(services: readonly Service[]): Service[] {
  const joined: Service[] = [];
  for (const service of services) {
    const before = joined.at(-1);
    if (before && isNext(before, service)) joined[joined.length - 1] = { ...before, ...service, start: before.start, end: service.end };
    else joined.push(service);
  }
  return joined;
}

/** The day after an election may lie weeks before the oath. */
const mostDaysBetween = 62;

function isNext(a: Service, b: Service): boolean {
  const isSame = a.office === b.office && a.state === b.state && a.place === b.place && a.party === b.party;
  if (!isSame || a.office === undefined || !a.end || !b.start) return false;
  const [end, start] = [last(a.end), first(b.start)];
  const days = (start.year - end.year) * 365 + (start.month - end.month) * 30.4 + start.day - end.day;
  return days <= mostDaysBetween;
}
