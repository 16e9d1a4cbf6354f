/** What kind of character stands at a place: tables for the text scanners, ASCII first. */

const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const UPPER = 8;
const LOWER = 16;

/** Invisible characters that separate words like white space does. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\u200B\u2060\uFEFF]/u;

const ofCodeUnit = (unit: number): number => {
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return SPACE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return LETTER | LOWER;
  return /[\p{L}\p{M}\u00AD\u200C\u200D]/u.test(character) ? LETTER : 0;
};

/** One entry a UTF-16 unit, filled as units are met, so that Unicode costs nothing per word. */
const classes = new Uint8Array(0x10000).fill(255);

const classOf = (unit: number): number => {
  const known = classes[unit];
  if (known === undefined) return 0;
  return known === 255 ? (classes[unit] = ofCodeUnit(unit)) : known;
};

/** All of these are false for `NaN`, what `charCodeAt` says beyond the end. */
export const isSpace = (unit: number): boolean => (classOf(unit) & SPACE) !== 0;
export const isDigit = (unit: number): boolean => (classOf(unit) & DIGIT) !== 0;
export const isLetter = (unit: number): boolean => (classOf(unit) & LETTER) !== 0;
export const isUpper = (unit: number): boolean => (classOf(unit) & UPPER) !== 0;
export const isLower = (unit: number): boolean => (classOf(unit) & LOWER) !== 0;
export const isLetterOrDigit = (unit: number): boolean => (classOf(unit) & (LETTER | DIGIT)) !== 0;

/** Straight and curly apostrophes and the modifier letter. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x2bc;

/** Hyphen-minus, hyphen, non-breaking hyphen. */
export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011;

/** The first place from `at` on, before `end`, where no space stands. */
export function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The last place up to `end`, after `start`, before which no space stands. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}
