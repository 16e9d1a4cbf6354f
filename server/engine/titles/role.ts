import type { Agreement } from '../agreement';
import type { Role } from '../names/entity';
import { organisationWords, placeWords } from '../names/name-words';
import { stateInWords } from './states';
import { classOf } from './title';
import { sports } from './work-verbs';
import { listed } from '../../text/word-list';

/**
 * How two roles of one person stand to each other. Different offices are
 * mostly both true, of one time or another: `conflict` is said only of values
 * that exclude each other, and leaves it to the caller to ask for the dates.
 */
export function compareRoles(a: Role, b: Role): Agreement {
  if (a.kind !== b.kind) return 'incomparable';
  if (a.kind === 'party') return compareParties(a, b);
  if (a.kind === 'state') return a.value === b.value ? 'equal' : 'conflict';
  return a.kind === 'title' ? compareTitles(a, b) : a.value === b.value && a.of === b.of ? 'equal' : 'incomparable';
}

/** An equal role supports; so does a title without a place beside one with it. */
export function supportsRole(role: Role, other: Role): boolean {
  const agreement = compareRoles(role, other);
  return agreement === 'equal' || (agreement === 'compatible' && (other.of === role.of || role.of === undefined));
}

/** Parties that compete; those of other countries are no contradiction. */
const competing: readonly ReadonlySet<string>[] = [
  new Set(['republican', 'democrat', 'libertarian', 'green']),
  new Set(['republican', 'independent']),
  new Set(['conservative', 'labour', 'ukip']),
];

/** Somebody may have left a party. An independent may sit, and run, with the Democrats. */
function compareParties(a: Role, b: Role): Agreement {
  if (a.value === b.value) return 'equal';
  if (isPast(a) || isPast(b)) return 'incomparable';
  return competing.some((parties) => parties.has(a.value) && parties.has(b.value)) ? 'conflict' : 'incomparable';
}

const isPast = ({ tense }: Role): boolean => tense === 'former';

function compareTitles(a: Role, b: Role): Agreement {
  if (a.value === b.value) return compareSameTitle(a, b);
  if (areOtherFields(a, b)) return 'conflict';
  if (areCoaches(a, b) && (a.value === 'coach' || b.value === 'coach')) return compareSamePost(a, b);
  if (
    headOf(a.value) === headOf(b.value) &&
    (a.value.endsWith(b.value) || b.value.endsWith(a.value)) &&
    !isSeat(a.value)
  )
    return 'compatible';
  if (!areContemporary(a, b)) return 'incomparable';
  if (isSeat(a.value) && isSeat(b.value)) return 'conflict';
  const bothOfOneState = a.of !== undefined && a.of === b.of && isStateCode(a.of);
  return bothOfOneState && stateOffices.has(a.value) && stateOffices.has(b.value) ? 'conflict' : 'incomparable';
}

/** The same post of one organisation in two fields: `football coach`, `basketball coach`. */
export function areOtherFields(a: Role, b: Role): boolean {
  if (!areCoaches(a, b) || a.value === b.value || a.of === undefined || b.of === undefined) return false;
  const areSports = [a, b].every(({ value }) => sports.has(value.slice(0, -' coach'.length)));
  return areSports && isOneOrganisation(a.of, b.of) && areOfOneTense(a, b);
}

const areCoaches = (a: Role, b: Role): boolean => headOf(a.value) === 'coach' && headOf(b.value) === 'coach';

/** The same name, or one short for the other. */
export const isOneOrganisation = (a: string, b: string): boolean => a === b || isPartOf(a, b);

/** One says the sport and the other does not. */
function compareSamePost(a: Role, b: Role): Agreement {
  const agreement = compareSameTitle(a, b);
  return agreement === 'equal' ? 'compatible' : agreement;
}

/** Faces and voices of an outlet or an office: of two at once hardly anybody. */
const voices: ReadonlySet<string> = listed('host, co-host, anchor, correspondent, columnist, spokesperson, analyst, editor');

/** Whether somebody is said to speak or write for an outlet or an office now. */
export const isVoice = ({ kind, value, tense }: Role): boolean =>
  kind === 'title' && tense === 'present' && voices.has(value);

/** The same title of two organisations or places. */
function compareSameTitle(a: Role, b: Role): Agreement {
  if (a.of === b.of) return a.tense === b.tense ? 'equal' : 'compatible';
  if (a.of === undefined || b.of === undefined || isPartOf(a.of, b.of)) return 'compatible';
  if (!areOfOneTense(a, b)) return 'incomparable';
  if (isVoice(a) && isVoice(b)) return isStateCode(a.of) || isStateCode(b.of) ? 'incomparable' : 'conflict';
  return classOf(a.value) === 'trade' || classOf(a.value) === 'rank' || manyHold.has(a.value)
    ? 'incomparable'
    : 'conflict';
}

/** Posts that one person may well hold in several places. */
const manyHold: ReadonlySet<string> = listed(`
  director, partner, owner, founder, co-founder, adviser, senior adviser, aide, consultant,
  strategist, pollster, columnist, contributor, commentator, board member, trustee, donor,
  lobbyist, activist, advocate, organizer, attorney, candidate, nominee, opponent, rival,
  leader, head, executive, correspondent, host, anchor, deputy, operative, surrogate,
  fundraiser, diplomat, secretary, chief, manager, principal, captain, dean, president, chair,
  editor, spokesperson, king, queen, prince, princess, ambassador, envoy
`);

/** Seats that nobody holds together, and that have other names. */
const chambers: ReadonlySet<string> = listed(`
  senator, representative, state senator, state representative, assembly member
`);

const isSeat = (value: string): boolean => chambers.has(value);

const stateOffices: ReadonlySet<string> = listed(`
  governor, lieutenant governor, attorney general, secretary of state, state treasurer, state
  auditor, state comptroller
`);

const headOf = (value: string): string => value.slice(value.lastIndexOf(' ') + 1);

/** `lundy` and `lundy county`, `lpd` and `lundy police department`: one name may be short for the other. */
function isPartOf(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  return (
    words.some((word) => word.length > 2 && !isKind(word) && others.includes(word)) ||
    a.endsWith(b) ||
    b.endsWith(a) ||
    isInitials(a, words, b) ||
    isInitials(b, others, a)
  );
}

/** `university` and `county` say what something is, not which. */
const isKind = (word: string): boolean => organisationWords.has(word) || placeWords.has(word);

const wordsOf = (of: string): readonly string[] =>
  (isStateCode(of) ? stateInWords(of) : of).toLowerCase().split(' ');

/** The first letters of a name, with or without its last words. */
const isInitials = (name: string, words: readonly string[], short: string): boolean =>
  short.length > 1 &&
  !name.startsWith(short) &&
  words.length > 1 &&
  (short.startsWith(initials(words)) || initials(words).startsWith(short));

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** `AL`: how `of` gives a state. */
export const isStateCode = (of: string): boolean => /^[A-Z]{2}$/.test(of);

/** Both hold now, or held at the time told; `former` and `candidate` say nothing of now. */
const areContemporary = (a: Role, b: Role): boolean =>
  [a, b].every(({ tense }) => tense === 'present' || tense === 'then' || tense === 'acting');

const areOfOneTense = (a: Role, b: Role): boolean => areContemporary(a, b) || a.tense === b.tense;
