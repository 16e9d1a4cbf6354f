import { inWords as wordFor } from '../text/numbers';
import { isJoin, pastJoin, type Piece } from '../text/pieces';
import { currencySigns } from '../text/units';
import { ageAt, decadeOfLifeAt } from './quantity-age';
import { boundAfter, boundBefore } from './quantity-bounds';
import { build, type Found, type Line } from './quantity-build';
import { articleDurationAt, compoundAt, isPoint } from './quantity-duration';
import { isLabel } from './quantity-label';
import { type Noun, nounAt } from './quantity-noun';
import { numberAt, type NumberPhrase } from './quantity-number';
import { isScore, isShare, type Pair, pairAt } from './quantity-pair';
import { rankAt } from './quantity-rank';
import { type UnitPhrase, unitAt } from './quantity-unit';

/** Reads an amount that starts with a currency sign, a numeral or a number word. */
export function amountAt(line: Line, at: number): Found | undefined {
  const { pieces } = line;
  const currency = currencySigns.get(pieces[at]?.lower ?? '');
  if (currency) return moneyAt(line, at, currency);
  const rank = rankAt(line, at);
  if (rank) return rank;
  const phrase = numberAt(pieces, at);
  if (!phrase) return articleDurationAt(line, at);
  return readingOf(line, phrase) ?? { next: phrase.to };
}

/** `$2.5 million`, `$2 to $3 million`, `£50`. */
function moneyAt(line: Line, at: number, currency: string): Found | undefined {
  const { pieces } = line;
  const phrase = numberAt(pieces, at + 1, true);
  if (!phrase || phrase.from !== at + 1) return undefined;
  const unit = unitAt(pieces, phrase.to);
  if (unit?.kind === 'money' && unit.unit !== currency && unit.factor < 1) return { next: unit.to };
  const pair = rangeOf(pieces, at, phrase, pairAt(pieces, phrase, phrase.to, true));
  const to = pair?.second.to ?? phrase.to;
  return build(line, {
    kind: 'money', low: pair?.first ?? phrase.low, high: pair?.second.high ?? phrase.high, unit: currency,
    number: { from: at, to }, to, inWords: false,
  });
}

/** Reads `magnitude 7.1`. */
export function magnitudeAt(line: Line, at: number): Found | undefined {
  const phrase = numberAt(line.pieces, pastJoin(line.pieces, at + 1));
  if (!phrase || phrase.inWords || phrase.low > 10) return undefined;
  const { low, high, from, to } = phrase;
  return build(line, { kind: 'measure', low, high, unit: 'magnitude', number: { from, to }, to, inWords: false, bare: true });
}

/** The second number of a range; two amounts of a change (`from 5 to 10`) are no range. */
function rangeOf(pieces: readonly Piece[], from: number, phrase: NumberPhrase, pair?: Pair): Pair | undefined {
  if (!pair || pair.sign === 'in' || pair.first >= pair.second.low || phrase.vague) return undefined;
  const before = pieces[from - 1]?.lower;
  if (pair.sign === 'and') return before === 'between' ? pair : undefined;
  if (pair.sign === 'to' && (before === 'from' || before === 'by')) return undefined;
  if (pair.sign === 'or' && pair.second.low > pair.first * 2) return undefined;
  return pair;
}

/** What a number without a currency sign is, by what stands around it; nothing where that is not sure. */
function readingOf(line: Line, phrase: NumberPhrase): Found | undefined {
  const { pieces } = line;
  if (phrase.isFraction) return shareOf(line, phrase, phrase.low, phrase.to);
  const decade = decadeOfLifeAt(line, phrase);
  if (decade) return decade;
  const unit = unitOf(pieces, phrase);
  const afterBound = boundAfter(pieces, phrase.to)?.at ?? phrase.to;
  const noun = unit ? undefined : phrase.vague ? ofNoun(pieces, phrase.to) : nounAt(pieces, afterBound, phrase.low);
  if (isLabel(pieces, phrase, { unit: unit !== undefined, noun: noun !== undefined }, line.headline)) return undefined;
  const pair = pairAt(pieces, phrase, unit?.to ?? phrase.to, false);
  if (pair && unit?.unit !== 'foot') {
    const found = pairReading(line, phrase, pair);
    if (found) return found;
  }
  if (unit) return measured(line, phrase, unit);
  return ageAt(line, phrase) ?? counted(line, phrase, noun);
}

/** `one foot in the door` is no measure, and `one day` no length. */
const unitOf = (pieces: readonly Piece[], { from, to, low, inWords }: NumberPhrase): UnitPhrase | undefined => {
  const unit = unitAt(pieces, to);
  const isOne = low === 1 && inWords && unit?.to === to + 1;
  const isIdiom = unit?.unit === 'foot' || (unit?.unit === 'day' && !/^(?:for|in|than|within|least|only|just)$/.test(pieces[from - 1]?.lower ?? ''));
  return isOne && isIdiom ? undefined : unit;
};

function pairReading(line: Line, phrase: NumberPhrase, pair: Pair): Found | undefined {
  const { pieces } = line;
  const { first, second, sign } = pair;
  if (isShare(pieces, pair)) return shareOf(line, phrase, first / second.low, second.to);
  const number = { from: phrase.from, to: second.to };
  if (isScore(pieces, phrase, pair)) {
    const [low, high] = first < second.low ? [first, second.low] : [second.low, first];
    return build(line, { kind: 'score', low, high, number, to: second.to, inWords: phrase.inWords, bare: true });
  }
  const range = rangeOf(pieces, phrase.from, phrase, pair);
  const unit = unitAt(pieces, second.to);
  if (!range) return sign === 'dash' ? { next: second.to } : changeFrom(line, phrase, sign, unit);
  const whole = { ...phrase, low: first, high: second.low, to: second.to };
  if (unit) return measured(line, whole, unit);
  const age = ageAt(line, whole);
  if (age) return age;
  const noun = nounAt(pieces, second.to, second.low);
  return noun ? build(line, { kind: 'count', ...bounds(whole), noun, number, to: second.to }) : { next: second.to };
}

