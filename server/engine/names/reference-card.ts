import type { Word } from '../../text/word';
import type { Role } from './entity';
import { partyRole, type Read } from '../titles/party-label';
import { partyOf } from '../titles/parties';
import { stateAt, stateRoles } from '../titles/states-in-words';
import { titleEndingAt } from '../titles/title';
import { lowerAt } from './word-run';

const short: ReadonlyMap<string, string> = new Map([
  ['rep', 'representative'],
  ['sen', 'senator'],
  ['gov', 'governor'],
]);
const between = new Set([',', ';', '-', '|', 'for', 'of', 'from', 'district', 'at', 'large']);
const mostWords = 12;

/** A line of reference after a name: `Jane Doe: senator, Republican, OH`. At least two roles, or it is a sentence. */
export function referenceCardAt(words: readonly Word[], at: number): Read | undefined {
  if (words[at]?.text !== ':') return undefined;
  const roles: Role[] = [];
  let to = at + 1;
  while (to < words.length && to < at + mostWords) {
    const read = roleAt(words, to);
    if (read) roles.push(read.role);
    else if (!between.has(lowerAt(words, to)) && words[to]?.pos !== 'NUM') break;
    to = read?.to ?? to + 1;
  }
  return roles.length >= 2 ? { roles, to } : undefined;
}

function roleAt(words: readonly Word[], at: number): { readonly role: Role; readonly to: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  const party = partyOf(word.text);
  if (party) return { role: partyRole(word, party), to: at + 1 };
  const state = stateAt(words, at);
  const [stateRole] = stateRoles(words, state);
  if (state && stateRole) return { role: stateRole, to: state.to };
  const value = short.get(word.lower) ?? titleEndingAt(words, at + 1, at)?.value;
  const span = { start: word.start, end: word.end };
  return value ? { role: { kind: 'title', value, span, tense: 'present' }, to: at + 1 } : undefined;
}
