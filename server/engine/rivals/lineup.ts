import type { Passage } from '../archive';
import type { ReadSentence } from '../reading';
import { type Hold, holdOfTerms, isHeld } from './hold';
import { mayHold } from './nearest';
import { isName, type Term, termsIn } from './terms';

/** How a passage holds one term of the draft. */
export interface Held {
  readonly hold: Hold;
  /** What holds it. */
  readonly by?: Term;
  /** Another passage of the same article holds it. */
  readonly isBeside: boolean;
  /** How much it counts, 0 to 1: `she` may well stand for who the draft is about. */
  readonly worth: number;
}

/** A sentence of the draft lined up with a passage, term by term. */
export interface Lineup {
  readonly own: readonly Term[];
  readonly theirs: readonly Term[];
  readonly held: readonly Held[];
  /** The passage begins with a pronoun or a noun that may stand for who the draft names. */
  readonly isOpen: boolean;
  /** Part of the draft's terms that is held, 0 to 1. */
  readonly part: number;
}

const worthBeside = 0.8;
const worthOpen = 0.7;

export function lineUp(sentence: ReadSentence, passage: Passage, passages: readonly Passage[]): Lineup {
  const [own, theirs] = [termsIn(sentence), termsIn(passage.sentence)];
  const same = passages.filter((other) => other !== passage && other.article.id === passage.article.id);
  const topic = beginsOpen(passage.sentence) ? own.findIndex(isName) : -1;
  const isTopic = (n: number): boolean => n === topic && (n === 0 || own[n]?.part === 'subject' || (own[n]?.first ?? 0) <= 3);
  const held = own.map((term, n): Held => {
    const { hold, by } = bestHold(term, theirs);
    if (by) return { hold, by, isBeside: false, worth: 1 };
    const isBeside = same.some((other) => mayHold(other, term) && termsIn(other.sentence).some((one) => isHeld(holdOfTerms(term, one))));
    return { hold, isBeside, worth: isBeside ? worthBeside : isTopic(n) ? worthOpen : 0 };
  });
  const isOpen = topic >= 0 && held[topic]?.worth === worthOpen;
  return { own, theirs, held, isOpen, part: held.reduce((sum, { worth }) => sum + worth, 0) / Math.max(1, own.length) };
}

const order: readonly Hold[] = ['same', 'alike', 'partly', 'opposite', 'none'];

function bestHold(term: Term, theirs: readonly Term[]): Pick<Held, 'hold' | 'by'> {
  let best: Pick<Held, 'hold' | 'by'> = { hold: 'none' };
  for (const other of theirs) {
    const hold = holdOfTerms(term, other);
    if (order.indexOf(hold) < order.indexOf(best.hold)) best = isHeld(hold) ? { hold, by: other } : { hold };
    if (hold === 'same') break;
  }
  return best;
}

const openers = /^(?:he|she|it|they|his|her|its|their|this|these|born)$/;

/** `She grew up …`, `The film received …`, `Born in …`. */
function beginsOpen({ words }: ReadSentence): boolean {
  const first = words.findIndex(({ pos }) => pos !== 'PUNCT');
  const word = words[first];
  return word !== undefined && (openers.test(word.lower) || (word.lower === 'the' && words[first + 1]?.pos === 'NOUN'));
}
