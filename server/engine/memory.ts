import type { Word } from '../text/word';
import type { KnownName, Passage } from './archive';
import type { CheckId } from './check-id';
import type { Observation } from './finding';
import type { Linked } from './names/linking';
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
  /** Names before they are linked, by the sentence's text and what the article's casing says of it. */
  readonly namings: Recent<Placed<readonly Naming[]>>;
  /** Whom the names of the draft meant, the last versions first. */
  links: readonly KnownLinks[];
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

/** Names of an article in the order of the text, and whom they meant. */
export interface KnownLinks {
  readonly namings: readonly Naming[];
  readonly linked: Linked;
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
  words: recent(), namings: recent(), links: [], sentences: recent(), known: new WeakMap(),
  names: recent(), said: recent(), sources: [], occasion: '', numbers: 0,
});

/** Forgets what holds on other occasions only, and what lies long back: so much stays as a few versions of the draft need. */
export function beginCheck(memory: Memory, occasion: string, sentences: number): void {
  const { words, namings, names, said } = memory;
  const most = 3 * sentences + 100;
  for (const kept of [words, namings, memory.sentences, names, said]) kept.keep(most);
  if (memory.occasion === occasion) return;
  memory.occasion = occasion;
  for (const kept of [memory.sentences, names, said]) kept.clear();
}
