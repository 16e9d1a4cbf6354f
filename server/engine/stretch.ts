import { shift, type Span } from '../text/span';
import type { Check } from './check';
import type { CheckId } from './check-id';
import { type Comparison, partOf } from './comparison';
import { type Observation, withPlaces } from './finding';
import type { Memory, Said } from './memory';
import type { Reading, ReadSentence } from './reading';

/** A sentence of the draft, or several that one quotation runs through. */
interface Stretch extends Pick<Reading, 'sentences' | 'quotes'>, Span {
  /** What checks have said of the same stretch before. */
  readonly said: Map<CheckId, Said>;
  /** How well the articles that are close to it are acquainted with the draft. */
  readonly acquaintance: readonly number[];
  /** What the declared sources say. */
  readonly sources: Comparison['sources'];
  /** The comparison as if the draft were nothing else; made when a check looks at it first, and then for all. */
  readonly part: () => Comparison;
}

/** Asks checks about a draft; one that looks at each stretch by itself only about what has changed. */
export function asking(comparison: Comparison, memory: Memory): (check: Check) => Iterable<Observation> {
  const stretches = stretchesOf(comparison, memory);
  return function* (check) {
    if (!check.looksAt) yield* check.run(comparison);
    else for (const stretch of stretches) yield* observationsOf(check, stretch);
  };
}

function observationsOf(check: Check, stretch: Stretch): readonly Observation[] {
  const { said, start, acquaintance, sources, part } = stretch;
  const before = said.get(check.id);
  if (before && holds(before, check, stretch)) return shifted(before, start);
  const observations = [...check.run(part())];
  said.set(check.id, { start, acquaintance, sources, observations });
  return observations;
}

/** Whether what a check has said of a stretch is what it would say now. */
function holds(
  { acquaintance: before, sources }: Said,
  { looksAt }: Check,
  { acquaintance: now, sources: nowSources }: Stretch,
): boolean {
  if (looksAt === 'sources') return sources === nowSources;
  if (looksAt === 'differences') return areEqual(before.map(Math.sign), now.map(Math.sign));
  return looksAt === 'passages' || areEqual(before, now);
}

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, n) => one === b[n]);

/** What was said of a stretch, where that stands now. */
const shifted = ({ start, observations }: Said, now: number): readonly Observation[] =>
  start === now ? observations : observations.map((one) => withPlaces(one, (span) => shift(span, now - start)));

function stretchesOf(comparison: Comparison, memory: Memory): Stretch[] {
  const { sentences, quotes } = comparison.draft;
  const stretches: Stretch[] = [];
  let nextQuote = 0;
  for (let first = 0, next = 1; first < sentences.length; first = next++) {
    const firstQuote = nextQuote;
    for (let quote = quotes[nextQuote]; quote && quote.start < endOf(sentences[next - 1]); quote = quotes[++nextQuote]) {
      while (endOf(sentences[next - 1]) < quote.end && next < sentences.length) next++;
    }
    stretches.push(stretchOf(sentences.slice(first, next), quotes.slice(firstQuote, nextQuote), comparison, memory));
  }
  return stretches;
}

const endOf = (sentence: ReadSentence | undefined): number => sentence?.end ?? 0;

function stretchOf(
  sentences: Stretch['sentences'],
  quotes: Stretch['quotes'],
  whole: Comparison,
  memory: Memory,
): Stretch {
  const { draft, passages, acquaintance } = whole;
  const place = { start: sentences[0]?.start ?? 0, end: endOf(sentences.at(-1)) };
  const close = sentences.flatMap((sentence) => passages.get(sentence) ?? []);
  const between = sentences.length > 1 ? draft.article.prose.slice(endOf(sentences[0]), sentences.at(-1)?.start) : '';
  const key = `${sentences.map((sentence) => memory.known.get(sentence)?.number).join(' ')} ${between}`;
  const said = memory.said.get(key) ?? new Map<CheckId, Said>();
  memory.said.set(key, said);
  let part: Comparison | undefined;
  return {
    sentences, quotes, ...place, said, sources: whole.sources,
    acquaintance: close.map(({ article }) => acquaintance.get(article.id) ?? 0),
    part: () => part ??= partOf(whole, { sentences, quotes }),
  };
}
