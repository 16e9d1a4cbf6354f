import { overlaps, type Span, textOf } from '../../text/span';
import type { Word } from '../../text/word';
import type { Article } from '../article';
import type { Check } from '../check';
import { cues, plainCues } from '../quotes/cues';
import type { Observation } from '../finding';
import type { Quote } from '../quote';
import type { Reading, ReadSentence } from '../reading';

export const brokenAttribution: Check = {
  id: 'broken-attribution',
  title: 'Attribution breaks off',
  severity: 'warning',
  doc: `
    Finds “according to” with nothing after it, a bare “told”, a quotation that nobody says and one that never ends.
    Readers cannot tell whose words they read, and the desk cannot check them.
    Complete the attribution, or close the quotation.
  `,
  examples: [
    {
      draft: 'The dam will hold, [|according to|].',
      message: 'The sentence ends before it says according to whom.',
    },
    { draft: 'The dam will hold, according to Zoë Brill.' },
    {
      draft: 'The dam will hold, Ada Brill [|told|].',
      message: 'The sentence ends before it says whom Ada Brill told.',
    },
    {
      draft: 'Ada Brill said: [|“|]The dam will hold for a hundred years.\n\nThe council meets on Monday.',
      message: 'The quotation that begins here has no end.',
      fixed: 'Ada Brill said: “The dam will hold for a hundred years.”\n\nThe council meets on Monday.',
    },
    { draft: '“The dam will hold,” Ada Brill said. “It has to.\n\n“It cost us enough.”' },
    {
      draft: 'The dam is a hundred years old.\n\n[|“We have waited for this water since my father’s day.”|]\n\nThe lake behind it is ten miles long.',
      message: 'Nobody is named as saying this.',
    },
    { draft: 'The dam is old, Ada Brill said.\n\n“We have waited for this water since my father’s day.”\n\nThe lake is long.' },
  ],
  *run({ draft }) {
    const { sentences, article } = draft;
    for (const sentence of sentences) if (sentence.words.some(mayDangle)) yield* dangling(article, sentence);
    for (const quote of draft.quotes) {
      if (quote.unclosed) yield* unclosed(article, quote);
      else if (isUnattributed(draft, quote)) yield unattributed(article.prose, quote);
    }
  },
};

/** Marks that end what they follow. */
const closing: ReadonlySet<string> = new Set(['.', ';', '!', '?', ')', ']', '”', '"']);

const mayDangle = ({ lower }: Word): boolean => lower === 'according' || lower === 'told';

function* dangling(article: Article, { words, mentions, quotes, paragraph, headline }: ReadSentence): Iterable<Observation> {
  for (const [at, word] of words.entries()) {
    if (word.lower !== 'according') continue;
    const [next, after] = [words[at + 1], words[at + 2]];
    if (next?.lower === 'to' && (after ? isClosing(article.prose, after) : endsForGood(article, paragraph))) {
      yield plain({ start: word.start, end: next.end }, 'The sentence ends before it says according to whom.', 'according to');
    }
  }
  const at = words.at(-1)?.lower === '.' ? words.length - 2 : -1;
  const [subject, verb] = [words[at - 1], words[at]];
  if (headline || quotes.length > 0 || !subject || verb?.lower !== 'told') return;
  const teller = mentions.find((mention) => mention.form === 'name' && mention.end === subject.end);
  const before = words.findLast(({ end }) => teller !== undefined && end <= teller.phrase.start);
  if (teller && (!before || before.lower === ',')) {
    yield plain(verb, `The sentence ends before it says whom ${teller.entity.canonicalName} told.`, `told|${teller.entity.key}`);
  }
}

/** A straight mark before a word opens something: `according to "Northern Lights"`. */
const isClosing = (prose: string, { lower, end }: Word): boolean =>
  closing.has(lower) && !(lower === '"' && /[\p{L}\p{N}]/u.test(prose.charAt(end)));

const BLANK_LINE = /\n[^\S\n]*\n/;

/** The paragraph is the last, or a blank line follows: else the line may only have been broken. */
function endsForGood({ prose, paragraphs }: Article, index: number): boolean {
  const [own, next] = [paragraphs[index], paragraphs[index + 1]];
  return !own || !next || BLANK_LINE.test(prose.slice(own.end, next.start));
}

