import type { Span } from '../../text/span';
import { type CueKind, cues, listenerCues, passiveAuxiliaries, phrasalCues, plainCues, quotingVerbs } from './cues';
import type { Entity } from '../names/entity';
import { type Line, lowerAt, mentionAt, posAt } from './line';
import { skipOpeners, type Speaking, speakerAfter, subjectBefore } from './subject';

/** Who says a quote, by which words. Without a speaker: somebody the text does not name. */
export interface Attribution {
  readonly speaker?: Entity;
  readonly speakerSpan?: Span;
  readonly cue: Span;
}

/** Words a noun phrase with its appositions may take between a quote and the verb that attributes it. */
const longestSubject = 40;

/** Words between `called it` and what it is called. */
const labelReach = 8;

/**
 * `“…,” said Doe`; `“…,” Doe said`; `“…,” according to Doe`; `“…” — Doe`: `at` is behind the quote,
 * `to` where its sentence or the next quote begins. Right behind whole sentences any verb will do.
 */
export function attributionAfter(line: Line, at: number, to: number, anyVerb = false): Attribution | undefined {
  const first = pausing.has(lowerAt(line, at)) ? at + 1 : at;
  if (isAccordingTo(line, first)) return attribution(line, first, first + 1, speakerAfter(line, first + 2, to));
  for (let verb = first; verb < to && verb < first + longestSubject; verb++) {
    if (lowerAt(line, verb) === ';' || lowerAt(line, verb) === ':') return undefined;
    const isCue = cueAt(line, verb) === 'verb';
    if (!isCue && !(anyVerb && isFinite(line, verb) && isNamedOnly(line, first, verb))) continue;
    const found = verb === first ? inverted(line, verb, to) : withSubject(line, first, verb);
    if (found?.speaker || isCue) return found;
  }
  return signature(line, at, to);
}

/** Nothing but a name with its titles stands between. */
function isNamedOnly(line: Line, first: number, verb: number): boolean {
  if (verb > first && mentionAt(line, verb - 1)?.form !== 'name') return false;
  for (let at = first; at < verb; at++) if (!mentionAt(line, at) && !['NOUN', 'PROPN', 'ADJ'].includes(posAt(line, at))) return false;
  return !lowerAt(line, first).endsWith('ing');
}

function withSubject(line: Line, first: number, verb: number): Attribution | undefined {
  const subject = subjectBefore(line, first, verb);
  return subject?.from === first ? attribution(line, verb, verb, subject) : undefined;
}

/** `Doe fumed`: any verb in the past or present, but no participle. */
const isFinite = (line: Line, at: number): boolean =>
  isVerb(line, at) && mentionAt(line, at)?.form !== 'name' && !lowerAt(line, at).endsWith('ing');

/** Taggers take rare verbs in the past for adjectives. */
const isVerb = (line: Line, at: number): boolean =>
  posAt(line, at) === 'VERB' || (posAt(line, at) === 'ADJ' && lowerAt(line, at).endsWith('ed') && mentionAt(line, at - 1) !== undefined);

/** `“…” — Ada Brill.` */
export function signature(line: Line, at: number, to: number): Attribution | undefined {
  if (!pausing.has(lowerAt(line, at)) || lowerAt(line, at) === ',' || mentionAt(line, at + 1)?.form !== 'name') return undefined;
  const speaking = speakerAfter(line, at + 1, to);
  const last = line.findIndex((_, n) => n > at && mentionAt(line, n) !== mentionAt(line, at + 1));
  return last < 0 || last >= to || posAt(line, last) === 'PUNCT' ? attribution(line, at, at, speaking) : undefined;
}

/** A comma or dash after the closing mark: somebody is going to be named. */
export const pausing: ReadonlySet<string> = new Set([',', '—', '–', '-', '--', '―']);

function inverted(line: Line, verb: number, to: number): Attribution | undefined {
  const subject = listenerCues.has(lowerAt(line, verb)) ? undefined : speakerAfter(line, verb + 1, to);
  return attribution(line, verb, verb, subject);
}

/**
 * `Doe said, “…”`; `Doe told the paper: “…”`; `According to Doe, the plan is “…”`: from the last
 * cue of the stretch that has a subject. `earlier` is whoever spoke just before the stretch.
 */
export function attributionBefore(line: Line, from: number, to: number, earlier?: Attribution): Attribution | undefined {
  const label = transcript(line, from, to);
  if (label) return label;
  for (let at = to - 1; at >= from; at--) {
    if (lowerAt(line, at) === ';') return undefined;
    if (isAccordingTo(line, at)) return attribution(line, at, at + 1, speakerAfter(line, at + 2, to));
    const kind = cueAt(line, at);
    if (!kind || kind === 'label' && !labels(line, at, to) || isSubordinate(line, from, at, to)) continue;
    if (lowerAt(line, at - 1) === 'as' && quotingVerbs.has(lowerAt(line, at - 2))) return quotedAsSaying(line, from, at);
    const subject = kind === 'participle' ? undefined : subjectBefore(line, from, at);
    if (subject) return attribution(line, at, at, subject);
    return sharedSubject(line, from, at, to, earlier);
  }
  return undefined;
}

