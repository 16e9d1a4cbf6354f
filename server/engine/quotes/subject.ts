import type { Span } from '../../text/span';
import { adverbsBeforeCue } from './cues';
import type { Mention } from '../names/entity';
import { type Line, lowerAt, mentionAt, posAt } from './line';

/** Who is said to say something: a mention, or somebody the text does not name. */
export interface Speaking {
  readonly mention?: Mention;
  /** Where the noun phrase begins in the line. */
  readonly from: number;
}

/** After these a name belongs to the noun before: `a spokesman for Doe`. */
const binding: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in', 'from', 'with', 'by', 'near', 'on', 'about', 'against', 'under']);

/** What somebody said or wrote, spoken of in his stead: `Doe's statement read`. */
const utterances: ReadonlySet<string> = new Set([
  'statement', 'tweet', 'letter', 'email', 'e-mail', 'post', 'message', 'note', 'memo', 'response', 'reply', 'answer', 'account',
]);

/** Nouns that may stand right after a speaker without belonging to him: `said Doe Monday`. */
const timeWords: ReadonlySet<string> = new Set([
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today', 'tonight',
  'last', 'this', 'earlier', 'later', 'afterward', 'afterwards', 'recently', 'via',
]);

/**
 * The subject of the cue at `verb`, looking back no further than `from`: `Doe`, `Doe (R-Ohio)`,
 * `Doe, the mayor,`, `Doe, who`. Undefined where the verb has none of its own, as in `and added`.
 */
export function subjectBefore(line: Line, from: number, verb: number): Speaking | undefined {
  let at = verb - 1;
  while (at >= from && (adverbsBeforeCue.has(lowerAt(line, at)) || posAt(line, at) === 'ADV' && !mentionAt(line, at))) at--;
  if (at < from) return undefined;
  const lower = lowerAt(line, at);
  at = beforeBrackets(line, from, at);
  if (at < from) return undefined;
  if (lowerAt(line, at) === ',' || lowerAt(line, at) === '—') return apposed(line, from, at);
  if (lower === 'who' || lower === 'which' || lower === 'that') return antecedent(line, from, at);
  if (mentionAt(line, at)) return named(line, from, at);
  return isNominal(line, at) ? ownerOfUtterance(line, from, at) : undefined;
}

/** Over `(R-Ohio)`. */
function beforeBrackets(line: Line, from: number, at: number): number {
  if (lowerAt(line, at) !== ')') return at;
  let open = at;
  while (open > from && lowerAt(line, open) !== '(') open--;
  return open - 1;
}

const isNominal = (line: Line, at: number): boolean =>
  ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ'].includes(posAt(line, at));

/** The mention that ends here, unless it is only part of a larger noun phrase. */
function named(line: Line, from: number, at: number): Speaking {
  const mention = mentionAt(line, at);
  const start = phraseStart(line, from, at);
  const before = lowerAt(line, start - 1);
  const isShared = before === 'and' && (mentionAt(line, start - 2) !== undefined || posAt(line, start - 2) === 'NOUN');
  const isPart = binding.has(before) && start - 2 >= from && isNominal(line, start - 2);
  if (!mention || mention.possessive && mention.form === 'name' || isShared || isPart) return { from: start };
  return { mention, from: start };
}

/** Steps back over the name and what belongs in front of it: titles, `the`, nouns, owners, adjectives. */
function phraseStart(line: Line, from: number, at: number): number {
  const mention = mentionAt(line, at);
  let start = at;
  while (start > from && mention !== undefined && mentionAt(line, start - 1) === mention) start--;
  while (start > from && isPhrasePart(line, start - 1)) start--;
  return start;
}

/** Nouns and what goes with them, `'s`, and compounds such as `Ohio-based`. */
const isPhrasePart = (line: Line, at: number): boolean =>
  isNominal(line, at) || lowerAt(line, at) === "'s" || lowerAt(line, at) === '-' || lowerAt(line, at - 1) === '-';

/** `Doe, who said`. */
function antecedent(line: Line, from: number, at: number): Speaking {
  const before = lowerAt(line, at - 1) === ',' ? at - 2 : at - 1;
  return before >= from && mentionAt(line, before) ? named(line, from, before) : { from: Math.max(from, before) };
}

/**
 * The one whom a phrase between commas is about: `Doe, the mayor of Springfield,` is Doe, and so
 * is `the mayor, John Doe,`. `comma` is the second comma.
 */
