import type { Span } from '../../text/span';

/** `, said Doe`, `, John Doe said`, `, the mayor said` in words that should have been closed before. */
const ATTRIBUTION = new RegExp([
  '[,?!…—–-] (?:(?:said|says|added|wrote) (?=\\p{Lu}|the |a |an )',
  "|(?:he|she|they|(?:the|a|an) \\p{L}{2,20}|(?:(?!I['’])\\p{Lu}[\\p{L}.'’-]{1,20} ){0,2}(?!I['’])\\p{Lu}[\\p{L}.'’-]{1,20})",
  ' (?:said|says|added|adds|told|wrote)(?![\\p{L}\\p{N}]))',
].join(''), 'u');

/** Sentences end before the next opening mark, and nobody is said to speak. */
export function isResumed(prose: string, open: Span, next: Span): boolean {
  const content = prose.slice(open.end, next.start).trimEnd().replace(/['’]$/, '');
  return '.?!…'.includes(content.at(-1) ?? ' ') && !ATTRIBUTION.test(content.slice(-120));
}

const SAID = new RegExp("(?:(?:said|says|added|asked|told|wrote)|(?:he|she|they|\\p{Lu}[\\p{L}.'’-]{1,20}) (?:said|says|added|told))(?![\\p{L}\\p{N}])", 'uy');

/** `We won, "said Brill`: the space stands on the wrong side of the closing mark. */
export function isMisplaced(prose: string, { start, end }: Span): boolean {
  if (!',?!'.includes(prose.slice(Math.max(0, start - 3), start).trimEnd().at(-1) ?? ' ')) return false;
  SAID.lastIndex = end;
  return SAID.test(prose);
}

/** Where the closing mark of a quotation without one belongs: before its attribution, else at `end`. */
export function likelyEnd(prose: string, { start }: Span, end: number): number {
  const found = ATTRIBUTION.exec(prose.slice(start, end));
  return found ? start + found.index + ('—–-'.includes(found[0].charAt(0)) ? 0 : 1) : end;
}
