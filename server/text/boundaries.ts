import { either, isAbbreviation, beforeName, beforeNumber, states } from './abbreviations';
import { isDigit, isLetter, isLetterOrDigit, isLower, isSpace, isUpper } from './characters';
import type { Span } from './span';
import {
  domainEndings, labels, neverAfterClock, neverLast, speechVerbs, starters, titleBangs,
} from './sentence-words';

/**
 * Divides a paragraph into sentences, spaces around them left out. Closing
 * quotation marks and brackets belong to the sentence before them. Own
 * rules: no library gets `(R-Ala.)`, `U.S.` and `"Why?" he asked` right.
 */
export function sentenceSpans(prose: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = skipSpace(prose, start, end);
  let begun = false;
  let quoted = false;
  for (let at = from; at < end; at++) {
    const unit = prose.charCodeAt(at);
    if (unit === STRAIGHT_MARK) quoted = !quoted;
    begun ||= isLetterOrDigit(unit);
    if (!isTerminator(unit)) continue;
    const stop = endOfRun(prose, at, end);
    const next = endOfClosers(prose, stop, end, quoted);
    if (begun && next < end && endsSentence(prose, { from, at, stop, next, end })) {
      spans.push({ start: from, end: next });
      quoted = quoted !== oddMarks(prose, stop, next);
      begun = false;
      from = skipSpace(prose, next, end);
      at = from - 1;
    } else at = stop - 1;
  }
  const last = trimEnd(prose, from, end);
  if (last > from) spans.push({ start: from, end: last });
  return spans;
}

/** A place where a sentence may end: its start, the terminators, what follows their closing marks. */
interface Candidate {
  readonly from: number;
  readonly at: number;
  readonly stop: number;
  readonly next: number;
  readonly end: number;
}

function endsSentence(prose: string, place: Candidate): boolean {
  const { at, stop, next, end } = place;
  if (!isSpace(prose.charCodeAt(next))) return isGlued(prose, place);
  const follow = skipOpeners(prose, next, end);
  if (follow >= end) return true;
  const unit = prose.charCodeAt(follow);
  if (isLower(unit) && !startsLower(prose, follow)) return false;
  if (stop - at > 1 || prose[at] === '…') return endsAfterEllipsis(prose, place, follow);
  if (prose[at] === '.') return endsAfterPeriod(prose, place, follow);
  return endsAfterQuestion(prose, place, follow);
}

