import type { Word } from '../text/word';
import * as vocabulary from './clause-words';

/** Some words of a sentence, by their numbers; end exclusive. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
}

const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const leftTags: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'ADP', 'PART', 'VERB', 'X']);
const rightTags: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'there', 'this', 'that', 'these']);

const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';

/** The noun phrase that ends before `to`, asides left out, no further left than `from`. */
export function phraseBefore(words: readonly Word[], from: number, to: number): Phrase | undefined {
  const end = skipAside(words, from, to);
  if (end <= from) return undefined;
  if (pronouns.has(lowerAt(words, end - 1))) return { start: end - 1, end };
  let start = end;
  while (start > from && isLeftWord(words, start - 1)) start--;
  return trimLead(words, start, end);
}

/** Steps left over adverbs and over an aside: `Ellery, a Democrat, ‹lost›`, `Ellery (D), ‹lost›`. */
function skipAside(words: readonly Word[], from: number, to: number): number {
  let end = to;
  for (;;) {
    const word = words[end - 1];
    if (end <= from || !word) return end;
    if (word.pos === 'ADV' || word.lower === '"' || word.lower === 'not') end--;
    else if (word.lower === ',' || word.lower === ')') {
      const opening = word.lower === ',' ? ',' : '(';
      let at = end - 2;
      while (at > from && lowerAt(words, at) !== opening) at--;
      end = at > from ? behindAge(words, at) : end - 1;
    } else if (word.lower === 'no' && lowerAt(words, end) === 'longer') end--;
    else return end;
  }
}

/** Leaves out the age of `Ellery, 45, a Democrat,`. */
const behindAge = (words: readonly Word[], end: number): number =>
  words[end - 1]?.pos === 'NUM' && lowerAt(words, end - 2) === ',' ? end - 2 : end;

const isLeftWord = (words: readonly Word[], i: number): boolean => {
  const word = words[i];
  if (!word) return false;
  if (leftTags.has(word.pos)) return word.lower === '-' || !dashes.has(word.lower);
  return (word.pos === 'CCONJ' && word.lower !== 'but') || word.lower === '"' || word.lower === '.' || word.lower === '-' ||
    (word.lower === ',' && joinsList(words, i));
};

/** The comma of `Ellery, Ortiz and Lee`: a conjunction follows within the same list. */
function joinsList(words: readonly Word[], i: number): boolean {
  for (let at = i + 1; at < i + 8; at++) {
    const { pos, lower } = words[at] ?? { pos: 'X', lower: '' };
    if (pos === 'CCONJ') return true;
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'PUNCT' && lower !== ',')) return false;
  }
  return false;
}

/** Leaves out what precedes the subject: `In May ‹the mayor›`, `“ ‹The mayor›`. */
function trimLead(words: readonly Word[], from: number, end: number): Phrase | undefined {
  let start = from;
  while (start < end && !canLead(words[start]) && !(words[start]?.pos === 'VERB' && canLead(words[start + 1]))) {
    if (words[start]?.pos === 'ADP' || words[start]?.pos === 'VERB') start = behindPrepositional(words, start + 1, end);
    else start++;
  }
  return start < end ? { start, end } : undefined;
}

const canLead = (word: Word | undefined): boolean =>
  word !== undefined && rightTags.has(word.pos) && !dashes.has(word.lower);

const dashes: ReadonlySet<string> = new Set(['–', '—', '―', '--', '-']);

/** Behind `in May` or `after the loss`, where another noun phrase begins; else the end. */
function behindPrepositional(words: readonly Word[], from: number, end: number): number {
  if (vocabulary.times.has(lowerAt(words, from)) || /^\d{4}$/.test(lowerAt(words, from))) {
    return /^\d+$/.test(lowerAt(words, from + 1)) ? from + 2 : from + 1;
  }
  for (let i = from + 1; i < end; i++) {
    const opens = words[i]?.pos === 'DET' || pronouns.has(lowerAt(words, i));
    if (opens && nominalTags.has(words[i - 1]?.pos ?? '')) return i;
  }
  return end;
}

/** The noun phrase that begins at `from`, with `of` phrases and further parts of a list, before `to`. */
export function phraseAfter(words: readonly Word[], from: number, to: number): Phrase | undefined {
  let start = from;
  while (start < to && (words[start]?.pos === 'ADV' || lowerAt(words, start) === '"')) start++;
  if (start >= to || !canLead(words[start]) || isTime(words, start, to)) return undefined;
  let end = start;
  while (end < to && belongs(words, start, end, to)) end++;
  while (end > start && !rightTags.has(words[end - 1]?.pos ?? '') && words[end - 1]?.pos !== 'VERB') end--;
  const isScore = end === start + 1 && SCORE.test(lowerAt(words, start));
  return end > start && !isScore ? { start, end } : undefined;
}

const SCORE = /^\d+-\d/;

/** Whether the word at `i` goes on with a noun phrase begun at `start`. */
function belongs(words: readonly Word[], start: number, i: number, to: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (i === start) return true;
  const before = words[i - 1];
  const complete = before !== undefined && nominalTags.has(before.pos);
  if (word.pos === 'ADJ' && complete && before?.pos !== 'NUM') return false;
  if (word.pos === 'DET' || word.pos === 'PRON') return !complete || before?.pos === 'DET';
  if (word.pos === 'PROPN' && complete && vocabulary.times.has(word.lower)) return false;
  if (rightTags.has(word.pos)) return !dashes.has(word.lower) && !(before?.pos === 'PRON' && !isPossessive(before.lower));
  if (word.lower === "'s" || word.lower === '-' || word.lower === "'") return true;
  if (word.pos === 'VERB') return !complete && rightTags.has(words[i + 1]?.pos ?? '');
  const opens = i + 1 < to && canLead(words[i + 1]);
  return opens && (word.lower === 'of' || (word.pos === 'CCONJ' && word.lower !== 'but'));
}

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const isPossessive = (lower: string): boolean => possessives.has(lower);

const near: ReadonlySet<string> = new Set(['last', 'next', 'this', 'late', 'early', 'that', 'earlier', 'every']);

/** `Monday`, `last week`, `two days ago`: when, not what. */
function isTime(words: readonly Word[], start: number, to: number): boolean {
  const first = lowerAt(words, start);
  if (vocabulary.times.has(first) && words[start]?.pos !== 'VERB') return true;
  if (start + 1 < to && near.has(first) && vocabulary.times.has(words[start + 1]?.lemma ?? '')) return true;
  for (let i = start; i < Math.min(start + 4, to); i++) {
    if (lowerAt(words, i) === 'ago') return true;
    if (words[i]?.pos === 'PUNCT') return false;
  }
  return false;
}
