import { inWords as wordFor } from '../../text/numbers';
import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { boundBefore } from './bounds';
import { build, type Found, type Line } from './build';
import type { Noun } from './noun';
import type { NumberPhrase } from './phrase';
import { tallyOf } from './tally';

/** A number of things; without a noun only where a verb shows that it counts somebody. */
export function counted(line: Line, phrase: NumberPhrase, noun?: Noun): Found | undefined {
  const { pieces } = line;
  if (isYear(pieces, phrase, noun)) return undefined;
  if (phrase.low === 1 && phrase.inWords && !isOne(pieces, phrase, noun)) return undefined;
  const known = noun ?? tallyOf(pieces, phrase);
  if (!known && !isBareCount(pieces, phrase)) return undefined;
  return build(line, {
    kind: 'count',
    low: phrase.low,
    high: phrase.high,
    inWords: phrase.inWords,
    noun: known,
    number: { from: phrase.from, to: phrase.to },
    to: phrase.to,
  });
}

/** A whole number from 1900 to 2100 without a comma is a year. */
function isYear(
  pieces: readonly Piece[],
  { from, to, low, scale, inWords }: NumberPhrase,
  noun?: Noun,
): boolean {
  const piece = pieces[from];
  const isShort =
    !inWords &&
    scale === 1 &&
    to === from + 1 &&
    piece !== undefined &&
    piece.end - piece.start === 4;
  if (!isShort || !Number.isInteger(low)) return false;
  return low >= 1900 && low <= 2100
    ? noun?.lemma !== 'people' || pieces[from - 1]?.lower === 'in'
    : low >= 1000 && low < 1900 && !noun;
}

const pronounLike = wordSet(`
  no this that the any every each which another a an some by many one not only day thing way time
  point side hand end
`);

/** `one man` counts; `one day`, `this one`, `no one` do not. */
function isOne(pieces: readonly Piece[], { from, to }: NumberPhrase, noun?: Noun): boolean {
  const next = pieces[to];
  return (
    noun !== undefined &&
    !pronounLike.has(pieces[from - 1]?.lower ?? '') &&
    !pronounLike.has(next?.lower ?? '') &&
    (next?.word.pos === 'NOUN' || next?.word.pos === 'ADJ')
  );
}

/** `killed two`, `Forty were hurt`, `more than 100`. */
function isBareCount(
  pieces: readonly Piece[],
  { from, to, inWords, vague, low }: NumberPhrase,
): boolean {
  if (vague || isJoin(pieces, to) || /^(?:NOUN|PROPN|ADJ)$/.test(pieces[to]?.word.pos ?? ''))
    return false;
  const before = pieces[from - 1];
  const isBounded = boundBefore(pieces, from) !== undefined;
  const isSubject =
    /^(?:AUX|VERB)$/.test(pieces[to]?.word.pos ?? '') &&
    (before === undefined || before.word.pos === 'PUNCT' || isBounded);
  const isObject =
    before?.word.pos === 'VERB' &&
    /^(?:kill|injure|wound|hurt|arrest|leave|include)$/.test(before.word.lemma);
  return (
    isSubject ||
    isObject ||
    (isBounded && (low >= 10 || !inWords)) ||
    (inWords && wordFor(low) === undefined && low >= 100)
  );
}
