import { pastJoin, type Piece } from '../../text/pieces';
import { durations, measures } from '../../text/units';
import { wordSet } from '../../text/word-set';
import { boundBefore } from './bounds';
import { build, type Found, type Line } from './build';
import { numberAt } from './number';
import { exact, type NumberPhrase } from './phrase';
import type { UnitPhrase } from './unit';

/** Words after a length of time that make it a point in time: `two years ago`. */
const pointing = wordSet('ago earlier later hence before after');
const lasting = wordSet('for of spend serve nearly last than');

/** Whether a length of time is followed by a word that makes it a point in time. */
export function isPoint(pieces: readonly Piece[], from: number, to: number): boolean {
  const next = pastJoin(pieces, to);
  const word = pieces[next]?.lower ?? '';
  if (!pointing.has(word)) return word === 'from' && pieces[next + 1]?.lower === 'now';
  if (word !== 'before' && word !== 'after') return true;
  const start = boundBefore(pieces, from)?.at ?? from;
  return !lasting.has(pieces[start - 1]?.word.lemma ?? '');
}

/** The next smaller unit that news adds to a larger one, and how many make one. */
const smaller: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['year', ['month', 12]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
  ['foot', ['inch', 12]],
]);

/** `two years and three months`, `2 hours 15 minutes`, `a year and a half`, `6-foot-2`. */
export function compoundAt(
  pieces: readonly Piece[],
  phrase: NumberPhrase,
  unit: UnitPhrase,
): { readonly value: number; readonly unit: string; readonly to: number } | undefined {
  const step = smaller.get(unit.unit ?? '');
  const isAnd = pieces[unit.to]?.lower === 'and';
  if (isAnd && pieces[unit.to + 1]?.lower === 'a' && pieces[unit.to + 2]?.lower === 'half') {
    return { value: (phrase.low + 0.5) * unit.factor, unit: unit.unit ?? '', to: unit.to + 3 };
  }
  const second = step && numberAt(pieces, isAnd ? unit.to + 1 : pastJoin(pieces, unit.to));
  if (!step || !second || second.low >= step[1]) return undefined;
  const place = pastJoin(pieces, second.to);
  const word = pieces[place]?.lower ?? '';
  const isNamed = (durations.get(word) ?? measures.get(word))?.name === step[0];
  const isInches = step[0] === 'inch' && second.from > unit.to;
  if (!isNamed && !isInches) return undefined;
  return {
    value: phrase.low * unit.factor * step[1] + second.low,
    unit: step[0],
    to: isNamed ? place + 1 : second.to,
  };
}

/** Words after which `a year` is a length and not a rate. */
const measuring = wordSet(`
  for nearly almost about over than within least under roughly around took takes take lasted spent
`);

/** Reads `for a year`, `nearly a decade`, `a year and a half`. */
export function articleDurationAt(line: Line, at: number): Found | undefined {
  const { pieces } = line;
  const unit = durations.get(pieces[at + 1]?.lower ?? '');
  if (
    !unit ||
    unit.name === 'second' ||
    pastJoin(pieces, at + 2) !== at + 2 ||
    isPoint(pieces, at, at + 2)
  )
    return undefined;
  const phrase = exact(1, at, at + 1, 1, true);
  const compound = compoundAt(pieces, phrase, {
    kind: 'duration',
    unit: unit.name,
    factor: 1,
    to: at + 2,
  });
  const after = pieces[at + 2];
  const isLength =
    measuring.has(pieces[at - 1]?.lower ?? '') &&
    !/^(?:NOUN|ADJ|CCONJ)$/.test(after?.word.pos ?? '');
  if (!compound && !isLength) return undefined;
  const value = compound?.value ?? unit.factor;
  const to = compound?.to ?? at + 2;
  return build(line, {
    kind: 'duration',
    low: value,
    high: value,
    unit: compound?.unit ?? unit.name,
    number: { from: at, to: compound?.to ?? at + 1 },
    to,
    inWords: true,
  });
}
