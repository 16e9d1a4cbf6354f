import { ambiguous, isAbbreviation } from './abbreviations';
import {
  isApostrophe, isDigit, isHyphen, isLetter, isLetterOrDigit, isLower, isSpace, isUpper,
} from './characters';
import { domainEndings } from './sentence-words';

/**
 * The end of the token that starts at `at`, where no space stands. Looks
 * at neighbours, never beyond `end`, so that a sentence read alone and
 * in its article comes out the same.
 */
export function tokenEnd(prose: string, at: number, end: number): number {
  const unit = prose.charCodeAt(at);
  if (isLetter(unit)) return wordEnd(prose, at, end);
  if (isDigit(unit)) return numberEnd(prose, at, end);
  if (isApostrophe(unit)) return apostropheEnd(prose, at, end);
  const next = prose.charCodeAt(at + 1);
  if (unit === 0x2e || unit === 0x2d) return runEnd(prose, at, end);
  if ((unit === 0x40 || unit === 0x23) && isLetter(next)) return Math.min(end, lettersEnd(prose, at + 1));
  return symbolEnd(prose, at, end);
}

function wordEnd(prose: string, at: number, end: number): number {
  let lastApostrophe = -1;
  let stop = at;
  for (; stop < end; stop++) {
    const unit = prose.charCodeAt(stop);
    if (isLetterOrDigit(unit)) continue;
    const joins = stop + 1 < end && isLetter(prose.charCodeAt(stop + 1));
    if (joins && isApostrophe(unit)) lastApostrophe = stop;
    else if (!(joins && unit === 0x26 && isUpper(prose.charCodeAt(stop - 1)))) break;
  }
  if (lastApostrophe > 0) return beforeTails(prose, at, stop);
  if (stop - at === 6 && /^cannot$/i.test(prose.slice(at, stop))) return at + 3;
  return stop < end ? joinedEnd(prose, at, stop, end) : stop;
}

/** What may follow a word without a space: a period, an address, a hyphen, a currency sign. */
function joinedEnd(prose: string, at: number, stop: number, end: number): number {
  const unit = prose.charCodeAt(stop);
  if (unit === 0x2e || unit === 0x3a || unit === 0x40) {
    return addressEnd(prose, at, stop, end) ?? (unit === 0x2e ? periodEnd(prose, at, stop, end) : stop);
  }
  if (isHyphen(unit)) return hyphenEnd(prose, at, stop, end);
  const isCurrency = unit === 0x24 && stop - at <= 3 && isUpper(prose.charCodeAt(at));
  return isCurrency && isDigit(prose.charCodeAt(stop + 1)) ? stop + 1 : stop;
}

