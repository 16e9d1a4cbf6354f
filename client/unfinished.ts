/** Places of one line, in UTF-16 units; the end is exclusive. */
export interface LinePart {
  readonly start: number;
  readonly end: number;
}

/** Where a sentence ends: a mark, closing quotation marks and brackets, and a space. */
const sentenceEnd = /[.!?…][”’"')\]]*\s+/g;

/** What a finished line ends with. */
const finished = /[.!?…:][”’"')\]]*\s*$/;

/**
 * The sentence that is being written at the end of a line: from the sentence
 * before it to the cursor; undefined where the line goes on behind the cursor or the
 * sentence has its mark.
 */
export function unfinishedPart(line: string, cursor: number): LinePart | undefined {
  if (line.slice(cursor).trim() !== '') return undefined;
  const written = line.slice(0, cursor);
  if (written.trim() === '' || finished.test(written)) return undefined;
  const ends = [...written.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length);
  return { start: ends.at(-1) ?? 0, end: line.length };
}