/** `called it “a mess”` and `blasted “a mess”`, but no call `“at an early date”`. */
const labels = (line: Line, at: number, to: number): boolean =>
  to - at <= labelReach && (to - at > 1 || !lowerAt(line, at).startsWith('call'));

/** `Doe agreed.` before a quotation without words of its own: the first verb of the sentence is a cue. */
export function attributionByVerb(line: Line, from: number, to: number): Attribution | undefined {
  for (let at = from; at < to; at++) {
    if (posAt(line, at) === 'AUX') return undefined;
    if (!isFinite(line, at)) continue;
    const subject = subjectBefore(line, from, at);
    if (!subject || subordinators.has(lowerAt(line, subject.from - 1))) continue;
    const kind = cueAt(line, at);
    return kind && kind !== 'participle' && subject.mention ? attribution(line, at, at, subject) : undefined;
  }
  return undefined;
}

/** `Brill: “…”` */
function transcript(line: Line, from: number, to: number): Attribution | undefined {
  const mention = mentionAt(line, from);
  if (lowerAt(line, to - 1) !== ':' || mention?.form !== 'name') return undefined;
  for (let at = from; at < to - 1; at++) if (mentionAt(line, at) !== mention) return undefined;
  return attribution(line, to - 1, to - 1, { mention, from });
}

/** A cue without a subject of its own: `…,” said Doe, “…”`, `, adding “…”`, `and said: “…”`. */
function sharedSubject(line: Line, from: number, cue: number, to: number, earlier?: Attribution): Attribution | undefined {
  if (skipOpeners(line, from) === cue) {
    const after = listenerCues.has(lowerAt(line, cue)) ? undefined : speakerAfter(line, cue + 1, to);
    if (after?.mention) return attribution(line, cue, cue, after);
  }
  if (earlier) return { ...earlier, cue: spanAt(line, cue, cue) };
  return attribution(line, cue, cue, mainSubject(line, from, cue));
}

/** The subject of the first verb that has one: `In a speech, Doe attacked the plan, saying “…”`. */
function mainSubject(line: Line, from: number, to: number): Speaking | undefined {
  for (let at = from; at < to; at++) {
    if (posAt(line, at) !== 'AUX' && !isFinite(line, at)) continue;
    const subject = subjectBefore(line, from, at);
    if (subject && !subordinators.has(lowerAt(line, subject.from - 1))) return subject;
  }
  return undefined;
}

/** `Doe was quoted as saying`, `the paper quoted Doe as saying`. */
function quotedAsSaying(line: Line, from: number, saying: number): Attribution {
  const quoting = saying - 2;
  const passive = passiveAuxiliaries.has(lowerAt(line, quoting - 1));
  const subject = passive ? subjectBefore(line, from, quoting - 1) : undefined;
  return attribution(line, quoting, saying, subject);
}

function attribution(line: Line, from: number, to: number, speaking: Speaking | undefined): Attribution {
  const cue = spanAt(line, from, to);
  const mention = speaking?.mention;
  if (!mention) return { cue };
  return { speaker: mention.entity, speakerSpan: { start: mention.start, end: mention.end }, cue };
}

function spanAt(line: Line, from: number, to: number): Span {
  const first = line[from];
  const last = line[to];
  return {
    start: first?.type === 'word' ? first.word.start : 0,
    end: last?.type === 'word' ? last.word.end : 0,
  };
}

export const isAccordingTo = (line: Line, at: number): boolean =>
  lowerAt(line, at) === 'according' && lowerAt(line, at + 1) === 'to';

/** The kind of cue at a place: not a noun of that spelling, nor passive, nor in a name. */
export function cueAt(line: Line, at: number): CueKind | undefined {
  const lower = lowerAt(line, at);
  const isPhrasal = phrasalCues.get(lower) === lowerAt(line, at + 1);
  const kind = isPhrasal ? 'verb' : cues.get(lower);
  if (!kind || mentionAt(line, at)?.form === 'name') return undefined;
  const isSure = plainCues.has(lower) || isPhrasal || lowerAt(line, at + 1) === ':';
  if (!isSure && !isVerb(line, at)) return undefined;
  return passiveAuxiliaries.has(lowerAt(line, at - 1)) && kind !== 'participle' ? undefined : kind;
}

const subordinators: ReadonlySet<string> = new Set([
  'when', 'after', 'before', 'if', 'whether', 'once', 'until', 'since', 'what', 'how', 'why', 'where', 'unless',
]);

/** `when Doe asked about it, “…”`: behind a comma the main clause says who speaks. */
function isSubordinate(line: Line, from: number, cue: number, to: number): boolean {
  if (cue === to - 2 || ![',', ':'].includes(lowerAt(line, to - 1))) return false;
  for (let at = cue - 1; at >= from && at >= cue - 6; at--) {
    if (subordinators.has(lowerAt(line, at))) return true;
    if (lowerAt(line, at) === ',' || cueAt(line, at)) return false;
  }
  return false;
}
