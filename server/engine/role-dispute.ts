import { dayNumber } from '../text/calendar';
import type { CivilDay } from '../text/civil';
import { isSamePerson, type Seen, wordsShared } from './archive-people';
import type { Mention, Role } from './mention';
import { organisationWords } from './name-words';
import type { ReadSentence } from './reading';
import { compareRoles, isStateCode } from './role';
import { classOf } from './title';

/** A role of the draft that the archive's accounts of the same person exclude. */
export interface RoleDispute {
  readonly sentence: ReadSentence;
  readonly mention: Mention;
  readonly role: Role;
  readonly against: readonly (Seen & { readonly role: Role })[];
}

/** What the archive says against one role of a person, if nothing in it speaks for it. */
export function disputeRole(
  sentence: ReadSentence,
  mention: Mention,
  role: Role,
  seen: readonly Seen[],
  asOf?: CivilDay,
): RoleDispute | undefined {
  const same = seen.filter((one) => isSamePerson(mention.entity, sentence, one));
  const accounts = same.flatMap((one) => one.mention.roles.map((other) => ({ ...one, role: other })));
  if (accounts.some((account) => supports(role, account.role))) return undefined;
  const against = accounts.filter(
    (account) =>
      compareRoles(role, account.role) === 'conflict' &&
      isTimely(role, account, asOf) &&
      isComparable(sentence, mention, role, account),
  );
  return against.length > 0 ? { sentence, mention, role, against } : undefined;
}

/** An equal role supports; so does a title without a place beside one with it. */
function supports(role: Role, other: Role): boolean {
  const agreement = compareRoles(role, other);
  return agreement === 'equal' || (agreement === 'compatible' && (other.of === role.of || role.of === undefined));
}

/** How old an account may be before the world may have changed, in days; parties and states hold longer than offices. */
const longest: Readonly<Record<Role['kind'], number>> = {
  party: 3650,
  state: 2200,
  title: 550,
  affiliation: 0,
  relation: 0,
};

function isTimely({ kind, tense }: Role, { passage }: Seen, asOf?: CivilDay): boolean {
  const { date, kind: piece } = passage.article;
  if (!date || !asOf || piece === 'reference' || tense === 'former') return true;
  return Math.abs(dayNumber(asOf) - dayNumber(date)) <= longest[kind];
}

/** Full names may be shared: what else is said must fit one person. Of a state's office the state itself is judged. */
function isComparable(
  sentence: ReadSentence,
  mention: Mention,
  role: Role,
  account: Seen & { readonly role: Role },
): boolean {
  if (role.kind === 'title' && role.value === account.role.value && mention.roles.some(({ kind }) => kind === 'state'))
    return false;
  if (role.kind === 'title' && role.value !== account.role.value) return isPublic(role) && isPublic(account.role);
  if (role.kind === 'title')
    return isFirm(role, account.role) || isRetold(sentence, role, account);
  return fits(mention.roles, account.mention.roles, role.kind);
}

/** The same told in nearly the same words: then a nickname or a former post may be compared, but no state with a town. */
function isRetold(sentence: ReadSentence, role: Role, { passage, role: other }: Seen & { readonly role: Role }): boolean {
  const { count, share } = wordsShared(sentence, passage.sentence);
  const isAlike = !isPublic(role) || isStateCode(role.of ?? '') === isStateCode(other.of ?? '');
  return isAlike && count >= 6 && share >= 0.6;
}

/** Two states, or two institutions by name; a nickname or a town may be the same team's, and one has many former posts. */
const isFirm = (a: Role, b: Role): boolean =>
  a.tense !== 'former' &&
  a.of !== undefined &&
  b.of !== undefined &&
  ((isStateCode(a.of) && isStateCode(b.of)) || (isInstitution(a.of) && isInstitution(b.of)));

const isInstitution = (of: string): boolean =>
  of.split(' ').some((word) => organisationWords.has(word) || word === 'county');

const isPublic = ({ value }: Role): boolean => classOf(value) === 'seat' || classOf(value) === 'office';

/** Neither side gives the person another office than the other does: then the state or party is that of the office. */
function fits(own: readonly Role[], theirs: readonly Role[], but: Role['kind']): boolean {
  const offices = (roles: readonly Role[]): Role[] =>
    roles.filter((role) => role.kind === 'title' && isPublic(role) && role.tense !== 'candidate');
  const [mine, others] = [offices(own), offices(theirs)];
  if (mine.length > 0 && others.length > 0) return mine.some((a) => others.some((b) => a.value === b.value));
  return but === 'party' || mine.length + others.length > 0;
}
