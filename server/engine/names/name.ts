import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { areNicknames } from './nicknames';
import { particles, suffixes } from './name-words';
import { countryOf, isPeople } from './places';
import { stateName } from '../titles/states';

/** A person's name in its parts, in plain letters and lower case. */
export interface NameParts {
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `sr`, `ii`… */
  readonly suffix?: string;
}

/**
 * How two names of people stand to each other: `same` apart from accents,
 * apostrophes and hyphens; `compatible` where one may be short for the other
 * (`Alex`, `Alexander`; `J.`; a middle name left out); `near-miss` where one
 * looks like a misspelling of the other; else `different`.
 */
export type NameAgreement = 'same' | 'compatible' | 'near-miss' | 'different';

/** Compares two names of people. */
export function compareNames(a: string, b: string): NameAgreement {
  if (a === b) return 'same';
  const [first, second] = [partsOf(a), partsOf(b)];
  if (!agreeOnSuffix(first.suffix, second.suffix)) return 'different';
  if (joined(first) === joined(second)) return first.suffix === second.suffix ? 'same' : 'compatible';
  const surnames = compareSurnames(first, second);
  if (surnames === 'different') return 'different';
  const given = compareGiven(first.given, second.given);
  if (given === 'different') return 'different';
  return surnames === 'near-miss' || given === 'near-miss' ? 'near-miss' : 'compatible';
}

const joined = ({ given, surname }: NameParts): string => [...given, surname].join('').replace(/[- ]/g, '');

/** A junior is another person than one without it; the third of a line is often named without. */
const agreeOnSuffix = (a?: string, b?: string): boolean =>
  a === b || (a === undefined && isNumber(b)) || (b === undefined && isNumber(a));

const isNumber = (suffix?: string): boolean => suffix !== undefined && suffix.startsWith('i');

const cache = new Map<string, NameParts>();
const cacheSize = 20_000;

/** Divides a person's name. A name of one word is a surname. */
export function partsOf(name: string): NameParts {
  const known = cache.get(name);
  if (known) return known;
  if (cache.size >= cacheSize) cache.clear();
  const parts = divide(plain(name).split(' ').filter(Boolean));
  cache.set(name, parts);
  return parts;
}

function divide(words: readonly string[]): NameParts {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && suffixes.has(last)) return { ...divide(words.slice(0, -1)), suffix: last };
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1] ?? '')) from--;
  if (from === 1 && words.length > 2 && particles.has(words[0] ?? '')) from = 0;
  if (words.length === 2 && particles.has(words[0] ?? '')) from = 0;
  return { given: words.slice(0, Math.max(0, from)), surname: words.slice(Math.max(0, from)).join(' ') };
}

const marks = /\p{M}/gu;
const silent = /['’‘ʼ`´.]/g;
const nickname = /["“”][^"“”]{0,40}["“”]|\([^()]{0,40}\)/g;
const notLetters = /[^\p{L}\p{N}-]+/gu;
const article = /(?:^|\s)[ae]l-/g;

const simple = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Lower case, no accents, apostrophes, periods, quoted nicknames; `al-Tamimi` is `tamimi`. */
export function plain(name: string): string {
  const lower = simple.test(name) ? name.toLowerCase() : unmarked(name);
  return lower.startsWith('the ') ? lower.slice(4) : lower;
}

const unmarked = (name: string): string =>
  name
    .replace(nickname, ' ')
    .replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ' ')
    .normalize('NFD')
    .replace(marks, '')
    .replace(silent, '')
    .toLowerCase()
    .replace(article, ' ')
    .replace(notLetters, ' ')
    .trim();

function compareSurnames(a: NameParts, b: NameParts): NameAgreement {
  const [one, other] = [a.surname.replace(/-/g, ' '), b.surname.replace(/-/g, ' ')];
  if (one === other) return 'same';
  if (areNear(one, other)) return 'near-miss';
  const parts = one.split(' ');
  const others = other.split(' ');
  if (parts.length + others.length > 2 && parts.some((part) => part.length > 3 && others.includes(part)))
    return 'compatible';
  return 'different';
}

/** Given names of two people with one surname: the shorter list must run along the longer. */
function compareGiven(a: readonly string[], b: readonly string[]): NameAgreement {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 'compatible';
  if (short.length === long.length) return worst(short.map((name, n) => compareWords(name, long[n] ?? '')));
  const lead = compareWords(short[0] ?? '', long[0] ?? '');
  if (lead !== 'different') return worst([lead, ...alongside(short.slice(1), long.slice(1))]);
  return isWithin(short, long.slice(1)) ? 'compatible' : 'different';
}

/** Middle names left over on one side say nothing. */
const alongside = (short: readonly string[], long: readonly string[]): NameAgreement[] =>
  isWithin(short, long) ? ['compatible'] : short.map((name, n) => compareWords(name, long[n] ?? ''));

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const name of short) {
    while (at < long.length && !isShortFor(name, long[at] ?? '')) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}

