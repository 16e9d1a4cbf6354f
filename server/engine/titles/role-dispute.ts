import { dayNumber } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { contentLemmas } from '../../text/content';
import { overlaps, type Span } from '../../text/span';
import { isRecord, isSamePerson, namedBySurname, othersShared, type Seen, wordsShared } from '../names/archive-people';
import type { Mention, Role } from '../names/entity';
import { organisationWords } from '../names/name-words';
import type { ReadSentence } from '../reading';
import { compareNames } from '../names/name';
import { areOtherFields, compareRoles, isOneOrganisation, isStateCode, isVoice, supportsRole } from './role';
import { type Account, decided, type Occasion } from './role-record';
import { isOfTheDay, isTimely, longest } from './role-time';
import { classOf } from './title';
import { listed } from '../../text/word-list';

/** A role of the draft that the archive's accounts of the same person exclude. */
export interface RoleDispute {
  readonly sentence: ReadSentence;
  readonly mention: Mention;
  readonly role: Role;
  readonly against: readonly Account[];
}

/** What the archive says against one role of a person, if nothing in it speaks for it. */
export function disputeRole(
  sentence: ReadSentence,
  mention: Mention,
  role: Role,
  seen: readonly Seen[],
  occasion: Occasion,
): RoleDispute | undefined {
  const { asOf } = occasion;
  const meant = new Set(namedBySurname(mention, sentence, seen));
  const all = seen.filter((one) => meant.has(one) || isSamePerson(mention.entity, sentence, one));
  const settled = decided(mention, role, all.filter(isRecord), occasion);
  if (settled) return settled === 'right' ? undefined : { sentence, mention, role, against: settled };
  if (isSaidCurrent(sentence, mention, role)) return disputeCurrent(sentence, mention, role, seen, asOf);
  const same = all.filter((one) => !isRecord(one));
  const accounts = same.flatMap((one) => one.mention.roles.map((other) => ({ ...one, role: other })));
  if (accounts.some((account) => supportsRole(role, account.role))) return undefined;
  const against = accounts.filter(
    (account) =>
      compareRoles(role, account.role) === 'conflict' &&
      isTimely(role, account, asOf) &&
      isOfTheDay(sentence, role, account, asOf) &&
      isComparable(sentence, mention, role, account),
  );
  return against.length > 0 ? { sentence, mention, role, against } : undefined;
}

const currentWords = listed('current, currently, sitting, incumbent, still');

/** How many words may stand between `current` and the title. */
const mostBetween = 4;

/** `the current attorney general`, `is still mayor`. */
function isSaidCurrent({ words }: ReadSentence, { phrase }: Mention, { kind, tense, value, span }: Role): boolean {
  if (kind !== 'title' || tense !== 'present' || classOf(value) === 'trade') return false;
  const at = words.findIndex(({ start }) => start === span.start);
  return words.slice(Math.max(0, at - mostBetween), Math.max(0, at))
    .some(({ lower, start }) => start >= phrase.start && currentWords.has(lower));
}

/** The draft says that somebody holds an office; all accounts that give it say that it is over. */
function disputeCurrent(
  sentence: ReadSentence,
  mention: Mention,
  role: Role,
  seen: readonly Seen[],
  asOf?: CivilDay,
): RoleDispute | undefined {
  const accounts = seen
    .filter((one) => isSamePerson(mention.entity, sentence, one) || mention.entity.given === undefined)
    .flatMap((one) => one.mention.roles.map((other) => ({ ...one, role: other })))
    .filter(({ role: other }) => other.kind === 'title' && other.value === role.value && isOneOffice(role, other));
  const against = accounts.filter(({ role: { tense }, passage }) => tense === 'former' && isShortlyBefore(passage, asOf));
  const isHeld = accounts.some(({ role: { tense } }) => tense !== 'former' && tense !== 'then');
  return against.length > 0 && !isHeld && areOne(against) ? { sentence, mention, role, against } : undefined;
}

