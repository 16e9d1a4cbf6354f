import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { type Bound, isBaseForm, type Place } from './place';
import { isBare, lowerAt } from './tokens';
import type { VerbGroup } from './verbs';

/**
 * Where an aside between the subject and its verb opens: `Ellery, a Democrat, lost`; else
 * undefined.
 */
export function asideStart(
  words: readonly Word[],
  i: number,
  first: number,
  before?: VerbGroup,
): number | undefined {
  const from = before?.end ?? 0;
  const lower = lowerAt(words, i);
  if (lower === '.' || lower === '-' || lower === '/') return i;
  const opening =
    lower === ')'
      ? '('
      : lower === ']'
        ? '['
        : lower === ',' && isBare(words, i + 1, first)
          ? ','
          : '';
  if (opening) {
    for (let at = i - 1; at >= from; at--)
      if (lowerAt(words, at) === opening) return at > 0 ? at : undefined;
    return before ? undefined : i;
  }
  if (lower === '"' || lower === "'")
    return before && i <= before.end + 1 ? undefined : quoteStart(words, i, from, before);
  return before || isStrong(lower) ? undefined : i;
}

const isStrong = (lower: string): boolean => lower === ';' || lower === ':';

/** Marks around a single phrase do not divide; a mark before a whole clause does. */
function quoteStart(
  words: readonly Word[],
  i: number,
  from: number,
  before?: VerbGroup,
): number | undefined {
  const lead = lowerAt(words, i - 1);
  return !before || (i > from && lead !== ',' && lead !== ':' && lead !== '.') ? i : undefined;
}

/** A clause behind a comma, a dash or a semicolon; closing marks stay with what they close. */
export function afterMark({ words, group, before, waiting }: Place, i: number): Bound {
  const { first } = group;
  let start = opensQuote(words, i) ? i : i + 1;
  while (start < first && closing.has(lowerAt(words, start)) && !opensQuote(words, start)) start++;
  const mark = lowerAt(words, i);
  const bare = isBare(words, start, first) && (mark === ',' || mark === '"');
  if (bare && before && isBaseForm(words, group))
    return { start, link: 'coordinate', marker: mark, inner: first };
  return { start, link: bare && waiting ? 'continuation' : 'parallel', marker: mark, inner: start };
}

const closing = wordSet(`" ' ) ] ’ ”`);

/** Curly marks tell; a straight one opens if the marks before it are paired. */
function opensQuote(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text;
  if (text !== '"') return text === '“';
  let marks = 0;
  for (let at = 0; at < i; at++) if (words[at]?.text === '"') marks++;
  return marks % 2 === 0;
}
