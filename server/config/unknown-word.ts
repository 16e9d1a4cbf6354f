import { closest, distance } from 'fastest-levenshtein';

/** `“archve” is no setting; did you mean “archive”?` */
export function unknownWord(word: string, what: string, known: readonly string[]): string {
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.ceil(word.length / 3)
    ? `“${word}” is no ${what}; did you mean “${nearest}”?`
    : `“${word}” is no ${what}; known are ${known.join(', ')}.`;
}
