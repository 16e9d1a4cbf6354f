import { contains, type Span } from '../text/span';
import type { Article } from './article';
import type { Entity, Mentions } from './names/entity';
import type { Marked } from './quotes/marked';
import { attributeQuotes, type Spoken } from './quotes/attribution';
import { type Line, lineUp, lowerAt } from './quotes/line';
import { findMarked } from './quotes/marks';
import { likelyEnd } from './quotes/slips';
import type { Sentence } from './sentence';
import { type Attribution, attributionBefore } from './quotes/speaker';

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

/** What the text says besides the quotations. */
interface Context {
  readonly prose: string;
  /** Who is announced to speak at the end of a paragraph. */
  introduction(paragraph: number): Attribution | undefined;
  /** Whether a quotation names somebody. */
  names(quote: Marked, entity: Entity): boolean;
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
  const context: Context = {
    prose: article.prose,
    introduction: (index) => introduction(byParagraph.get(index) ?? [], mentions),
    names: (quote, entity) => (byParagraph.get(quote.paragraph) ?? []).some((sentence) => (mentions.bySentence.get(sentence) ?? [])
      .some((mention) => mention.entity === entity && mention.form === 'name' && contains(quote, mention))),
  };
  return carriedOver(paragraphs, context).flatMap((spoken) => {
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

/** Attributes quotes by the paragraph before: one that goes on there, or that a colon announces, or that stands alone after another. */
function carriedOver(paragraphs: readonly Paragraph[], context: Context): Spoken[] {
  const all: Spoken[] = [];
  for (const { index, spoken } of paragraphs) {
    const before = all.at(-1);
    for (const one of spoken) {
      const isFirst = one === spoken[0];
      const going = isFirst && one.quote.continues ? before?.attribution : undefined;
      const announced = isFirst && one.opens && one.alone && one.form === 'sentence' ? context.introduction(index - 1) : undefined;
      const repeated = spoken.length === 1 && before ? afterAnother(one, before, context) : undefined;
      const added = before ? continued(one, all.at(-1) ?? before, context.prose) : undefined;
      all.push({ ...one, attribution: added ?? one.attribution ?? going ?? announced ?? repeated });
    }
  }
  return handedBack(all);
}

const continuing = /(?<!\p{L})(?:s?he|they) (?:also |then )?(?:added|adds|continued|continues|concluded|went on)$/iu;

/** `he continued`, `she added`: whoever spoke before, even where the pronoun alone could be another. */
function continued({ quote, attribution }: Spoken, before: Spoken, prose: string): Attribution | undefined {
  if (!attribution || quote.paragraph - before.quote.paragraph > 1 || attribution.cue.end <= before.quote.end) return undefined;
  if (!before.attribution?.speaker || !continuing.test(prose.slice(Math.max(0, attribution.cue.start - 20), attribution.cue.end))) return undefined;
  const { speaker, speakerSpan } = before.attribution;
  return { ...attribution, speaker, speakerSpan: attribution.speakerSpan ?? speakerSpan };
}

/** Words in a paragraph that goes on with the speaker of the one before; shorter ones may be an answer. */
const leastRepeated = 6;

/** A paragraph that is nothing but a quotation has the speaker of the paragraph before, unless it speaks of him. */
function afterAnother(one: Spoken, before: Spoken, { prose, names }: Context): Attribution | undefined {
  const { attribution, quote, closes } = before;
  if (!attribution?.speaker || !closes || quote.paragraph !== one.quote.paragraph - 1) return undefined;
  if (!one.alone || !one.opens || !one.closes || one.form !== 'sentence' || attribution.cue.end <= quote.start - farthestCue) return undefined;
  if (prose.slice(one.quote.start, one.quote.end).split(/\s+/).length < leastRepeated) return undefined;
  return names(one.quote, attribution.speaker) ? undefined : attribution;
}

/** Characters between a cue and its quote; farther, the speaker was carried over himself. */
const farthestCue = 300;

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
