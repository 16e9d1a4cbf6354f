import { cardinals, ordinals } from '../../text/numbers';
import { months } from '../../text/months';
import { isJoin, pastJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import { build, type Found, type Line } from './build';
import { type Noun, nounAt } from './noun';

/** An ordinal as written. */
interface Ordinal {
  readonly value: number;
  readonly to: number;
  readonly inWords: boolean;
}

/** Reads `seventh`, `twenty-first`, `7th`. */
export function ordinalAt(pieces: readonly Piece[], at: number): Ordinal | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  const word = ordinals.get(piece.lower);
  if (word !== undefined) return { value: word, to: at + 1, inWords: true };
  if (!Number.isNaN(piece.value)) {
    const ending = pieces[at + 1];
    const isOrdinal =
      ending?.glued && /^(?:st|nd|rd|th)$/.test(ending.lower) && Number.isInteger(piece.value);
    return isOrdinal ? { value: piece.value, to: at + 2, inWords: false } : undefined;
  }
  const ten = cardinals.get(piece.lower) ?? 0;
  const unit = isJoin(pieces, at + 1) ? ordinals.get(pieces[at + 2]?.lower ?? '') : undefined;
  return ten >= 20 && unit !== undefined && unit < 10
    ? { value: ten + unit, to: at + 3, inWords: true }
    : undefined;
}

/** Reads a rank from its ordinal: `seventh-highest`, `his fourth term`, `finished third`. */
export function rankAt(line: Line, at: number): Found | undefined {
  const { pieces } = line;
  const ordinal = ordinalAt(pieces, at);
  if (!ordinal) return undefined;
  const { value, to, inWords } = ordinal;
  const skip = { next: to };
  if (isCalendar(pieces, at, to) || (pieces[at]?.capital && at > 0 && !line.headline)) return skip;
  const top = superlativeAt(pieces, pastJoin(pieces, to));
  const afterTop = top?.to ?? to;
  const noun = rankedNoun(pieces, afterTop);
  const parts = {
    kind: 'rank',
    low: value,
    high: value,
    number: { from: at, to },
    inWords,
    bare: true,
  } as const;
  if (top) return build(line, { ...parts, unit: top.word, noun, to: afterTop });
  if (noun && introduces(pieces, at, to) && !isIdiom(value, noun))
    return build(line, { ...parts, noun, to });
  return isPlacing(pieces, at, to) ? build(line, { ...parts, to }) : skip;
}

/** Reads `No. 2`, `number two`, `#2`, when the piece before the number is given. */
export function numberedAt(line: Line, at: number): Found | undefined {
  const { pieces } = line;
  const piece = pieces[at + 1];
  const value = Number.isNaN(piece?.value ?? NaN)
    ? cardinals.get(piece?.lower ?? '')
    : piece?.value;
  if (value === undefined || !Number.isInteger(value) || value > 200) return undefined;
  const isNo = pieces[at]?.lower !== 'no' || pieces[at]?.word.text.endsWith('.');
  const before = pieces[at - 1];
  const isAfterName = before?.capital && /^(?:PROPN|NOUN)$/.test(before.word.pos);
  const isName = isAfterName || pieces[at + 2]?.capital;
  if (!isNo || pieces[at + 2]?.lower === 'of') return { next: at + 1 };
  if (isName || isJoin(pieces, at + 2)) return { next: at + 2 };
  return build(line, {
    kind: 'rank',
    low: value,
    high: value,
    number: { from: at + 1, to: at + 2 },
    to: at + 2,
    noun: rankedNoun(pieces, at + 2),
    inWords: Number.isNaN(piece?.value ?? NaN),
    bare: true,
  });
}

/** `Nov. 8th`, `the 8th of May`, `third quarter`. */
function isCalendar(pieces: readonly Piece[], at: number, to: number): boolean {
  const before = pieces[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  if (isMonth(pieces[before]) || isMonth(pieces[to])) return true;
  const next = pastJoin(pieces, to);
  if (/^(?:quarter|half|floor)s?$/.test(pieces[next]?.lower ?? '')) return true;
  return pieces[to]?.lower === 'of' && isMonth(pieces[to + 1]);
}

const isMonth = (piece?: Piece): boolean =>
  piece !== undefined && piece.capital && months.has(piece.lower);

const superlatives = wordSet('most least best worst top last');

/** `largest`, `most popular`, `best-selling`. */
function superlativeAt(
  pieces: readonly Piece[],
  at: number,
): { readonly word: string; readonly to: number } | undefined {
  const word = pieces[at]?.lower ?? '';
  if (word === 'most' || word === 'least') {
    const more = pastJoin(pieces, at + 1);
    const adjective = pieces[more];
    return adjective && /^(?:ADJ|VERB|ADV)$/.test(adjective.word.pos)
      ? { word: `${word} ${adjective.lower}`, to: more + 1 }
      : { word, to: at + 1 };
  }
  const isSuperlative =
    superlatives.has(word) ||
    (word.length > 4 && word.endsWith('est') && pieces[at]?.word.pos === 'ADJ');
  if (!isSuperlative) return undefined;
  const more = isJoin(pieces, at + 1) ? at + 3 : at + 1;
  return { word, to: more };
}

/**
 * The noun ranked; a name after an ordinal makes the ordinal part of it, as in `5th Avenue`, and the
 * `81st annual` of a kind is one edition, not a place in an order.
 */
function rankedNoun(pieces: readonly Piece[], at: number): Noun | undefined {
  const isLast = pieces[at]?.lower === 'and' && /^(?:final|last|latest)$/.test(pieces[at + 1]?.lower ?? '');
  const start = isLast ? at + 2 : pastJoin(pieces, at);
  const piece = pieces[start];
  if (!piece || piece.capital || piece.lower === 'of' || piece.lower === 'annual') return undefined;
  return nounAt(pieces, isLast ? start : at, 1);
}

const determiners = wordSet(`
  the a an his her its their our my your this that each every 's for in
`);

/** An ordinal ranks a noun after a determiner or an adjective, or joined to it. */
function introduces(pieces: readonly Piece[], at: number, to: number): boolean {
  const before = pieces[at - 1];
  if (isJoin(pieces, to)) return true;
  return before !== undefined && (determiners.has(before.lower) || before.word.pos === 'ADJ');
}

/** Nouns that an ordinal makes another word with. */
const idioms = wordSet(`
  1-lady 1-aid 1-hand 1-name 1-responder 1-family 1-thing 1-baseman 1-class 1-sight 1-instance
  1-rate 1-step 1-place 1-base 1-glance 1-impression 1-half 1-person 1-amendment 1-draft 1-order
  1-principle 2-hand 2-thought 2-nature 2-guess 2-class 2-rate 2-chance 2-opinion 2-baseman
  2-base 2-half 2-amendment 3-party 3-world 3-baseman 3-person 3-base
`);

const isIdiom = (value: number, { lemma }: Noun): boolean => idioms.has(`${value}-${lemma}`);

const placings = wordSet('finish place rank come stand sit lie tie');

/** `finished third`. */
function isPlacing(pieces: readonly Piece[], at: number, to: number): boolean {
  const after = pieces[to];
  const ends = !after || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/.test(after.word.pos);
  return ends && !isJoin(pieces, to) && placings.has(pieces[at - 1]?.word.lemma ?? '');
}
