import { entityKind, isAcronymOf } from './entity-kind';
import type { Entity } from './entity';
import { areShortForms, compareNames, keyOf, partsOf, plain } from './name';
import { entityFrom, type Group, newGroup, pronounFor, type PronounOf, tidy } from './name-group';
import { companyEnds, organisationWords } from './name-words';
import type { Naming } from './naming';
import { isPlaceName } from './places';

/** Whom each name of an article means. Namings without an entity name nobody. */
export interface Linked {
  readonly entities: readonly Entity[];
  readonly entityOf: ReadonlyMap<Naming, Entity>;
  readonly pronounOf: ReadonlyMap<Entity, 'he' | 'she'>;
}

/** Links names within an article: surname, given name, title and surname, full name, short forms of organisations. */
export function linkNamings(namings: readonly Naming[], given: PronounOf): Linked {
  const { groups, index } = groupFullNames(namings);
  for (const naming of namings) if (isShort(naming)) joinShort(naming, groups, index);
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

/** Whether two articles' names, in the order of the text, are linked alike: all but their places is the same. */
export const areLinkedAlike = (a: readonly Naming[], b: readonly Naming[]): boolean =>
  a.length === b.length && a.every((one, n) => {
    const other = b[n];
    return one === other || (other !== undefined && areSameNames(one, other));
  }) && isInOrder(a) && isInOrder(b);

const areSameNames = (a: Naming, b: Naming): boolean =>
  a.text === b.text && a.sign === b.sign && a.doubtful === b.doubtful && a.introduced === b.introduced &&
  a.hasArticle === b.hasArticle && a.pronoun === b.pronoun && a.roles.length === b.roles.length &&
  a.roles.every(({ kind, value }, n) => kind === b.roles[n]?.kind && value === b.roles[n].value);

const isInOrder = (namings: readonly Naming[]): boolean =>
  namings.every(({ start }, n) => n === 0 || (namings[n - 1]?.start ?? 0) < start);

/** Where to look for whom a short name means. */
interface Index {
  /** People with a given name. */
  readonly surnames: Map<string, Group[]>;
  readonly givenNames: Map<string, Group[]>;
  /** Organisations by the first word of their name. */
  readonly firstWords: Map<string, Group[]>;
  readonly organisations: Group[];
  /** Those named in one word only, by word and by key. */
  readonly short: Map<string, Group>;
}

const isShort = ({ text }: Naming): boolean => partsOf(text).given.length === 0;

/** Names of several words, the same ones together. */
function groupFullNames(namings: readonly Naming[]): { readonly groups: Group[]; readonly index: Index } {
  const full = namings.filter((naming) => !isShort(naming) && !naming.doubtful);
  const shortForms = new Set(namings.filter(isShort).map(({ text }) => plain(text)));
  const others = new Map<string, Group>();
  const people = new Map<string, Group[]>();
  for (const same of groupBy(full, ({ text }) => plain(text)).values()) addFull(same, shortForms, others, people);
  const groups = [...others.values(), ...[...people.values()].flat()];
  return { groups, index: indexOf(groups, people) };
}

function indexOf(groups: readonly Group[], surnames: Map<string, Group[]>): Index {
  const organisations = groups.filter(({ kind }) => kind === 'organisation');
  const people = groups.filter(({ kind, parts }) => kind === 'person' && (parts.given[0]?.length ?? 0) > 1);
  return {
    surnames,
    organisations,
    short: new Map(),
    givenNames: groupBy(people, ({ parts }) => parts.given[0] ?? ''),
    firstWords: groupBy(organisations.filter(isCompany), ({ name }) => plain(name).split(' ', 1)[0] ?? ''),
  };
}

/** `Acme Widgets Inc.` is Acme for short; `Lundy College` is not Lundy. */
const isCompany = ({ name }: Group): boolean => companyEnds.has(plain(name).split(' ').at(-1) ?? '');

function addFull(
  same: Naming[],
  shortForms: ReadonlySet<string>,
  others: Map<string, Group>,
  people: Map<string, Group[]>,
): void {
  const name = tidy(same[0]?.text ?? '');
  const { surname } = partsOf(name);
  const kind = entityKind(same, shortForms.has(surname));
  if (kind !== 'person') {
    const key = keyOf(name, false);
    const known = others.get(key);
    if (known) append(known.namings, same);
    else others.set(key, newGroup(kind, same, name, false));
    return;
  }
  const namesakes = people.get(surname) ?? [];
  const known = namesakes.find((group) => isSamePerson(group.name, name));
  if (!known) people.set(surname, [...namesakes, newGroup(kind, same, name, false)]);
  else {
    append(known.namings, same);
    if (name.length > known.name.length) Object.assign(known, { name, parts: partsOf(name) });
  }
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

function groupBy<T>(all: readonly T[], keyOfOne: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOfOne(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const isSamePerson = (a: string, b: string): boolean => {
  const agreement = compareNames(a, b);
  return agreement === 'same' || agreement === 'compatible';
};

/** A name of one word: a surname, a given name, a short form, or somebody new. */
function joinShort(naming: Naming, groups: Group[], index: Index): void {
  const word = plain(naming.text);
  if (!word) return;
  const isPlace = naming.sign !== 'person' && isPlaceName(naming.text.toLowerCase()) && !index.surnames.has(word);
  const key = keyOf(naming.text, false);
  const group =
    (isPlace ? undefined : (surnameGroup(naming, word, index) ?? givenNameGroup(naming, word, index))) ??
    shortGroup(naming, word, key, index) ??
    (isPlace ? undefined : organisationGroup(naming.text, word, index));
  if (group) {
    group.namings.push(naming);
    if (group.isShort && naming.sign === 'person') group.kind = 'person';
  } else if (!naming.doubtful) {
    const made = newGroup(entityKind([naming], false), [naming], tidy(naming.text), true);
    groups.push(made);
    for (const name of [word, key]) if (!index.short.has(name)) index.short.set(name, made);
  }
}

/** A place is no person of the same name. */
function shortGroup(naming: Naming, word: string, key: string, { short }: Index): Group | undefined {
  const group = short.get(word) ?? short.get(key);
  return group?.kind === 'place' && naming.sign === 'person' ? undefined : group;
}

/** One person with that surname, or the one introduced so far; several stay apart unless the title tells. */
function surnameGroup(naming: Naming, word: string, { surnames }: Index): Group | undefined {
  const namesakes = surnames.get(word) ?? [];
  if (namesakes.length <= 1) return namesakes[0];
  const before = namesakes.filter(({ namings }) => namings.some(({ start }) => start < naming.start));
  if (before.length === 1) return before[0];
  const titled = namesakes.filter(({ namings }) => sharesTitle(naming, namings));
  return titled.length === 1 ? titled[0] : undefined;
}

const sharesTitle = ({ roles }: Naming, namings: readonly Naming[]): boolean =>
  roles.some(
    (role) => role.kind === 'title' && namings.some((naming) => naming.roles.some(({ value }) => value === role.value)),
  );

/** Where more people are named it is a list, in which nobody goes by a short form. */
const mostGivenNames = 300;

/** `Bob` for Robert Doe: only without a title, and not where an age introduces somebody. */
function givenNameGroup(naming: Naming, word: string, { givenNames }: Index): Group | undefined {
  if (naming.introduced || naming.doubtful || naming.hasArticle || isAllCapitals(naming.text)) return undefined;
  if (naming.roles.some(({ kind }) => kind === 'title')) return undefined;
  const named =
    givenNames.get(word) ??
    (givenNames.size > mostGivenNames
      ? []
      : [...givenNames].flatMap(([name, groups]) => (areShortForms(name, word) ? groups : [])));
  return named.length === 1 ? named[0] : undefined;
}

const isAllCapitals = (text: string): boolean => text.length > 2 && text === text.toUpperCase();

/** `FDA`, `Acme`: initials, or the first word of one organisation. */
function organisationGroup(text: string, word: string, { organisations, firstWords }: Index): Group | undefined {
  const byInitials = isAllCapitals(text) ? organisations.filter(({ name }) => isAcronymOf(text, name)) : [];
  if (byInitials.length === 1) return byInitials[0];
  if (word.length <= 3 || organisationWords.has(word)) return undefined;
  const byWord = firstWords.get(word) ?? [];
  return byWord.length === 1 ? byWord[0] : undefined;
}
