import { knows } from '../text/lexicon';
import type { Word } from '../text/word';
import * as vocabulary from './clause-words';

/** The words of one verb with its auxiliaries and particle, by their numbers in the sentence. */
export interface VerbGroup {
  readonly first: number;
  readonly main: number;
  /** Behind the last word. */
  readonly end: number;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  /** Lemma of the main verb with its particle. */
  readonly predicate: string;
  readonly passive: boolean;
  readonly negated: boolean;
  /** A subject inside the group, as in `did she resign`: from here to the main verb's auxiliaries. */
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

/** `Council ‹votes› down plan`: in short headlines the tagger takes a verb for a noun. */
function isHeadlineVerb(words: readonly Word[], i: number): boolean {
  const { lower, lemma, pos } = words[i] ?? { lower: '', lemma: '', pos: 'X' };
  const next = words[i + 1];
  return pos === 'NOUN' && isThirdPerson(lower, lemma) && isNominal(words[i - 1]) &&
    next !== undefined && next.pos !== 'PUNCT' && next.pos !== 'CCONJ' && knows(lemma, 'VERB');
}

const posAt = (words: readonly Word[], i: number) => words[i]?.pos;
const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';
const isVerbal = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX';
const isNominal = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';

function startsGroup(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.pos === 'AUX') return word.lower !== "'s" || !isNominal(words[i + 1]);
  if (word?.pos === 'VERB') {
    return !vocabulary.prepositions.has(word.lower) && !isAttribute(words, i) && !isNoun(words, i) && !isName(words, i);
  }
  if (word?.pos === 'ADJ') return isGerund(words, i);
  if (word?.lower !== 'to' || word.pos !== 'PART') return false;
  return isVerbal(words[skipAdverbs(words, i + 1)]);
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
  return before?.pos === 'DET' || before?.pos === 'ADJ' || before?.pos === 'NUM' ||
    before?.lower === "'s" || isVerbBefore(before) && next?.pos === 'NOUN' && lower.endsWith('ing');
}

/** Whether a word can be the end of a subject: `he quickly signed papers`, not `newly signed papers`. */
const canDo = (word: Word | undefined): boolean =>
  isNominal(word) || word?.pos === 'PRON' || word?.pos === 'AUX' || word?.pos === 'CCONJ' || word?.lower === ',';

/** A capital within a sentence makes a name of what the tagger takes for a verb, but for headlines. */
const isName = (words: readonly Word[], i: number): boolean => {
  if (!isCapital(words[i]) || i === 0) return false;
  const inName = isNominal(words[i + 1]) && isCapital(words[i + 1]) && words[i]?.lower === words[i]?.lemma;
  return (inName || words[i - 1]?.pos !== 'PUNCT') && words.some((word) => word.pos === 'VERB' && !isCapital(word));
};

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && word.text.charCodeAt(0) !== word.lower.charCodeAt(0);

/** The second half of `non-stop`. */
const isJoined = (before: Word, word: Word | undefined): boolean => before.lower === '-' && before.end === word?.start;

/** `on hold`, `the vote`: a base form where only a noun can stand; `(left)` in a caption. */
function isNoun(words: readonly Word[], i: number): boolean {
  const { lower, lemma } = words[i] ?? { lower: '', lemma: '' };
  const before = words[i - 1];
  if (before && (isJoined(before, words[i]) || (before.lower === '(' && lowerAt(words, i + 1) === ')'))) return true;
  if (lower !== lemma || !before) return false;
  return before.pos === 'DET' || (before.pos === 'ADP' && before.lower !== 'to') || before.lower === 'for' || before.lower === "'s";
}

/** `denied ‹taking› bribes`. */
const isGerund = (words: readonly Word[], i: number): boolean =>
  lowerAt(words, i).endsWith('ing') && vocabulary.gerundVerbs.has(words[i - 1]?.lemma ?? '') && isObjectWord(words[i + 1]);

const isVerbBefore = (word: Word | undefined): boolean => word?.pos === 'VERB' && word.lower.endsWith('ed');
const possessives: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);

/** Goes over adverbs and `not` between the parts of a group. */
function skipAdverbs(words: readonly Word[], i: number): number {
  let at = i;
  while (at < i + 4 && isBetween(words[at])) at++;
  return at;
}

const isBetween = (word: Word | undefined): boolean =>
  word?.pos === 'ADV' || word?.lower === 'not' || word?.lower === "n't" ||
  word?.lower === 'no' || word?.lower === 'longer' || word?.lower === 'neither' ||
  word?.lower === 'likely' || word?.lower === '"';

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
  const follows = part?.pos === 'VERB' || (part?.pos === 'AUX' && !vocabulary.openers.has(part.lower)) ||
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
  lead !== undefined && word !== undefined && (word.pos === 'ADJ' || word.pos === 'NOUN') &&
  (vocabulary.modals.has(lead.lower) || lead.lemma === 'will' || lead.lemma === 'do') && knows(word.lower, 'VERB');

const isPreposition = (words: readonly Word[], i: number): boolean =>
  vocabulary.prepositions.has(lowerAt(words, i)) && lowerAt(words, i + 1) !== 'to';

