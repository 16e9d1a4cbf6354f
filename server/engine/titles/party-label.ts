import type { Word } from '../../text/word';
import type { Role } from '../names/entity';
import { partyOf, partyOfLetter } from './parties';
import { stateAt, stateRoles } from './states-in-words';
import { isGlued } from '../names/word-run';

/** What stands after a name or before it, read: its roles and the index of the next word. */
export interface Read {
  readonly roles: readonly Role[];
  readonly to: number;
}

const openBracket = new Set(['(', '[']);
const closeBracket = new Set([')', ']']);
const dashes = new Set(['-', '–', '—', ',', '/']);

/** How far a bracket closes: `(R-Ohio 4th)`, `(I-Vt., at large)`. */
const mostWords = 9;

/** `(R-Ala.)`, `(D)`, `, R-S.C.` after a name. */
export function partyLabelAt(words: readonly Word[], at: number): Read | undefined {
  const opener = words[at]?.text ?? '';
  if (openBracket.has(opener)) return labelInBrackets(words, at);
  return opener === ',' ? labelAt(words, at + 1, true) : undefined;
}

function labelInBrackets(words: readonly Word[], at: number): Read | undefined {
  const label = labelAt(words, at + 1, false) ?? stateLabelAt(words, at + 1);
  if (!label) return undefined;
  let to = label.to;
  while (to < words.length && to < at + mostWords && !isClosing(words, to)) to++;
  return isClosing(words, to) ? { ...label, to: to + 1 } : undefined;
}

/** `(Calif.)`, where the party is known. */
function stateLabelAt(words: readonly Word[], at: number): Read | undefined {
  const state = stateAt(words, at);
  return state && isClosing(words, state.to) ? { roles: stateRoles(words, state), to: state.to } : undefined;
}

const isClosing = (words: readonly Word[], at: number): boolean => closeBracket.has(words[at]?.text ?? '');

/** A party's letter or name, and a state after a dash. Without brackets the state must be there. */
function labelAt(words: readonly Word[], at: number, needsState: boolean): Read | undefined {
  const word = words[at];
  const party = word && partyIn(word);
  if (!word || !party) return undefined;
  const hasDash = dashes.has(words[at + 1]?.text ?? '') && (!needsState || isGlued(words, at + 1));
  const state = hasDash ? stateAt(words, at + 2) : undefined;
  if (!state && (needsState || !isClosing(words, at + 1))) return undefined;
  return { roles: [partyRole(word, party), ...stateRoles(words, state)], to: state?.to ?? at + 1 };
}

const partyIn = ({ text }: Word): string | undefined =>
  partyOfLetter(text.replace(/\.$/, '')) ?? (/^\p{Lu}/u.test(text) ? partyOf(text) : undefined);

/** A party that one word gives. */
export const partyRole = ({ start, end }: Word, value: string): Role => ({
  kind: 'party',
  value,
  span: { start, end },
  tense: 'present',
});
