import { compareDays } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import type { Exhibit } from '../finding';
import type { LifeDate } from '../life/life-date';
import type { Role } from '../mention';
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
  readonly value: string;
  readonly reports: { tense: Role['tense']; exhibit: Exhibit }[];
  readonly terms: Term[];
}

/** Groups what is told of somebody by role: titles first, then party, state and the rest, the most told first. */
export function rolesOver(reports: readonly RoleReport[]): HeldRole[] {
  const held = new Map<string, Held>();
  for (const { role, exhibit } of reports) {
    if (!role) continue;
    const { kind, value, of } = role;
    const one = held.get(keyOf(role)) ?? { label: labelOf(role, exhibit), kind, value: `${value}/${of ?? ''}`, reports: [], terms: [] };
    one.reports.push({ tense: role.tense, exhibit });
    held.set(keyOf(role), one);
  }
  for (const { exhibit, terms } of reports) addTerms(terms, exhibit, held);
  return [...held.values()]
    .map(({ label, kind, reports: told, terms }) => ({ label, kind, reports: told, terms: distinctTerms(terms) }))
    .sort((a, b) => ranks[a.kind] - ranks[b.kind] || b.reports.length - a.reports.length);
}

const ranks: Readonly<Record<Role['kind'], number>> = { title: 0, affiliation: 1, party: 2, state: 3, relation: 4 };

const keyOf = ({ kind, value, of }: Role): string => `${kind}/${value}/${of ?? ''}`;

function labelOf({ kind, value, of, ofSpan }: Role, exhibit: Exhibit): string {
  if (kind === 'state') return stateInWords(value);
  if (kind === 'party') return value.charAt(0).toUpperCase() + value.slice(1);
  if (kind === 'affiliation') return exhibit.value;
  return of !== undefined && ofSpan ? `${value}, ${stateInWords(of)}` : value;
}

/** Dates go to the office they are of; where it is told in no other way, the dates are its only report. */
function addTerms(terms: readonly LifeDate[], exhibit: Exhibit, held: Map<string, Held>): void {
  const [first] = terms;
  if (!first) return;
  const term: Term = { from: firstDay(terms, 'start'), to: firstDay(terms, 'end'), exhibit };
  const [office] = first.offices;
  const known = [...held.values()].find(({ kind, value }) => kind === 'title'
    && [...first.offices].some((one) => value.startsWith(`${one}/`)));
  const named = known ?? [...held.values()].find(({ kind, value }) => kind === 'title'
    && [...first.offices].some((one) => value.split('/')[0]?.endsWith(one)));
  if (named) named.terms.push(term);
  else held.set(`title/${office ?? ''}/`, {
    label: office ?? 'in office', kind: 'title', value: `${office ?? ''}/`, reports: [], terms: [term],
  });
}

const firstDay = (terms: readonly LifeDate[], kind: LifeDate['kind']): CivilDay | undefined =>
  terms.find((one) => one.kind === kind)?.date.from;

/** The same time told again is one term. */
const distinctTerms = (terms: readonly Term[]): Term[] =>
  [...new Map(terms.map((term) => [JSON.stringify([term.from, term.to]), term])).values()]
    .sort((a, b) => (a.from && b.from ? compareDays(a.from, b.from) : 0));