/** An initial on the longer side stands for no full name: `Doe W. Roe` is not `Wilma Roe`. */
const isShortFor = (name: string, other: string): boolean =>
  name === other || (name.length === 1 ? other.startsWith(name) : other.length > 1 && areShortForms(name, other));

/** Whether two given names may be one person's: `Alex` and `Alexander`, `Bob` and `Robert`. */
export function areShortForms(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (short.length >= 3 && long.startsWith(short) && !isOtherEnding(short, long)) || areNicknames(a, b);
}

/** `Paul` and `Paula`, `Joe` and `Joel`: one letter more makes another name, but for `Rick` and `Ricky`. */
const isOtherEnding = (short: string, long: string): boolean => long.length === short.length + 1 && !/[yie]$/.test(long);

const order: readonly NameAgreement[] = ['same', 'compatible', 'near-miss', 'different'];

const worst = (all: readonly NameAgreement[]): NameAgreement =>
  order[Math.max(0, ...all.map((one) => order.indexOf(one)))] ?? 'different';

/** Two given names: equal, initial and name, short form and name, misspelled, or others. */
function compareWords(a: string, b: string): NameAgreement {
  const [one, other] = [a.replace(/-/g, ''), b.replace(/-/g, '')];
  if (one === other) return 'same';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? 'compatible' : 'different';
  if (areNicknames(one, other)) return 'compatible';
  if (areNear(one, other)) return 'near-miss';
  return areShortForms(one, other) ? 'compatible' : 'different';
}

/** The shortest word in which one wrong letter is a slip and not another name. */
const shortestForSlips = 5;

/** Whether one word may be a misspelling of the other: one slip of the pen, or the same sound. */
function areNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  if (
    Math.max(a.length, b.length) >= shortestForSlips &&
    Math.min(a.length, b.length) >= shortestForSlips - 1 &&
    (distance(a, b) === 1 || isSwap(a, b))
  )
    return true;
  return (
    Math.max(a.length, b.length) >= shortestForSlips && a[0] === b[0] && sound(a) === sound(b) && distance(a, b) <= 2
  );
}

/** The same letters but for two that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((letter, n) => (letter === b[n] ? [] : [n]));
  const [i = -1, j = -1] = wrong;
  return wrong.length === 2 && a[i] === b[j] && a[j] === b[i];
}

const sound = (word: string): string => doubleMetaphone(word)[0];

/**
 * What a name is found by: a person's surname, anything else's whole name. `Department of X` is `x department`,
 * `Ala.` is `alabama`, `U.K.` is `britain`.
 */
export function keyOf(name: string, isPerson: boolean): string {
  if (isPerson) return partsOf(name).surname || plain(name);
  const place = stateName(name) ?? countryNamed(name);
  if (place) return place;
  const whole = plain(name).replace(/[- ]+/g, ' ');
  const turned = /^(department|ministry) of (?:the )?(.+)$/.exec(whole);
  return (turned ? `${turned[2]} ${turned[1]}` : whole) || name.toLowerCase();
}

function countryNamed(name: string): string | undefined {
  if (name === 'US') return 'united states';
  const lower = name.toLowerCase();
  return isPeople(lower) ? undefined : countryOf(lower);
}
