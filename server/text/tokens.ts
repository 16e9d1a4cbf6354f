import { isDigit, isSpace } from './characters';
import { tokenEnd } from './scan';
import { type Span, textOf } from './span';
import { tag, type Tag } from './tagger';
import type { Word } from './word';

/**
 * The words, numbers and marks of a sentence. They leave out nothing but
 * white space, and depend on the sentence alone, not on its neighbours.
 */
export function wordsOf(prose: string, span: Span): Word[] {
  const sentence = textOf(prose, span);
  const spans = tokenSpans(sentence);
  const texts = spans.map((token) => textOf(sentence, token));
  const lowers = texts.map(comparable);
  const possessive = pluralPossessives(spans, lowers);
  const tags = tag(texts.map((text, i) => (possessive.has(i) ? "'s" : forTagger(text, lowers, i))));
  return spans.map(({ start, end }, i) => ({
    start: span.start + start,
    end: span.start + end,
    text: texts[i] ?? '',
    lower: lowers[i] ?? '',
    ...(possessive.has(i) ? POSSESSIVE : judged(texts[i] ?? '', lowers, i, tags[i])),
  }));
}

function tokenSpans(sentence: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < sentence.length;) {
    if (isSpace(sentence.charCodeAt(at))) at++;
    else {
      const stop = tokenEnd(sentence, at);
      spans.push({ start: at, end: stop });
      at = stop;
    }
  }
  return spans;
}

const POSSESSIVE: Tag = { pos: 'PART', lemma: "'s" };
const NONE: ReadonlySet<number> = new Set();

/** The apostrophes of `the voters' will`, where no quotation is open that they might close. */
function pluralPossessives(spans: readonly Span[], lowers: readonly string[]): ReadonlySet<number> {
  if (!lowers.includes("'")) return NONE;
  const found = new Set<number>();
  let open = false;
  lowers.forEach((lower, i) => {
    if (lower !== "'") return;
    const follows = spans[i - 1]?.end === spans[i]?.start;
    const leads = spans[i + 1]?.start === spans[i]?.end;
    if (follows && !open && !leads && lowers[i - 1]?.endsWith('s') && /^[\p{L}\d]/u.test(lowers[i + 1] ?? '')) found.add(i);
    else open = !follows && leads;
  });
  return found;
}

const ASCII = /^[\x21-\x7e]*$/;

/** Lower case, straight quotes and apostrophes, plain hyphens, composed letters. */
function comparable(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFC').replace(/[‘’‚ʼ`´]/g, "'").replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-').replace(/(?<=\d)–(?=\d)/g, '-').replace(/[\u00ad\u200c\u200d]/g, '');
  return (plain || text).toLowerCase();
}

/** Short forms in full, as the tagger knows them: it leaves `I'm` whole and takes `'re` for a quote. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ["'m", 'am'], ["'re", 'are'], ["'ve", 'have'], ["'ll", 'will'], ["'d", 'would'], ["n't", 'not'],
]);

/** What stands before `n't`. */
const STEMS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'], ['wo', 'will'], ['sha', 'shall'], ['ai', 'is'],
]);

/** Longer ones are no words; the tagger takes quadratic time over them. */
const LONGEST_WORD = 60;

function forTagger(text: string, lowers: readonly string[], i: number): string {
  const lower = lowers[i] ?? '';
  if (text.length > LONGEST_WORD) return 'thing';
  if (lower === "'s") return isVerb(lowers, i) ? 'is' : "'s";
  if (lower === '"' || lower === "'") return lower;
  const full = lowers[i + 1] === "n't" ? STEMS.get(lower) : IN_FULL.get(lower);
  return full ?? (ASCII.test(text) ? text : text.replace(/[‘’ʼ]/g, "'"));
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const beforeIs = list('it he she that there this what who where when how why here everything nothing something');
const afterIs = list('a an the not been also still going now never no already just about all been being');

/** Whether `'s` is short for `is` or `has`, and not possessive. */
const isVerb = (lowers: readonly string[], i: number): boolean =>
  beforeIs.has(lowers[i - 1] ?? '') || afterIs.has(lowers[i + 1] ?? '');

/** One lemma for both spellings; the tagger would have `US` be `us`. */
const WITH_PERIODS: ReadonlyMap<string, string> = new Map([
  ['US', 'u.s.'], ['USA', 'u.s.'], ['U.S.A.', 'u.s.'], ['UK', 'u.k.'], ['UN', 'u.n.'], ['EU', 'e.u.'],
]);

/** The tagger's word, corrected where the form of a token leaves no doubt. */
function judged(text: string, lowers: readonly string[], i: number, tag: Tag | undefined): Tag {
  const lower = lowers[i] ?? '';
  const lemma = WITH_PERIODS.get(text) ?? (lower.length === 1 ? lower : tag?.lemma.toLowerCase() || lower);
  const first = lower.charCodeAt(0);
  if (isDigit(first)) return { pos: /^\d[^a-z]*$/.test(lower) ? 'NUM' : tag?.pos ?? 'NUM', lemma: lower };
  if (isClock(lowers, i)) return { pos: 'NOUN', lemma: lower };
  if (lower === "'s" && lowers[i + 1] === 'been') return { pos: 'AUX', lemma: 'have' };
  if (lower.length > 4 && ADDRESS.test(lower)) return { pos: lower.includes('/') ? 'X' : 'PROPN', lemma: lower };
  return { pos: tag?.pos ?? 'X', lemma };
}

/** `7 am` */
const isClock = (lowers: readonly string[], i: number): boolean =>
  lowers[i] === 'am' && isDigit((lowers[i - 1] ?? '').charCodeAt(0));

const ADDRESS = /[^.]\.[a-z]{2,}$|:\/\//;
