import { entityKind, isAcronymOf } from './entity-kind';
import type { Entity } from './mention';
import { areShortForms, compareNames, keyOf, partsOf, plain } from './name';
import { organisationWords } from './name-words';
import type { Naming } from './naming';
import { isPlaceName } from './places';

/** Whom each name of an article means. Namings without an entity name nobody. */
export interface Linked {
  readonly entities: readonly Entity[];
  readonly entityOf: ReadonlyMap<Naming, Entity>;
  readonly pronounOf: ReadonlyMap<Entity, 'he' | 'she'>;
}

/** Everything so far that names one and the same. */
interface Group {
  readonly kind: Entity['kind'];
  readonly namings: Naming[];
  /** The fullest form. */
  name: string;
}

/** Links names within an article: surname, given name, title and surname, full name, short forms of organisations. */
export function linkNamings(namings: readonly Naming[], given: (name: string) => 'he' | 'she' | 'any' | undefined): Linked {
  const groups = [...groupFullNames(namings)];
  for (const naming of namings.filter(isShort)) joinShort(naming, groups);
  const entityOf = new Map<Naming, Entity>();
  const pronounOf = new Map<Entity, 'he' | 'she'>();
  const entities = groups.map((group) => {
    const entity = entityFrom(group);
    for (const naming of group.namings) entityOf.set(naming, entity);
    const pronoun = pronounFor(group, given);
    if (pronoun) pronounOf.set(entity, pronoun);
    return entity;
  });
  return { entities, entityOf, pronounOf };
}

const isShort = ({ text }: Naming): boolean => partsOf(text).given.length === 0;

/** Names of several words, the same ones together. */
function groupFullNames(namings: readonly Naming[]): Set<Group> {
  const byText = new Map<string, Naming[]>();
  for (const naming of namings) {
    if (isShort(naming) || naming.doubtful) continue;
    const key = plain(naming.text);
    byText.set(key, [...(byText.get(key) ?? []), naming]);
  }
  const shortForms = new Set(namings.filter(isShort).map(({ text }) => plain(text)));
  const groups = new Map<string, Group>();
  const people = new Map<string, Group[]>();
  for (const same of byText.values()) addFull(same, shortForms, groups, people);
  return new Set([...groups.values(), ...[...people.values()].flat()]);
}

function addFull(
  same: Naming[], shortForms: ReadonlySet<string>, groups: Map<string, Group>, people: Map<string, Group[]>,
): void {
  const name = same[0]?.text.replace(/\s+/g, ' ') ?? '';
  const kind = entityKind(same, shortForms.has(partsOf(name).surname));
  if (kind !== 'person') {
    const key = keyOf(name, false);
    const known = groups.get(key);
    if (known) known.namings.push(...same);
    else groups.set(key, { kind, namings: same, name });
    return;
  }
  const { surname } = partsOf(name);
  const namesakes = people.get(surname) ?? [];
  const known = namesakes.find((group) => isSamePerson(group.name, name));
  if (!known) people.set(surname, [...namesakes, { kind, namings: same, name }]);
  else {
    known.namings.push(...same);
    if (name.length > known.name.length) known.name = name;
  }
}

const isSamePerson = (a: string, b: string): boolean => {
  const agreement = compareNames(a, b);
  return agreement === 'same' || agreement === 'compatible';
};

/** A name of one word: a surname, a given name, a short form, or somebody new. */
function joinShort(naming: Naming, groups: Group[]): void {
  const word = plain(naming.text);
  if (!word) return;
  const isPlace = naming.sign !== 'person' && isPlaceName(naming.text.toLowerCase()) && !isNamesake(word, groups);
  const known = isPlace ? undefined : surnameGroup(naming, word, groups) ?? givenNameGroup(naming, word, groups);
  const group = known ?? groups.find((other) => isShortGroup(other, word, naming)) ?? (isPlace ? undefined : organisationGroup(naming, word, groups));
  if (group) group.namings.push(naming);
  else if (!naming.doubtful) groups.push({ kind: entityKind([naming], false), namings: [naming], name: naming.text });
  promote(naming, group, groups);
}

const isNamesake = (word: string, groups: readonly Group[]): boolean =>
  groups.some((group) => group.kind === 'person' && partsOf(group.name).surname === word && partsOf(group.name).given.length > 0);

