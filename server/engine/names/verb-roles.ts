import type { Word } from '../../text/word';
import type { Role } from './entity';
import { nounPhraseRoles } from './noun-phrase';
import type { Read } from '../titles/party-label';
import { stateAt, stateRoles } from '../titles/states-in-words';
import { workAt } from '../titles/work-verbs';
import { lowerAt, spanOf } from './word-run';

/** Words between a name and the verb that says what somebody is. */
const light = new Set([
  'who',
  'has',
  'had',
  'have',
  'also',
  'currently',
  'previously',
  'once',
  'briefly',
  'later',
  'now',
  'long',
  'recently',
  'been',
  'then',
  'still',
  'formerly',
  'first',
  ',',
]);
const mostLight = 5;

type Tense = Role['tense'];

/** Verbs whose complement is a role, with its tense. A past verb says `then`: it may be so no more. */
const copulas: ReadonlyMap<string, Tense> = new Map<string, Tense>([
  ['is', 'present'],
  ["'s", 'present'],
  ['was', 'then'],
  ['remains', 'present'],
  ['became', 'then'],
  ['becomes', 'present'],
]);
const withAs: ReadonlyMap<string, Tense> = new Map<string, Tense>([
  ['served', 'then'],
  ['serves', 'present'],
  ['serving', 'present'],
  ['worked', 'then'],
  ['works', 'present'],
  ['resigned', 'then'],
  ['retired', 'then'],
  ['quit', 'then'],
  ['elected', 'present'],
  ['appointed', 'present'],
  ['confirmed', 'present'],
  ['named', 'present'],
  ['chosen', 'present'],
  ['nominated', 'candidate'],
  ['picked', 'present'],
  ['tapped', 'present'],
  ['sworn', 'present'],
]);
/** These name somebody without `as`, in the passive: `was named secretary of state`. */
const naming = new Set(['elected', 'appointed', 'named', 'chosen', 'nominated']);
/** `was then a senator`, `was once mayor`: it is over. */
const formerWords = new Set(['previously', 'formerly', 'once', 'then']);
const linking = new Set(['as', 'in', 'to', 'be', 'down']);

/** Roles that the verb after a name gives: `who served as mayor`, `was named editor`, `represents Ohio in the Senate`. */
export function verbRolesAt(words: readonly Word[], at: number): Read | undefined {
  let verb = at;
  while (verb < at + mostLight && light.has(lowerAt(words, verb))) verb++;
  const lower = lowerAt(words, verb);
  const formerly = words
    .slice(at, verb)
    .some(({ lower: word }) => formerWords.has(word));
  if (words[verb - 1]?.lower === 'been' && !withAs.has(lower)) return afterCopula(words, verb, beenTense(words, verb));
  const tense = copulas.get(lower);
  if (tense) return afterCopula(words, verb + 1, formerly ? 'former' : tense);
  if (lower === 'represents' || lower === 'represented') {
    return representsAt(
      words,
      verb + 1,
      lower === 'represents' || words[verb - 1]?.lower === 'has' ? 'present' : 'then',
    );
  }
  const work = workAt(words, verb, formerly);
  if (work) return work;
  const role = withAs.get(lower);
  return role && afterVerb(words, verb, formerly ? 'former' : role, false);
}

/** `has been mayor` may be so still; `had been mayor` was. */
const beenTense = (words: readonly Word[], verb: number): Tense => (words[verb - 2]?.lower === 'had' ? 'then' : 'present');

/** `was named editor` as well as `was editor`. */
function afterCopula(words: readonly Word[], at: number, tense: Tense): Read | undefined {
  let next = at;
  while (next < at + 2 && light.has(lowerAt(words, next))) next++;
  const lower = lowerAt(words, next);
  const passive = withAs.get(lower);
  if (passive) return afterVerb(words, next, passive, naming.has(lower));
  const read = nounPhraseRoles(words, next);
  const isOver = words.slice(at, next).some(({ lower: word }) => formerWords.has(word));
  return read && isWhole(words, next, read) ? withTense(read, isOver ? 'former' : tense) : undefined;
}

function afterVerb(words: readonly Word[], verb: number, tense: Tense, direct: boolean): Read | undefined {
  let at = verb + 1;
  while (at < verb + 4 && linking.has(lowerAt(words, at))) at++;
  if (!direct && words[at - 1]?.lower !== 'as') return undefined;
  const read = nounPhraseRoles(words, at);
  return read && isWhole(words, at, read) ? withTense(read, tense) : undefined;
}

/** A bare noun after a verb is a role only where nothing else claims it: `was attorney general from`, not `is leader's`. */
const isWhole = (words: readonly Word[], from: number, { to }: Read): boolean => {
  const next = words[to];
  return (
    words[from] !== undefined &&
    next?.lower !== "'s" &&
    next?.lower !== "'" &&
    next?.pos !== 'NOUN' &&
    next?.pos !== 'PROPN'
  );
};

const withTense = ({ roles, to }: Read, tense: Tense): Read => ({
  roles: roles.map((role) =>
    role.tense === 'present' && role.kind !== 'party' && role.kind !== 'state' ? { ...role, tense } : role,
  ),
  to,
});

const chambers: ReadonlyMap<string, string> = new Map([
  ['senate', 'senator'],
  ['house', 'representative'],
  ['congress', 'representative'],
]);

/** `Ohio in the U.S. Senate`. */
function representsAt(words: readonly Word[], at: number, tense: Tense): Read | undefined {
  const state = stateAt(words, at);
  if (!state) return undefined;
  const roles = stateRoles(words, state);
  const chamber = chamberAt(words, state.to);
  const value = chambers.get(lowerAt(words, chamber));
  const span = spanOf(words, { from: chamber, to: chamber + 1 });
  if (!value || !span) return { roles, to: state.to };
  const title: Role = { kind: 'title', value, tense, span, of: state.code, ofSpan: roles[0]?.span ?? span };
  return { roles: [title, ...roles], to: chamber + 1 };
}

/** Index of the chamber's name after `in the`. */
function chamberAt(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 4 && /^(?:in|the|u\.s\.|us|united|states)$/.test(lowerAt(words, next))) next++;
  return next;
}

const namers = new Set(['name', 'appoint', 'nominate', 'pick', 'tap', 'choose', 'elect', 'select', 'promote']);

/** `named Doe secretary of state`, `tapped Doe to be attorney general`. */
export function namedAs(words: readonly Word[], from: number, to: number): Read | undefined {
  const verb = words[from - 1];
  if (verb?.pos !== 'VERB' || !namers.has(verb.lemma)) return undefined;
  let at = to;
  while (at < to + 4 && /^(?:as|to|be|become|serve)$/.test(lowerAt(words, at))) at++;
  const read = nounPhraseRoles(words, at);
  return read && isWhole(words, at, read) ? read : undefined;
}
