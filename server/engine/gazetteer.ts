import { isCapital } from './names/casing';
import type { KnownName } from './archive';
import type { ReadSentence } from './reading';

/** Names that the archive knows, one lower-case word each: `whitlock`. */
export type Gazetteer = ReadonlySet<string>;

export const noNames: Gazetteer = new Set();

/** Tags of words that are no name at the start of a sentence, whatever the archive knows. */
const neverNames = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'PUNCT', 'AUX', 'PART', 'INTJ', 'ADV', 'NUM']);

const shortestName = 3;

/**
 * Words that begin a sentence and may be names or common words: `Brooks has…`
 * where the draft never gives the full name.
 */
export function doubtfulWords(sentences: readonly Named[]): string[] {
  const words = sentences.map(firstWord).filter((word) => word !== undefined);
  return [...new Set(words)];
}

type Named = Pick<ReadSentence, 'words' | 'mentions'>;

function firstWord({ words, mentions }: Named): string | undefined {
  const first = words.find(({ pos }) => pos !== 'PUNCT');
  if (!first || !isCapital(first) || neverNames.has(first.pos) || first.text.length < shortestName) return undefined;
  return mentions.some(({ start, end }) => start <= first.start && first.end <= end) ? undefined : first.text;
}

/** The doubtful words that are names of the archive's people. */
export const gazetteerOf = (words: readonly string[], known: readonly (readonly KnownName[])[]): Gazetteer =>
  new Set(words.map((word) => word.toLowerCase()).filter((word, n) =>
    known[n]?.some(({ name }) => name.toLowerCase().split(' ').length > 1 && name.toLowerCase().endsWith(` ${word}`))));