/** The pronoun of `did she resign`, at the opening of a sentence or after `nor`, `only`, `never`. */
function invertedSubject(words: readonly Word[], { main, end }: Scan): Scan['inverted'] {
  if (words[main]?.pos !== 'AUX' || !opensQuestion(words, main)) return undefined;
  let at = end;
  while (at < end + 4 && (posAt(words, at) === 'DET' || posAt(words, at) === 'ADJ')) at++;
  if (!isNominal(words[at]) && posAt(words, at) !== 'PRON') return undefined;
  while (at < end + 6 && isNominal(words[at + 1])) at++;
  return { start: end, end: at + 1 };
}

function opensQuestion(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return !before || before.pos === 'PUNCT' || before.pos === 'CCONJ' || inverters.has(before.lower);
}

const inverters: ReadonlySet<string> = new Set(['nor', 'neither', 'only', 'never', 'so', 'when', 'why', 'how', 'where', 'what']);

/** `was not wrong`, `did not`: the negation belongs to the group although no verb follows. */
function takeNegation(words: readonly Word[], scan: Scan): void {
  const lower = lowerAt(words, scan.end);
  if (words[scan.main]?.pos === 'AUX' && (lower === 'not' || lower === "n't" || lower === 'never')) scan.end++;
}

/** The tagger's lemma, but for base forms: it takes the `lay` of `to lay off` for a past of `lie`. */
function mainLemma(words: readonly Word[], first: number, main: number): string {
  const word = words[main];
  if (!word) return '';
  const lead = main > first ? words[first] : undefined;
  if (word.pos === 'ADJ' && word.lower.endsWith('ing')) return gerundLemma(word.lower);
  const base = lead !== undefined &&
    (lead.lower === 'to' || vocabulary.modals.has(lead.lower) || lead.lemma === 'do' || lead.lemma === 'will');
  return base && knows(word.lower, 'VERB') ? word.lower : word.lemma;
}

/** `taking`: take; `stealing`: steal. */
function gerundLemma(lower: string): string {
  const stem = lower.slice(0, -3);
  const forms = [`${stem}e`, stem, stem.slice(0, -1)];
  return forms.find((form) => knows(form, 'VERB')) ?? lower;
}

interface Particle {
  readonly text: string;
  readonly adjacent: boolean;
}

/** The particle of a phrasal verb that the lexicon knows, at once or behind a short object. */
function particleOf(words: readonly Word[], at: number, stem: string): Particle | undefined {
  const lower = lowerAt(words, at);
  const isPhrasal = (particle: string) => knows(`${stem} ${particle}`, 'VERB');
  if (vocabulary.particles.has(lower)) return isPhrasal(lower) ? { text: lower, adjacent: true } : undefined;
  if (vocabulary.weakParticles.has(lower)) {
    return !introduces(words, at) && isPhrasal(lower) ? { text: lower, adjacent: true } : undefined;
  }
  for (let i = at; i < at + 5 && isObjectWord(words[i]); i++) {
    const next = lowerAt(words, i + 1);
    if (vocabulary.particles.has(next) && !introduces(words, i + 1) && isPhrasal(next)) return { text: next, adjacent: false };
  }
  return undefined;
}

const isObjectWord = (word: Word | undefined): boolean =>
  isNominal(word) || word?.pos === 'DET' || word?.pos === 'NUM' || word?.pos === 'ADJ' || word?.pos === 'PRON';

/** Whether a noun phrase follows that the word could introduce. */
const introduces = (words: readonly Word[], at: number): boolean => isObjectWord(words[at + 1]);

function formOf(words: readonly Word[], first: number, main: number): VerbGroup['form'] {
  const lead = words[first];
  if (lead?.lower === 'to') return 'infinitive';
  if (lead?.lower.endsWith('ing') && (lead.lemma !== lead.lower || lead.pos === 'ADJ')) return 'gerund';
  if (first === main && lead?.pos === 'VERB' && isPastForm(lead)) return 'participle';
  return 'finite';
}

/** `fired`, `known`, `quit`: a past or a participle; only the sentence can tell. */
export const isPastForm = ({ lower, lemma }: Word): boolean =>
  vocabulary.unchangingVerbs.has(lower) || (lower !== lemma && !lower.endsWith('ing') && !isThirdPerson(lower, lemma));

const isThirdPerson = (lower: string, lemma: string): boolean =>
  lower.endsWith('s') && lower.slice(0, 3) === lemma.slice(0, 3) && !lower.endsWith('ss');

function isPassive(words: readonly Word[], first: number, main: number): boolean {
  const verb = words[main];
  if (verb?.pos !== 'VERB' || verb.lower.endsWith('ing')) return false;
  for (let i = main - 1; i >= first; i--) {
    const { lemma = '', pos = 'X' } = words[i] ?? {};
    if (pos === 'ADV' || negatingBetween.has(lemma)) continue;
    return (lemma === 'be' || lemma === 'get') && isPastForm(verb);
  }
  return false;
}

const negatingBetween: ReadonlySet<string> = new Set(['not', 'no', 'long', 'neither']);

/** `not`, `never`, `no longer` in the group or right before it; `not only` denies nothing. */
function isNegated(words: readonly Word[], first: number, end: number): boolean {
  let begin = first;
  while (begin > 0 && begin > first - 3 && isBetween(words[begin - 1])) begin--;
  let negated = lowerAt(words, begin - 1) === 'nor';
  for (let i = begin; i < end; i++) {
    const lower = lowerAt(words, i);
    const denies = vocabulary.negators.has(lower) || lower === 'neither' || (lower === 'no' && lowerAt(words, i + 1) === 'longer');
    if (denies && !vocabulary.notOnly.has(lowerAt(words, i + 1))) negated = !negated;
  }
  return negated;
}
