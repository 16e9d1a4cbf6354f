import { ambiguous, isAbbreviation } from './abbreviations';
import {
  isApostrophe, isDigit, isHyphen, isLetter, isLetterOrDigit, isLower, isUpper,
} from './characters';
import { domainEndings } from './sentence-words';

/** The end of the token of a sentence that starts at `at`, where no space stands. */
export function tokenEnd(sentence: string, at: number): number {
  const unit = sentence.charCodeAt(at);
  if (isLetter(unit)) return wordEnd(sentence, at);
  if (isDigit(unit)) return numberEnd(sentence, at);
  if (isApostrophe(unit)) return apostropheEnd(sentence, at);
  const next = sentence.charCodeAt(at + 1);
  if (unit === 0x2e || unit === 0x2d) return runEnd(sentence, at);
  if ((unit === 0x40 || unit === 0x23) && isLetter(next)) return lettersEnd(sentence, at + 1);
  return symbolEnd(sentence, at);
}

function wordEnd(sentence: string, at: number): number {
  let lastApostrophe = -1;
  let stop = at;
  for (; stop < sentence.length; stop++) {
    const unit = sentence.charCodeAt(stop);
    if (isLetterOrDigit(unit)) continue;
    const joins = isLetter(sentence.charCodeAt(stop + 1));
    if (joins && isApostrophe(unit)) lastApostrophe = stop;
    else if (!(joins && unit === 0x26 && isUpper(sentence.charCodeAt(stop - 1)))) break;
  }
  if (lastApostrophe > 0) return beforeTails(sentence, at, stop);
  if (stop - at === 6 && /^cannot$/i.test(sentence.slice(at, stop))) return at + 3;
  return joinedEnd(sentence, at, stop);
}

/** What may follow a word without a space: a period, an address, a hyphen, a currency sign. */
function joinedEnd(sentence: string, at: number, stop: number): number {
  const unit = sentence.charCodeAt(stop);
  if (unit === 0x2e || unit === 0x3a || unit === 0x40) {
    return addressEnd(sentence, at, stop) ?? (unit === 0x2e ? periodEnd(sentence, at, stop) : stop);
  }
  if (isHyphen(unit)) return hyphenEnd(sentence, at, stop);
  const isCurrency = unit === 0x24 && stop - at <= 3 && isUpper(sentence.charCodeAt(at));
  return isCurrency && isDigit(sentence.charCodeAt(stop + 1)) ? stop + 1 : stop;
}

const ADDRESS =
  /https?:\/\/[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/iy;
const DOMAIN = /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}(?:\/[^\s<>"]{0,2000})?/uy;
const TRAILING = /[.,;:!?)\]}'’”]{1,9}$/;

/** A URL, an e-mail address or an Internet name such as `example.com/news`. */
function addressEnd(sentence: string, at: number, stop: number): number | undefined {
  const next = sentence.charCodeAt(stop + 1);
  if (!isLetterOrDigit(next) && next !== 0x2f) return undefined;
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(sentence)?.[0];
  if (address) return at + address.replace(TRAILING, '').length;
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(sentence)?.[0]?.replace(TRAILING, '');
  if (!domain) return undefined;
  const last = domain.split('/', 1)[0]?.split('.').at(-1) ?? '';
  const isEnding = domainEndings.has(last) || (last === last.toUpperCase() && domainEndings.has(last.toLowerCase()));
  return isEnding && domain.length > stop - at ? at + domain.length : undefined;
}

/** `U.S.`, `J.K.`, `Sen.`, `Ph.D.`; a single letter keeps its period only within a sentence. */
function periodEnd(sentence: string, at: number, stop: number): number {
  const inner = innerPeriodsEnd(sentence, at, stop);
  if (inner > stop) return sentence[inner] === '.' ? inner + 1 : inner;
  if (sentence[stop + 1] === '.') return stop;
  const more = nextWord(sentence, stop + 1);
  const isLast = more === undefined;
  if (stop - at === 1 && isUpper(sentence.charCodeAt(at))) return !isLast && sentence[at] !== 'I' ? stop + 1 : stop;
  const word = sentence.slice(at, stop);
  if (isLast && ambiguous.has(word.toLowerCase())) return stop;
  return isAbbreviation(word, isDigit(sentence.charCodeAt(more ?? NaN))) ? stop + 1 : stop;
}

const LONGEST_ACRONYM = 16;

/** The end of `U.S`, `W.Va`, `Ph.D`; `stop` where no period stands within. */
function innerPeriodsEnd(sentence: string, at: number, stop: number): number {
  if (!isLetter(sentence.charCodeAt(stop + 1))) return stop;
  let letters = stop;
  while (stop - at === 1 && sentence[letters] === '.' && isLetter(sentence.charCodeAt(letters + 1)) &&
    !isLetterOrDigit(sentence.charCodeAt(letters + 2)) && letters - at < LONGEST_ACRONYM) letters += 2;
  if (letters > stop) return letters;
  const next = lettersEnd(sentence, stop + 1);
  return next - at < 8 && isAbbreviation(sentence.slice(at, next), false) ? next : stop;
}

