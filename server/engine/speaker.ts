import type { Span } from '../text/span';
import { type CueKind, cues, listenerCues, passiveAuxiliaries, plainCues, quotingVerbs } from './cues';
import type { Entity } from './mention';
import { type Line, lowerAt, mentionAt, posAt } from './quote-line';
import { skipOpeners, type Speaking, speakerAfter, subjectBefore } from './quote-subject';

/** Who says a quote, by which words. Without a speaker: somebody the text does not name. */
export interface Attribution {
  readonly speaker?: Entity;
  readonly speakerSpan?: Span;
  readonly cue: Span;
}

/** Words a noun phrase with its appositions may take between a quote and the verb that attributes it. */
const longestSubject = 25;

/** Words between `called it` and what it is called. */
const labelReach = 8;

/** `“…,” said Doe`; `“…,” Doe said`; `“…,” according to Doe`: `at` is behind the quote, `to` where its sentence or the next quote begins. */
export function attributionAfter(line: Line, at: number, to: number): Attribution | undefined {
  const first = skipOpeners(line, at);
  if (isAccordingTo(line, first)) return attribution(line, first, first + 1, speakerAfter(line, first + 2, to));
  for (let verb = first; verb < to && verb < first + longestSubject; verb++) {
    if (lowerAt(line, verb) === ';' || lowerAt(line, verb) === ':') return undefined;
    if (cueAt(line, verb) !== 'verb') continue;
    if (verb === first) return inverted(line, verb, to);
    const subject = subjectBefore(line, first, verb);
    if (!subject || subject.from !== first) return undefined;
    return attribution(line, verb, verb, subject);
  }
  return undefined;
}

function inverted(line: Line, verb: number, to: number): Attribution | undefined {
  const subject = listenerCues.has(lowerAt(line, verb)) ? undefined : speakerAfter(line, verb + 1, to);
  return attribution(line, verb, verb, subject);
}

/**
 * `Doe said, “…”`; `Doe told the paper: “…”`; `According to Doe, the plan is “…”`: from the last
 * cue of the stretch that has a subject. `earlier` is whoever spoke just before the stretch.
 */
export function attributionBefore(line: Line, from: number, to: number, earlier?: Attribution): Attribution | undefined {
  for (let at = to - 1; at >= from; at--) {
    if (lowerAt(line, at) === ';') return undefined;
    if (isAccordingTo(line, at)) return attribution(line, at, at + 1, speakerAfter(line, at + 2, to));
    const kind = cueAt(line, at);
    if (!kind || kind === 'label' && to - at > labelReach || isSubordinate(line, from, at)) continue;
    if (lowerAt(line, at - 1) === 'as' && quotingVerbs.has(lowerAt(line, at - 2))) return quotedAsSaying(line, from, at);
    const subject = kind === 'participle' ? undefined : subjectBefore(line, from, at);
    if (subject) return attribution(line, at, at, subject);
    return sharedSubject(line, from, at, to, earlier);
  }
  return undefined;
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

/** The noun phrase before the first verb, where that is a mention: `Doe left the room, saying “…”`. */
function mainSubject(line: Line, from: number, to: number): Speaking | undefined {
  const start = skipOpeners(line, from);
  for (let at = start; at < to; at++) {
    if (['VERB', 'AUX'].includes(posAt(line, at))) return subjectBefore(line, start, at);
    if (posAt(line, at) === 'ADP' && at === start) return undefined;
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
  const kind = cues.get(lower);
  if (!kind || mentionAt(line, at)?.form === 'name') return undefined;
  if (!plainCues.has(lower) && posAt(line, at) !== 'VERB') return undefined;
  return passiveAuxiliaries.has(lowerAt(line, at - 1)) && kind !== 'participle' ? undefined : kind;
}

const subordinators: ReadonlySet<string> = new Set([
  'when', 'after', 'before', 'if', 'whether', 'once', 'until', 'since', 'what', 'how', 'why', 'where', 'unless',
]);

/** `when Doe asked`: the main clause says who speaks. */
function isSubordinate(line: Line, from: number, cue: number): boolean {
  for (let at = cue - 1; at >= from && at >= cue - 6; at--) {
    if (subordinators.has(lowerAt(line, at))) return true;
    if (lowerAt(line, at) === ',' || cueAt(line, at)) return false;
  }
  return false;
}
