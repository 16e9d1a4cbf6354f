import { stateInWords } from '../../engine/titles/states';
import type { CivilDate } from '../../text/civil';
import { monthName } from '../../text/months';
import type { Person } from './person';
import type { Service } from './service';

/** What is said of somebody, in plain sentences for the ordinary stages to read, each with the full name. */
export function sentencesOf({ name, born, died, services }: Person): string[] {
  const told = services.flatMap((service) => serviceSentence(name, service) ?? []);
  return [
    ...new Set(told),
    ...(born ? [`${name} was born ${onDay(born)}.`] : []),
    ...(died ? [`${name} died ${onDay(died)}.`] : []),
  ];
}

function serviceSentence(name: string, service: Service): string | undefined {
  const { office, state, party, start, end } = service;
  const who = party ? `${name}, ${withArticle(partyName(party))},` : name;
  const house = chambers.get(office ?? '');
  if (house && state) return `${who} ${ofChamber(service, `${stateInWords(state)} in the U.S. ${house}`)}.`;
  if (office) return `${who} ${ofOffice(service, office + whereOf(service))}.`;
  if (party) return `${name} is ${withArticle(partyName(party))}${state ? ` from ${stateInWords(state)}` : ''}.`;
  return start ?? end ? undefined : state && `${name} is from ${stateInWords(state)}.`;
}

const chambers: ReadonlyMap<string, string> = new Map([['representative', 'House'], ['senator', 'Senate']]);

function ofChamber({ start, end }: Service, seat: string): string {
  if (start && end) return `represented ${seat} ${during(start, end)}`;
  if (end) return `represented ${seat} until ${written(end)}`;
  return start ? `has represented ${seat} since ${written(start)}` : `represents ${seat}`;
}

function ofOffice({ start, end }: Service, post: string): string {
  if (start && end) return `was ${post} ${during(start, end)}`;
  if (end) return `was ${post} until ${written(end)}`;
  return start ? `is ${post} and took office ${onDay(start)}` : `is ${post}`;
}

function whereOf({ office = '', place, state }: Service): string {
  if (/\bof\b/.test(office) && !/\b(?:of state|of representatives)$/.test(office)) return '';
  const where = place ?? (state && stateInWords(state));
  return where ? ` of ${where}` : '';
}

/** Both ends as fine as the coarser one: `from 2011 to 2015`. */
function during(start: CivilDate, end: CivilDate): string {
  const isFine = (part: 'month' | 'day'): boolean => start[part] !== undefined && end[part] !== undefined;
  const alike = ({ year, month, day }: CivilDate): CivilDate =>
    ({ year, ...(isFine('month') && { month }), ...(isFine('day') && { day }) });
  return `from ${written(alike(start))} to ${written(alike(end))}`;
}

const partyName = (party: string): string => party.charAt(0).toUpperCase() + party.slice(1);

const withArticle = (noun: string): string => `${/^[AEIOU]/.test(noun) ? 'an' : 'a'} ${noun}`;

const onDay = (date: CivilDate): string => `${date.day === undefined ? 'in' : 'on'} ${written(date)}`;

/** `Jan. 5, 2011`, `January 2011`, `2011`. */
function written({ year, month, day }: CivilDate): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month, true)} ${day}, ${year}`;
}
