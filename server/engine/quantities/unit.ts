import { isJoin, pastJoin, type Piece } from '../../text/pieces';
import { currencies, durations, measures, nationalCurrencies, type Unit } from '../../text/units';
import { wordSet } from '../../text/word-set';
import type { QuantityKind } from './quantity';

/** What a number is a number of, where that is a unit. */
export interface UnitPhrase {
  readonly kind: QuantityKind;
  readonly unit?: string;
  /** The number times this is in `unit`. */
  readonly factor: number;
  /** Index after the unit. */
  readonly to: number;
}

/** Reads the unit that follows a number: `%`, `-year-old`, `Canadian dollars`, `square miles`. */
export function unitAt(pieces: readonly Piece[], at: number): UnitPhrase | undefined {
  const place = pastJoin(pieces, at);
  const word = pieces[place]?.lower;
  if (word === undefined) return undefined;
  const read = readers.get(word);
  if (read) return read(pieces, place);
  const duration = durations.get(word);
  if (duration) return durationAt(pieces, place, duration, place > at);
  const measure = measures.get(word);
  if (measure) return measureAt(pieces, place, measure);
  return currencyAt(pieces, place);
}

type Reader = (pieces: readonly Piece[], at: number) => UnitPhrase | undefined;

const plain =
  (kind: QuantityKind, unit?: string): Reader =>
  (_, at) => ({ kind, unit, factor: 1, to: at + 1 });

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['%', percent],
  ['percent', plain('percent')],
  ['pct', plain('percent')],
  [
    'per',
    (pieces, at) =>
      pieces[at + 1]?.lower === 'cent' ? { kind: 'percent', factor: 1, to: at + 2 } : undefined,
  ],
  ['percentage', (pieces, at) => pointsAt(pieces, pastJoin(pieces, at + 1))],
  ['basis', (pieces, at) => pointsAt(pieces, pastJoin(pieces, at + 1), 'basis point')],
  ['point', pointsAt],
  ['points', pointsAt],
  ['pts', plain('points')],
  ['term', plain('terms')],
  ['terms', plain('terms')],
  ['square', (pieces, at) => powerAt(pieces, pastJoin(pieces, at + 1), 'square', 2)],
  ['sq', (pieces, at) => powerAt(pieces, pastJoin(pieces, at + 1), 'square', 2)],
  ['cubic', (pieces, at) => powerAt(pieces, pastJoin(pieces, at + 1), 'cubic', 3)],
  [
    'nautical',
    (pieces, at) =>
      measures.get(pieces[at + 1]?.lower ?? '')?.name === 'mile'
        ? { kind: 'measure', unit: 'nautical mile', factor: 1, to: at + 2 }
        : undefined,
  ],
  ['magnitude', plain('measure', 'magnitude')],
  [
    'p',
    (pieces, at) =>
      pieces[at]?.glued ? { kind: 'money', unit: 'GBP', factor: 0.01, to: at + 1 } : undefined,
  ],
]);

function percent(pieces: readonly Piece[], at: number): UnitPhrase {
  const points = pastJoin(pieces, at + 1);
  return pointsAt(pieces, points) ?? { kind: 'percent', factor: 1, to: at + 1 };
}

const pointed = wordSet(`
  plan program programme agenda list proposal strategy guard guide
`);

/** Points of any kind; a `10-point plan` has items, and `at one point` is a time. */
function pointsAt(pieces: readonly Piece[], at: number, unit?: string): UnitPhrase | undefined {
  const word = pieces[at]?.lower;
  if (word !== 'point' && word !== 'points') return undefined;
  if (pieces[at - 2]?.lower === 'at') return undefined;
  if (pointed.has(pieces[at + 1]?.lower ?? '') || pointed.has(pieces[at + 2]?.lower ?? ''))
    return undefined;
  return { kind: 'points', unit, factor: 1, to: at + 1 };
}

function durationAt(
  pieces: readonly Piece[],
  at: number,
  { name, factor }: Unit,
  joined: boolean,
): UnitPhrase | undefined {
  if (pieces[at]?.lower === 'second' && !joined) return undefined;
  const old = pastJoin(pieces, at + 1);
  const word = pieces[old]?.lower;
  if (word === 'old' || word === 'olds') return { kind: 'age', unit: name, factor, to: old + 1 };
  const isAge = word === 'of' && pieces[old + 1]?.lower === 'age';
  return isAge
    ? { kind: 'age', unit: name, factor, to: old + 2 }
    : { kind: 'duration', unit: name, factor, to: at + 1 };
}

const perHour: ReadonlyMap<string, string> = new Map([
  ['mile hour', 'mile per hour'], ['metre hour', 'kilometre per hour'],
  ['barrel day', 'barrel per day'],
]);

function measureAt(
  pieces: readonly Piece[],
  at: number,
  { name, factor }: Unit,
): UnitPhrase | undefined {
  if (name === 'pound' && pieces[at + 1]?.lower === 'sterling')
    return { kind: 'money', unit: 'GBP', factor: 1, to: at + 2 };
  if (name === 'degree') return degreesAt(pieces, at);
  const link = pieces[at + 1]?.lower;
  const rate =
    link === 'per' || link === 'a' || link === 'an' || link === '/'
      ? perHour.get(
          `${name} ${pieces[at + 2]?.lower === 'h' ? 'hour' : (pieces[at + 2]?.lower ?? '')}`,
        )
      : undefined;
  if (rate)
    return {
      kind: 'measure',
      unit: rate,
      factor: name === 'metre' ? factor / 1000 : factor,
      to: at + 3,
    };
  return { kind: 'measure', unit: name, factor, to: at + 1 };
}

const temperatures: ReadonlyMap<string, string> = new Map([
  ['fahrenheit', 'fahrenheit'], ['f', 'fahrenheit'], ['celsius', 'celsius'], ['c', 'celsius'],
  ['centigrade', 'celsius'],
]);

function degreesAt(pieces: readonly Piece[], at: number): UnitPhrase {
  const scale = temperatures.get(pieces[at + 1]?.lower ?? '');
  return { kind: 'measure', unit: scale ?? 'degree', factor: 1, to: scale ? at + 2 : at + 1 };
}

function powerAt(
  pieces: readonly Piece[],
  at: number,
  power: string,
  exponent: number,
): UnitPhrase | undefined {
  const measure = measures.get(pieces[at]?.lower ?? '');
  return (
    measure && {
      kind: 'measure',
      unit: `${power} ${measure.name}`,
      factor: measure.factor ** exponent,
      to: at + 1,
    }
  );
}

/** `francs`, `Swiss francs`, `Hong Kong dollars`. */
function currencyAt(pieces: readonly Piece[], at: number): UnitPhrase | undefined {
  for (let ahead = 0; ahead < 3; ahead++) {
    const piece = pieces[at + ahead];
    const currency = piece && !isJoin(pieces, at + ahead) ? currencies.get(piece.lower) : undefined;
    if (!currency || piece?.lower === 'mark') continue;
    const nation = pieces[at + ahead - 1]?.lower ?? '';
    const unit = ahead === 0 ? currency.name : nationalCurrencies.get(`${nation} ${currency.name}`);
    return unit === undefined
      ? undefined
      : { kind: 'money', unit, factor: currency.factor, to: at + ahead + 1 };
  }
  return undefined;
}
