import { beforeName, beforeNumber, either, isAbbreviation, states } from './abbreviations';
import {
  isDigit, isLetter, isLetterOrDigit, isLower, isSpace, isUpper, skipSpace, skipSpaceBack,
} from './characters';
import {
  domainEndings, labels, neverAfterClock, neverLast, speechVerbs, starters, titleBangs,
} from './sentence-words';

/** A place where a sentence may end: its start, the terminators, what follows their closing marks. */
export interface Candidate {
  readonly from: number;
  readonly at: number;
  readonly stop: number;
  readonly next: number;
  readonly end: number;
}

/** Whether a sentence ends at a place. */
export function endsSentence(prose: string, place: Candidate): boolean {
  const { at, stop, next, end } = place;
  if (!isSpace(prose.charCodeAt(next))) return isGlued(prose, place);
  const follow = skipOpeners(prose, next, end);
  if (follow >= end) return true;
  const unit = prose.charCodeAt(follow);
  if (isLower(unit) && !startsLower(prose, follow)) return standsApart(prose, place, follow);
  if (stop - at > 1 || prose[at] === '…') return endsAfterEllipsis(prose, place, follow);
  if (prose[at] === '.') return endsAfterPeriod(prose, place, follow);
  return endsAfterQuestion(prose, place, follow);
}

/** `he left . she stayed`: text that a program has divided into words, all in lower case. */
function standsApart(prose: string, { from, at, stop }: Candidate, follow: number): boolean {
  if (prose[at] !== '.' || stop - at > 1 || !isSpace(prose.charCodeAt(at - 1))) return false;
  return wordBefore(prose, skipSpaceBack(prose, from, at)).length > 1 && !domainEndings.has(wordAfter(prose, follow));
}

/** `Hill.Nobody`, `said.”He`, `said.“He`: the space between two sentences got lost. */
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
  const before = wordBefore(prose, skipSpaceBack(prose, at - 20, at)).toLowerCase();
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

const openers = new Set('"\'“‘«([{*_—–-•');

function skipOpeners(prose: string, at: number, end: number): number {
  while (at < end && (isSpace(prose.charCodeAt(at)) || openers.has(prose.charAt(at)))) at++;
  return at;
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
