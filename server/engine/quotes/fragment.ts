import { isContent } from '../../text/content';
import { antonyms } from '../../text/lexicon';
import { contains, textOf, type Span } from '../../text/span';
import type { Word } from '../../text/word';
import { wordsAt, type Passage } from '../archive';
import type { Comparison } from '../comparison';
import type { Observation } from '../finding';
import { gistOf } from '../gist-of';
import { sharedTerms } from '../parallel';
import type { Quote } from '../quote';
import type { ReadSentence } from '../reading';
import { citationText, sourceText } from '../sources';
import { wordLikeness } from '../word-likeness';

/** A word of a short quotation, and the archive's in its place. */
interface Change {
  readonly passage: Passage;
  readonly own: Word;
  readonly theirs: Word;
}

/**
 * A few quoted words that the archive quotes otherwise in a sentence about the
 * same: `called it the “worst deal” of the year`, `the “biggest deal”`. Too
 * short to be known by themselves; the sentences around must share terms.
 */
export function* changedFragments({ draft, passages }: Comparison): Iterable<Observation> {
  for (const [sentence, close] of passages) {
    for (const quote of sentence.quotes.filter(({ fragment }) => fragment)) {
      const own = wordsIn(quote, sentence);
      const near = close.filter((passage) => gistOf(passage).hasQuotes && sharedTerms(sentence, passage) >= leastShared);
      const found = near.map((passage) => versionOf(own, passage));
      const changes = found.filter((one) => one !== undefined && one !== 'same');
      const [best] = changes;
      if (best && !found.includes('same')) yield observation(draft.article.prose, best, changes);
    }
  }
}

/** Terms that two sentences must share before their short quotations are compared. */
const leastShared = 4;

const wordsIn = (quote: Quote, { words }: ReadSentence): Word[] =>
  words.filter((word) => contains(quote, word) && word.pos !== 'PUNCT');

/** How a passage quotes a fragment: in the same words, with one word changed, or not at all. */
function versionOf(own: readonly Word[], passage: Passage): Change | 'same' | undefined {
  for (const quote of passage.sentence.quotes) {
    const theirs = wordsIn(quote, passage.sentence);
    if (theirs.length !== own.length || own.length < 2) continue;
    const changed = own.flatMap((word, n) => (word.lower === theirs[n]?.lower ? [] : [n]));
    if (changed.length === 0) return 'same';
    const [at = 0] = changed;
    const [mine, other] = [own[at], theirs[at]];
    if (changed.length > 1 || !mine || !other || mine.lemma === other.lemma) continue;
    if (sharesHead(own, at) || mayStandFor(mine, other)) return { passage, own: mine, theirs: other };
  }
  return undefined;
}

/** `the worst deal`, `the biggest deal`; not `national security`, `national emergency`, which are two things. */
const sharesHead = (own: readonly Word[], at: number): boolean => own.slice(at + 1).some(isContent);

/** Only a word much like it, or its opposite, stands for the last one by mistake: `a decision`, `a determination`. */
const mayStandFor = ({ lemma: a }: Word, { lemma: b }: Word): boolean => antonyms(a, b) || wordLikeness(a, b) >= leastLikeness;

const leastLikeness = 0.6;

function observation(text: string, { own, theirs, passage }: Change, all: readonly Change[]): Observation {
  const span: Span = { start: own.start, end: own.end };
  const value = wordsAt(passage, theirs);
  const source = sourceText(passage.article);
  return {
    ...span,
    message: `${source} quotes “${value}”; the draft has “${textOf(text, span)}”.`,
    exhibits: all.map((one) => ({
      passage: one.passage, span: { start: one.theirs.start, end: one.theirs.end }, stance: 'refutes', value: wordsAt(one.passage, one.theirs),
    })),
    fixes: [{ title: `Quote “${value}” (${citationText(passage.article)})`, edits: [{ span, text: value }] }],
    repeats: [],
    claim: `${own.lower}|${theirs.lower}`,
  };
}
