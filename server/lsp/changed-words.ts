import { align } from '../text/alignment';
import { span, type Span } from '../text/span';

/** Below this share of equal words two sentences tell the same otherwise, and marking the rest would mark all. */
const nearlyVerbatim = 0.6;

const word = /[\p{L}\p{N}$€£%][\p{L}\p{N}.,'’%-]*[\p{L}\p{N}%]|[\p{L}\p{N}]/gu;

interface Sentence extends Span {
  readonly text: string;
}

/** The words in which two nearly equal sentences differ, on either side; none where they are not nearly equal. */
export function changedWords(ours: Sentence, theirs: Sentence): { readonly ours: Span[]; readonly theirs: Span[] } {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  const steps = align(a, b, (x, y) => Number(x.plain === y.plain));
  const same = steps.filter(({ kind }) => kind === 'same').reduce((sum, step) => sum + step.a.end - step.a.start, 0);
  if (same < nearlyVerbatim * Math.max(a.length, b.length)) return { ours: [], theirs: [] };
  const changed = steps.filter(({ kind }) => kind !== 'same');
  return {
    ours: changed.flatMap((step) => covered(a, step.a)),
    theirs: changed.flatMap((step) => covered(b, step.b)),
  };
}

interface Word extends Span {
  readonly plain: string;
}

const wordsOf = ({ text, start, end }: Sentence): Word[] =>
  [...text.slice(start, end).matchAll(word)].map((match) => ({
    ...span(start + match.index, start + match.index + match[0].length),
    plain: match[0].toLowerCase().replace(/’/g, "'"),
  }));

function covered(words: readonly Word[], { start, end }: Span): Span[] {
  const [first, last] = [words[start], words[end - 1]];
  return first && last && start < end ? [span(first.start, last.end)] : [];
}
