import { inWords } from '../../text/numbers';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { said, type Slip, type Sums, useInstead } from '../arithmetic';
import type { Quantity } from '../quantities/quantity';
import { renderQuantityLike } from '../quantities/rendering';

/** A list that is shorter or longer than it says: `four towns: Lundy, Orrin and Brill`. */
export function listSlips(sums: Sums): Slip[] {
  return sums.sentence.quantities.flatMap((count) => slipOf(sums, count) ?? []);
}

const mostItems = 20;

function slipOf(sums: Sums, count: Quantity): Slip | undefined {
  const { kind, precision, low, high, countedSpan } = count;
  if (
    kind !== 'count' ||
    precision !== 'exact' ||
    low !== high ||
    low < 2 ||
    low > mostItems ||
    !countedSpan
  )
    return undefined;
  const list = listAfter(sums, count);
  const items = list && itemsOf(list);
  if (
    !list ||
    !items ||
    items === low ||
    Math.abs(items - low) > 1 ||
    (items > low && placed.has(count.counted ?? ''))
  )
    return undefined;
  const { prose } = sums;
  const text = renderQuantityLike(
    { ...count, low: items, high: items },
    count,
    inWords(items) ?? String(items),
    said(prose, count.number),
  );
  return {
    span: count.number,
    other: { start: list[0]?.start ?? count.end, end: list.at(-1)?.end ?? count.end },
    message:
      `The draft says ${said(prose, count.number).toLowerCase()} ${said(prose, countedSpan)} ` +
      `and names ${inWords(items) ?? items}.`,
    fixes: text === undefined ? [] : [useInstead(count.number, text)],
  };
}

const farthestColon = 12;

/**
 * The words of the list: after a colon, up to the end of the sentence; or
 * right after the noun, between dashes or brackets.
 */
function listAfter({ sentence }: Sums, count: Quantity): readonly Word[] | undefined {
  const { words, quantities } = sentence;
  const first = words.findIndex(({ start }) => start >= count.end);
  const opener = words[first];
  if (first < 0 || !opener) return undefined;
  const closer = closers.get(opener.lower);
  if (closer) {
    const end = words.findIndex((word, at) => at > first && word.lower === closer);
    return end < 0 ? undefined : words.slice(first + 1, end);
  }
  const colon = words.findIndex(({ lower }, at) => at >= first && lower === ':');
  const isFar = colon < 0 || colon - first > farthestColon;
  const isOther =
    isFar ||
    quantities.some(({ start }) => start >= count.end && start < (words[colon]?.start ?? 0));
  return isOther ? undefined : withoutEnd(words.slice(colon + 1));
}

const closers: ReadonlyMap<string, string> = new Map([
  ['—', '—'],
  ['--', '--'],
  ['–', '–'],
  ['(', ')'],
]);

/** The period of the sentence, and a bracket that closes it. */
function withoutEnd(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ lower }) => lower === ')' || lower === ';');
  const list = end < 0 ? words : words.slice(0, end);
  return list.at(-1)?.lower === '.' ? list.slice(0, -1) : list;
}

/** How many items a plain list has: `A, B and C`; nothing where it is anything else. */
function itemsOf(list: readonly Word[]): number | undefined {
  const ands = list.filter(({ lower }) => lower === 'and' || lower === '&').length;
  if (ands !== 1) return undefined;
  const items: Word[][] = [[]];
  for (const word of list) {
    if (!separators.has(word.lower)) items.at(-1)?.push(word);
    else if (items.at(-1)?.length) items.push([]);
  }
  const lastAnd = list.findLastIndex(({ lower }) => lower === 'and' || lower === '&');
  const isClosed = !list.slice(lastAnd).some(({ lower }) => lower === ',');
  return isClosed && items.every(isPlainItem) ? items.length : undefined;
}

const separators = wordSet(', and &');

const connecting = wordSet('of the de la van von al del el st - .');
const nominal = wordSet('NOUN ADJ PROPN');

/** A name, or one or two plain nouns. */
function isPlainItem(item: readonly Word[]): boolean {
  const [first] = item;
  if (!first || item.length > 5) return false;
  const isName = item.every(
    ({ text, lower, pos }) =>
      connecting.has(lower) ||
      (/^\p{Lu}/u.test(text) && (pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ')),
  );
  return isName
    ? /^\p{Lu}/u.test(first.text)
    : item.length <= 2 && item.every(({ pos }) => nominal.has(pos));
}

/** Places of which the state or country may follow: `Lundy, Ohio`. */
const placed = wordSet(`
  city town village county suburb community place neighborhood location site office airport school
`);
