/** A set of words and phrases from a list with commas between them. */
export const listed = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => word.trim()));