/** `COVID-19`, `F-16` and `e-mail` are one token; other compounds come in parts. */
function hyphenEnd(sentence: string, at: number, stop: number): number {
  const next = sentence.charCodeAt(stop + 1);
  if (isDigit(next) && /^(?:\p{Lu}{1,7}|Covid)$/u.test(sentence.slice(at, stop))) {
    let digits = stop + 1;
    while (isDigit(sentence.charCodeAt(digits))) digits++;
    return isLetterOrDigit(sentence.charCodeAt(digits)) ? stop : digits;
  }
  const single = stop - at === 1 && !/[aiAI]/.test(sentence[at] ?? '') && !isDigit(sentence.charCodeAt(at - 1));
  return single && isLower(next) ? lettersEnd(sentence, stop + 1) : stop;
}

const TAIL = /['’‘ʼ](?:s|m|re|ve|ll|d)$|n['’‘ʼ]t$/i;

/** The word without `'s`, `n't` and the like; three may follow one another (`shouldn't've`). */
function beforeTails(sentence: string, at: number, stop: number): number {
  let cut = stop;
  for (let count = 0; count < 3; count++) {
    const from = Math.max(at, cut - 4);
    const tail = TAIL.exec(sentence.slice(from, cut));
    if (!tail || from + tail.index === at) break;
    cut = from + tail.index;
  }
  return cut;
}

const NUMBER =
  /\d{1,400}(?:,\d{3}(?!\d)|,\d\d(?=,\d)|[.:]\d{1,400}){0,40}(?:[-‐‑–\/]\d{1,400}(?:,\d{3}(?!\d)|[.:\/]\d{1,400}){0,40}){0,9}[¼½¾⅓⅔⅛]?/y;
const GLUED_UNIT = /^(?:am|pm|[akmKMB]|bn|mn|tn|tr|p|g|kg|km|mi|ft|in|cm|mm|mph|kph|lbs?|oz|hp|cc|gb|mb|tb|kb|mw|gw|kw|h|hrs?|mins?|secs?|yrs?)$/i;

/** `3.5`, `5:00`, `52-48`, `2019-10-29`, `10th`, `1990s` are one token; `10m` and `2pm` are two. */
function numberEnd(sentence: string, at: number): number {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(sentence)?.[0];
  let stop = at + (match?.length ?? 1);
  while (isDigit(sentence.charCodeAt(stop))) stop++;
  if (!isLetter(sentence.charCodeAt(stop))) return stop;
  const letters = lettersEnd(sentence, stop);
  const unit = sentence.slice(stop, letters);
  return GLUED_UNIT.test(unit) && !/^[GACD]$/.test(unit) ? stop : letters;
}

const SHORT_START = /['’‘ʼ](?:\d\ds?|em|til|tis|twas)(?![\p{L}\p{N}])/iuy;
const SUFFIX = /['’‘ʼ](?:s|m|re|ve|ll|d)(?![\p{L}\p{N}])/iuy;

/** `'s` after a word, `'90s` and `'em` without one; else a mark. */
function apostropheEnd(sentence: string, at: number): number {
  const pattern = isLetterOrDigit(sentence.charCodeAt(at - 1)) || sentence[at - 1] === '.' ? SUFFIX : SHORT_START;
  pattern.lastIndex = at;
  const length = pattern.exec(sentence)?.[0].length ?? 1;
  return at + length;
}

/** `...` and `--` are one token. */
function runEnd(sentence: string, at: number): number {
  let stop = at + 1;
  while (sentence[stop] === sentence[at] && stop < sentence.length) stop++;
  return stop;
}

const PICTURE = /\p{Extended_Pictographic}(?:[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D\p{Extended_Pictographic}){0,12}/uy;

/** A mark of one code point, an emoji with what belongs to it. */
function symbolEnd(sentence: string, at: number): number {
  const unit = sentence.charCodeAt(at);
  if (unit < 0xa9) return at + 1;
  PICTURE.lastIndex = at;
  const picture = PICTURE.exec(sentence)?.[0];
  const length = picture?.length ?? ((sentence.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  return at + length;
}

function lettersEnd(sentence: string, at: number): number {
  while (isLetterOrDigit(sentence.charCodeAt(at))) at++;
  return at;
}

/** Where the next letter or digit stands; undefined where none follows soon. */
function nextWord(sentence: string, at: number): number | undefined {
  for (const limit = at + 200; at < limit && at < sentence.length; at++) {
    if (isLetterOrDigit(sentence.charCodeAt(at))) return at;
  }
  return undefined;
}
