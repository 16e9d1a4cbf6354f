import { months, weekdays } from '../../text/months';
import { isJoin, type Piece } from '../../text/pieces';
import { span, type Span } from '../../text/span';
import { wordSet } from '../../text/word-set';

/** The noun phrase that a number counts. */
export interface Noun {
  /** Lemma of its head: `candidate` in `Republican candidates`. */
  readonly lemma: string;
  readonly span: Span;
  /** Index after it. */
  readonly to: number;
}

/** Nouns whose plural looks like the singular, or that name many. */
const unmarked = wordSet(`
  people police staff crew personnel aircraft dead wounded injured missing species series fish
  sheep deer cattle troops offspring faculty clergy livestock poultry youth headquarters
  crossroads spacecraft swine salmon trout shrimp
`);

/**
 * Words that no counted noun goes on with: `killed 12 people Tuesday`, `12 men
 * last night`, `12 vs 10`.
 */
const foreign = wordSet(`
  today yesterday tomorrow tonight last next this that earlier later ago vs v versus plus minus
  half quarter
`);

const linking = wordSet('the these those his her its their our my your');

/**
 * The noun phrase from a piece on, after a number of `count`. A singular noun
 * needs a hyphen or the number 1.
 */
export function nounAt(pieces: readonly Piece[], at: number, count: number): Noun | undefined {
  if (isJoin(pieces, at)) return joinedNoun(pieces, at + 1);
  let start = at;
  if (pieces[at]?.lower === 'of') {
    start = linking.has(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if (pieces[start]?.word.pos === 'NUM') start++;
    else if (start === at + 1) return undefined;
  }
  const { head, to } = phraseFrom(pieces, start, count);
  const piece = pieces[head];
  const first = pieces[start];
  if (!piece || !first || (count !== 1 && !isPlural(piece))) return undefined;
  return { lemma: lemmaOf(piece), span: span(first.start, piece.end), to };
}

/** `12-member`, `three-bedroom`: what stands right after the hyphen. */
function joinedNoun(pieces: readonly Piece[], at: number): Noun | undefined {
  const piece = pieces[at];
  if (!piece || piece.word.pos !== 'NOUN' || !Number.isNaN(piece.value)) return undefined;
  return { lemma: lemmaOf(piece), span: span(piece.start, piece.end), to: at + 1 };
}

const longestPhrase = 8;

/** Walks over adjectives and nouns; the head is the last noun that may be one. */
function phraseFrom(
  pieces: readonly Piece[],
  start: number,
  count: number,
): { readonly head: number; readonly to: number } {
  let head = -1;
  let at = start;
  for (; at < start + longestPhrase; at++) {
    const piece = pieces[at];
    if (!piece || endsPhrase(piece, pieces, at)) break;
    const isHead = headed(pieces, at, head, count);
    if (isHead === 'stop') break;
    if (isHead === 'head') head = at;
  }
  return { head, to: head + 1 };
}

function endsPhrase(piece: Piece, pieces: readonly Piece[], at: number): boolean {
  if ((!Number.isNaN(piece.value) && !isJoin(pieces, at - 1)) || foreign.has(piece.lower)) return true;
  const isTime = weekdays.has(piece.lower) || (months.has(piece.lower) && piece.capital);
  return (isTime && piece.word.pos === 'PROPN') || (pieces[at + 1]?.lower === "'s");
}

type Step = 'head' | 'modifier' | 'stop';

function headed(pieces: readonly Piece[], at: number, head: number, count: number): Step {
  const known = pieces[head];
  const piece = pieces[at];
  switch (piece?.word.pos) {
    case 'NOUN':
      return isJoin(pieces, at + 1) ? 'modifier' : 'head';
    case 'PROPN':
      return known && isPlural(known)
        ? 'stop'
        : isPlural(piece) || count === 1
          ? 'head'
          : 'modifier';
    case 'ADJ':
      return known && isPlural(known) ? 'stop' : piece.lower === 'dead' ? 'head' : 'modifier';
    case 'VERB':
      return known ? 'stop' : verbAsNoun(piece, count);
    case 'ADV':
      return known || questions.has(piece.lower) ? 'stop' : 'modifier';
    case 'PUNCT':
      return piece.lower === '-' && piece.glued ? 'modifier' : 'stop';
    default:
      return 'stop';
  }
}

const questions = wordSet('when where how why while');

/**
 * `six votes`, `three elected officials`: the tagger takes plural nouns and
 * participles for verbs.
 */
function verbAsNoun({ lower }: Piece, count: number): Step {
  if (lower.endsWith('s') && count !== 1) return 'head';
  return lower.endsWith('ing') || lower.endsWith('ed') ? 'modifier' : 'stop';
}

const isPlural = ({ lower, word }: Piece): boolean =>
  unmarked.has(lower) ||
  (word.pos === 'PROPN'
    ? /[a-z]s$/.test(lower) && !lower.endsWith('ss')
    : word.lemma !== lower || isOnlyPlural(lower));

const isOnlyPlural = (lower: string): boolean => lower === 'others' || /[^siu]s$/.test(lower);

/** The tagger leaves names as they are; counted, `Republicans` is a plural like others. */
function lemmaOf({ lower, word }: Piece): string {
  if (lower === 'others') return 'other';
  const lemma = word.lower === lower || word.lemma.length === 0 ? word.lemma : lower;
  if (lemma !== lower || unmarked.has(lower) || !/[^siu]s$/.test(lower)) return lemma || lower;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}
