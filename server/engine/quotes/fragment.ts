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
    const [at] = changed;
    const [mine, other] = [own[at ?? 0], theirs[at ?? 0]];
    if (changed.length === 1 && mine && other && mine.lemma !== other.lemma) return { passage, own: mine, theirs: other };
  }
  return undefined;
}

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
