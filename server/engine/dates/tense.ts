import { isJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';

export type Tense = 'past' | 'future';

/**
 * Which way the verb around a date looks: `said Friday` back, `will meet on
 * Friday` ahead. Nothing where that is not clear.
 */
export function tenseAt(pieces: readonly Piece[], from: number, to: number): Tense | undefined {
  if (startsClause(pieces, from)) return ahead(pieces, to) ?? back(pieces, from);
  return back(pieces, from) ?? (hasVerbBefore(pieces, from) ? undefined : ahead(pieces, to));
}

/** How many pieces away a verb may stand. */
const reach = 18;

const leading = wordSet(`
  on by in of late early the until before after since around about at
`);

/** Whether the phrase with the date begins its clause: `On Friday, …`, `but on Friday …`. */
function startsClause(pieces: readonly Piece[], from: number): boolean {
  let at = from - 1;
  while (leading.has(pieces[at]?.lower ?? '')) at--;
  const before = pieces[at];
  if (!before) return true;
  return (
    before.word.pos === 'CCONJ' ||
    before.word.pos === 'SCONJ' ||
    /^(?:;|:|—|--|“|"|that|who|which)$/.test(before.lower)
  );
}

/** `Police say` says nothing about when the rest happened. */
const isVerb = ({ word, lower }: Piece): boolean =>
  word.pos === 'AUX' || (word.pos === 'VERB' && lower !== 'say' && lower !== 'says');

const hasVerbBefore = (pieces: readonly Piece[], from: number): boolean =>
  pieces.slice(Math.max(0, from - reach), from).some(isVerb);

function back(pieces: readonly Piece[], from: number): Tense | undefined {
  for (let at = from - 1; at >= 0 && at >= from - reach; at--) {
    const piece = pieces[at];
    if (!piece || piece.lower === ';') return undefined;
    if (isVerb(piece) && !isParticipleAlone(pieces, at)) return tenseOf(pieces, at);
  }
  return undefined;
}

function ahead(pieces: readonly Piece[], to: number): Tense | undefined {
  for (let at = to; at < pieces.length && at < to + reach; at++) {
    const piece = pieces[at];
    if (!piece || piece.lower === ';') return undefined;
    if (isVerb(piece) && !isParticipleAlone(pieces, at))
      return tenseOf(pieces, lastOfGroup(pieces, at));
  }
  return undefined;
}

/** `will` of `will not be held` is followed by the verb it helps. */
function lastOfGroup(pieces: readonly Piece[], at: number): number {
  let last = at;
  for (let next = at + 1; next < at + 5; next++) {
    const piece = pieces[next];
    if (piece && isVerb(piece)) last = next;
    else if (!piece || !/^(?:PART|ADV)$/.test(piece.word.pos)) break;
  }
  return last;
}

/** `killing two`, `a scheduled hearing`, `the meeting`: no verb of a clause. */
function isParticipleAlone(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || isJoin(pieces, at - 1) || isJoin(pieces, at + 1)) return true;
  if (!piece.lower.endsWith('ing')) return false;
  return helper(pieces, at) === undefined;
}

const modals = wordSet("will 'll would shall may might could can must should won't");
const pastHelpers = wordSet("was were had did been has have 've 'd");
const presentHelpers = wordSet("is are am 're 's 'm");

/** The nearest auxiliary of a verb's group. */
function helper(pieces: readonly Piece[], at: number): Piece | undefined {
  for (let before = at - 1; before >= 0 && before > at - 5; before--) {
    const piece = pieces[before];
    if (!piece) return undefined;
    if (piece.word.pos === 'AUX' || modals.has(piece.lower))
      return modalBefore(pieces, before) ?? piece;
    if (!/^(?:ADV|PART|PRON)$/.test(piece.word.pos)) return undefined;
  }
  return undefined;
}

/** `will` of `will be held`. */
function modalBefore(pieces: readonly Piece[], at: number): Piece | undefined {
  for (let before = at - 1; before > at - 4; before--) {
    const piece = pieces[before];
    if (piece && modals.has(piece.lower)) return piece;
    if (!piece || !/^(?:ADV|PART|AUX)$/.test(piece.word.pos)) return undefined;
  }
  return undefined;
}

/** Participles that put an event ahead: `is scheduled for Friday`. */
const planned = wordSet('schedule set slate due plan expect');

/** Verbs whose infinitive lies ahead: `plans to meet Friday`. */
const planning = wordSet(`
  plan expect schedule set slate intend hope aim vow promise prepare go due be need want
`);

/** Present forms that news uses for what comes: `opens Friday`. */
const coming = wordSet(`
  open begin start end close expire run meet take arrive return go be premiere debut
`);

function tenseOf(pieces: readonly Piece[], at: number): Tense | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  const { lower, word } = piece;
  if (modals.has(lower)) return 'future';
  const auxiliary = helper(pieces, at);
  if (auxiliary && modals.has(auxiliary.lower)) return 'future';
  if (pieces[at - 1]?.lower === 'to')
    return planning.has(pieces[at - 2]?.word.lemma ?? '') ? plannedAt(pieces, at - 2) : undefined;
  if (auxiliary && pastHelpers.has(auxiliary.lower))
    return planned.has(word.lemma) ? undefined : 'past';
  if (auxiliary && presentHelpers.has(auxiliary.lower))
    return planned.has(word.lemma) || lower.endsWith('ing') ? 'future' : undefined;
  if (pastHelpers.has(lower)) return 'past';
  if (presentHelpers.has(lower)) return 'future';
  if (planned.has(word.lemma)) return undefined;
  if (lower === word.lemma || lower.endsWith('s'))
    return coming.has(word.lemma) && lower.endsWith('s') ? 'future' : undefined;
  return lower.endsWith('ing') ? undefined : 'past';
}

/** `was expected to meet` looks ahead from the past: not clear. */
const plannedAt = (pieces: readonly Piece[], at: number): Tense | undefined => {
  const auxiliary = helper(pieces, at);
  const isPast = auxiliary
    ? pastHelpers.has(auxiliary.lower)
    : /(?:ed|went|was|were)$/.test(pieces[at]?.lower ?? '');
  return isPast ? undefined : 'future';
};