const isOneOffice = (a: Role, b: Role): boolean =>
  a.of === undefined || b.of === undefined || isOneOrganisation(a.of, b.of);

/** After the draft's day the office may have been left; long before it, won again since. */
function isShortlyBefore({ article: { date } }: Seen['passage'], asOf?: CivilDay): boolean {
  const days = date && asOf ? dayNumber(asOf) - dayNumber(date) : 0;
  return days >= 0 && days <= longest.title;
}

/** Nobody else of that surname has held the office. */
const areOne = ([first, ...others]: RoleDispute['against']): boolean =>
  others.every(({ mention }) => first !== undefined &&
    ['same', 'compatible'].includes(compareNames(mention.entity.canonicalName, first.mention.entity.canonicalName)));

/** Full names may be shared: what else is said must fit one person. Of a state's office the state itself is judged. */
function isComparable(
  sentence: ReadSentence,
  mention: Mention,
  role: Role,
  account: Account,
): boolean {
  if (role.kind === 'title' && role.value === account.role.value && mention.roles.some(({ kind }) => kind === 'state'))
    return false;
  if (role.kind === 'title' && areOtherFields(role, account.role)) return true;
  if (role.kind === 'title' && isVoice(role)) return isOtherOutlet(sentence, mention, role, account);
  if (role.kind === 'title' && role.value !== account.role.value && !areAlike(role, account.role))
    return isPublic(role) && isPublic(account.role);
  const arePast = role.kind === 'title' && isPastPair(role, account.role);
  if (arePast && !isSameMatter(sentence, mention, account)) return false;
  if (role.kind === 'title')
    return isFirm(role, account.role) || isOtherPast(role, account.role) || isRetold(sentence, role, account);
  return fits(mention.roles, account.mention.roles, role.kind);
}

/** The same told in nearly the same words: then a nickname or a former post may be compared, but no state with a town. */
function isRetold(sentence: ReadSentence, role: Role, { passage, role: other }: Account): boolean {
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

/** `coach` beside `football coach`: one post, said with its field and without. */
const areAlike = (a: Role, b: Role): boolean => a.value.endsWith(` ${b.value}`) || b.value.endsWith(` ${a.value}`);

const isPastPair = (a: Role, b: Role): boolean => a.tense === 'former' && b.tense === 'former';

/** Somebody has had many posts: those of the past exclude each other only where the same matter is told. */
const isSameMatter = (sentence: ReadSentence, mention: Mention, { passage, mention: theirs }: Account): boolean =>
  othersShared(sentence, passage.sentence, mention.entity.key) > 0 ||
  sharesWords(sentence, mention, passage.sentence, theirs);

const isOtherPast = (a: Role, b: Role): boolean =>
  isPastPair(a, b) && isInstitution(a.of ?? '') && isInstitution(b.of ?? '');

/** Meaningful words that two sentences share besides what each says of the person. */
function sharesWords(sentence: ReadSentence, { phrase }: Mention, other: ReadSentence, theirs: Mention): boolean {
  const beside = (words: ReadSentence['words'], but: Span): Set<string> =>
    new Set(contentLemmas({ words: words.filter((word) => !overlaps(word, but)) }));
  const said = beside(other.words, theirs.phrase);
  return [...beside(sentence.words, phrase)].some((lemma) => said.has(lemma));
}

/** Two outlets by name, and the same people about. */
const isOtherOutlet = (sentence: ReadSentence, own: Mention, role: Role, account: Account): boolean =>
  isOutlet(own.roles, role) &&
  isOutlet(account.mention.roles, account.role) &&
  (othersShared(sentence, account.passage.sentence, own.entity.key) >= 2 || isRetold(sentence, role, account));

const isOutlet = (roles: readonly Role[], { of }: Role): boolean =>
  roles.some(({ kind, value }) => kind === 'affiliation' && value === of);

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