/**
 * An odd number of marks in the paragraph: where it is even, two of them only
 * stand oddly. At the end of the draft the quotation may go on: it is being
 * written, so that is only remarked.
 */
function* unclosed({ prose, paragraphs }: Article, quote: Quote): Iterable<Observation> {
  const { start, end } = paragraphs[quote.sentence.paragraph] ?? quote.sentence;
  const marks = prose.slice(start, end).match(/["“”„‟＂]/g) ?? [];
  const open = start + prose.slice(start, quote.start).trimEnd().length - 1;
  const mark = prose.charAt(open);
  if (quote.sentence.headline || marks.length % 2 === 0 || !/["“„‟＂]/.test(mark) || breaksOff(prose.slice(start, end))) return;
  const isLast = quote.sentence.paragraph === paragraphs.length - 1;
  const close = mark === '“' || mark === '„' ? '”' : mark;
  yield {
    ...plain({ start: open, end: open + 1 }, 'The quotation that begins here has no end.', textOf(prose, quote).slice(0, 40)),
    ...(isLast && { severity: 'information' as const }),
    fixes: [{ title: `Close it after “${lastWords(prose, quote)}”`, edits: [{ span: { start: quote.end, end: quote.end }, text: close }] }],
  };
}

/** A paragraph that stops in the middle of a sentence is not finished yet, or an excerpt: its marks tell nothing. */
const breaksOff = (paragraph: string): boolean => /[\p{L}\p{N},]\s*$/u.test(paragraph);

const lastWords = (prose: string, quote: Quote): string => textOf(prose, quote).split(/\s+/).slice(-3).join(' ');

/** Words in a quotation that is surely speech, and no title or motto. */
const leastSpeech = 6;

/** A whole sentence alone in its paragraph, with nobody speaking in it or in the paragraphs beside it. */
function isUnattributed({ sentences, quotes, article }: Reading, quote: Quote): boolean {
  const { paragraph, headline } = quote.sentence;
  const last = article.paragraphs.length - 1;
  if (quote.cue || quote.fragment || headline || paragraph < 1 || paragraph >= last) return false;
  const near = sentences.filter((sentence) => Math.abs(sentence.paragraph - paragraph) <= 1);
  const inside = near.filter((sentence) => sentence.paragraph === paragraph);
  return !quotes.some((other) => other !== quote && Math.abs(other.sentence.paragraph - paragraph) <= 1) &&
    inside.every((sentence) => overlaps(sentence, quote)) &&
    inside.flatMap(({ words }) => words).every((word) => word.pos === 'PUNCT' || overlaps(word, quote)) &&
    inside.flatMap(({ words }) => words).filter(({ pos }) => pos !== 'PUNCT').length >= leastSpeech &&
    !near.some((sentence) => sentence.headline || speaks(sentence, paragraph) || namesPerson(sentence, paragraph));
}

const personal: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'him', 'i', 'my', 'they', 'their']);

/** Somebody is spoken of beside the quotation, and readers will take it for his. */
const namesPerson = ({ words, mentions, paragraph }: ReadSentence, own: number): boolean => paragraph !== own &&
  (words.some(({ lower }) => personal.has(lower)) || mentions.some(({ entity }) => entity.kind === 'person' || entity.kind === 'name'));

/** A cue, a colon at the end or anything else that may announce or explain a quotation. */
const speaks = ({ words, paragraph }: ReadSentence, own: number): boolean =>
  words.at(-1)?.lower === ':' || (paragraph !== own && words.some(({ lower, pos }) =>
    plainCues.has(lower) || (pos === 'VERB' && cues.has(lower)) || lower === 'according'));

const unattributed = (prose: string, { start, end, sentence }: Quote): Observation => {
  const from = Math.max(sentence.start, start - 1);
  return plain({ start: from, end: Math.min(prose.length, end + 1) }, 'Nobody is named as saying this.', prose.slice(start, start + 40));
};

const plain = ({ start, end }: Span, message: string, claim: string): Observation =>
  ({ start, end, message, exhibits: [], fixes: [], repeats: [], claim: claim.toLowerCase() });
