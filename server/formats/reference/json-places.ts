import type { Span } from '../../text/span';

/**
 * Where the objects stand that some list or object of a JSON text holds: of
 * the first one that holds exactly so many. The text must be valid.
 */
export function objectPlaces(text: string, count: number): readonly Span[] {
  const open: Container[] = [{ start: 0, objects: [] }];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') open.push({ start: at, objects: [] });
    else if (sign === '}' || sign === ']') {
      const { start, objects } = open.pop() ?? { start: at, objects: [] };
      if (objects.length === count && open.length <= deepest) return objects;
      if (sign === '}') open.at(-1)?.objects.push({ start, end: at + 1 });
    }
  }
  return [];
}

interface Container {
  readonly start: number;
  /** Objects directly in it. */
  readonly objects: Span[];
}

/** Entries stand in the outermost list or object, or in a field of it: deeper ones are parts of entries. */
const deepest = 2;

/** Index of the closing mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
