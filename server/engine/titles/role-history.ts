import { compareDays } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { Exhibit } from '../finding';
import type { LifeDate } from '../life/life-date';
import type { Role } from '../names/entity';
import { stateInWords } from './states';

/** A place of the archive that gives somebody a role, or says when they had it. */
export interface RoleReport {
  readonly role?: Role;
  readonly exhibit: Exhibit;
  readonly terms: readonly LifeDate[];
}

/** A time that the archive says somebody had a role, open where it gives one end only. */
export interface Term {
  readonly from?: CivilDay;
  readonly to?: CivilDay;
  readonly exhibit: Exhibit;
}

/** One role of somebody with all that tells of it. */
export interface HeldRole {
  /** `state senator, Oregon`, `Democrat` */
  readonly label: string;
  readonly kind: Role['kind'];
  /** Where it is told, the newest first. */
  readonly reports: readonly { readonly tense: Role['tense']; readonly exhibit: Exhibit }[];
  readonly terms: readonly Term[];
}

interface Held extends HeldRole {
  label: string;
  readonly value: string;
  /** Where the office belongs, once somebody says so. */
  of?: string;
  readonly reports: { tense: Role['tense']; exhibit: Exhibit }[];
  readonly terms: Term[];
}

/** Groups what is told of somebody by role: titles first, then party, state and the rest, the most told first. */
export function rolesOver(reports: readonly RoleReport[]): HeldRole[] {
  const held: Held[] = [];
  for (const { role, exhibit } of reports) if (role) addReport(role, exhibit, held);
  for (const { exhibit, terms } of reports) addTerms(terms, exhibit, held);
  return held
    .map(({ label, kind, reports: told, terms }) => ({ label, kind, reports: told, terms: distinctTerms(terms) }))
    .sort((a, b) => ranks[a.kind] - ranks[b.kind] || b.reports.length - a.reports.length);
}

const ranks: Readonly<Record<Role['kind'], number>> = { title: 0, affiliation: 1, party: 2, state: 3, relation: 4 };

/** A senator of whom it is not said where is the one of whom it is. */
function addReport(role: Role, exhibit: Exhibit, held: Held[]): void {
  const { kind, value, of, tense } = role;
  const same = held.find((one) => one.kind === kind && one.value === value
    && (one.of === undefined || of === undefined || one.of === of));
  const one: Held = same ?? { label: labelOf(role, exhibit), kind, value, of, reports: [], terms: [] };
  if (!same) held.push(one);
  if (one.of === undefined && of !== undefined) Object.assign(one, { of, label: labelOf(role, exhibit) });
  one.reports.push({ tense, exhibit });
}

function labelOf({ kind, value, of, ofSpan }: Role, exhibit: Exhibit): string {
  if (kind === 'state') return stateInWords(value);
  if (kind === 'party') return value.charAt(0).toUpperCase() + value.slice(1);
  if (kind === 'affiliation') return exhibit.value;
  return of !== undefined && ofSpan ? `${value}, ${stateInWords(of)}` : value;
}

/** Dates go to the office they are of; where it is told in no other way, the dates are its only report. */
function addTerms(terms: readonly LifeDate[], exhibit: Exhibit, held: Held[]): void {
  const [first] = terms;
  if (!first) return;
  const term: Term = { from: dateOf('start', terms)?.from, to: dateOf('end', terms)?.to, exhibit };
  const offices = [...first.offices];
  const titles = held.filter(({ kind }) => kind === 'title');
  const named = titles.find(({ value }) => offices.includes(value))
    ?? titles.find(({ value }) => offices.some((office) => value.endsWith(` ${office}`)));
  const [office = ''] = offices;
  if (named) named.terms.push(term);
  else held.push({ label: office || 'in office', kind: 'title', value: office, reports: [], terms: [term] });
}

const dateOf = (kind: LifeDate['kind'], terms: readonly LifeDate[]): LifeDate['date'] | undefined =>
  terms.find((one) => one.kind === kind)?.date;

/** The same time told again is one term. */
const distinctTerms = (terms: readonly Term[]): Term[] =>
  [...new Map(terms.map((term) => [JSON.stringify([term.from, term.to]), term])).values()]
    .sort((a, b) => (a.from && b.from ? compareDays(a.from, b.from) : 0));
