import { type Passage, wordsAt } from './archive';
import type { Comparison } from './comparison';
import type { Entity, Mention, Role } from './names/entity';
import { newestFirst } from './sources';
import { stateLike } from './titles/states';

/** Somebody of whom the archive tells near the draft's subject, as a first reference names them. */
export interface KnownPerson {
  /** `Ada Brill` */
  readonly name: string;
  /** `Brill` */
  readonly surname: string;
  /** `Rep. Ada Brill (D-Ohio)`; the name alone where the archive says no more. */
  readonly reference: string;
  /** The newest passage that names them. */
  readonly passage: Passage;
  /** How many passages do. */
  readonly passages: number;
}

interface Sighting {
  readonly mention: Mention;
  readonly surname: string;
  readonly passage: Passage;
}

/** Passages stay the same from check to check. */
const seen = new WeakMap<Passage, readonly Sighting[]>();

/** People named in full in passages close to the draft, by the beginning of the surname; those named most first. */
export function peopleNamed(beginning: string, { passages, names }: Comparison): KnownPerson[] {
  const all = new Set([...passages.values()].flat());
  for (const known of names.values()) for (const { passage } of known) all.add(passage);
  return peopleIn(beginning, all);
}

/** The same in any passages. */
export function peopleIn(beginning: string, all: Iterable<Passage>): KnownPerson[] {
  const start = beginning.toLowerCase();
  const byName = new Map<string, Sighting[]>();
  for (const passage of all) {
    for (const sighting of sightingsIn(passage)) {
      if (!sighting.surname.toLowerCase().startsWith(start)) continue;
      const name = sighting.mention.entity.canonicalName;
      byName.set(name, [...byName.get(name) ?? [], sighting]);
    }
  }
  return [...byName].flatMap(([name, sightings]) => personOf(name, sightings) ?? []).sort((a, b) => b.passages - a.passages);
}

function sightingsIn(passage: Passage): readonly Sighting[] {
  const known = seen.get(passage);
  if (known) return known;
  const found = passage.sentence.mentions
    .filter(({ form, entity }) => form === 'name' && entity.kind === 'person' && entity.given !== undefined)
    .map((mention) => ({ mention, surname: surnameOf(mention.entity), passage }));
  seen.set(passage, found);
  return found;
}

const surnameOf = ({ canonicalName: name, given }: Entity): string =>
  (given && name.startsWith(`${given} `) ? name.slice(given.length + 1) : name.slice(name.lastIndexOf(' ') + 1));

function personOf(name: string, sightings: readonly Sighting[]): KnownPerson | undefined {
  const sorted = [...sightings].sort((a, b) => newestFirst(a.passage, b.passage));
  const [newest] = sorted;
  if (!newest) return undefined;
  const reference = [titleOf(sorted), name, partyOf(sorted)].filter(Boolean).join(' ');
  return { name, surname: newest.surname, reference, passage: newest.passage, passages: sightings.length };
}

/** Titles as a wire puts them before a name, where the archive has them behind it. */
const shortTitles: ReadonlyMap<string, string> =
  new Map([['senator', 'Sen.'], ['representative', 'Rep.'], ['governor', 'Gov.']]);

/** The newest title, unless it is one of the past. */
function titleOf(sorted: readonly Sighting[]): string {
  const newest = rolesOf(sorted, 'title')[0];
  if (!newest || newest.role.tense !== 'present') return '';
  const { mention, passage, role } = newest;
  const written = wordsAt(passage, role.span);
  const stands = role.span.end < mention.start && wordsAt(passage, { start: role.span.end, end: mention.start }).trim() === '';
  return stands && /^\p{Lu}/u.test(written) ? written.replace(/\s+/g, ' ') : shortTitles.get(role.value) ?? '';
}

const letters: ReadonlyMap<string, string> =
  new Map([['democrat', 'D'], ['republican', 'R'], ['independent', 'I'], ['libertarian', 'L'], ['green', 'G']]);

/** `(D-Ohio)`; empty where the newest party or state is not known. */
function partyOf(sorted: readonly Sighting[]): string {
  const [party] = rolesOf(sorted, 'party');
  const [state] = rolesOf(sorted, 'state');
  const letter = letters.get(party?.role.value ?? '');
  return letter && state ? `(${letter}-${stateLike(state.role.value, 'Ore.')})` : '';
}

const rolesOf = (sorted: readonly Sighting[], kind: Role['kind']): (Sighting & { readonly role: Role })[] =>
  sorted.flatMap((sighting) => sighting.mention.roles
    .filter((role) => role.kind === kind)
    .map((role) => ({ ...sighting, role })));