/** A title at one place tells what a bare name was everywhere. */
function promote(naming: Naming, group: Group | undefined, groups: Group[]): void {
  if (!group || group.kind === 'person' || naming.sign !== 'person' || !group.namings.every(isShort)) return;
  groups.splice(groups.indexOf(group), 1, { ...group, kind: 'person' });
}

/** One person with that surname, or the one introduced so far; several stay apart unless the title tells. */
function surnameGroup(naming: Naming, word: string, groups: readonly Group[]): Group | undefined {
  const namesakes = groups.filter(({ kind, name }) => kind === 'person' && partsOf(name).surname === word && partsOf(name).given.length > 0);
  if (namesakes.length <= 1) return namesakes[0];
  const before = namesakes.filter(({ namings }) => namings.some(({ start }) => start < naming.start));
  if (before.length === 1) return before[0];
  const titled = namesakes.filter(({ namings }) => sharesTitle(naming, namings));
  return titled.length === 1 ? titled[0] : undefined;
}

const sharesTitle = ({ roles }: Naming, namings: readonly Naming[]): boolean =>
  roles.some((role) => role.kind === 'title' && namings.some((naming) => naming.roles.some(({ value }) => value === role.value)));

/** `Bob` for Robert Doe: only without a title, and not where an age introduces somebody. */
function givenNameGroup(naming: Naming, word: string, groups: readonly Group[]): Group | undefined {
  if (naming.introduced || naming.doubtful || naming.hasArticle || isAllCapitals(naming.text) || naming.roles.some(({ kind }) => kind === 'title')) return undefined;
  const named = groups.filter(({ kind, name }) => kind === 'person' && isCalled(name, word));
  return named.length === 1 ? named[0] : undefined;
}

const isAllCapitals = (text: string): boolean => text.length > 2 && text === text.toUpperCase();

function isCalled(name: string, word: string): boolean {
  const first = partsOf(name).given[0] ?? '';
  return first.length > 1 && (first === word || areShortForms(first, word));
}

const isShortGroup = ({ name, namings, kind }: Group, word: string, naming: Naming): boolean =>
  (plain(name) === word || (kind !== 'person' && keyOf(name, false) === keyOf(naming.text, false))) && namings.every(isShort) && !(kind === 'place' && naming.sign === 'person');

/** `FDA`, `Acme`: initials, or the first or last word of one organisation. */
function organisationGroup({ text }: Naming, word: string, groups: readonly Group[]): Group | undefined {
  const all = groups.filter(({ kind }) => kind === 'organisation');
  const byInitials = all.filter(({ name }) => isAcronymOf(text, name));
  if (byInitials.length === 1) return byInitials[0];
  if (word.length <= 3 || organisationWords.has(word)) return undefined;
  const byWord = all.filter(({ name }) => plain(name).startsWith(`${word} `));
  return byWord.length === 1 ? byWord[0] : undefined;
}

function entityFrom({ kind, name, namings }: Group): Entity {
  const isPerson = kind === 'person';
  const canonicalName = name.replace(/\s+/g, ' ');
  const given = isPerson ? givenOf(canonicalName) : '';
  return {
    canonicalName, kind, key: keyOf(canonicalName, isPerson),
    aliases: [...new Set(namings.map(({ text }) => text.replace(/\s+/g, ' ')))],
    ...(given && { given }),
  };
}

/** Given names as written. */
function givenOf(name: string): string {
  const words = name.replace(/["“][^"”]{0,40}["”]/g, ' ').split(/\s+/).filter(Boolean);
  const last = words.length - (partsOf(name).suffix ? 1 : 0);
  return words.slice(0, Math.max(0, last - partsOf(name).surname.split(' ').length)).join(' ').replace(/,$/, '');
}

/** What the titles say, else the given name. */
function pronounFor({ kind, name, namings }: Group, given: (name: string) => 'he' | 'she' | 'any' | undefined): 'he' | 'she' | undefined {
  if (kind !== 'person') return undefined;
  const titled = namings.find(({ pronoun }) => pronoun)?.pronoun;
  const pronoun = titled ?? given(partsOf(name).given[0] ?? '');
  return pronoun === 'any' ? undefined : pronoun;
}
