import { isLower, isUpper } from '../../text/characters';
import type { Word } from '../../text/word';
import type { Sentence } from '../sentence';

/** How an article writes its words: what tells a name at the start of a sentence from a common word. */
export interface Casing {
  /** Words with a capital where no sentence starts. */
  readonly capital: ReadonlySet<string>;
  /** Those of the other words that stand in small letters somewhere. */
  readonly small: ReadonlySet<string>;
}

export const isCapital = ({ text }: Word): boolean => isUpper(text.charCodeAt(0));

/** Reads which words an article writes with a capital. Titled headlines tell nothing. */
export function readCasing(sentences: readonly Sentence[]): Casing {
  const capital = new Set<string>();
  const small = new Set<string>();
  const asked = new Set(sentences.flatMap(({ words }) => initialWords(words).map(({ lower }) => lower)));
  for (const { words } of sentences.filter((sentence) => !isTitled(sentence))) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!word || !asked.has(word.lower)) continue;
      if (!isCapital(word)) small.add(word.lower);
      else if (!opensSentence(words, i)) capital.add(word.lower);
    }
  }
  return { capital, small };
}

/** The same where names are known besides: they count as written with a capital. */
export const withKnown = (casing: Casing, known: ReadonlySet<string>): Casing =>
  [...known].every((word) => casing.capital.has(word)) ? casing : { ...casing, capital: new Set([...known, ...casing.capital]) };

/** What a casing says of a sentence: two casings that say the same have the same names in it. */
export function casingIn({ words }: Sentence, { capital, small }: Casing): string {
  return initialWords(words).map(({ lower }) => (capital.has(lower) ? 1 : 0) + (small.has(lower) ? 2 : 0)).join('');
}

/** Words that start a sentence or a quotation: the only ones whose casing is in doubt. */
function initialWords(words: readonly Word[]): readonly Word[] {
  const known = initial.get(words) ?? words.filter((word, n) => isCapital(word) && opensSentence(words, n));
  initial.set(words, known);
  return known;
}

const initial = new WeakMap<readonly Word[], readonly Word[]>();

const openers = new Set(['"', '“', '‘', '«', ':', '•', '*', '—', '–', '--', '[', '…', '...', '(', "'", '|', '.', '!', '?', '-']);

/** Whether a word has its capital from its place. */
export function opensSentence(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  if (before.text === '(') return false;
  return openers.has(before.text) && (before.text !== '-' || before.end < (words[at]?.start ?? 0));
}

/** Words that headlines leave small. */
const minor = new Set(`a an the of in on at to for and or but nor by as is are be it its if so yet vs via up off out over down than
  that with from into about after amid under against before between during through until upon without near when while not no
  says say s t de la le du van von el al y e`.split(/\s+/));

/** Whether a sentence is set with capitals throughout, as headlines are: then a capital tells nothing. */
export function isTitled({ words }: Sentence): boolean {
  let capitals = 0;
  for (const word of words) {
    const first = word.text.charCodeAt(0);
    if (isUpper(first)) capitals++;
    else if (isLower(first) && !minor.has(word.lower)) return false;
  }
  return capitals >= 4 && words.at(-1)?.text !== '.';
}
