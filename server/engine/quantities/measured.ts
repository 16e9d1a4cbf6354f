import { isJoin, pastJoin, type Piece } from '../../text/pieces';
import { build, type Found, type Line } from './build';
import { compoundAt, isPoint } from './duration';
import { type Noun, nounAt } from './noun';
import type { NumberPhrase } from './phrase';
import { type UnitPhrase, unitAt } from './unit';

/** A number with its unit; nothing where it makes a point in time. */
export function measured(line: Line, phrase: NumberPhrase, unit: UnitPhrase): Found | undefined {
  const { pieces } = line;
  if (unit.kind === 'duration' && isPoint(pieces, phrase.from, unit.to)) return { next: unit.to };
  if (unit.unit === 'second' && isJoin(pieces, phrase.from - 1)) return undefined;
  const compound = compoundAt(pieces, phrase, unit);
  const low = compound?.value ?? round(phrase.low * unit.factor);
  return build(line, {
    kind: unit.kind,
    inWords: phrase.inWords,
    low,
    high: compound?.value ?? round(phrase.high * unit.factor),
    unit: compound?.unit ?? unit.unit,
    noun: nounOfUnit(pieces, unit),
    number: {
      from: phrase.from,
      to: compound?.to ?? (unit.kind === 'percent' ? unit.to : phrase.to),
    },
    to: compound?.to ?? unit.to,
  });
}

/** What a percentage is of, what an age or a length describes. */
function nounOfUnit(pieces: readonly Piece[], { kind, to }: UnitPhrase): Noun | undefined {
  if (kind === 'percent')
    return pieces[to]?.lower === 'of' ? ofNoun(pieces, to) : nounAt(pieces, to, 1);
  return kind === 'points' || kind === 'terms'
    ? nounAt(pieces, pastJoin(pieces, to), 1)
    : undefined;
}

/** `of voters`, `of the city's voters`. */
export function ofNoun(pieces: readonly Piece[], at: number): Noun | undefined {
  const start = /^(?:all|the|its|their|his|her|these|those|our)$/.test(pieces[at + 1]?.lower ?? '')
    ? at + 2
    : at + 1;
  return nounAt(pieces, start, 2);
}

/** Products such as 0.1 * 3 without the noise of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12));

/** A part of a whole, of 1. */
export function shareOf(line: Line, phrase: NumberPhrase, part: number, to: number): Found {
  const { pieces } = line;
  const noun =
    pieces[to]?.lower === 'of'
      ? ofNoun(pieces, to)
      : nounAt(pieces, pieces[to]?.word.pos === 'DET' ? to + 1 : to, 2);
  return build(line, {
    kind: 'share',
    low: part,
    high: part,
    noun,
    number: { from: phrase.from, to },
    to,
    inWords: phrase.inWords,
  });
}

/**
 * The unit of a number, also in `millions of dollars`. `One foot in the door`
 * is no measure, and `one day` no length.
 */
export const unitOf = (
  pieces: readonly Piece[],
  { from, to, low, inWords, vague }: NumberPhrase,
): UnitPhrase | undefined => {
  const unit = unitAt(pieces, vague && pieces[to]?.lower === 'of' ? to + 1 : to);
  const isOne = low === 1 && inWords && unit?.to === to + 1;
  const isIdiom =
    unit?.unit === 'foot' ||
    (unit?.unit === 'day' &&
      !/^(?:for|in|than|within|least|only|just)$/.test(pieces[from - 1]?.lower ?? ''));
  return isOne && isIdiom ? undefined : unit;
};
