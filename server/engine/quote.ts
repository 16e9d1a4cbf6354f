import type { Span } from '../text/span';
import type { Article } from './article';
import type { Entity, Mentions } from './mention';
import type { Marked } from './marked';
import { attributeQuotes, type Spoken } from './quote-attribution';
import { type Line, lineUp, lowerAt } from './quote-line';
import { findMarked, likelyEnd } from './quote-marks';
import type { Sentence } from './sentence';
import { type Attribution, attributionBefore } from './speaker';

/** Words inside quotation marks. The span is the content, without the marks. */
export interface Quote extends Span {
  readonly sentence: Sentence;
  /** Who says it, where the text says so in one way only. */
  readonly speaker?: Entity;
  /** Where the speaker stands. */
  readonly speakerSpan?: Span;
  /** The verb or phrase that attributes: `said`, `according to`. */
  readonly cue?: Span;
  /** Less than a sentence, or single words in marks. */
  readonly fragment: boolean;
  /** No closing mark before the paragraph ends (and the next does not go on with it). */
  readonly unclosed: boolean;
}

/** One paragraph that holds quotations. */
interface Paragraph {
  readonly index: number;
  readonly line: Line;
  readonly spoken: readonly Spoken[];
}

/**
 * Finds the quotes of an article, in order, with their speakers. A quotation over several
 * paragraphs is one quote for each, all with one speaker. Quotes within quotes are not told apart.
 */
export function findQuotes(article: Article, sentences: readonly Sentence[], mentions: Mentions): Quote[] {
  const marked = findMarked(article.prose, article.paragraphs);
  if (marked.length === 0) return [];
  const byParagraph = group(sentences, ({ paragraph }) => paragraph);
  const paragraphs = [...group(marked, ({ paragraph }) => paragraph)].map(([index, quotes]): Paragraph => {
    const inside = byParagraph.get(index) ?? [];
    const line = lineUp(inside, quotes.map((quote) => cutAtSentence(article.prose, quote, inside)), mentions);
    return { index, line, spoken: attributeQuotes(article.prose, line) };
  });
  const introductions = (index: number): Attribution | undefined =>
    introduction(byParagraph.get(index) ?? [], mentions);
  return carriedOver(paragraphs, introductions).flatMap((spoken) => {
    const sentence = byParagraph.get(spoken.quote.paragraph)?.findLast(({ start }) => start <= spoken.quote.start);
    return sentence ? [quoteOf(spoken, sentence)] : [];
  });
}

function quoteOf({ quote, attribution, form }: Spoken, sentence: Sentence): Quote {
  const { start, end, unclosed } = quote;
  return { start, end, sentence, ...attribution, fragment: form !== 'sentence', unclosed };
}

/** A quotation without an end is only sure of its first sentence, up to the words that attribute it. */
function cutAtSentence(prose: string, quote: Marked, sentences: readonly Sentence[]): Marked {
  if (!quote.unclosed) return quote;
  const sentence = sentences.findLast(({ start }) => start <= quote.start);
  const end = likelyEnd(prose, quote, Math.min(quote.end, sentence?.end ?? quote.end));
  return { ...quote, end, whole: { start: quote.whole.start, end } };
}

/**
 * Attributes quotes by the paragraph before: one that goes on there, one that a colon announces, or
 * one that stands alone in its paragraph after another quote.
 */
function carriedOver(paragraphs: readonly Paragraph[], introductions: (index: number) => Attribution | undefined): Spoken[] {
  const all: Spoken[] = [];
  for (const { index, spoken } of paragraphs) {
    const isAlone = spoken.length === 1 && spoken[0]?.alone === true;
    for (const one of spoken) {
      const before = all.at(-1);
      const carried = !one.attribution && one.opens && one.alone && one.form === 'sentence' && all.at(-1)?.quote.paragraph !== index
        ? introductions(index - 1) ?? (isAlone && before?.closes && before.quote.paragraph === index - 1 ? before.attribution : undefined)
        : undefined;
      const going = one.quote.continues && !one.attribution ? before?.attribution : undefined;
      all.push({ ...one, attribution: one.attribution ?? going ?? carried });
    }
  }
  return handedBack(all);
}

/** The speaker named at the end of a quotation over several paragraphs says the earlier ones, too. */
function handedBack(all: readonly Spoken[]): Spoken[] {
  const done = [...all];
  for (let nth = done.length - 2; nth >= 0; nth--) {
    const one = done[nth];
    const next = done[nth + 1];
    if (one && !one.attribution && next?.quote.continues) done[nth] = { ...one, attribution: next.attribution };
  }
  return done;
}

/** Who is said to speak by a paragraph that ends in a colon. */
function introduction(sentences: readonly Sentence[], mentions: Mentions): Attribution | undefined {
  const last = sentences.at(-1);
  if (!last || last.words.at(-1)?.lower !== ':') return undefined;
  const line = lineUp([last], [], mentions);
  return lowerAt(line, line.length - 2) === ':' ? attributionBefore(line, 0, line.length - 1) : undefined;
}

function group<T>(items: readonly T[], by: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = by(item);
    const inside = groups.get(key);
    if (inside) inside.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
