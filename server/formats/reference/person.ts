import type { CivilDate } from '../../text/civil';
import type { PersonFields, ReferenceField } from './fields';
import { isBackward, parseDate } from './day';
import { inOrder, joinTerms, type Service, serviceOf } from './service';

/** Somebody as a list of people has them. */
export interface Person {
  readonly name: string;
  readonly born?: CivilDate;
  readonly died?: CivilDate;
  readonly services: readonly Service[];
}

/** A person, or nobody where there is no name; and what could not be used, as words that follow a line's number. */
export interface ReadPerson {
  readonly person?: Person;
  readonly problems: readonly string[];
}

const nameless = 'it has no full name and is left out; name the field that holds it under “fields” in copydesk.json';

/** Reads one entry of a list of people. */
export function personOf(fields: PersonFields): ReadPerson {
  const name = nameOf(fields);
  if (name === undefined) return { problems: [nameless] };
  const problems: string[] = [];
  const dateOf = (from: PersonFields, field: ReferenceField): CivilDate | undefined => {
    const written = from.text(field);
    if (written === undefined) return undefined;
    const date = parseDate(written);
    if (!date) problems.push(`“${written}” is no date and is left out; write it like 2011-01-05`);
    return date;
  };
  const terms = fields.list('terms');
  const services = (terms.length > 0 ? terms : [fields])
    .map((term) => serviceOf(term, fields, { start: dateOf(term, 'start'), end: dateOf(term, 'end') }));
  if (services.some(isBackward)) problems.push('a term ends before it starts and is left out; correct its dates');
  const [born, died] = [dateOf(fields, 'born'), dateOf(fields, 'died')];
  const usable = inOrder(services.filter((service) => !isBackward(service)));
  return {
    person: { name, ...(born && { born }), ...(died && { died }), services: joinTerms(usable) },
    problems,
  };
}

function nameOf(fields: PersonFields): string | undefined {
  const parts = (['first', 'middle', 'last', 'suffix'] as const).map((field) => fields.text(field));
  const whole = fields.text('name') ?? (parts[0] && parts[2] ? parts.filter(Boolean).join(' ') : undefined);
  if (whole === undefined) return undefined;
  const [, surname, given = ''] = /^([^,]+), ([^,]+)$/.exec(whole) ?? [];
  const name = asCalled(surname && !suffix.test(given) ? `${given} ${surname}` : whole);
  return name.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1 ? name : undefined;
}

const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/** `Robert C. "Bob" Roe, Jr.` is called Bob Roe; news hardly ever gives the suffix. */
function asCalled(name: string): string {
  const [, nickname, rest] = /^[^"“(]*["“(]([^"“”()]+)["”)] (.+)$/.exec(name) ?? [];
  return (nickname && rest ? `${nickname} ${rest}` : name).replace(/\s+/g, ' ').replace(/,? [JS]r\.?$/, '');
}
