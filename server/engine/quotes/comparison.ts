import { align, type Step } from '../../text/alignment';
import type { Span } from '../../text/span';
import { fillers, inFull, isSameWord, type QuoteWord } from './words';

/** A place where two versions of a quotation differ, as ranges of their words; one of them may be empty. */
export interface QuoteChange {
  readonly own: Span;
  readonly theirs: Span;
  /** Contractions written out or words run together, as in `don't` and `do not`. */
  readonly minor: boolean;
}

/** Two quotations that are versions of one utterance. Without changes one is an excerpt of the other. */
export interface QuoteVersions {
  readonly own: readonly QuoteWord[];
  readonly theirs: readonly QuoteWord[];
  readonly changes: readonly QuoteChange[];
  /** Words that both have, in the part they share. */
  readonly shared: number;
  /** The part they share, as ranges of the words of each. */
  readonly ownRegion: Span;
  readonly region: Span;
}

/** A stretch that both have, with what it weighs. */
interface Run {
  readonly step: number;
  readonly length: number;
  /** Words that carry meaning. */
  readonly content: number;
}

/** Words that carry meaning which two versions must share at least, and the words of their longest stretch. */
const leastContent = 4;
const leastRun = 4;

/** The same where one is wholly in the other. */
const leastContentWithin = 2;
const leastWithin = 5;

/** The same where both begin and end alike, and hardly anything is changed. */
const leastContentWhole = 3;
const leastWhole = 6;
const leastCoverageWhole = 0.75;

/** The same for long quotations of small words. */
const leastContentLong = 2;
const leastLong = 10;
const leastCoverageLong = 0.8;

/** The same for short ones that are told with the same words around them. */
const leastFramed = 3;
const leastCoverageFramed = 0.7;

/** Least part of the shorter quotation, and of the shared part, that must be the same. */
const leastCoverage = 0.6;

/**
 * Tells whether two quotations are versions of one utterance, and how they differ. Either may
 * begin earlier or end later, leave words out with an ellipsis, or explain them in brackets;
 * spelling, case, punctuation and numerals do not count. `isFramed` tells of two that the same
 * words introduce, of which less is asked. Undefined for different utterances.
 */
export function compareQuotes(own: readonly QuoteWord[], theirs: readonly QuoteWord[], isFramed = false): QuoteVersions | undefined {
  if (sharedContent(own, theirs) < (isFramed ? 1 : leastContentWithin)) return undefined;
  const steps = align(own, theirs, (a, b) => (isSameWord(a, b) ? 1 : 0));
  const region = sharedRegion(steps, own, theirs);
  if (!region) return undefined;
  const inside = steps.slice(region.start, region.end + 1);
  const runs = runsOf(inside, own);
  const shared = sum(runs, ({ length }) => length);
  const changed = sum(inside, (step) => (step.kind === 'same' ? 0 : sizeOf(step)));
  const shorter = Math.min(spokenLength(own), spokenLength(theirs));
  const content = sum(runs, (run) => run.content);
  const isWithin = changed === 0 && shared >= Math.max(shorter, leastWithin) && content >= leastContentWithin;
  const isWhole = inside.length === steps.length && steps[0]?.kind === 'same' && steps.at(-1)?.kind === 'same' &&
    content >= leastContentWhole && shared >= leastWhole && shared >= leastCoverageWhole * (shared + changed);
  const isVersion = content >= leastContent && runs.some(({ length }) => length >= leastRun) &&
    shared >= leastCoverage * shorter && shared >= leastCoverage * (shared + changed);
  const isLong = content >= leastContentLong && shared >= leastLong && runs.some(({ length }) => length >= leastRun) &&
    shared >= leastCoverageLong * shorter && shared >= leastCoverageLong * (shared + changed);
  const isAnswer = isFramed && inside.length === steps.length && shared >= leastFramed && shared >= leastCoverageFramed * (shared + changed);
  if (!isWithin && !isWhole && !isVersion && !isLong && !isAnswer) return undefined;
  const changes = inside.flatMap((step) => changeOf(step, own, theirs));
  const [first, last] = [inside[0], inside.at(-1)];
  return {
    own, theirs, changes, shared,
    ownRegion: { start: first?.a.start ?? 0, end: last?.a.end ?? 0 },
    region: { start: first?.b.start ?? 0, end: last?.b.end ?? 0 },
  };
}

function sharedContent(own: readonly QuoteWord[], theirs: readonly QuoteWord[]): number {
  const forms = new Set(theirs.map(({ form }) => form));
  return own.filter(({ form, small }) => !small && (forms.has(form) || form.includes('*'))).length;
}

