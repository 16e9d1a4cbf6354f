import { knows } from '../../text/lexicon';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { isBetween, isObjectWord, lowerAt } from './tokens';
import * as vocabulary from './words';

/**
 * The tagger's lemma, but for base forms: it takes the `lay` of `to lay off` for a past of
 * `lie`.
 */
export function mainLemma(words: readonly Word[], first: number, main: number): string {
  const word = words[main];
  if (!word) return '';
  const lead = main > first ? words[first] : undefined;
  if (word.pos === 'ADJ' && word.lower.endsWith('ing')) return gerundLemma(word.lower);
  const base =
    lead !== undefined &&
    (lead.lower === 'to' ||
      vocabulary.modals.has(lead.lower) ||
      lead.lemma === 'do' ||
      lead.lemma === 'will');
  return base && knows(word.lower, 'VERB') ? word.lower : word.lemma;
}

/** `taking`: take; `stealing`: steal. */
function gerundLemma(lower: string): string {
  const stem = lower.slice(0, -3);
  const forms = [`${stem}e`, stem, stem.slice(0, -1)];
  return forms.find((form) => knows(form, 'VERB')) ?? lower;
}

export interface Particle {
  readonly text: string;
  readonly adjacent: boolean;
}

/** The particle of a phrasal verb that the lexicon knows, at once or behind a short object. */
export function particleOf(words: readonly Word[], at: number, stem: string): Particle | undefined {
  const lower = lowerAt(words, at);
  const isPhrasal = (particle: string) => knows(`${stem} ${particle}`, 'VERB');
  if (vocabulary.particles.has(lower))
    return isPhrasal(lower) ? { text: lower, adjacent: true } : undefined;
  if (vocabulary.weakParticles.has(lower)) {
    return !introduces(words, at) && isPhrasal(lower) ? { text: lower, adjacent: true } : undefined;
  }
  for (let i = at; i < at + 5 && isObjectWord(words[i]); i++) {
    const next = lowerAt(words, i + 1);
    if (vocabulary.particles.has(next) && !introduces(words, i + 1) && isPhrasal(next))
      return { text: next, adjacent: false };
  }
  return undefined;
}

/** Whether a noun phrase follows that the word could introduce. */
const introduces = (words: readonly Word[], at: number): boolean => isObjectWord(words[at + 1]);

/** The form of a verb group by its first word. */
export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

export function formOf(words: readonly Word[], first: number, main: number): VerbForm {
  const lead = words[first];
  if (lead?.lower === 'to') return 'infinitive';
  if (lead?.lower.endsWith('ing') && (lead.lemma !== lead.lower || lead.pos === 'ADJ'))
    return 'gerund';
  if (first === main && lead?.pos === 'VERB' && isPastForm(lead)) return 'participle';
  return 'finite';
}

/** `fired`, `known`, `quit`: a past or a participle; only the sentence can tell. */
export const isPastForm = ({ lower, lemma }: Word): boolean =>
  vocabulary.unchangingVerbs.has(lower) ||
  (lower !== lemma && !lower.endsWith('ing') && !isThirdPerson(lower, lemma));

export const isThirdPerson = (lower: string, lemma: string): boolean =>
  lower.endsWith('s') && lower.slice(0, 3) === lemma.slice(0, 3) && !lower.endsWith('ss');

export function isPassive(words: readonly Word[], first: number, main: number): boolean {
  const verb = words[main];
  if (verb?.pos !== 'VERB' || verb.lower.endsWith('ing')) return false;
  for (let i = main - 1; i >= first; i--) {
    const { lemma = '', pos = 'X' } = words[i] ?? {};
    if (pos === 'ADV' || negatingBetween.has(lemma)) continue;
    return (lemma === 'be' || lemma === 'get') && isPastForm(verb);
  }
  return false;
}

const negatingBetween = wordSet('not no long neither');

/** `not`, `never`, `no longer` in the group or right before it; `not only` denies nothing. */
export function isNegated(words: readonly Word[], first: number, end: number): boolean {
  let begin = first;
  while (begin > 0 && begin > first - 3 && isBetween(words[begin - 1])) begin--;
  let negated = lowerAt(words, begin - 1) === 'nor';
  for (let i = begin; i < end; i++) {
    const lower = lowerAt(words, i);
    const denies =
      vocabulary.negators.has(lower) ||
      lower === 'neither' ||
      (lower === 'no' && lowerAt(words, i + 1) === 'longer');
    if (denies && !vocabulary.notOnly.has(lowerAt(words, i + 1))) negated = !negated;
  }
  return negated;
}
