import { isDigit, isLetter, isLower, isUpper } from '../../text/characters';
import type { Span } from '../../text/span';

/**
 * Related-link widgets as scraped pages have them, glued to a name:
 * `Sen. Jane DoeJane (Janie) Marie DoeCity council to meet MORE said`.
 * They are known by a name whose last word repeats the word before the
 * widget and is glued to the next headline, and by the `MORE` at the end.
 * The stretch begins after the name that the reader should see.
 */
export function widgetSpans(prose: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let at = prose.indexOf('MORE', start); at >= 0 && at < end; at = prose.indexOf('MORE', at + 4)) {
    if (isLetter(prose.charCodeAt(at + 4)) || isLetter(prose.charCodeAt(at - 1))) continue;
    const begin = widgetStart(prose, from, at);
    if (begin !== undefined) found.push({ start: begin, end: at + 4 });
    from = at + 4;
  }
  return found;
}

/** Long enough for three headlines; bounds the search. */
const LONGEST = 1500;

function widgetStart(prose: string, from: number, more: number): number | undefined {
  for (let at = Math.max(from, more - LONGEST); at < more; at++) {
    if (!isJoin(prose, at)) continue;
    const start = nameBefore(prose, at, from);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** `McCall`, `DeLuca`: a capital inside a name is no join. */
const INNER_CAPITAL = /(?:^|[^\p{L}])(?:Ma?c|D[eiu]|L[ae]|V[ao]n|Fitz)$/u;

/** Between two words without a space: `DoeCity`, `Doe'Nobody`, `Doe5`. */
function isJoin(prose: string, at: number): boolean {
  const unit = prose.charCodeAt(at);
  if (!isLower(prose.charCodeAt(at - 1)) && prose[at - 1] !== '.') return false;
  if (INNER_CAPITAL.test(prose.slice(Math.max(0, at - 5), at))) return false;
  if (isUpper(unit) || isDigit(unit)) return true;
  return (prose[at] === "'" || prose[at] === '‘' || prose[at] === '“') && isUpper(prose.charCodeAt(at + 1));
}

/** From the last word of the visible name to the end of its repetition; bounds the search, too. */
const LONGEST_NAMES = 90;

/**
 * Where the visible name ends, if the words before a join are a full name
 * in repetition: its last word stands before it once more.
 */
function nameBefore(prose: string, join: number, from: number): number | undefined {
  const suffix = /(?: (?:Jr|Sr)\.?| I{2,3})$/.exec(prose.slice(Math.max(from, join - 6), join))?.[0].length ?? 0;
  const last = join - suffix;
  const least = Math.max(from, last - LONGEST_NAMES);
  for (let start = last - 1; start >= least && isWordUnit(prose, start); start--) {
    if (!isUpper(prose.charCodeAt(start)) || isUpper(prose.charCodeAt(start - 1))) continue;
    const word = prose.slice(start, last);
    const found = prose.slice(least, start - 1 + word.length).lastIndexOf(word);
    if (word.length < 2 || found < 0) continue;
    const earlier = least + found;
    const visible = earlier + word.length;
    const seen = suffix > 0 && prose.startsWith(prose.slice(last, join), visible) ? visible + suffix : visible;
    if (!isWordUnit(prose, earlier - 1) && isFullName(prose.slice(seen, start))) return seen;
  }
  return undefined;
}

const isWordUnit = (prose: string, at: number): boolean =>
  isLetter(prose.charCodeAt(at)) || prose[at] === '-' || prose[at] === "'" || prose[at] === '’';

const GIVEN = /^ ?(?:(?:[("“]?\p{Lu}[\p{L}.'’-]{0,20}[)"”]?|de|da|del|della|di|la|le|van|von|der|den|bin|al|y) ){0,7}$/u;

/** Given names, nicknames in brackets and particles: `Jane (Janie) Marie `. */
const isFullName = (between: string): boolean => GIVEN.test(between);
