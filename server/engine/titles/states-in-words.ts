import type { Word } from '../../text/word';
import type { Role } from '../names/entity';
import { stateOf, stateWords } from './states';
import { lowerAt, type Run, spanOf, written } from '../names/word-run';

/** A state in a sentence. */
export interface StateHere extends Run {
  readonly code: string;
}

/** The state whose name starts at a word: `New Jersey`, `N.J.`, `NJ`. */
export function stateAt(words: readonly Word[], from: number): StateHere | undefined {
  for (let length = stateWords.has(lowerAt(words, from)) ? 4 : 1; length > 0; length--) {
    const code = stateIn(words, from, from + length);
    if (code) return { code, from, to: from + length };
  }
  return undefined;
}

/** The state whose name ends before a word. */
export function stateBefore(words: readonly Word[], to: number, min: number): StateHere | undefined {
  for (let from = Math.max(min, to - 3); from < to; from++) {
    const code = stateIn(words, from, to);
    if (code) return { code, from, to };
  }
  return undefined;
}

function stateIn(words: readonly Word[], from: number, to: number): string | undefined {
  if (to > words.length || !/^\p{Lu}/u.test(words[from]?.text ?? '')) return undefined;
  return stateOf(written(words, from, to));
}

/** What a state beside a name says of its bearer; one or no role. */
export function stateRoles(words: readonly Word[], state?: StateHere): Role[] {
  const span = state && spanOf(words, state);
  return state && span ? [{ kind: 'state', value: state.code, span, tense: 'present' }] : [];
}
