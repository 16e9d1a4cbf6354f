import { isContent } from '../../text/content';
import { contains, overlaps, shift, type Span } from '../../text/span';
import { paragraphOf, type Passage } from '../archive';
import type { Comparison } from '../comparison';
import { gistOf } from '../gist-of';
import type { Quote } from '../quote';
import type { ReadSentence } from '../reading';
import { compareQuotes, type QuoteVersions } from './comparison';
import { singleMarked } from './single';
import { type QuoteWord, quoteWords } from './words';

/** A quotation of the archive that is a version of one of the draft's. */
export interface ArchiveQuote extends QuoteVersions {
  readonly passage: Passage;
  readonly quote: Quote;
}

/** The archive's versions of a quotation, in the order of the passages. Words of `theirs` count in the article. */
export function archiveQuotes(quote: Quote, own: readonly QuoteWord[], comparison: Comparison): readonly ArchiveQuote[] {
  const known = found.get(comparison) ?? new Map<Quote, readonly ArchiveQuote[]>();
  const versions = known.get(quote) ?? findVersions(quote, own, comparison);
  found.set(comparison, known.set(quote, versions));
  return versions;
}

/** More than one check asks. */
const found = new WeakMap<Comparison, Map<Quote, readonly ArchiveQuote[]>>();

function findVersions(quote: Quote, own: readonly QuoteWord[], comparison: Comparison): ArchiveQuote[] {
  const seen = new Set<string>();
  return passagesFor(quote, comparison).filter((passage) => gistOf(passage).hasQuotes).flatMap((passage) => passage.sentence.quotes.flatMap((theirs) => {
    const id = `${passage.article.id} ${theirs.start}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const words = wordsIn(passage, theirs);
    const versions = compareQuotes(own, words) ?? (isFramedAlike(quote, theirs, passage, comparison) ? compareQuotes(own, words, true) : undefined);
    return versions ? [{ ...versions, passage, quote: theirs }] : [];
  }));
}

/** Content words around two quotations that must be the same, and their part of all around either. */
const leastAround = 3;
const leastPartAround = 0.7;

/** `Asked about the coach, Roe said, “…”` here and there: the same answer to the same question. */
function isFramedAlike(quote: Quote, theirs: Quote, passage: Passage, { draft }: Comparison): boolean {
  const sentence = draft.sentences.find((one) => contains(one, quote));
  if (!sentence || !contains(passage.sentence, theirs)) return false;
  const [here, there] = [wordsAround(sentence, quote), wordsAround(passage.sentence, theirs)];
  const shared = [...here].filter((lemma) => there.has(lemma)).length;
  return shared >= leastAround && shared >= leastPartAround * Math.max(here.size, there.size);
}

/** Lemmas of the content words of a sentence outside its quotation. */
const wordsAround = ({ words }: ReadSentence, quote: Span): ReadonlySet<string> =>
  new Set(words.filter((word) => !overlaps(word, quote) && isContent(word)).map(({ lemma }) => lemma));

/** Whether the archive has the words as they are, in quotation marks or not. */
export function hasVerbatim(quote: Quote, own: readonly QuoteWord[], comparison: Comparison): boolean {
  const text = formsOf(own);
  return passagesFor(quote, comparison).some((passage) => formsOf(wordsIn(passage, paragraphOf(passage))).includes(text));
}

const formsOf = (words: readonly QuoteWord[]): string => ` ${words.map(({ form }) => form).join(' ')} `;

/** Passages for every sentence that the quotation runs through. */
function passagesFor(quote: Quote, { draft, passages }: Comparison): Passage[] {
  return draft.sentences.filter((sentence) => overlaps(sentence, quote)).flatMap((sentence) => passages.get(sentence) ?? []);
}

/** The words at a place of the passage, counted in its article; none where the place lies outside. */
function wordsIn({ text, textStart }: Passage, place: Span): QuoteWord[] {
  if (place.start < textStart || place.end > textStart + text.length) return [];
  return quoteWords(text, shift(place, -textStart)).map((word) => ({ ...word, ...shift(word, textStart) }));
}

/** Whether most of what both quote is in the archive a quote within a quote, and so somebody else's words, but not in the draft. */
export function isNested({ passage, quote, theirs, region }: ArchiveQuote, prose: string, own: Quote): boolean {
  const shared = theirs.slice(region.start, region.end).map((word) => shift(word, -passage.textStart));
  const inner = singleMarked(passage.text, shift(quote, -passage.textStart), 0, []);
  const nested = shared.filter((word) => inner.some((one) => contains(one, word)));
  return 2 * nested.length >= shared.length && singleMarked(prose, own, 0, []).length === 0;
}
