import { textOf, type Span } from '../../text/span';
import { wordsAt } from '../archive';
import type { Exhibit, Fix, Observation } from '../finding';
import type { Role } from '../names/entity';
import { has, sourcesText } from '../sources';
import type { RoleDispute } from './role-dispute';
import type { Account } from './role-record';
import { renderRoleLike } from './role-rendering';

/** What a disputed role is shown as. */
export function observeRole(text: string, { mention, role, against }: RoleDispute): Observation {
  const place = placeOf(role, against[0]?.role ?? role);
  const own = textOf(text, place);
  const [best] = against;
  const passages = against.map(({ passage }) => passage);
  return {
    ...place,
    message:
      `${sourcesText(passages)} ${has(passages)} ${mention.entity.canonicalName} ` +
      `${best ? saidOf(role, best.role, wordsOf(best, role)) : ''}; ` +
      `the draft says ${plainValue(role, best?.role ?? role, own)}.`,
    exhibits: against.map((account): Exhibit => ({
      passage: account.passage,
      span: placeOf(account.role, role),
      stance: 'refutes',
      value: wordsOf(account, role),
    })),
    fixes: best ? fixesFor(place, role, own, best, sourcesText(passages)) : [],
    repeats: [],
    claim: `${mention.entity.key}|${role.kind}|${role.value}|${role.of ?? ''}`,
  };
}

/** What differs: the organisation or place where the title is the same, else the words of the role. */
const placeOf = (role: Role, other: Role): Span =>
  (role.kind === 'title' && role.value === other.value && !isOfTenses(role, other) ? role.ofSpan : undefined) ??
  role.span;

/** Where only the time of an office is in question: held now, or over. */
const isOfTenses = (a: Role, b: Role): boolean =>
  a.kind === 'title' && a.value === b.value && a.tense !== b.tense && [a, b].some(({ tense }) => tense === 'former');

const wordsOf = ({ passage, role }: Account, own: Role): string =>
  wordsAt(passage, placeOf(role, own)).replace(/\s+/g, ' ');

/** `as a Democrat`, `of Ohio`, `as football coach of Lundy University`. */
function saidOf(own: Role, theirs: Role, words: string): string {
  if (own.kind === 'state') return `of ${words}`;
  if (isOfTenses(own, theirs)) return `as ${theirs.tense === 'former' ? 'former' : 'current'} ${own.value}`;
  if (own.kind === 'title' && own.value === theirs.value) return `as ${own.value} of ${words}`;
  const value = plainValue(theirs, own, words);
  return `as ${/^[aeiou]/i.test(value) ? 'an' : 'a'} ${value}`;
}

/** Parties and titles by name, not by letter or chamber; states and places as written. */
function plainValue(role: Role, other: Role, words: string): string {
  if (isOfTenses(role, other)) return `${role.tense === 'former' ? 'former' : 'current'} ${role.value}`;
  if (role.kind === 'party') return role.value.charAt(0).toUpperCase() + role.value.slice(1);
  return role.kind === 'title' && role.value !== other.value ? role.value : words;
}

function fixesFor(place: Span, role: Role, own: string, best: Account, sources: string): Fix[] {
  const text = isOfTenses(role, best.role) ? undefined : renderRoleLike(best.role, wordsOf(best, role), role, own);
  return text ? [{ title: `Use “${text}” (${sources})`, edits: [{ span: place, text }] }] : [];
}
