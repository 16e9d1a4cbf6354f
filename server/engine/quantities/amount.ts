import { pastJoin } from '../../text/pieces';
import { currencySigns } from '../../text/units';
import { wordSet } from '../../text/word-set';
import { ageAt, decadeOfLifeAt } from './age';
import { boundAfter, boundBefore } from './bounds';
import { build, type Found, type Line } from './build';
import { counted } from './count';
import { articleDurationAt } from './duration';
import { isLabel } from './label';
import { measured, ofNoun, shareOf, unitOf } from './measured';
import { type Noun, nounAt } from './noun';
import { numberAt } from './number';
import { isScore, isShare, type Pair, pairAt, rangeOf } from './pair';
import type { NumberPhrase } from './phrase';
import { rankAt } from './rank';
import { ratingAt } from './rating';
import { type UnitPhrase, unitAt } from './unit';

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
    kind: 'money',
    low: pair?.first ?? phrase.low,
    high: pair?.second.high ?? phrase.high,
    unit: currency,
    number: { from: at, to },
    to,
    inWords: false,
  });
}

/** Reads `magnitude 7.1`. */
export function magnitudeAt(line: Line, at: number): Found | undefined {
  const phrase = numberAt(line.pieces, pastJoin(line.pieces, at + 1));
  if (!phrase || phrase.inWords || phrase.low > 10) return undefined;
  const { low, high, from, to } = phrase;
  return build(line, {
    kind: 'measure',
    low,
    high,
    unit: 'magnitude',
    number: { from, to },
    to,
    inWords: false,
    bare: true,
  });
}

/** What a number without a currency sign is, by what stands around it; nothing where unsure. */
function readingOf(line: Line, phrase: NumberPhrase): Found | undefined {
  const { pieces } = line;
  if (phrase.isFraction) return shareOf(line, phrase, phrase.low, phrase.to);
  const rating = ratingAt(line, phrase);
  if (rating) return rating;
  const decade = decadeOfLifeAt(line, phrase);
  if (decade) return decade;
  const unit = unitOf(pieces, phrase);
  const afterBound = boundAfter(pieces, phrase.to)?.at ?? phrase.to;
  const noun = unit
    ? undefined
    : phrase.vague
      ? ofNoun(pieces, phrase.to)
      : nounAt(pieces, afterBound, phrase.low);
  const pair = pairAt(pieces, phrase, unit?.to ?? phrase.to, false);
  if (isLabel(line, phrase, unit !== undefined) && !(pair && isScore(pieces, phrase, pair))) return undefined;
  if (pair && unit?.unit !== 'foot') {
    const found = pairReading(line, phrase, pair);
    if (found) return found;
  }
  if (unit) return measured(line, phrase, unit);
  return ageAt(line, phrase) ?? takings(line, phrase, noun) ?? counted(line, phrase, noun);
}

/** Verbs whose object is money. */
const taking = wordSet('earn gross collect net raise cost');

const rupees = wordSet('crore crores lakh lakhs');

/** `grossed 80 million`, `4.5 crore`: money in a currency that goes without saying. */
function takings(line: Line, phrase: NumberPhrase, noun?: Noun): Found | undefined {
  if (noun || phrase.scale < 1e5 || phrase.vague) return undefined;
  const { pieces } = line;
  const isRupees = rupees.has(pieces[phrase.to - 1]?.lower ?? '');
  const start = boundBefore(pieces, phrase.from)?.at ?? phrase.from;
  if (!isRupees && !taking.has(pieces[start - 1]?.word.lemma ?? '')) return undefined;
  const { low, high, from, to, inWords } = phrase;
  const unit = isRupees ? 'rupee' : undefined;
  return build(line, { kind: 'money', low, high, unit, number: { from, to }, to, inWords });
}

/** What two numbers make together: a share, a score, a range. */
function pairReading(line: Line, phrase: NumberPhrase, pair: Pair): Found | undefined {
  const { pieces } = line;
  const { first, second, sign } = pair;
  if (isShare(pieces, pair)) return shareOf(line, phrase, first / second.low, second.to);
  const number = { from: phrase.from, to: second.to };
  const { inWords } = phrase;
  if (isScore(pieces, phrase, pair)) {
    const [low, high] = first < second.low ? [first, second.low] : [second.low, first];
    return build(line, {
      kind: 'score',
      low,
      high,
      number,
      to: second.to,
      inWords,
      bare: true,
    });
  }
  const range = rangeOf(pieces, phrase.from, phrase, pair);
  const unit = unitAt(pieces, second.to);
  if (!range) return sign === 'dash' ? { next: second.to } : changeFrom(line, phrase, sign, unit);
  const whole = { ...phrase, low: first, high: second.low, to: second.to };
  if (unit) return measured(line, whole, unit);
  const age = ageAt(line, whole);
  if (age) return age;
  const noun = nounAt(pieces, second.to, second.low);
  return noun
    ? build(line, {
        kind: 'count',
        low: first,
        high: second.low,
        inWords,
        noun,
        number,
        to: second.to,
      })
    : { next: second.to };
}

/** `from 10 to 15 percent`: the first number shares the unit of the second. */
function changeFrom(
  line: Line,
  phrase: NumberPhrase,
  sign: Pair['sign'],
  unit?: UnitPhrase,
): Found | undefined {
  const shares =
    sign === 'to' && line.pieces[phrase.from - 1]?.lower === 'from' && unit && unit.kind !== 'age';
  if (!shares || unitAt(line.pieces, phrase.to)) return undefined;
  return measured(line, phrase, { ...unit, to: phrase.to });
}
