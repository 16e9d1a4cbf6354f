import { isBlank } from '../text/mask';
import type { Span } from '../text/span';
import type { Word } from '../text/word';
import type { ReadSentence } from './reading';

/** Something that stands where words are still to come. */
export interface Placeholder extends Span {
  /** What is said of it, after “…”. */
  readonly says: string;
}

const MISSING = 'stands where something is still missing';
const FIGURE = 'stands where a figure is missing';
const QUERY = 'is a question to the desk';

/** What brackets ask for: `[NAME]`, `[insert age]`, `[Town here]`. */
const ASKED = 'names?|first name|last name|full name|title|age|date|day|time|place|town|city|county|number|figure|amount|quote|source|link|url|photo|caption|headline|byline|email|phone';

const PATTERNS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /\(more(?: to come)?\)\s*$|^-{1,2} ?more ?-{1,2}$/i, says: 'says that the copy goes on' },
  { pattern: /\blorem ipsum\b/i, says: 'is filler text' },
  { pattern: new RegExp(`\\[(?:insert\\b[^\\][]{0,60}|(?:${ASKED}) (?:here|tk)|(?:placeholder|tbd|tbc))\\]`, 'i'), says: MISSING },
  { pattern: new RegExp(`\\[(?:${ASKED.toUpperCase()}|X{2,})\\]`), says: MISSING },
  { pattern: /\((?:sp\??|ck|\?{2,5})\)/i, says: QUERY },
  { pattern: /(?<=\p{L} )_{3,}|(?<!_)_{3,}(?= \p{L})/u, says: MISSING },
];

/** What all placeholders have one of, and most sentences have not. */
const MAY_HOLD_ONE = /[[(_]|lorem ipsum|- ?more|tk|00|xx/i;

/** Finds placeholders of a sentence: `TK`, `00 people`, `XX percent`, `[NAME]`, `(more)`. */
export function findPlaceholders(prose: string, sentence: ReadSentence): Placeholder[] {
  const text = prose.slice(sentence.start, sentence.end);
  if (!MAY_HOLD_ONE.test(text)) return [];
  const bracketed = PATTERNS.flatMap(({ pattern, says }): Placeholder[] => {
    const match = pattern.exec(text);
    const start = sentence.start + (match?.index ?? 0);
    return match ? [{ start, end: start + match[0].trimEnd().length, says }] : [];
  });
  const words = sentence.words.flatMap((word, i): Placeholder[] => {
    const says = wordSays(sentence.words, i);
    return says === undefined ? [] : [{ start: word.start, end: word.end, says }];
  });
  return [...bracketed, ...words.filter((word) => !bracketed.some(({ start, end }) => start <= word.start && word.end <= end))]
    .filter((found) => !isBlank(prose, found));
}

function wordSays(words: readonly Word[], i: number): string | undefined {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  if (!word) return undefined;
  const first = word.text.charCodeAt(0);
  if ((first === 0x54 || first === 0x74) && isStillToCome(before, word, after)) return MISSING;
  if (first === 0x30 && /^0{2,3}(?:,000)?$/.test(word.text) && isFigure(before, after)) return FIGURE;
  if ((first === 0x58 || first === 0x78) && isCrosses(before, word, after)) return MISSING;
  return undefined;
}

/** `TK`, `tk` and `TKTK`, but not the initials of `TK Doe`, nor a part of an address. */
function isStillToCome(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  if (!/^(?:(?:TK)+|(?:tk)+|Tk)$/.test(word.text) || isPart(before, word)) return false;
  return word.text.length > 2 || word.text === 'tk' || !/^\p{Lu}\p{Ll}/u.test(after?.text ?? '');
}

/** Of an address: `.xxx`, `@tk`. */
const isPart = (before: Word | undefined, word: Word): boolean =>
  before?.end === word.start && /^[.@/-]$/.test(before.text);

const CURRENCY = /[$£€¥]$/;
const CLOCK = new Set(['hours', 'hour', 'hrs', 'gmt', 'utc', 'agent']);

/** `00 people`, `$00`, `00%`, `aged 00`. */
function isFigure(before: Word | undefined, after: Word | undefined): boolean {
  if (/^[,.:]$/.test(before?.text ?? '')) return false;
  if (CURRENCY.test(before?.text ?? '') || before?.lower === 'aged' || before?.lower === 'age') return true;
  if (after?.text === '%') return true;
  return after !== undefined && /^\p{Ll}{2}/u.test(after.text) && !CLOCK.has(after.lower) &&
    (after.pos === 'NOUN' || after.pos === 'ADJ' || after.pos === 'NUM');
}

const CHROMOSOMES = /^(?:chromosomes?|female|male|embryos?|karyotype|sex|genes?)$/;

/** `XX years`, `$XX`, `XXXX`; not the numeral of `Bowl XX` nor chromosomes. */
function isCrosses(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  if (!/^(?:X{2,}|x{2,})$/.test(word.text) || isPart(before, word)) return false;
  if (word.text.length > 3 || CURRENCY.test(before?.text ?? '')) return true;
  if (/^\p{Lu}/u.test(before?.text ?? '') || CHROMOSOMES.test(after?.lower ?? '')) return false;
  return after?.text === '%' || after?.pos === 'NOUN' || after?.pos === 'NUM';
}
