import { zones } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { type DateReader, type DateReading, lengthAt, wholeAt } from './reading';

/**
 * Reads `5 p.m.`, `5:30pm`, `17:30`, `1730 GMT`. A time without its half of
 * the day is left out.
 */
export const timeAt: DateReader = ({ pieces }, at) => {
  if (pieces[at]?.glued && !isJoin(pieces, at - 1) && pieces[at - 1]?.lower !== '(')
    return undefined;
  const clock = clockAt(pieces, at);
  if (!clock) return undefined;
  const half = pieces[clock.to]?.lower ?? '';
  const isHalf = halves.has(half);
  if (isHalf && clock.hours >= 1 && clock.hours <= 12) {
    return time(
      pieces,
      at,
      clock.to + 1,
      ((clock.hours % 12) + (halves.get(half) ?? 0)) * 60 + clock.minutes,
    );
  }
  if (isHalf || !clock.isFull || clock.hours > 23) return undefined;
  const hasZone = zones.has(half) && pieces[clock.to]?.capital === true;
  const isAfternoon =
    clock.hours > 12 && clock.to > at + 1 && leading.has(pieces[at - 1]?.lower ?? '');
  return hasZone || isAfternoon
    ? time(pieces, at, clock.to, clock.hours * 60 + clock.minutes)
    : undefined;
};

/** Reads `noon` and `midnight`. */
export const namedTimeAt: DateReader = ({ pieces }, at) => {
  const before = pieces[at - 1];
  if (
    !before ||
    pieces[at]?.capital ||
    !(leading.has(before.lower) || before.word.pos === 'PROPN' || before.lower === ',')
  )
    return undefined;
  return time(pieces, at, at + 1, pieces[at]?.lower === 'noon' ? 720 : 0);
};

const halves: ReadonlyMap<string, number> = new Map([
  ['a.m', 0],
  ['am', 0],
  ['p.m', 12],
  ['pm', 12],
]);

const leading = wordSet(`
  at by from until till to before after around about between and since shortly of near -
`);

interface Clock {
  readonly hours: number;
  readonly minutes: number;
  /** With minutes, `17:30` or `1730`. */
  readonly isFull: boolean;
  readonly to: number;
}

function clockAt(pieces: readonly Piece[], at: number): Clock | undefined {
  const isColon = pieces[at + 1]?.lower === ':' && pieces[at + 1]?.glued && pieces[at + 2]?.glued;
  const hours = wholeAt(pieces, at, 0, 23);
  if (isColon) {
    const minutes = lengthAt(pieces, at + 2) === 2 ? wholeAt(pieces, at + 2, 0, 59) : undefined;
    const isLonger = pieces[at + 3]?.lower === ':' && pieces[at + 3]?.glued;
    return hours === undefined || minutes === undefined || isLonger
      ? undefined
      : { hours, minutes, isFull: true, to: at + 3 };
  }
  return (
    pointed(pieces, at) ??
    (hours === undefined || lengthAt(pieces, at) > 2
      ? undefined
      : { hours, minutes: 0, isFull: false, to: at + 1 })
  );
}

const POINTED = /^(\d{1,2})\.(\d\d)$|^(\d\d)(\d\d)$/;

/** `5.30`, `1730`. */
function pointed(pieces: readonly Piece[], at: number): Clock | undefined {
  const piece = pieces[at];
  if (!piece || piece.end - piece.start > 5) return undefined;
  const from = piece.start - piece.word.start;
  const digits = POINTED.exec(piece.word.text.slice(from, from + piece.end - piece.start));
  if (!digits) return undefined;
  const hours = Number(digits[1] ?? digits[3]);
  const minutes = Number(digits[2] ?? digits[4]);
  return hours < 24 && minutes < 60 ? { hours, minutes, isFull: true, to: at + 1 } : undefined;
}

function time(pieces: readonly Piece[], from: number, to: number, minutes: number): DateReading {
  const { zone, end } = zoneAt(pieces, to);
  return { from, to: end, granularity: 'time', said: {}, minutes, zone };
}

const named = wordSet('eastern central mountain pacific local greenwich');

/** `ET`, `EST` and `Eastern time` are one zone; summer time is left to the calendar. */
function zoneAt(
  pieces: readonly Piece[],
  at: number,
): { readonly zone?: string; readonly end: number } {
  const piece = pieces[at];
  const word = piece?.lower ?? '';
  if (piece?.capital && zones.has(word)) {
    return {
      zone: word.length === 3 && /^[ecmp][sd]t$/.test(word) ? `${word[0]}t` : word,
      end: at + 1,
    };
  }
  if (!named.has(word)) return { end: at };
  const end = /^(?:standard|daylight|mean)$/.test(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (pieces[end]?.lower !== 'time') return { end: at };
  return {
    zone: word === 'local' ? undefined : word === 'greenwich' ? 'gmt' : `${word[0]}t`,
    end: end + 1,
  };
}
