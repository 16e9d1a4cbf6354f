import { scales } from '../../text/numbers';
import type { Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';

/** A number as written, without what it counts: `two dozen`, `1.2 million`, `hundreds of`. */
export interface NumberPhrase {
  readonly low: number;
  readonly high: number;
  /** Indexes of its first piece and after its last. */
  readonly from: number;
  readonly to: number;
  /** What its last word multiplied by: 1e6 for `2 million`, 1 for `2`. */
  readonly scale: number;
  readonly inWords: boolean;
  /** `dozens`, `a couple`: the writer leaves it open. */
  readonly vague: boolean;
  /** Parts of a whole: `two-thirds`, `a quarter`, `half`. */
  readonly isFraction: boolean;
}

/** A number that means what it says. */
export const exact = (
  value: number,
  from: number,
  to: number,
  scale: number,
  inWords: boolean,
): NumberPhrase => ({
  low: value,
  high: value,
  from,
  to,
  scale,
  inWords,
  vague: false,
  isFraction: false,
});

/** What `and a half` or `and a quarter` adds. */
export function andAHalf(
  pieces: readonly Piece[],
  at: number,
): { readonly add: number; readonly to: number } {
  const isPart = pieces[at]?.lower === 'and' && pieces[at + 1]?.lower === 'a';
  const part = isPart ? pieces[at + 2]?.lower : undefined;
  return part === 'half' || part === 'quarter'
    ? { add: part === 'half' ? 0.5 : 0.25, to: at + 3 }
    : { add: 0, to: at };
}

/** Scales of money only. */
export const letterScales = wordSet('k m b');

/** What the word at a place multiplies a number before it by; 1 for other words. */
export function scaleOf(pieces: readonly Piece[], at: number, isMoney: boolean): number {
  const word = pieces[at]?.lower ?? '';
  const scale = scales.get(word) ?? 1;
  if (!letterScales.has(word)) return scale;
  return isMoney && pieces[at]?.glued ? scale : 1;
}

/** Those who run metres. */
const runners = wordSet(`
  runner heat race event title sprinter hurdle medal final record champion semi-final
`);

/** `20m customers`; metres have no plural noun after them. */
export function isMillions(pieces: readonly Piece[], at: number): boolean {
  const noun = pieces[at + 1];
  const isNoun =
    noun?.word.pos === 'NOUN' && (noun.word.lemma !== noun.lower || noun.lower === 'people');
  return (
    isNoun &&
    pieces[at]?.lower === 'm' &&
    pieces[at]?.glued === true &&
    !runners.has(noun.word.lemma)
  );
}
