import type { CivilDate } from '../../text/civil';
import { isPossible } from '../../text/calendar';
import { months } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { type DateReader, lengthAt, wholeAt, yearDigits } from './reading';
import { isYear } from './year';

/** Reads `Nov. 8`, `November 8, 2019`, `November 2019`, `November`. */
export const monthAt: DateReader = ({ pieces, today }, at) => {
  const month = monthOf(pieces, at);
  if (month === undefined) return undefined;
  const dayEnd = pieces[at - 1]?.lower === 'in' ? undefined : dayAt(pieces, at + 1);
  const day = dayEnd ? pieces[at + 1]?.value : undefined;
  const afterDay = dayEnd ?? at + 1;
  const year = yearAfter(pieces, afterDay, day !== undefined, today?.year);
  const said: CivilDate = {
    ...(year && { year: year.value }),
    month,
    ...(day !== undefined && { day }),
  };
  if (!isPossible(said)) return undefined;
  return {
    from: at,
    to: year?.to ?? afterDay,
    granularity: day === undefined ? 'month' : 'day',
    said,
  };
};

/** Reads `8 November 2019` and `8th of November`. */
export const dayMonthAt: DateReader = ({ pieces, today }, at) => {
  const day = wholeAt(pieces, at, 1, 31);
  if (day === undefined || (pieces[at]?.glued && pieces[at - 1]?.lower !== '(')) return undefined;
  let month = ordinalEnd(pieces, at + 1);
  if (pieces[month]?.lower === 'of' && month > at + 1) month++;
  const piece = pieces[month];
  const number = piece?.capital ? months.get(piece.lower) : undefined;
  if (
    number === undefined ||
    piece?.glued ||
    (!Number.isNaN(pieces[month + 1]?.value ?? NaN) && lengthAt(pieces, month + 1) < 3)
  )
    return undefined;
  const year = yearAfter(pieces, month + 1, true, today?.year);
  const said: CivilDate = { ...(year && { year: year.value }), month: number, day };
  return isPossible(said)
    ? { from: at, to: year?.to ?? month + 1, granularity: 'day', said }
    : undefined;
};

/** Reads `2019-10-29`; `11/28/2019` where only one order of day and month is possible. */
export const numericAt: DateReader = ({ pieces }, at) => {
  const mark = pieces[at + 1]?.lower;
  if ((mark !== '-' && mark !== '/') || pieces[at + 3]?.lower !== mark || pieces[at]?.glued)
    return undefined;
  if (![1, 2, 3, 4].every((ahead) => pieces[at + ahead]?.glued) || isJoin(pieces, at + 5))
    return undefined;
  const [first, second, third] = [at, at + 2, at + 4].map((place) =>
    wholeAt(pieces, place, 1, 2100),
  );
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const isIso = lengthAt(pieces, at) === 4 && lengthAt(pieces, at + 4) === 2;
  const said = isIso
    ? { year: first, month: second, day: third }
    : lengthAt(pieces, at + 4) === 4
      ? slashed(first, second, third)
      : undefined;
  return said && said.year >= 1000 && isPossible(said)
    ? { from: at, to: at + 5, granularity: 'day', said }
    : undefined;
};

/** Americans write the month first, others the day: nothing where both could be. */
function slashed(a: number, b: number, year: number): Required<CivilDate> | undefined {
  if (a === b || b > 12) return { year, month: a, day: b };
  return a > 12 ? { year, month: b, day: a } : undefined;
}

/** Month names that are words or given names too, and so need company. */
const doubtful = wordSet(`
  may march april june august mar jun jan sep dec apr jul feb oct nov aug
`);

/** Words that a month stands after. */
const introducing = wordSet(`
  in of since until till by from to through during last next this early late mid before after
  between and - for past coming
`);

function monthOf(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  const month = piece?.capital ? months.get(piece.lower) : undefined;
  if (month === undefined || !piece) return undefined;
  const isShort = piece.word.text.endsWith('.') && piece.lower !== 'may';
  if (isShort || !doubtful.has(piece.lower)) return month;
  const next = wholeAt(pieces, at + 1, 1, 31) ?? yearDigits(pieces, at + 1);
  if (next !== undefined && !pieces[at + 1]?.glued) return month;
  const before = pieces[at - 1]?.lower ?? '';
  const isName = pieces[at + 1]?.capital && pieces[at + 1]?.word.pos === 'PROPN';
  return piece.lower.length > 2 &&
    introducing.has(before) &&
    !isName &&
    piece.word.pos !== 'AUX' &&
    isLong(piece)
    ? month
    : undefined;
}

/** Written in full; `Jan` and `Mar` without a period need a number. */
const isLong = ({ lower }: Piece): boolean =>
  lower === 'may' || lower === 'june' || lower.length > 4;

/** The index after a day of the month, `8` or `8th`; nothing where the number goes on. */
function dayAt(pieces: readonly Piece[], at: number): number | undefined {
  if (wholeAt(pieces, at, 1, 31) === undefined || lengthAt(pieces, at) > 2 || pieces[at]?.glued)
    return undefined;
  const end = ordinalEnd(pieces, at + 1);
  const after = pieces[end];
  const goesOn = after?.glued && /^(?:[a-z%:/°]|\.\d)/.test(after.lower);
  return goesOn || /^(?:percent|pct|million|billion|thousand)$/.test(after?.lower ?? '')
    ? undefined
    : end;
}

const ordinalEnd = (pieces: readonly Piece[], at: number): number =>
  pieces[at]?.glued && /^(?:st|nd|rd|th)$/.test(pieces[at]?.lower ?? '') ? at + 1 : at;

/** The year after a month or day: `2019`, `, 2019`, `of 2019`, `of last year`, `this year`. */
function yearAfter(
  pieces: readonly Piece[],
  at: number,
  hasDay: boolean,
  thisYear?: number,
): { readonly value: number; readonly to: number } | undefined {
  const mark = pieces[at]?.lower;
  const place =
    mark === 'of' || (mark === ',' && (hasDay || isYear(pieces, at + 1, true))) ? at + 1 : at;
  const value = yearDigits(pieces, place);
  if (value !== undefined && (place > at || !pieces[place]?.glued)) return { value, to: place + 1 };
  const shift =
    pieces[place + 1]?.lower === 'year' ? yearWords.get(pieces[place]?.lower ?? '') : undefined;
  return shift === undefined || thisYear === undefined || mark === ','
    ? undefined
    : { value: thisYear + shift, to: place + 2 };
}

const yearWords: ReadonlyMap<string, number> = new Map([['last', -1], ['this', 0], ['next', 1]]);
