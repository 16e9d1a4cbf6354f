import { type FieldMap, type Fields, isFields } from '../record';

/** What a reference file may say of somebody, in our words. */
export const referenceFields = [
  'name', 'first', 'middle', 'last', 'suffix', 'born', 'died', 'party', 'state', 'office', 'place', 'start', 'end',
  'current', 'terms',
] as const;

export type ReferenceField = (typeof referenceFields)[number];

/** Names that files commonly give to our fields, the surest first; compared without case, spaces and underscores. */
const usual: Readonly<Record<ReferenceField, readonly string[]>> = {
  name: ['fullname', 'officialfull', 'full', 'displayname', 'name', 'person', 'officeholder', 'member'],
  first: ['firstname', 'first', 'givenname', 'given'],
  middle: ['middlename', 'middle'],
  last: ['lastname', 'last', 'familyname', 'family', 'surname'],
  suffix: ['suffix', 'namesuffix'],
  born: ['birthday', 'birthdate', 'dateofbirth', 'born', 'dob', 'birth'],
  died: ['deathdate', 'dateofdeath', 'died', 'death'],
  party: ['party', 'partyname', 'partyaffiliation'],
  state: ['state', 'statecode', 'stateabbreviation'],
  office: ['office', 'title', 'position', 'role', 'post', 'officename', 'chamber', 'type'],
  place: ['place', 'city', 'town', 'county', 'municipality', 'jurisdiction', 'organization', 'organisation', 'agency'],
  start: ['start', 'startdate', 'termstart', 'tookoffice', 'from', 'since', 'began', 'begin'],
  end: ['end', 'enddate', 'termend', 'leftoffice', 'to', 'until', 'ended'],
  current: ['current', 'incumbent', 'inoffice', 'iscurrent'],
  terms: ['terms', 'offices', 'positions', 'roles', 'tenures', 'service'],
};

/** What one entry says, by our words. */
export interface PersonFields {
  text(field: ReferenceField): string | undefined;
  /** The entries of a list within: the terms of a person. */
  list(field: ReferenceField): readonly PersonFields[];
}

/** Looks fields up by the names that the configuration gives, else by usual ones. */
export function fieldsOf(value: Fields, names: FieldMap = {}): PersonFields {
  const paths = flattened(value);
  const find = (field: ReferenceField): unknown => {
    const given = names[field];
    if (given !== undefined) return valueAt(value, given) ?? paths.get(plain(lastOf(given)));
    return usual[field].map((name) => paths.get(name)).find((found) => found !== undefined && found !== '');
  };
  return {
    text(field) {
      const found = find(field);
      return isPlain(found) && String(found).trim() !== '' ? String(found).trim() : undefined;
    },
    list(field) {
      const found = find(field);
      return Array.isArray(found) ? found.filter(isFields).map((one) => fieldsOf(one, names)) : [];
    },
  };
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The value at a path such as `bio.birthday`; a name with a dot in it is found as it is. */
function valueAt(value: Fields, path: string): unknown {
  if (Object.hasOwn(value, path)) return value[path];
  const step = (at: unknown, key: string): unknown => (isFields(at) && Object.hasOwn(at, key) ? at[key] : undefined);
  return path.split('.').reduce(step, value);
}

/** Deeper values say nothing of a person. */
const DEEPEST = 8;

/** Every value by the last part of its path, outer ones first: `bio: { birthday }` is found as `birthday`. */
function flattened(value: Fields, into = new Map<string, unknown>(), depth = 0): Map<string, unknown> {
  const inner: Fields[] = [];
  for (const [key, one] of Object.entries(value)) {
    if (isFields(one)) inner.push(one);
    else if (!into.has(plain(key)) && one !== null) into.set(plain(key), one);
  }
  if (depth < DEEPEST) for (const one of inner) flattened(one, into, depth + 1);
  return into;
}
