import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { canLead, dashes, near, nominalTags, type Phrase, phraseTags } from './phrase';
import { lowerAt } from './tokens';
import { times } from './words';

/**
 * The noun phrase that begins at `from`, with `of` phrases and further parts of a list,
 * before `to`.
 */
export function phraseAfter(words: readonly Word[], from: number, to: number): Phrase | undefined {
  let start = from;
  while (start < to && (words[start]?.pos === 'ADV' || lowerAt(words, start) === '"')) start++;
  if (start >= to || !canLead(words[start]) || isTime(words, start, to)) return undefined;
  let end = start;
  while (end < to && belongs(words, start, end, to)) end++;
  while (
    end > start &&
    !phraseTags.has(words[end - 1]?.pos ?? '') &&
    words[end - 1]?.pos !== 'VERB'
  )
    end--;
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
  const complete =
    before !== undefined && nominalTags.has(before.pos) && !isPossessive(before.lower);
  if (word.pos === 'ADV') return !complete && canLead(words[i + 1]);
  if (word.pos === 'ADJ' && complete && before?.pos !== 'NUM') return false;
  if (word.pos === 'DET' || word.pos === 'PRON') return !complete || before?.pos === 'DET';
  if (word.pos === 'PROPN' && complete && times.has(word.lower)) return false;
  if (phraseTags.has(word.pos))
    return !dashes.has(word.lower) && !(before?.pos === 'PRON' && complete);
  if (word.lower === "'s" || word.lower === '-' || word.lower === "'") return true;
  if (word.pos === 'VERB') return !complete && phraseTags.has(words[i + 1]?.pos ?? '');
  const opens = i + 1 < to && canLead(words[i + 1]);
  return opens && (word.lower === 'of' || (word.pos === 'CCONJ' && word.lower !== 'but'));
}

const possessives = wordSet('his her its their our my your');
const isPossessive = (lower: string): boolean => possessives.has(lower);

/** `Monday`, `last week`, `two days ago`: when, not what. */
function isTime(words: readonly Word[], start: number, to: number): boolean {
  const first = lowerAt(words, start);
  if (times.has(first) && words[start]?.pos !== 'VERB') return true;
  if (start + 1 < to && near.has(first) && times.has(words[start + 1]?.lemma ?? '')) return true;
  for (let i = start; i < Math.min(start + 4, to); i++) {
    if (lowerAt(words, i) === 'ago') return true;
    if (words[i]?.pos === 'PUNCT') return false;
  }
  return false;
}
