import type { Word } from '../text/word';
import type { Role } from './mention';
import { isGlued } from './name-runs';
import { partyOf, partyOfLetter } from './parties';
import { stateAt } from './states-in-words';

/** What stands after a name or before it, read: its roles and the index of the next word. */
export interface Read {
  readonly roles: readonly Role[];
  readonly to: number;
}

const openBracket = new Set(['(', '[']);
const closeBracket = new Set([')', ']']);
const dashes = new Set(['-', '–', '—', ',', '/']);

/** Words that may stand in a label besides: `(R-Ohio 4th)`, `(I-Vt., at large)`. */
const mostWords = 9;

/** `(R-Ala.)`, `(D)`, `, R-S.C.` after a name. */
export function partyLabelAt(words: readonly Word[], at: number): Read | undefined {
  const opener = words[at]?.text ?? '';
  if (openBracket.has(opener)) return labelInBrackets(words, at);
  return opener === ',' ? labelAt(words, at + 1, true) : undefined;
}

function labelInBrackets(words: readonly Word[], at: number): Read | undefined {
  const label = labelAt(words, at + 1, false);
  if (!label) return undefined;
  let to = label.to;
  while (to < words.length && to < at + mostWords && !closeBracket.has(words[to]?.text ?? '')) to++;
  return closeBracket.has(words[to]?.text ?? '') ? { ...label, to: to + 1 } : undefined;
}

/** A party's letter or name, and a state after a dash. Without brackets the state must be there. */
function labelAt(words: readonly Word[], at: number, needsState: boolean): Read | undefined {
  const party = partyAt(words, at);
  if (!party) return undefined;
  const word = words[at];
  if (!word) return undefined;
  const roles: Role[] = [roleOf('party', party, word, word)];
  const dash = words[at + 1];
  const state = dash && dashes.has(dash.text) && (!needsState || isGlued(words, at + 1)) ? stateAt(words, at + 2) : undefined;
  const [first, last] = state ? [words[state.from], words[state.to - 1]] : [];
  if (state && first && last) roles.push(roleOf('state', state.code, first, last));
  else if (needsState || !closeBracket.has(words[at + 1]?.text ?? '')) return undefined;
  return { roles, to: state?.to ?? at + 1 };
}

function partyAt(words: readonly Word[], at: number): string | undefined {
  const text = words[at]?.text ?? '';
  return partyOfLetter(text.replace(/\.$/, '')) ?? (/^\p{Lu}/u.test(text) ? partyOf(text) : undefined);
}

const roleOf = (kind: Role['kind'], value: string, first: Word, last: Word): Role =>
  ({ kind, value, span: { start: first.start, end: last.end }, tense: 'present' });