/** `from 10 to 15 percent`: the first number shares the unit of the second. */
function changeFrom(line: Line, phrase: NumberPhrase, sign: Pair['sign'], unit?: UnitPhrase): Found | undefined {
  const shares = sign === 'to' && line.pieces[phrase.from - 1]?.lower === 'from' && unit && unit.kind !== 'age';
  if (!shares || unitAt(line.pieces, phrase.to)) return undefined;
  return measured(line, phrase, { ...unit, to: phrase.to });
}

const bounds = ({ low, high, inWords }: NumberPhrase) => ({ low, high, inWords });

function shareOf(line: Line, phrase: NumberPhrase, part: number, to: number): Found {
  const { pieces } = line;
  const noun = pieces[to]?.lower === 'of' ? ofNoun(pieces, to) : nounAt(pieces, pieces[to]?.word.pos === 'DET' ? to + 1 : to, 2);
  return build(line, {
    kind: 'share', low: part, high: part, noun, number: { from: phrase.from, to }, to, inWords: phrase.inWords,
  });
}

/** `of voters`, `of the city's voters`. */
function ofNoun(pieces: readonly Piece[], at: number): Noun | undefined {
  const start = /^(?:all|the|its|their|his|her|these|those|our)$/.test(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return nounAt(pieces, start, 2);
}

function measured(line: Line, phrase: NumberPhrase, unit: UnitPhrase): Found | undefined {
  const { pieces } = line;
  if (unit.kind === 'duration' && isPoint(pieces, phrase.from, unit.to)) return { next: unit.to };
  if (unit.unit === 'second' && isJoin(pieces, phrase.from - 1)) return undefined;
  const compound = compoundAt(pieces, phrase, unit);
  const low = compound?.value ?? round(phrase.low * unit.factor);
  return build(line, {
    ...bounds(phrase), kind: unit.kind, low, high: compound?.value ?? round(phrase.high * unit.factor),
    unit: compound?.unit ?? unit.unit,
    noun: nounOfUnit(pieces, unit),
    number: { from: phrase.from, to: compound?.to ?? (unit.kind === 'percent' ? unit.to : phrase.to) },
    to: compound?.to ?? unit.to,
  });
}

/** What a percentage is of, what an age or a length describes. */
function nounOfUnit(pieces: readonly Piece[], { kind, to }: UnitPhrase): Noun | undefined {
  if (kind === 'percent') return pieces[to]?.lower === 'of' ? ofNoun(pieces, to) : nounAt(pieces, to, 1);
  return kind === 'points' || kind === 'terms' ? nounAt(pieces, pastJoin(pieces, to), 1) : undefined;
}

/** Products such as 0.1 * 3 without the noise of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12));

const decisive: ReadonlySet<string> = new Set(['AUX', 'VERB']);

/** A number of things; without a noun only where a verb shows that it counts somebody. */
function counted(line: Line, phrase: NumberPhrase, noun?: Noun): Found | undefined {
  const { pieces } = line;
  if (isYear(pieces, phrase, noun)) return undefined;
  if (phrase.low === 1 && phrase.inWords && !isOne(pieces, phrase, noun)) return undefined;
  if (!noun && !isBareCount(pieces, phrase)) return undefined;
  return build(line, { kind: 'count', ...bounds(phrase), noun, number: { from: phrase.from, to: phrase.to }, to: phrase.to });
}

/** A whole number from 1900 to 2100 without a comma is a year. */
function isYear(pieces: readonly Piece[], { from, to, low, scale, inWords }: NumberPhrase, noun?: Noun): boolean {
  const piece = pieces[from];
  const isShort = !inWords && scale === 1 && to === from + 1 && piece !== undefined && piece.end - piece.start === 4;
  if (!isShort || !Number.isInteger(low)) return false;
  return low >= 1900 && low <= 2100 ? noun?.lemma !== 'people' || pieces[from - 1]?.lower === 'in' : low >= 1000 && low < 1900 && !noun;
}

const pronounLike: ReadonlySet<string> = new Set((
  'no this that the any every each which another a an some by many one not only day thing way time point side hand end'
).split(' '));

/** `one man` counts; `one day`, `this one`, `no one` do not. */
function isOne(pieces: readonly Piece[], { from, to }: NumberPhrase, noun?: Noun): boolean {
  const next = pieces[to];
  return noun !== undefined && !pronounLike.has(pieces[from - 1]?.lower ?? '') && !pronounLike.has(next?.lower ?? '') &&
    (next?.word.pos === 'NOUN' || next?.word.pos === 'ADJ');
}

function isBareCount(pieces: readonly Piece[], { from, to, inWords, vague, low }: NumberPhrase): boolean {
  if (vague || isJoin(pieces, to) || /^(?:NOUN|PROPN|ADJ)$/.test(pieces[to]?.word.pos ?? '')) return false;
  const before = pieces[from - 1];
  const isBounded = boundBefore(pieces, from) !== undefined;
  const isSubject = decisive.has(pieces[to]?.word.pos ?? '') && (before === undefined || before.word.pos === 'PUNCT' || isBounded);
  const isObject = before?.word.pos === 'VERB' && /^(?:kill|injure|wound|hurt|arrest|leave|include)$/.test(before.word.lemma);
  return isSubject || isObject || (isBounded && (low >= 10 || !inWords)) || (inWords && wordFor(low) === undefined && low >= 100);
}
