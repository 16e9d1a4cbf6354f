/** A set of the words of a text, for vocabularies that are read as lists. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
