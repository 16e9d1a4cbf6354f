import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Bound } from './place';
import { lowerAt } from './tokens';
import { isPastForm } from './verb-forms';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

/** How a clause is meant: by its own words, and by the verb it hangs on. */
export interface Force {
  readonly denied: boolean;
  readonly possible: boolean;
  readonly reported: boolean;
}

/** A clause already read, as far as what hangs on it needs to know. */
export interface Governor {
  readonly group: VerbGroup;
  readonly bound: Bound;
  /** What it inherits itself. */
  readonly inherited: Force;
  /** Its own negation and modality included. */
  readonly force: Force;
}

/** The force of a clause by its own words on top of what it inherits. */
export function ownForce(
  words: readonly Word[],
  group: VerbGroup,
  bound: Bound,
  end: number,
  inherited: Force,
  empty: boolean,
): Force {
  const denied = group.negated !== empty;
  let { possible, reported } = inherited;
  const verb = words[group.main];
  if (lowerAt(words, group.first) === "'d" && verb?.lower === verb?.lemma) possible = true;
  for (let i = bound.start; i < end; i++) {
    const { lower, pos } = words[i] ?? { lower: '', pos: 'X' };
    if (pos === 'ADV' && vocabulary.hearsayAdverbs.has(lower)) reported = true;
    else if (
      i < group.main &&
      (vocabulary.modals.has(lower) || (pos === 'ADV' && vocabulary.uncertainAdverbs.has(lower)))
    ) {
      if (pos === 'ADV' || i >= group.first) possible = true;
    } else if (denied && i >= group.end && (lower === 'until' || lower === 'till')) possible = true;
  }
  return { denied: bound.marker === 'nor' || denied !== inherited.denied, possible, reported };
}

export type Tense = 'past' | 'present' | 'future';

/** Past, present or future by the first auxiliary, else by the form of the verb. */
export function tenseOf(
  words: readonly Word[],
  group: VerbGroup,
  subject?: Word,
): Tense | undefined {
  const lead = words[group.first];
  if (!lead || group.form === 'infinitive' || group.form === 'gerund') return undefined;
  if (lead.lemma === 'will' || lead.lower === "'ll" || lead.lemma === 'shall') return 'future';
  if (pastAuxiliaries.has(lead.lower)) return 'past';
  if (lead.pos === 'AUX' && lead.lemma === 'have' && group.main > group.first) return 'past';
  if (lead.pos === 'AUX') return goesOn(words, group) ? 'future' : 'present';
  if (vocabulary.unchangingVerbs.has(lead.lower)) return isSingular(subject) ? 'past' : 'present';
  return group.form === 'participle' || (lead.pos === 'VERB' && isPastForm(lead))
    ? 'past'
    : 'present';
}

const goesOn = (words: readonly Word[], { first, main }: VerbGroup): boolean =>
  lowerAt(words, first + 1) === 'going' && main > first + 2;

const pastAuxiliaries = wordSet("used was were did had would could might 'd");
const thirdPerson = wordSet('he she it');

/** Behind these a present would end in -s. */
const isSingular = (subject?: Word): boolean =>
  subject !== undefined &&
  (subject.pos === 'PROPN' ||
    thirdPerson.has(subject.lower) ||
    (subject.pos === 'NOUN' && subject.lower === subject.lemma));