function apposed(line: Line, from: number, comma: number): Speaking | undefined {
  const direct = mentionAt(line, comma - 1);
  if (direct?.entity.kind === 'person' && direct.form === 'name') {
    const start = phraseStart(line, from, comma - 1);
    if (lowerAt(line, start - 1) === ',' && !mentionAt(line, start - 2) && posAt(line, start - 2) === 'NOUN') {
      return { mention: direct, from: nounStart(line, from, start - 2) };
    }
  }
  const commas: number[] = [];
  for (let at = from; at < comma; at++) if (lowerAt(line, at) === ',' || lowerAt(line, at) === '—') commas.push(at);
  const candidates = commas
    .map((at) => beforeBrackets(line, from, at - 1))
    .filter((at) => isApposable(line, at))
    .map((at) => named(line, from, at))
    .filter(({ mention }) => mention);
  const heading = candidates.find((one) => one.from === skipOpeners(line, from));
  return heading ?? candidates.at(-1) ?? (commas.length > 0 ? { from } : undefined);
}

const isApposable = (line: Line, at: number): boolean => {
  const mention = mentionAt(line, at);
  return mention !== undefined && mention.form === 'name' && mention.entity.kind !== 'place';
};

function nounStart(line: Line, from: number, at: number): number {
  let start = at;
  while (start > from && (isNominal(line, start - 1) || binding.has(lowerAt(line, start - 1)) || lowerAt(line, start - 1) === "'s")) start--;
  return start;
}

const openers: ReadonlySet<string> = new Set(['and', 'but', 'so', 'yet', 'then', 'still', 'meanwhile', ',', '—', '-', '--', 'as', 'while']);

/** Over the comma or conjunction that a clause begins with. */
export function skipOpeners(line: Line, from: number): number {
  let at = from;
  while (openers.has(lowerAt(line, at)) && !mentionAt(line, at)) at++;
  return at;
}

/** `Doe's statement read` is Doe's; any other noun is somebody without a name. */
function ownerOfUtterance(line: Line, from: number, at: number): Speaking {
  if (!utterances.has(lowerAt(line, at))) return { from: nounStart(line, from, at) };
  let back = at;
  while (back > from && at - back < 4 && !mentionAt(line, back)) back--;
  const owner = mentionAt(line, back);
  return { mention: owner?.possessive ? owner : undefined, from: back };
}

/**
 * The speaker in the noun phrase that begins at `at`: after `said` or `according to`. Undefined
 * where none begins there.
 */
export function speakerAfter(line: Line, at: number, to: number): Speaking | undefined {
  let bound = false;
  for (let i = at; i < to; i++) {
    const mention = mentionAt(line, i);
    const lower = lowerAt(line, i);
    if (mention) {
      const last = lastOf(line, i, to);
      if (!bound && !leadsOn(line, mention, last + 1)) return { mention: isJoined(line, last) ? undefined : mention, from: at };
      i = last;
    } else if (lower === ',' && i > at) {
      return startsWithPerson(line, i + 1) ? speakerAfter(line, i + 1, to) : { from: at };
    } else if (binding.has(lower)) {
      if (i === at) return undefined;
      bound = true;
    } else if (!isNominal(line, i) && !linking.has(lower)) {
      return i > at ? { from: at } : undefined;
    }
  }
  return to > at ? { from: at } : undefined;
}

/** What may stand within a noun phrase besides nouns: `said former Gov. and Party Chairman Ada Brill`. */
const linking: ReadonlySet<string> = new Set(["'s", "'", '-', 'and']);

/** The name belongs to a noun that follows: `Doe's spokesman`, `Doe campaign manager Jane Roe`. */
const leadsOn = (line: Line, mention: Mention, next: number): boolean =>
  mention.possessive && mention.form !== 'description' || lowerAt(line, next) === "'s" ||
  ['NOUN', 'PROPN', 'ADJ'].includes(posAt(line, next)) && !timeWords.has(lowerAt(line, next));

const lastOf = (line: Line, at: number, to: number): number => {
  let last = at;
  while (last + 1 < to && mentionAt(line, last + 1) === mentionAt(line, at)) last++;
  return last;
};

/** `Doe and Roe` said it: no single speaker. */
const isJoined = (line: Line, last: number): boolean =>
  lowerAt(line, last + 1) === 'and' && mentionAt(line, last + 2)?.form === 'name';

const startsWithPerson = (line: Line, at: number): boolean => {
  for (let i = at; i < at + 3; i++) {
    const mention = mentionAt(line, i);
    if (mention) return mention.entity.kind !== 'organisation' && mention.entity.kind !== 'place' && mention.form === 'name';
    if (posAt(line, i) !== 'NOUN' && posAt(line, i) !== 'PROPN') return false;
  }
  return false;
};

export const spanOf = (speaking: Speaking | undefined): Span | undefined =>
  speaking?.mention && { start: speaking.mention.start, end: speaking.mention.end };