const ADDRESS =
  /https?:\/\/[^\s<>"]{1,2000}|www\.[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/iy;
const DOMAIN = /[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}(?:\/[^\s<>"]{0,2000})?/uy;
const TRAILING = /[.,;:!?)\]}'’”]{1,9}$/;

/** A URL, an e-mail address or an Internet name such as `example.com/news`. */
function addressEnd(prose: string, at: number, stop: number, end: number): number | undefined {
  const next = prose.charCodeAt(stop + 1);
  if (!isLetterOrDigit(next) && next !== 0x2f) return undefined;
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(prose)?.[0];
  if (address) return Math.min(end, at + address.replace(TRAILING, '').length);
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(prose)?.[0]?.replace(TRAILING, '');
  if (!domain || at + domain.length > end) return undefined;
  const last = domain.split('/', 1)[0]?.split('.').at(-1) ?? '';
  return domainEndings.has(last.toLowerCase()) && domain.length > stop - at ? at + domain.length : undefined;
}

/** `U.S.`, `J.K.`, `Sen.`, `Ph.D.`; a single letter keeps its period only within a sentence. */
function periodEnd(prose: string, at: number, stop: number, end: number): number {
  let letters = stop;
  if (stop - at === 1 || (stop - at === 2 && /^ph$/i.test(prose.slice(at, stop)))) {
    while (prose[letters] === '.' && isLetter(prose.charCodeAt(letters + 1)) &&
      !isLetterOrDigit(prose.charCodeAt(letters + 2)) && letters + 1 < end) letters += 2;
  }
  if (letters > stop) return letters < end && prose[letters] === '.' ? letters + 1 : letters;
  if (stop + 1 < end && prose[stop + 1] === '.') return stop;
  const more = nextWord(prose, stop + 1, end);
  if (stop - at === 1 && isUpper(prose.charCodeAt(at))) return more < end && prose[at] !== 'I' ? stop + 1 : stop;
  const word = prose.slice(at, stop);
  if (more >= end && ambiguous.has(word.toLowerCase())) return stop;
  return isAbbreviation(word, isDigit(prose.charCodeAt(more))) ? stop + 1 : stop;
}

/** `COVID-19`, `F-16` and `e-mail` are one token; other compounds come in parts. */
function hyphenEnd(prose: string, at: number, stop: number, end: number): number {
  const next = prose.charCodeAt(stop + 1);
  if (isDigit(next) && /^(?:\p{Lu}{1,7}|Covid)$/u.test(prose.slice(at, stop))) {
    let digits = stop + 1;
    while (digits < end && isDigit(prose.charCodeAt(digits))) digits++;
    return isLetterOrDigit(prose.charCodeAt(digits)) ? stop : digits;
  }
  const single = stop - at === 1 && !/[aiAI]/.test(prose[at] ?? '') && !isDigit(prose.charCodeAt(at - 1));
  return single && isLower(next) && stop + 1 < end ? Math.min(end, lettersEnd(prose, stop + 1)) : stop;
}

const TAIL = /['’‘ʼ](?:s|m|re|ve|ll|d)$|n['’‘ʼ]t$/i;

/** The word without `'s`, `n't` and the like. */
function beforeTails(prose: string, at: number, stop: number): number {
  for (let cut = stop; ;) {
    const tail = TAIL.exec(prose.slice(at, cut));
    if (!tail || tail.index === 0) return cut;
    cut = at + tail.index;
  }
}

const NUMBER =
  /\d{1,400}(?:,\d{3}(?!\d)|,\d\d(?=,\d)|[.:]\d{1,400}){0,40}(?:[-‐‑–\/]\d{1,400}(?:,\d{3}(?!\d)|[.:\/]\d{1,400}){0,40}){0,9}[¼½¾⅓⅔⅛]?/y;
const GLUED_UNIT = /^(?:am|pm|[akmKMB]|bn|mn|tn|tr|p|g|kg|km|mi|ft|in|cm|mm|mph|kph|lbs?|oz|hp|cc|gb|mb|tb|kb|mw|gw|kw|h|hrs?|mins?|secs?|yrs?)$/i;

/** `3.5`, `5:00`, `52-48`, `2019-10-29`, `10th`, `1990s` are one token; `10m` and `2pm` are two. */
function numberEnd(prose: string, at: number, end: number): number {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(prose)?.[0];
  let stop = at + (match?.length ?? 1);
  while (stop < end && isDigit(prose.charCodeAt(stop))) stop++;
  if (stop >= end) return end;
  if (!isLetter(prose.charCodeAt(stop))) return stop;
  const letters = lettersEnd(prose, stop);
  const unit = prose.slice(stop, letters);
  return GLUED_UNIT.test(unit) && !/^[GACD]$/.test(unit) ? stop : Math.min(end, letters);
}

const SHORT_START = /['’‘ʼ](?:\d\ds?|em|til|tis|twas)(?![\p{L}\p{N}])/iuy;
const SUFFIX = /['’‘ʼ](?:s|m|re|ve|ll|d)(?![\p{L}\p{N}])/iuy;

/** `'s` after a word, `'90s` and `'em` without one; else a mark. */
function apostropheEnd(prose: string, at: number, end: number): number {
  const pattern = isLetterOrDigit(prose.charCodeAt(at - 1)) || prose[at - 1] === '.' ? SUFFIX : SHORT_START;
  pattern.lastIndex = at;
  const length = pattern.exec(prose)?.[0].length ?? 1;
  return Math.min(end, at + length);
}

/** `...` and `--` are one token. */
function runEnd(prose: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && prose[stop] === prose[at]) stop++;
  return stop;
}

const PICTURE = /\p{Extended_Pictographic}(?:[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D\p{Extended_Pictographic}){0,12}/uy;

/** A mark of one code point, an emoji with what belongs to it. */
function symbolEnd(prose: string, at: number, end: number): number {
  const unit = prose.charCodeAt(at);
  if (unit < 0xa9) return at + 1;
  PICTURE.lastIndex = at;
  const picture = PICTURE.exec(prose)?.[0];
  const length = picture?.length ?? ((prose.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  return Math.min(end, at + length);
}

function lettersEnd(prose: string, at: number): number {
  while (isLetterOrDigit(prose.charCodeAt(at))) at++;
  return at;
}

/** Where the next letter or digit stands, or `end`. */
function nextWord(prose: string, at: number, end: number): number {
  while (at < end && !isLetterOrDigit(prose.charCodeAt(at))) {
    if (!isSpace(prose.charCodeAt(at)) && end - at > 200) return at;
    at++;
  }
  return at;
}
