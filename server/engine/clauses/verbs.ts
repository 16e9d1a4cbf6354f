import { knows } from '../../text/lexicon';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { isNominal, lowerAt, skipAdverbs } from './tokens';
import {
  formOf,
  isNegated,
  isPassive,
  isPastForm,
  mainLemma,
  particleOf,
  type VerbForm,
} from './verb-forms';
import { isHeadlineVerb, startsGroup } from './verb-start';
import * as vocabulary from './words';

/** The words of one verb with its auxiliaries and particle, by their numbers in the sentence. */
export interface VerbGroup {
  readonly first: number;
  readonly main: number;
  /** Behind the last word. */
  readonly end: number;
  readonly form: VerbForm;
  /** Lemma of the main verb with its particle. */
  readonly predicate: string;
  readonly passive: boolean;
  readonly negated: boolean;
  /**
   * A subject inside the group, as in `did she resign`: from here to the main verb's
   * auxiliaries.
   */
  readonly inverted?: { readonly start: number; readonly end: number };
}

/** Finds the verb groups of a sentence, in order. */
export function findVerbGroups(words: readonly Word[], headline: boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < words.length;) {
    const group = startsGroup(words, i) ? readGroup(words, i) : undefined;
    if (group) groups.push(group);
    i = group ? group.end : i + 1;
  }
  if (groups.length > 0 || !headline) return groups;
  const verb = words.findIndex((_, i) => isHeadlineVerb(words, i));
  return verb < 0 ? [] : [readGroup(words, verb)];
}

interface Scan {
  main: number;
  end: number;
  inverted?: { start: number; end: number };
}

function readGroup(words: readonly Word[], first: number): VerbGroup {
  const scan: Scan = { main: first, end: first + 1 };
  if (lowerAt(words, first) === 'to') scan.main = scan.end = skipAdverbs(words, first + 1);
  if (scan.end === scan.main) scan.end++;
  while (extend(words, scan));
  takeNegation(words, scan);
  const stem = mainLemma(words, first, scan.main);
  const particle = particleOf(words, scan.end, stem);
  const form = formOf(words, first, scan.main);
  return {
    first,
    main: scan.main,
    end: particle?.adjacent ? scan.end + 1 : scan.end,
    form,
    predicate: particle ? `${stem} ${particle.text}` : stem,
    passive: isPassive(words, first, scan.main),
    negated: isNegated(words, first, scan.end),
    ...(scan.inverted && { inverted: scan.inverted }),
  };
}

/** Takes the next part of the group, if there is one: `has` + `not been` + `fired`. */
function extend(words: readonly Word[], scan: Scan): boolean {
  const word = words[scan.main];
  const half = vocabulary.halfModals.has(word?.lower ?? '') && lowerAt(words, scan.end) === 'to';
  if (word?.pos === 'VERB' && !half) return takesParticiple(words, scan);
  const subject = !half && scan.inverted === undefined ? invertedSubject(words, scan) : undefined;
  const next = skipAdverbs(words, subject?.end ?? (half ? scan.end + 1 : scan.end));
  const part = words[next];
  const follows =
    part?.pos === 'VERB' ||
    (part?.pos === 'AUX' && !vocabulary.openers.has(part.lower)) ||
    (!half && isBaseAfterModal(words[scan.main], part));
  if (!follows || isPreposition(words, next)) return false;
  if (subject) scan.inverted = subject;
  scan.main = next;
  scan.end = next + 1;
  return true;
}

/** `got fired`. */
function takesParticiple(words: readonly Word[], scan: Scan): boolean {
  const next = words[scan.end];
  if (words[scan.main]?.lemma !== 'get' || next?.pos !== 'VERB' || !isPastForm(next)) return false;
  scan.main = scan.end++;
  return true;
}

/** `will close`: behind a modal a verb must come, whatever the tagger says. */
const isBaseAfterModal = (lead: Word | undefined, word: Word | undefined): boolean =>
  lead !== undefined &&
  word !== undefined &&
  (word.pos === 'ADJ' || word.pos === 'NOUN') &&
  (vocabulary.modals.has(lead.lower) || lead.lemma === 'will' || lead.lemma === 'do') &&
  knows(word.lower, 'VERB');

const isPreposition = (words: readonly Word[], i: number): boolean =>
  vocabulary.prepositions.has(lowerAt(words, i)) && lowerAt(words, i + 1) !== 'to';

/**
 * The pronoun of `did she resign`, at the opening of a sentence or after `nor`, `only`,
 * `never`.
 */
function invertedSubject(words: readonly Word[], { main, end }: Scan): Scan['inverted'] {
  if (words[main]?.pos !== 'AUX' || !opensQuestion(words, main)) return undefined;
  let at = end;
  while (at < end + 4 && (words[at]?.pos === 'DET' || words[at]?.pos === 'ADJ')) at++;
  if (!isNominal(words[at]) && words[at]?.pos !== 'PRON') return undefined;
  while (at < end + 6 && isNominal(words[at + 1])) at++;
  return { start: end, end: at + 1 };
}

function opensQuestion(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return !before || before.pos === 'PUNCT' || before.pos === 'CCONJ' || inverters.has(before.lower);
}

const inverters = wordSet('nor neither only never so when why how where what');

/** `was not wrong`, `did not`: the negation belongs to the group although no verb follows. */
function takeNegation(words: readonly Word[], scan: Scan): void {
  const lower = lowerAt(words, scan.end);
  if (words[scan.main]?.pos === 'AUX' && (lower === 'not' || lower === "n't" || lower === 'never'))
    scan.end++;
}
