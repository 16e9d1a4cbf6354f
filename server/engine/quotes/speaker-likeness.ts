import type { Entity } from '../names/entity';
import { compareNames, plain } from '../names/name';

/**
 * Whether two speakers are surely not the same. A person may speak for an organisation and a
 * capital for its government, so only people are told from people and organisations from
 * organisations; an unknown speaker may be anybody.
 */
export function isOtherSpeaker(a: Entity | undefined, b: Entity | undefined): boolean {
  if (!a || !b || a === b) return false;
  if (a.kind === 'organisation' && b.kind === 'organisation') return !sharesName(a, b) && !isInitials(a, b) && !isInitials(b, a);
  return isPersonal(a) && isPersonal(b) && areOtherPeople(a, b);
}

/** A name without a kind is mostly a person's. */
const isPersonal = ({ kind }: Entity): boolean => kind === 'person' || kind === 'name';

function areOtherPeople(a: Entity, b: Entity): boolean {
  if (compareNames(a.canonicalName, b.canonicalName) !== 'different') return false;
  const isNamed = a.given !== undefined && b.given !== undefined && a.key === b.key;
  return isNamed || !sharesName(a, b);
}

/** A name, or a word of four letters or more, in both. */
function sharesName(a: Entity, b: Entity): boolean {
  const known = new Set(namesOf(a));
  return namesOf(b).some((name) => known.has(name));
}

const namesOf = ({ canonicalName, aliases }: Entity): string[] => [canonicalName, ...aliases].flatMap((name) => {
  const whole = plain(name);
  return [whole, ...whole.split(' ').filter((word) => word.length > 3)];
});

const isInitials = (short: Entity, long: Entity): boolean =>
  plain(long.canonicalName).split(' ').map((word) => word.charAt(0)).join('') === plain(short.canonicalName).replace(/ /g, '');
