import { knows } from '../../text/lexicon';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { isNominal, isObjectWord, isVerbal, lowerAt, skipAdverbs } from './tokens';
import { isPastForm, isThirdPerson } from './verb-forms';
import * as vocabulary from './words';

/**
 * Whether a verb group begins here; the tagger also calls verbs what are names, nouns and
 * attributes.
 */
export function startsGroup(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.pos === 'AUX') return word.lower !== "'s" || !isNominal(words[i + 1]);
  if (word?.pos === 'VERB') {
    return (
      !vocabulary.prepositions.has(word.lower) &&
      !isAttribute(words, i) &&
      !isNoun(words, i) &&
      !isName(words, i)
    );
  }
  if (word?.pos === 'ADJ') return isGerund(words, i);
  if (word?.pos === 'NOUN') return isIntention(words, i) || isBehindSingular(words, i);
  if (word?.lower !== 'to' || word.pos !== 'PART') return false;
  return isVerbal(words[skipAdverbs(words, i + 1)]);
}

/** `Council ‹votes› down plan`: in short headlines the tagger takes a verb for a noun. */
export function isHeadlineVerb(words: readonly Word[], i: number): boolean {
  const { lower, lemma, pos } = words[i] ?? { lower: '', lemma: '', pos: 'X' };
  const next = words[i + 1];
  return (
    pos === 'NOUN' &&
    isThirdPerson(lower, lemma) &&
    isNominal(words[i - 1]) &&
    next !== undefined &&
    next.pos !== 'PUNCT' &&
    next.pos !== 'CCONJ' &&
    knows(lemma, 'VERB')
  );
}

/** `the accused man`, `growing concerns`: a participle that stands before its noun. */
function isAttribute(words: readonly Word[], i: number): boolean {
  const { lower, lemma } = words[i] ?? { lower: '', lemma: '' };
  if (lower === lemma || !/(?:ed|en|ing|wn|ung|ost|old)$/.test(lower)) return false;
  const next = words[i + 1];
  if (!isNominal(next) && next?.pos !== 'ADJ') return false;
  const before = words[i - 1];
  if (before?.pos === 'PRON') return possessives.has(before.lower);
  if (before?.lower === '-') return true;
  if (before?.pos === 'ADV' && before.lower.endsWith('ly')) return !canDo(words[i - 2]);
  if (before?.pos === 'ADP' && !lower.endsWith('ing')) return true;
  return (
    before?.pos === 'DET' ||
    before?.pos === 'ADJ' ||
    before?.pos === 'NUM' ||
    before?.lower === "'s" ||
    (isVerbBefore(before) && next?.pos === 'NOUN' && lower.endsWith('ing'))
  );
}

/**
 * Whether a word can be the end of a subject: `he quickly signed papers`, not `newly
 * signed papers`.
 */
const canDo = (word: Word | undefined): boolean =>
  isNominal(word) ||
  word?.pos === 'PRON' ||
  word?.pos === 'AUX' ||
  word?.pos === 'CCONJ' ||
  word?.lower === ',';

/**
 * A capital within a sentence makes a name of what the tagger takes for a verb, but for
 * headlines.
 */
const isName = (words: readonly Word[], i: number): boolean => {
  if (!isCapital(words[i])) return false;
  if (i === 0) return opensName(words);
  const inName =
    isNominal(words[i + 1]) && isCapital(words[i + 1]) && words[i]?.lower === words[i]?.lemma;
  return (
    (inName || words[i - 1]?.pos !== 'PUNCT') &&
    words.some((word) => word.pos === 'VERB' && !isCapital(word))
  );
};

/**
 * `Cook said`, `Ford Motor said`: a base form before another verb or a name; news hardly
 * ever commands.
 */
function opensName(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (!first || !second || first.lower !== first.lemma) return false;
  const verb = second.pos === 'AUX' || (second.pos === 'VERB' && isPastForm(second));
  return (
    verb ||
    (second.pos === 'PROPN' && words.some((word) => word.pos === 'VERB' && isPastForm(word)))
  );
}

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && word.text.charCodeAt(0) !== word.lower.charCodeAt(0);

/** The second half of `non-stop`. */
const isJoined = (before: Word, word: Word | undefined): boolean =>
  before.lower === '-' && before.end === word?.start;

/** `on hold`, `the vote`: a base form where only a noun can stand; `(left)` in a caption. */
function isNoun(words: readonly Word[], i: number): boolean {
  const { lower, lemma } = words[i] ?? { lower: '', lemma: '' };
  const before = words[i - 1];
  if (
    before &&
    (isJoined(before, words[i]) || (before.lower === '(' && lowerAt(words, i + 1) === ')'))
  )
    return true;
  if (lower !== lemma || !before) return false;
  if (isCompound(words, i, before)) return true;
  return (
    before.pos === 'DET' ||
    (before.pos === 'ADP' && before.lower !== 'to') ||
    before.lower === 'for' ||
    before.lower === "'s"
  );
}

/**
 * `their league encounter`: behind a singular noun a present would end in -s, but for
 * `made the mayor quit`.
 */
function isCompound(words: readonly Word[], i: number, before: Word): boolean {
  if (
    before.pos !== 'NOUN' ||
    before.lower !== before.lemma ||
    vocabulary.pluralNouns.has(before.lower)
  )
    return false;
  if (vocabulary.unchangingVerbs.has(lowerAt(words, i))) return false;
  for (let at = i - 2; at >= Math.max(0, i - 7); at--)
    if (vocabulary.causatives.has(words[at]?.lemma ?? '')) return false;
  return true;
}

/** `Ellery ‹plans› to run`, which the tagger takes for a noun. */
const isIntention = (words: readonly Word[], i: number): boolean =>
  intentions.has(lowerAt(words, i)) &&
  words[i - 1]?.pos === 'PROPN' &&
  lowerAt(words, i + 1) === 'to' &&
  words[i + 2]?.pos === 'VERB';

/** `This ‹increases› the risk`: no plural stands behind `this` or `that`. */
const isBehindSingular = (words: readonly Word[], i: number): boolean => {
  const { lower, lemma } = words[i] ?? { lower: '', lemma: '' };
  return singulars.has(lowerAt(words, i - 1)) && isThirdPerson(lower, lemma) && knows(lemma, 'VERB') && isObjectWord(words[i + 1]);
};

const singulars = wordSet('this that it');

const intentions = wordSet('plans hopes aims vows');

/** `denied ‹taking› bribes`. */
const isGerund = (words: readonly Word[], i: number): boolean =>
  lowerAt(words, i).endsWith('ing') &&
  vocabulary.gerundVerbs.has(words[i - 1]?.lemma ?? '') &&
  isObjectWord(words[i + 1]);

const isVerbBefore = (word: Word | undefined): boolean =>
  word?.pos === 'VERB' && word.lower.endsWith('ed');
const possessives = wordSet('his her its their our my your whose');
