import { isJoin, type Piece } from '../../text/pieces';
import { durations, measures } from '../../text/units';
import { wordSet } from '../../text/word-set';
import { type DateReader, type DateReading, lengthAt, wholeAt, yearDigits } from './reading';

/** Reads `1997`, `1990s`, `'90s` and `fiscal 2017`. */
export const yearAt: DateReader = ({ pieces }, at) => {
  const decade = decadeAt(pieces, at);
  if (decade) return decade;
  const year = isYear(pieces, at, false) ? yearDigits(pieces, at) : undefined;
  return year === undefined
    ? undefined
    : { from: at, to: at + 1, granularity: 'year', said: { year } };
};

/** Reads `'90s`, from its apostrophe. */
export const shortDecadeAt: DateReader = ({ pieces }, at) => {
  const tens = pieces[at + 1]?.glued ? wholeAt(pieces, at + 1, 0, 90) : undefined;
  const isDecade =
    tens !== undefined && tens % 10 === 0 && lengthAt(pieces, at + 1) === 2 && isS(pieces, at + 2);
  if (!isDecade || (pieces[at]?.glued && pieces[at - 1]?.lower !== '-')) return undefined;
  return decade(at, at + 3, tens < 30 ? 2000 + tens : 1900 + tens);
};

function decadeAt(pieces: readonly Piece[], at: number): DateReading | undefined {
  const year =
    lengthAt(pieces, at) === 4 && isS(pieces, at + 1) ? wholeAt(pieces, at, 1000, 2100) : undefined;
  return year !== undefined && year % 10 === 0 ? decade(at, at + 2, year) : undefined;
}

const isS = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower === 's' && pieces[at]?.glued === true;

/** `said` has its first year; a round century may be meant as a whole. */
const decade = (from: number, to: number, year: number): DateReading =>
  ({ from, to, granularity: 'decade', said: { year }, approximate: year % 100 === 0 });

/** Words that a year stands after. */
const leading = wordSet(`
  in since of by until till from before after during through late early mid fiscal circa for
  throughout between year calendar election vs versus against summer autumn fall winter spring
  back 's around
`);

const determiners = wordSet('the a his her its their our my that this every');

/** Words before `of`, `to` and `for` that make the number an amount. */
const amounts = wordSet(`
  total crowd number population maximum minimum average sum group list team staff up set capacity
`);

/** Nouns that show a number of things and not a year. */
const things = wordSet(`
  people persons men women children jobs votes workers employees members troops soldiers dollars
  calories shares homes cars percent pct block seats students words points residents copies times
`);

/** Whether four digits are a year. `certain` where a month or a year before them leads there. */
export function isYear(pieces: readonly Piece[], at: number, certain: boolean): boolean {
  const year = yearDigits(pieces, at);
  if (year === undefined) return false;
  const before = pieces[at - 1];
  const next = pieces[at + 1]?.lower ?? '';
  const isThing = things.has(next) && before?.lower !== 'in' && before?.lower !== 'since';
  const isMeasured = isThing || measures.has(next) || durations.has(next);
  if (isMeasured || (isJoin(pieces, at + 1) && measures.has(pieces[at + 2]?.lower ?? '')))
    return false;
  if (certain) return year >= 1500;
  if (yearsJoined(pieces, at) && !pieces[at]?.glued) return true;
  if (before?.lower === 'not' && yearDigits(pieces, at - 3) !== undefined) return true;
  if (!before) return year >= 1900 && /^(?:AUX|VERB)$/.test(pieces[at + 1]?.word.pos ?? '');
  return precedes(pieces, at, before, year);
}

/** `1997-2017`, `2016-17`: whole years, the second after the first. */
export function yearsJoined(pieces: readonly Piece[], at: number): boolean {
  const year = yearDigits(pieces, at) ?? 0;
  if (year < 1500 || !isJoin(pieces, at + 1) || isJoin(pieces, at + 3)) return false;
  const second = yearDigits(pieces, at + 2);
  if (second !== undefined) return second > year && second < year + 200;
  return (
    lengthAt(pieces, at + 2) === 2 &&
    wholeAt(pieces, at + 2, 0, 99) === (year + 1) % 100 &&
    !isS(pieces, at + 3)
  );
}

/** `the 2004 and 2005 awards`. */
const isListed = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:and|or)$/.test(pieces[at + 1]?.lower ?? '') && yearDigits(pieces, at + 2) !== undefined;

function precedes(pieces: readonly Piece[], at: number, before: Piece, year: number): boolean {
  if (before.lower === '(' && (pieces[at]?.glued || pieces[at + 1]?.lower === ')')) return year >= 1500;
  if (pieces[at]?.glued)
    return isJoin(pieces, at - 1) && /^(?:mid|pre|post|early|late)$/.test(pieces[at - 2]?.lower ?? '');
  const word = before.lower;
  if (word === 'in' || word === 'since' || word === 'circa' || word === 'during') return true;
  if (year < 1700) return false;
  if (word === 'to') return pieces[at - 2]?.lower === 'back' || pieces[at - 2]?.lower === 'prior';
  if (word === 'than')
    return pieces[at - 2]?.lower === 'later' || pieces[at - 2]?.lower === 'earlier';
  if (leading.has(word))
    return !amounts.has(pieces[at - 2]?.lower ?? '') && pieces[at - 2]?.lower !== 'rose';
  if (determiners.has(word))
    return year >= 1800 && (/^(?:NOUN|ADJ|PROPN)$/.test(pieces[at + 1]?.word.pos ?? '') || isListed(pieces, at));
  return (
    (word === ',' || word === 'and' || word === 'or') &&
    yearDigits(pieces, at - 2) !== undefined &&
    year >= 1900
  );
}
