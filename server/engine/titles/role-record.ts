import type { CivilDay } from '../../text/civil';
import { identityOf, isOne, recordOf } from '../life/identity';
import { heldOn } from '../life/term';
import type { Mention, Role } from '../names/entity';
import type { Seen } from '../names/archive-people';
import type { Reading } from '../reading';
import { compareRoles, supportsRole } from './role';
import { classOf } from './title';

/** A role that the archive gives somebody at one place. */
export interface Account extends Seen {
  readonly role: Role;
}

/** The draft, and the day it speaks of. */
export interface Occasion {
  readonly draft: Pick<Reading, 'sentences'>;
  readonly asOf?: CivilDay;
}

/**
 * Lets records decide a role of somebody on the draft's day:
 * that it is right, or what stands against it; undefined where they say
 * nothing of it. `records` are all their places with the same full name.
 */
export function decided(
  mention: Mention,
  role: Role,
  records: readonly Seen[],
  { draft, asOf }: Occasion,
): 'right' | readonly Account[] | undefined {
  const accounts = records.flatMap((one) => one.mention.roles.map((other): Account => ({ ...one, role: other })))
    .filter((account) => account.role.kind === role.kind);
  const against = excluding(mention, role, accounts, asOf);
  if (against === 'right') return against;
  const isCertain = against.every((account) =>
    isOne(identityOf(draft, mention.entity, recordOf(account, records), role.kind)));
  return against.length > 0 && isCertain ? against : undefined;
}

/**
 * What somebody is on that day, where it cannot be what the draft says. Of a
 * former office nothing is said: a term may have ended before its time.
 */
function excluding(
  mention: Mention,
  role: Role,
  accounts: readonly Account[],
  asOf?: CivilDay,
): 'right' | readonly Account[] {
  if (role.tense !== 'present' && role.tense !== 'acting') return [];
  const held = accounts.filter((account) => heldOn(account, asOf) !== 'no');
  if (held.some((account) => supportsRole(role, account.role))) return 'right';
  return held.filter((account) => heldOn(account, asOf) === 'yes' && compareRoles(role, account.role) === 'conflict' &&
    !isOfStates(mention, role, account.role));
}

/** Two seats of one name: their states are compared by themselves. */
const isOfStates = ({ roles }: Mention, role: Role, other: Role): boolean =>
  role.kind === 'title' && role.value === other.value &&
  (classOf(role.value) === 'seat' || roles.some(({ kind }) => kind === 'state'));
