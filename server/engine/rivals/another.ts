import { knows } from '../../text/lexicon';
import type { ReadSentence } from '../reading';
import { holdOfTerms, isHeld } from './hold';
import { type Term, termsIn } from './terms';

/** Where a name begins in its sentence. */
export interface Named {
  readonly sentence: ReadSentence;
  readonly at: number;
}

/** Whether two names are names, stand behind the same preposition or none, and neither sentence has the other's in any form. */
export function isAnotherName(own: Named, theirs: Named): boolean {
  const [mine, other] = [termAt(own), termAt(theirs)];
  if (!mine || !other || isSetInCapitals(mine, own) || isSetInCapitals(other, theirs)) return false;
  const isSamePlace = mine.preposition === other.preposition;
  return isSamePlace && !isFoundIn(mine, theirs.sentence) && !isFoundIn(other, own.sentence);
}

const termAt = ({ sentence, at }: Named): Term | undefined => termsIn(sentence).find(({ start, end }) => start <= at && at < end);

const isFoundIn = (term: Term, sentence: ReadSentence): boolean => {
  const words = new Set(sentence.words.map(({ lower }) => lower));
  return term.tokens.every((token) => words.has(token)) || termsIn(sentence).some((other) => isHeld(holdOfTerms(term, other)));
};

/** `FIRE`, `PREVIOUS STORY`: words of the language in capitals, which name nobody. */
const isSetInCapitals = ({ first, last }: Term, { sentence: { words } }: Named): boolean =>
  words.slice(first, last + 1).every(({ text, lower }) =>
    text.length > 3 && text === text.toUpperCase() && (knows(lower, 'NOUN') || knows(lower, 'ADJ') || knows(lower, 'VERB')));
