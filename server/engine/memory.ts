import type { Word } from '../text/word';
import type { KnownName, Passage } from './archive';
import type { CheckId } from './check';
import type { Observation } from './finding';
import type { Naming } from './names/naming';
import type { ReadSentence } from './reading';
import { type Recent, recent } from './recent';

/**
 * What checks of one draft leave behind for the next, so that after a keystroke only what it has
 * changed is done again. Findings are the same with and without. Whoever checks a draft keeps its
 * memory, one for each draft and archive.
 */
export interface Memory {
  /** Words, by the sentence's text. */
  readonly words: Recent<Placed<readonly Word[]>>;
  /** Names before they are linked, by the sentence's text and the casing of the article. */
  readonly namings: Recent<Placed<readonly Naming[]>>;
  /** Short forms for the casing of an article. */
  readonly casings: Recent<number>;
  /** Sentences as they were first read, by their text: one for each way in which their names are understood. */
  readonly sentences: Recent<readonly KnownSentence[]>;
  /** The one that a sentence of a reading is a copy of. */
  readonly known: WeakMap<ReadSentence, KnownSentence>;
  /** What the archive has answered about names. */
  readonly names: Recent<readonly KnownName[]>;
  /** What checks have said of stretches of the draft, by the numbers of their sentences. */
  readonly said: Recent<Map<CheckId, Said>>;
  /** What the declared sources say; the same list as long as it is the same. */
  sources: readonly Passage[];
  /** What all answers depend on besides the text. */
  occasion: string;
  numbers: number;
}

/** Something with spans, and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly start: number;
}

/** A sentence as it was first read, and what the archive has close to it. */
export interface KnownSentence {
  readonly number: number;
  readonly sentence: ReadSentence;
  passages?: readonly Passage[];
}

/** What a check has said of a stretch of the draft. */
export interface Said {
  /** Where it stood. */
  readonly start: number;
  /** How well the articles of its passages were acquainted with the draft. */
  readonly acquaintance: readonly number[];
  /** What the declared sources said. */
  readonly sources: readonly Passage[];
  readonly observations: readonly Observation[];
}

export const newMemory = (): Memory => ({
  words: recent(), namings: recent(), casings: recent(), sentences: recent(), known: new WeakMap(),
  names: recent(), said: recent(), sources: [], occasion: '', numbers: 0,
});

/** Casings in which an article may alternate while a word is typed. */
const mostCasings = 20;

/** Forgets what holds on other occasions only, and what lies long back: so much stays as a few versions of the draft need. */
export function beginCheck(memory: Memory, occasion: string, sentences: number): void {
  const { words, namings, casings, names, said } = memory;
  const most = 3 * sentences + 100;
  for (const kept of [words, namings, memory.sentences, names, said]) kept.keep(most);
  casings.keep(mostCasings);
  if (memory.occasion === occasion) return;
  memory.occasion = occasion;
  for (const kept of [memory.sentences, names, said]) kept.clear();
}
