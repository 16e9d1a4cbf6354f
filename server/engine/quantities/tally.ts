import type { Piece } from '../../text/pieces';
import { span } from '../../text/span';
import { wordSet } from '../../text/word-set';
import { boundBefore } from './bounds';
import { type Noun, nounAt } from './noun';
import type { NumberPhrase } from './phrase';

/** Verbs that give a tally its number, also with `at` or `to` behind them. */
const giving = wordSet('be stand reach rise climb grow jump fall drop hit total remain');

/** What the tallies that go without `number of` count. */
const tallies: ReadonlyMap<string, string> = new Map([
  ['population', 'people'], ['toll', 'death'], ['enrollment', 'student'], ['attendance', 'spectator'], ['membership', 'member'],
]);

/** What those count of whom a number is told right behind: `a crowd of 13,400`, `a work force of 700`. */
const gatherings: ReadonlyMap<string, string> = new Map([
  ...tallies,
  ...['crowd', 'audience', 'congregation', 'throng'].map((noun) => [noun, 'spectator'] as const),
  ...['staff', 'workforce', 'force', 'payroll'].map((noun) => [noun, 'worker'] as const),
  ...['city', 'town', 'village', 'suburb', 'community', 'county'].map((noun) => [noun, 'resident'] as const),
]);

/** Words of a sentence that a tally and its number may be apart. */
const reach = 14;

/**
 * What a number counts where a tally says so ahead of its verb: `the number
 * of confirmed cases is 40`, `the death toll rose to 12`, `its population
 * was 5,180`. The noun's place lies apart from the number.
 */
export function tallyOf(pieces: readonly Piece[], { from, to, vague }: NumberPhrase): Noun | undefined {
  if (vague || !ends(pieces[to])) return undefined;
  const start = boundBefore(pieces, from)?.at ?? from;
  const link = pieces[start - 1]?.lower;
  const gathering = link === 'of' ? gatherings.get(pieces[start - 2]?.word.lemma ?? '') : undefined;
  const last = pieces[start - 2];
  if (gathering && last) return isWhole(pieces, start - 2) ? { lemma: gathering, span: span(last.start, last.end), to } : undefined;
  const verb = link === 'at' || link === 'to' ? start - 2 : start - 1;
  if (!giving.has(pieces[verb]?.word.lemma ?? '')) return undefined;
  for (let at = verb - 1; at >= Math.max(0, verb - reach); at--) {
    const piece = pieces[at];
    if (!piece || piece.word.pos === 'PUNCT') return undefined;
    const counted = tallies.get(piece.lower);
    if (counted) return { lemma: counted, span: span(piece.start, piece.end), to };
    const noun = piece.lower === 'number' && pieces[at + 1]?.lower === 'of' ? nounAt(pieces, at + 2, 2) : undefined;
    if (noun) return { ...noun, to };
  }
  return undefined;
}

/** `force` alone counts nobody, `work force` and `labor force` do. */
const isWhole = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.lower !== 'force' || /^(?:work|labor|labour)$/.test(pieces[at - 1]?.lower ?? '');

/** A number at the end of its phrase: nothing stands behind that it could count instead. */
const ends = (piece?: Piece): boolean =>
  piece === undefined || (/^(?:PUNCT|ADP|CCONJ|SCONJ|ADV|VERB|AUX|PRON)$/.test(piece.word.pos) && piece.lower !== '-');