/** `Drive.Neighbor`, `said.”He`, `said.“He`: the space between two sentences got lost. */
function isGlued(prose: string, { at, stop, next }: Candidate): boolean {
  const first = /[“‘"([]/.test(prose.charAt(next)) ? next + 1 : next;
  if (!isUpper(prose.charCodeAt(first)) || stop - at > 1 || prose[at] === '…') return false;
  const after = wordAfter(prose, first);
  if ((after.length === 1 && prose[first + 1] === '.') || domainEndings.has(after.toLowerCase())) return false;
  if (first > stop) return isLetterOrDigit(prose.charCodeAt(at - 1));
  const before = wordBefore(prose, at);
  return before.length > 1 && isLower(prose.charCodeAt(at - 1)) && !before.includes('.') &&
    (prose[at] !== '.' || !isAbbreviation(before, false));
}

/** `“Why?” Smith asked` goes on; `Yahoo! Inc.` as well. */
function endsAfterQuestion(prose: string, { at, stop, next }: Candidate, follow: number): boolean {
  if (next === stop) return prose[at] === '?' || !titleBangs.has(wordBefore(prose, at).toLowerCase());
  return !isAttributed(prose, follow);
}

/** Three dots pause more often than they end: only a word that starts sentences tells. */
function endsAfterEllipsis(prose: string, { at, stop, next }: Candidate, follow: number): boolean {
  if (prose.slice(at, stop).match(/[?!]/)) return endsAfterQuestion(prose, { from: 0, at, stop, next, end: 0 }, follow);
  if (!isUpper(prose.charCodeAt(follow))) return !isLetterOrDigit(prose.charCodeAt(follow));
  if (next > stop) return !isAttributed(prose, follow);
  if (prose.slice(at, stop).replaceAll(' ', '').length > 3) return true;
  const before = wordBefore(prose, trimEnd(prose, at - 20, at)).toLowerCase();
  return wordAfter(prose, follow) !== 'I' && !neverLast.has(before);
}

function endsAfterPeriod(prose: string, place: Candidate, follow: number): boolean {
  const { from, at, stop, next } = place;
  const word = wordBefore(prose, at);
  if (word === '') return true;
  const digit = isDigit(prose.charCodeAt(follow));
  const start = at - word.length;
  if (isDigit(prose.charCodeAt(start))) return start > from || !/^\d{1,3}$/.test(word);
  const first = wordAfter(prose, follow);
  const starts = starters.has(first) && !(first.length <= 2 && prose[follow + first.length] === '.');
  const abbreviated = isAbbreviation(word, digit);
  if (abbreviated || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (next > stop && isAside(prose, from, at)) return false;
    return endsAfterAbbreviation(prose, word.toLowerCase(), place, follow, starts);
  }
  if (word.length === 1 && isUpper(prose.charCodeAt(start))) return endsAfterLetter(prose, start, starts);
  return true;
}

function endsAfterAbbreviation(
  prose: string, word: string, { from, at, next, stop }: Candidate, follow: number, starts: boolean,
): boolean {
  if (DASH.test(prose.charAt(skipSpace(prose, next, follow)))) return false;
  if (beforeName.has(word)) return (word === 'st' || word === 'ft') && starts;
  if (isDigit(prose.charCodeAt(follow))) return !beforeNumber.has(word) && !either.has(word);
  if (starts || next > stop) return true;
  if (word === 'a.m' || word === 'p.m') {
    return !(at - from < 40 && TIME_FIRST.test(prose.slice(from, at))) && !neverAfterClock.has(wordAfter(prose, follow));
  }
  if (word === 'etc') return isUpper(prose.charCodeAt(follow));
  const city = at - word.length - 2;
  return states.has(word) && !word.includes('.') && city > from && prose[city] === ',' &&
    isUpper(prose.charCodeAt(follow));
}

/** `Just after 11 a.m. Doe spoke`: the sentence has not begun yet. */
const TIME_FIRST = /^(?:Just|Shortly|About|Around|At|By|After|Before|Until|Since|From|On)\s/;

const DASH = /[-–—―]/;

/** `J. Doe` goes on, `Plan B. The` and `so do I. We` end. */
function endsAfterLetter(prose: string, start: number, starts: boolean): boolean {
  if (starts) return true;
  const before = wordBefore(prose, start - 1);
  if (prose[start] === 'I') return before === 'War' || (before !== '' && isLower(before.charCodeAt(0)));
  return labels.has(before.toLowerCase());
}

/** Whether a bracket opened within this sentence holds the abbreviation: `Doe (R-Ala.) said`. */
function isAside(prose: string, from: number, at: number): boolean {
  for (let open = at - 1; open > from && open > at - 60; open--) {
    if (prose[open] === '(' || prose[open] === '[') return true;
  }
  return false;
}

/** Whether somebody is said to speak: `Jane Doe asked`, `the mayor said` does not count. */
function isAttributed(prose: string, follow: number): boolean {
  let at = follow;
  for (let count = 0; count < 5; count++) {
    const word = wordAfter(prose, at);
    if (word === '') return false;
    if (count > 0 && speechVerbs.has(word)) return true;
    if (!isUpper(word.charCodeAt(0))) return false;
    at += word.length;
    if (prose[at] === '.') at++;
    at = skipSpace(prose, at, at + 2);
  }
  return false;
}

/** `iPhone`, `eBay`, `al-Masri`, `de Souza`: names that stand in lower case at the start. */
function startsLower(prose: string, at: number): boolean {
  const word = wordAfter(prose, at);
  const next = at + word.length;
  if (word.length > 2 && word.length < 16 && isUpper(word.charCodeAt(1))) return true;
  return lowerParticles.has(word) && isUpper(prose.charCodeAt(next + 1));
}

const lowerParticles: ReadonlySet<string> = new Set(['al', 'el', 'de', 'da', 'di', 'von', 'van', 'bin']);

const isTerminator = (unit: number): boolean =>
  unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026 || unit === 0x3002;

/** The end of `?!`, `...` or `. . .` */
function endOfRun(prose: string, at: number, end: number): number {
  while (at < end && (isTerminator(prose.charCodeAt(at)) || isSpacedDot(prose, at))) at++;
  return at;
}

const isSpacedDot = (prose: string, at: number): boolean =>
  prose[at] === ' ' && prose[at + 1] === '.' && prose[at - 1] === '.' && !isDigit(prose.charCodeAt(at + 2));

const closers = new Set('"\'”’»)]}*_');
const openers = new Set('"\'“‘«([{*_—–-•');

const STRAIGHT_MARK = 0x22;

/**
 * The end of the marks that close a sentence. A straight mark closes where
 * one is open (`he said."I am` begins another), also after a space where
 * the text is tokenised: `I am. "`.
 */
function endOfClosers(prose: string, at: number, end: number, quoted: boolean): number {
  for (; at < end; at++) {
    const isolated = isSpace(prose.charCodeAt(at)) && closes(prose, at + 1, quoted) && !(isLetterOrDigit(prose.charCodeAt(at + 2)));
    if (isolated && at + 1 < end) at++;
    else if (!closers.has(prose.charAt(at))) break;
    if (prose.charCodeAt(at) !== STRAIGHT_MARK) continue;
    if (!quoted && isLetter(prose.charCodeAt(at + 1))) break;
    quoted = !quoted;
  }
  return at;
}

const closes = (prose: string, at: number, quoted: boolean): boolean =>
  prose[at] === '”' || prose[at] === '’' || (quoted && prose[at] === '"');

function oddMarks(prose: string, start: number, end: number): boolean {
  let odd = false;
  for (let at = start; at < end; at++) if (prose.charCodeAt(at) === STRAIGHT_MARK) odd = !odd;
  return odd;
}

function skipOpeners(prose: string, at: number, end: number): number {
  while (at < end && (isSpace(prose.charCodeAt(at)) || openers.has(prose.charAt(at)))) at++;
  return at;
}

function skipSpace(prose: string, at: number, end: number): number {
  while (at < end && isSpace(prose.charCodeAt(at))) at++;
  return at;
}

function trimEnd(prose: string, start: number, end: number): number {
  while (end > start && isSpace(prose.charCodeAt(end - 1))) end--;
  return end;
}

/** The word that ends at a place, inner periods included (`U.S`); at most 40 characters back. */
function wordBefore(prose: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 40) {
    const unit = prose.charCodeAt(start - 1);
    const inner = unit === 0x2e && isLetter(prose.charCodeAt(start - 2)) && start < end;
    if (!isLetterOrDigit(unit) && !inner) break;
    start--;
  }
  return prose.slice(start, end);
}

/** The word that starts at a place. */
function wordAfter(prose: string, start: number): string {
  let end = start;
  while (end - start < 40 && isLetterOrDigit(prose.charCodeAt(end))) end++;
  return prose.slice(start, end);
}