/** The steps from the first to the last stretch that belongs together: what lies outside is excerpt. */
function sharedRegion(steps: readonly Step[], own: readonly QuoteWord[], theirs: readonly QuoteWord[]): Span | undefined {
  const runs = runsOf(steps, own);
  const core = runs.reduce<Run | undefined>((best, run) => (best && weight(best) >= weight(run) ? best : run), undefined);
  if (!core) return undefined;
  const isEdge = (step: number, end: boolean): boolean => {
    const one = steps[step];
    if (!one) return false;
    return end ? one.a.end === own.length && one.b.end === theirs.length : one.a.start === 0 && one.b.start === 0;
  };
  const earlier = runs.filter(({ step }) => step < core.step).reverse();
  const later = runs.filter(({ step }) => step > core.step);
  return {
    start: reach(steps, core.step, earlier, (step) => isEdge(step, false)),
    end: reach(steps, core.step, later, (step) => isEdge(step, true)),
  };
}

const weight = ({ length, content }: Run): number => length + 2 * content;

/**
 * The farthest stretch that still belongs to the core: as much is the same as changed on the way,
 * or half as much where both quotations end together, and it is no accident of a single word;
 * three small words beside a single changed one are none.
 */
function reach(steps: readonly Step[], core: number, runs: readonly Run[], isEdge: (step: number) => boolean): number {
  let farthest = core;
  let same = 0;
  for (const run of runs) {
    same += run.length;
    const between = steps.slice(Math.min(core, run.step), Math.max(core, run.step) + 1);
    const changed = sum(between, (step) => (step.kind === 'same' ? 0 : sizeOf(step)));
    const edge = isEdge(run.step);
    const isSolid = edge || (run.length > 1 && run.content > 0) || run.length > 3 || (run.length > 2 && changed === 1);
    if (isSolid && (edge ? 2 * same : same) >= changed) farthest = run.step;
  }
  return farthest;
}

function runsOf(steps: readonly Step[], own: readonly QuoteWord[]): Run[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'same') return [];
    const words = own.slice(step.a.start, step.a.end);
    return [{ step: index, length: words.length, content: words.filter(({ small }) => !small).length }];
  });
}

const sizeOf = ({ a, b }: Step): number => Math.max(a.end - a.start, b.end - b.start);

const spokenLength = (words: readonly QuoteWord[]): number => words.filter(({ gloss }) => !gloss).length;

/** What a step changes, if it changes what was said. */
function changeOf(step: Step, own: readonly QuoteWord[], theirs: readonly QuoteWord[]): QuoteChange[] {
  if (step.kind === 'same') return [];
  const mine = said(own, step.a);
  const other = said(theirs, step.b);
  if (hasGap(own, step.a) || hasGap(theirs, step.b)) return [];
  if (hasGloss(own, step.a) || hasGloss(theirs, step.b)) return [];
  if (lettersOf(mine) === lettersOf(other)) return [];
  if (isStutter(own, step.a, mine, other) || isStutter(theirs, step.b, other, mine)) return [];
  return [{ own: step.a, theirs: step.b, minor: lettersOf(mine, inFull) === lettersOf(other, inFull) }];
}

/** The words of a range that were spoken and mean something. */
const said = (words: readonly QuoteWord[], { start, end }: Span): QuoteWord[] =>
  words.slice(start, end).filter(({ gloss, form }) => !gloss && !fillers.has(form));

/** An ellipsis in the range, or right behind it. */
const hasGap = (words: readonly QuoteWord[], { start, end }: Span): boolean =>
  words.slice(start, end + 1).some(({ afterGap }) => afterGap);

const hasGloss = (words: readonly QuoteWord[], { start, end }: Span): boolean =>
  words.slice(start, end).some(({ gloss }) => gloss);

/** For words written together or apart: `health care`, `healthcare`, `FBI`, `F.B.I.` */
const lettersOf = (words: readonly QuoteWord[], text = (all: readonly QuoteWord[]) => all.map(({ form }) => form).join('')): string =>
  text(words).replace(/[ '-]/g, '');

/** `I — I think`: a small word said twice. */
function isStutter(words: readonly QuoteWord[], { start, end }: Span, extra: readonly QuoteWord[], others: readonly QuoteWord[]): boolean {
  if (others.length > 0 || extra.length === 0 || !extra.every(({ small }) => small)) return false;
  const text = extra.map(({ form }) => form).join(' ');
  const formsOf = (from: number, to: number) => words.slice(Math.max(0, from), to).map(({ form }) => form).join(' ');
  return formsOf(start - extra.length, start) === text || formsOf(end, end + extra.length) === text;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
