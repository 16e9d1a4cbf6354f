import type { Piece } from '../../text/pieces';
import { span } from '../../text/span';
import { wordSet } from '../../text/word-set';
import { boundBefore } from './bounds';
import { type Noun, nounAt } from './noun';
import type { NumberPhrase } from './phrase';

/** Verbs that give a tally its number, also with `at` or `to` behind them. */
const giving = wordSet('be stand reach rise climb grow jump fall drop hit total remain');

/** What the tallies that go without `number of` count. */
const tallies: ReadonlyMap<string, string> = new Map([['population', 'people'], ['toll', 'death']]);

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

/** A number at the end of its phrase: nothing stands behind that it could count instead. */
const ends = (piece?: Piece): boolean => piece === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/.test(piece.word.pos);
