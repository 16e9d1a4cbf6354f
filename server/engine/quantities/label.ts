import { months, weekdays } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import type { Line } from './build';
import type { NumberPhrase } from './phrase';

/** Words that a number after them belongs to: `Section 230`, `page 12`, `flight 93`. */
const labelled = wordSet(`
  section article page pages chapter room channel flight route highway interstate grade step phase
  level type size day week year month game round gate line platform zone district ward group
  version chapter verse title clause paragraph rule act bill proposition amendment measure
  resolution lot unit building apartment suite box stage lane exit track engine class category
  option question figure table item part volume episode season model form plan team seat
  bed cell block tower terminal pier dock hole lap set match formula area sector top
  image picture photo slide
`);

/** Galleries say which picture of how many is shown. */
const pictures = wordSet('image picture photo slide');

/** Streets, after which a number was the house. */
const streets = wordSet(`
  street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl way highway hwy
  parkway pkwy terrace square circle alley row block
`);

/** What may stand right before a numeral without a space. */
const openers: ReadonlySet<string> = new Set(['--', '...', ...'([{"“‘„«\'—~…*<>\u00a0']);

/** After a number these make a time of day. */
const clock = wordSet("a.m p.m am pm o'clock gmt hrs noon midnight");

/**
 * Whether a number is part of a name, an address, a code or a label and
 * counts nothing. A unit makes it a quantity after all: `Labour 42 percent`.
 */
export function isLabel(
  { pieces, headline }: Line,
  phrase: NumberPhrase,
  hasUnit: boolean,
): boolean {
  const piece = pieces[phrase.from];
  if (!piece || clock.has(pieces[phrase.to]?.lower ?? '')) return true;
  if (phrase.inWords)
    return isNameWord(pieces, phrase, headline) || isLabelled(pieces, phrase.from);
  return (
    isGlued(pieces, phrase, hasUnit) ||
    isCode(pieces, phrase) ||
    isLabelled(pieces, phrase.from) ||
    isListMark(pieces, phrase) ||
    isAddress(pieces, phrase.to) ||
    (!hasUnit && (followsName(pieces, phrase.from) || isNearMonth(pieces, phrase)))
  );
}

/** `Group of Seven`, `Big Three`: a capital within a sentence. */
function isNameWord(pieces: readonly Piece[], { from }: NumberPhrase, headline: boolean): boolean {
  const before = pieces[from - 1];
  if (isJoin(pieces, from - 1)) return true;
  if (
    before?.word.pos === 'PROPN' &&
    !weekdays.has(before.lower) &&
    before.lower !== 'percent' &&
    pieces[from]?.capital
  )
    return true;
  const starts =
    !before || (before.word.pos === 'PUNCT' && before.lower !== ',' && before.lower !== '-');
  return pieces[from]?.capital === true && !starts && !headline;
}

/** `G20`, `12x`, `5:00`, `9/11`, `1.2.3`. */
function isGlued(pieces: readonly Piece[], { from, to }: NumberPhrase, hasUnit: boolean): boolean {
  const piece = pieces[from];
  const before = pieces[from - 1];
  if (piece?.glued && before && !openers.has(before.lower)) return true;
  const after = pieces[to];
  const next = pieces[to + 1];
  if (!hasUnit && after?.glued && /^[a-z]/.test(after.lower)) return true;
  return (
    after?.glued === true &&
    next?.glued === true &&
    !Number.isNaN(next.value) &&
    /^[:/.,x×]$/.test(after.lower)
  );
}

/** Telephone numbers, leading zeros, `2019-10-29`, `1, 000` with a stray space. */
function isCode(pieces: readonly Piece[], { from, to }: NumberPhrase): boolean {
  const piece = pieces[from];
  if (!piece) return true;
  const length = piece.end - piece.start;
  if (length > 1 && /^0\d/.test(piece.word.text.slice(piece.start - piece.word.start))) return true;
  if (pieces[to]?.lower === ',' && /^0\d\d/.test(pieces[to + 1]?.word.text ?? '')) return true;
  if (pieces[from - 1]?.lower === '(' && pieces[to]?.lower === ')')
    return !Number.isNaN(pieces[to + 1]?.value ?? NaN);
  if (!isJoin(pieces, to)) return false;
  const second = pieces[to + 1];
  if (!second || Number.isNaN(second.value)) return false;
  const isThird = isJoin(pieces, to + 2) && !Number.isNaN(pieces[to + 3]?.value ?? NaN);
  return (
    isThird ||
    (length === 3 &&
      second.end - second.start === 4 &&
      second.value !== Math.floor(second.value / 100) * 100)
  );
}

function isLabelled(pieces: readonly Piece[], from: number): boolean {
  const before = pieces[from - 1];
  if (pieces[from]?.value === 911) return true;
  if (!before || isJoin(pieces, from - 1)) return false;
  if (isTotal(pieces, from)) return true;
  if (before.lower === 'of')
    return pieces[from - 2]?.lower === 'group' || pieces[from - 2]?.lower === 'gang';
  return labelled.has(before.lower);
}

/** `Image 8 of 40`, `Photo 1 of / 5`: the counter of a gallery. */
function isTotal(pieces: readonly Piece[], from: number): boolean {
  const of = pieces[from - 1]?.lower === '/' ? from - 2 : from - 1;
  return pieces[of]?.lower === 'of' && pictures.has(pieces[of - 2]?.lower ?? '');
}

/** `1.` and `2)` at the start, `(3)` anywhere. */
function isListMark(pieces: readonly Piece[], { from, to }: NumberPhrase): boolean {
  const after = pieces[to]?.lower;
  if (from === 0) return after === ')' || (after === '.' && pieces.length > to + 1);
  return pieces[from - 1]?.lower === '(' && after === ')' && (pieces[from]?.value ?? 0) < 100;
}

/** `12 Main Street`, `4100 block of`. */
function isAddress(pieces: readonly Piece[], to: number): boolean {
  if (pieces[to]?.lower === 'block') return true;
  for (let at = to; at < to + 5 && pieces[at]?.capital; at++) {
    if (at > to && streets.has(pieces[at]?.lower ?? '')) return true;
  }
  return false;
}

/** `Boeing 737`, `Apollo 11`. */
function followsName(pieces: readonly Piece[], from: number): boolean {
  const before = pieces[from - 1];
  if (!before || weekdays.has(before.lower)) return false;
  const isName =
    before.word.pos === 'PROPN' || (before.capital && before.word.pos === 'NOUN' && from > 1);
  return isName && !Number.isNaN(pieces[from]?.value ?? NaN);
}

/** `Nov. 8`, `8 November`: a day. */
function isNearMonth(pieces: readonly Piece[], { from, to }: NumberPhrase): boolean {
  const isMonth = (piece?: Piece): boolean =>
    piece !== undefined && piece.capital && months.has(piece.lower);
  return isMonth(pieces[from - 1]) || isMonth(pieces[to]);
}
