import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Part } from './part';
import { hanging } from './bounds';
import type { Bound } from './place';
import type { Phrase } from './phrase';
import { phraseAfter } from './phrase-after';
import { phraseBefore } from './phrase-before';
import { lowerAt } from './tokens';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

/** The noun phrase that a relative clause or a participle hangs on. */
export function antecedentOf(
  words: readonly Word[],
  { start, link }: Bound,
  governor?: Part,
): Phrase | undefined {
  if (link !== 'relative' && link !== 'reduced') return undefined;
  let end = start;
  while (end > 0 && words[end - 1]?.pos === 'PUNCT') end--;
  const phrase = phraseBefore(words, governor?.group.end ?? 0, end);
  return phrase && nearest(words, phrase);
}

/** `a letter to ‹Ortiz›`, but `‹the mayor of Quillmoor›`. */
function nearest(words: readonly Word[], { start, end }: Phrase): Phrase {
  for (let i = end - 2; i > start; i--) {
    if (words[i]?.pos === 'ADP' && words[i]?.lower !== 'of') return { start: i + 1, end };
  }
  return { start, end };
}

/** Who or what the verb is said of: before it, in the clause it hangs on, or the antecedent. */
export function subjectOf(
  words: readonly Word[],
  parts: readonly Part[],
  group: VerbGroup,
  bound: Bound,
  antecedent?: Phrase,
): Phrase | undefined {
  const governor = parts.at(-1);
  if (group.inverted) return group.inverted;
  if (isInvertedSaying(group, bound)) return phraseAfter(words, group.end, words.length);
  if (bound.link === 'infinitive' || bound.link === 'gerund') return controller(bound, governor);
  if (bound.link === 'reduced') return antecedent;
  if (bound.link === 'bare') return governor?.object ?? governor?.subject;
  const own = phraseBefore(words, bound.inner, group.first);
  if (own) return own;
  if (bound.link === 'relative') return antecedent;
  if (bound.link === 'continuation') return hostSubject(words, parts);
  return bound.link === 'coordinate' || bound.link === 'parallel' ? governor?.subject : undefined;
}

/** `, said Ortiz`. */
const isInvertedSaying = (group: VerbGroup, { link, inner }: Bound): boolean =>
  link === 'parallel' &&
  inner === group.first &&
  group.first === group.main &&
  quoting.has(group.predicate);

const quoting = wordSet('say add write reply ask announce report explain note');

function controller(bound: Bound, governor?: Part): Phrase | undefined {
  if (!governor) return undefined;
  const { object, subject, passive } = governor;
  const controlled =
    bound.link === 'infinitive' &&
    !passive &&
    object &&
    vocabulary.objectControl.has(governor.group.predicate);
  return controlled ? object : subject;
}

/** Behind clauses that hung on a subject: that subject. */
function hostSubject(words: readonly Word[], parts: readonly Part[]): Phrase | undefined {
  const at = parts.findLastIndex(({ bound }) => !hanging.has(bound.link)) + 1;
  const host = parts[at];
  if (!host) return parts.at(-1)?.subject;
  let end = host.bound.start;
  while (end > 0 && words[end - 1]?.lower === ',') end--;
  return phraseBefore(words, parts[at - 1]?.group.end ?? 0, end) ?? host.subject;
}

/** What stands behind the verb; in `the money he took` the antecedent. */
export function objectOf(
  words: readonly Word[],
  group: VerbGroup,
  bound: Bound,
  end: number,
  antecedent?: Phrase,
): Phrase | undefined {
  if (isInvertedSaying(group, bound)) return undefined;
  const found = phraseAfter(words, group.end, end);
  if (found || bound.link !== 'relative') return found;
  const gap = group.first > bound.inner && lowerAt(words, bound.start) !== 'whose';
  return gap && !group.passive ? antecedent : undefined;
}
