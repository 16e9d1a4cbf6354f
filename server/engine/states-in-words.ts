import type { Word } from '../text/word';
import { written } from './name-runs';
import { stateOf, stateWords } from './states';

/** A state in a sentence: indices of its words, `to` exclusive. */
export interface StateHere {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** The state whose name starts at a word: `New Jersey`, `N.J.`, `NJ`. */
export function stateAt(words: readonly Word[], from: number): StateHere | undefined {
  const first = words[from];
  if (!first) return undefined;
  for (let length = stateWords.has(first.lower) ? 4 : 1; length > 0; length--) {
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
  if (to > words.length) return undefined;
  if (!/^\p{Lu}/u.test(words[from]?.text ?? '')) return undefined;
  return stateOf(written(words, from, to));
}
