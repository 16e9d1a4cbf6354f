import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { canLead, dashes, near, nominalTags, type Phrase } from './phrase';
import { lowerAt } from './tokens';
import { times } from './words';

/** The noun phrase that ends before `to`, asides left out, no further left than `from`. */
export function phraseBefore(words: readonly Word[], from: number, to: number): Phrase | undefined {
  const end = skipAside(words, from, to);
  if (end <= from) return undefined;
  if (pronouns.has(lowerAt(words, end - 1))) return { start: end - 1, end };
  let start = end;
  while (start > from && isLeftWord(words, start - 1, end)) start--;
  return trimLead(words, start, end);
}

/**
 * Steps left over adverbs and over an aside: `Ellery, a Democrat, ‹lost›`, `Ellery (D),
 * ‹lost›`.
 */
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

const leftTags = wordSet('DET ADJ NOUN PROPN PRON NUM SYM ADP PART VERB X');
const pronouns = wordSet('he she they it we i you who there this that these');

const isLeftWord = (words: readonly Word[], i: number, end: number): boolean => {
  const word = words[i];
  if (!word) return false;
  if (leftTags.has(word.pos)) return word.lower === '-' || !dashes.has(word.lower);
  return (
    (word.pos === 'CCONJ' && word.lower !== 'but') ||
    word.lower === '"' ||
    word.lower === '.' ||
    word.lower === '-' ||
    (word.lower === ',' && joinsList(words, i, end))
  );
};

/** The comma of `Ellery, Ortiz and Lee`: a conjunction follows within the same list. */
function joinsList(words: readonly Word[], i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(i + 8, end); at++) {
    const { pos, lower } = words[at] ?? { pos: 'X', lower: '' };
    if (pos === 'CCONJ') return true;
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'PUNCT' && lower !== ',')) return false;
  }
  return false;
}

/** Leaves out what precedes the subject: `In May ‹the mayor›`, `“ ‹The mayor›`. */
function trimLead(words: readonly Word[], from: number, end: number): Phrase | undefined {
  let start = behindTime(words, from, end);
  while (start < end && !canLead(words[start]) && !isAttribute(words, start, end)) {
    if (words[start]?.pos === 'ADP' || words[start]?.pos === 'VERB')
      start = behindPrepositional(words, start + 1, end);
    else start++;
  }
  return start < end ? { start, end } : undefined;
}

/** A participle before its noun, or a name that the tagger takes for a verb. */
const isAttribute = (words: readonly Word[], i: number, end: number): boolean =>
  words[i]?.pos === 'VERB' && (i + 1 === end || canLead(words[i + 1]));

/** `last week ‹the man›`. */
function behindTime(words: readonly Word[], from: number, end: number): number {
  const at = near.has(lowerAt(words, from)) ? from + 1 : from;
  const next = words[at + 1];
  const opens =
    next?.pos === 'DET' || next?.pos === 'PROPN' || pronouns.has(lowerAt(words, at + 1));
  return at + 1 < end && times.has(lowerAt(words, at)) && opens ? at + 1 : from;
}

/** Behind `in May` or `after the loss`, where another noun phrase begins; else the end. */
function behindPrepositional(words: readonly Word[], from: number, end: number): number {
  if (times.has(lowerAt(words, from)) || /^\d{4}$/.test(lowerAt(words, from))) {
    return /^\d+$/.test(lowerAt(words, from + 1)) ? from + 2 : from + 1;
  }
  for (let i = from + 1; i < end; i++) {
    const opens = words[i]?.pos === 'DET' || pronouns.has(lowerAt(words, i));
    if (opens && nominalTags.has(words[i - 1]?.pos ?? '')) return i;
  }
  return end;
}
