import type { Word } from '../../text/word';
import { type After, ageBefore, readAfter, readBefore } from './apposition';
import type { Role } from './entity';
import type { Part } from './name-part';
import { sayingVerbs } from './name-words';
import { partyLabelAt, type Read } from '../titles/party-label';
import { referenceCardAt } from './reference-card';
import { stateAt, stateRoles } from '../titles/states-in-words';
import { classOf } from '../titles/title';
import type { TitlePhrase } from '../titles/title-phrase';
import { ties } from '../titles/titles-words';
import { namedAs, verbRolesAt } from './verb-roles';
import { lowerAt, type Run } from './word-run';
import { listed } from '../../text/word-list';

/** What is said of a name beside it. */
export interface Around extends After {
  /** Index where the phrase begins, where that is before the name and its title. */
  readonly from?: number;
  readonly isPerson: boolean;
}

/** Reads what is said before and after a name; its own title and party come first. */
export function readAround(words: readonly Word[], part: Part, titles: readonly Role[], possessive: boolean): Around {
  const { name, phrase } = part;
  const first = phrase?.from ?? name.from;
  const card = referenceCardAt(words, name.to);
  const home = phrase && !possessive ? officeState(words, name.to, phrase) : undefined;
  const after = afterName(words, name, home?.to ?? name.to, possessive);
  const verb = possessive ? undefined : verbRolesAt(words, after.to);
  const before = phrase ? undefined : readBefore(words, name.from, after.to);
  const naming = namedAs(words, first, name.to);
  const hasAge = after.hasAge || ageBefore(words, first);
  const roles = [card, home, after, verb, before, naming].flatMap((read) => read?.roles ?? []);
  return {
    roles: inState([...titles, ...(part.party ? [part.party] : []), ...roles]),
    from: before?.from,
    to: card?.to ?? after.to,
    labelTo: card?.to ?? after.labelTo,
    hasAge,
    isPerson:
      hasAge ||
      card !== undefined ||
      isWho(words, name, after.to) ||
      isBorn(words, name, after.to) ||
      hasSeat(verb) ||
      says(words, name, after.to) ||
      isTitled(name, [...(before?.roles ?? []), ...after.roles]),
  };
}

function afterName(words: readonly Word[], name: Run, to: number, possessive: boolean): After {
  if (possessive) return labelAfterPossessive(words, name.to);
  return isHome(words, name.from) ? { roles: [], to, labelTo: 0, hasAge: false } : readAfter(words, to);
}

/** `, of Lundy, a nurse`: what follows a home is said of whom it is the home. */
const isHome = (words: readonly Word[], at: number): boolean =>
  /^(?:in|near)$/.test(lowerAt(words, at - 1)) || (lowerAt(words, at - 1) === 'of' && lowerAt(words, at - 2) === ',');

/** `Doe's (R-Ohio)`: the label follows the possessive; nothing else does. */
function labelAfterPossessive(words: readonly Word[], to: number): After {
  const label = lowerAt(words, to + 1) === '(' ? partyLabelAt(words, to + 1) : undefined;
  return { roles: label?.roles ?? [], to: label?.to ?? to, labelTo: label?.to ?? 0, hasAge: false };
}

/** `Rep. Doe of Ohio`. */
function officeState(words: readonly Word[], to: number, { title }: TitlePhrase): Read | undefined {
  const isPublic = title.class === 'seat' || title.class === 'office';
  const state = isPublic && lowerAt(words, to) === 'of' ? stateAt(words, to + 1) : undefined;
  return state && { roles: stateRoles(words, state), to: state.to };
}

/** A seat belongs to the state named beside it. */
function inState(roles: readonly Role[]): readonly Role[] {
  const state = roles.find(({ kind }) => kind === 'state');
  if (!state) return roles;
  return roles.map((role) =>
    role.kind === 'title' && role.of === undefined && isOfState(role)
      ? { ...role, of: state.value, ofSpan: state.span }
      : role,
  );
}

const isOfState = ({ value }: Role): boolean =>
  classOf(value) === 'seat' || value === 'governor' || value === 'attorney general';

const isWho = (words: readonly Word[], { from, to }: Run, after: number): boolean =>
  to - from > 1 &&
  (lowerAt(words, after) === 'who' || (lowerAt(words, after) === ',' && lowerAt(words, after + 1) === 'who'));

/** `Jane Doe was born`: towns and companies were not. */
const isBorn = (words: readonly Word[], { from, to }: Run, after: number): boolean =>
  to - from > 1 && lowerAt(words, after) === 'was' && lowerAt(words, after + 1) === 'born';

/** `Jane Doe represented Ohio in the House`. */
const hasSeat = (verb?: Read): boolean =>
  verb?.roles.some(({ kind, value }) => kind === 'title' && classOf(value) === 'seat') ?? false;

/** `Jane Doe said her daughter…`: somebody who speaks and is he or she. */
function says(words: readonly Word[], { from, to }: Run, after: number): boolean {
  if (to - from < 2 || to - from > 3 || !sayingVerbs.has(lowerAt(words, after))) return false;
  return words.slice(after + 1, after + 8).some(({ lower }) => /^(?:s?he|his|her)$/.test(lower));
}

/** Titles that companies and papers have too: `Acme Widgets, the owner of the mill`. */
const anybodys = listed(`
  owner, leader, head, developer, contractor, publisher, host, critic, donor, rival, opponent,
  contender, challenger, victim, plaintiff, defendant, founder, broadcaster, designer, investor,
  partner, advocate, producer, model, friend, hopeful, runner, defender, anchor, champion,
  captain, author
`);

/** A title beside a name of several words makes a person of it; a party or a tie beside any. */
const isTitled = ({ from, to }: Run, roles: readonly Role[]): boolean =>
  roles.some(
    ({ kind, value }) =>
      kind === 'party' ||
      ties.has(value) ||
      (to - from > 1 && (kind === 'title' || kind === 'relation') && !anybodys.has(value)),
  );
