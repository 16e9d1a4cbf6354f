import { textOf, type Span } from '../../text/span';
import type { Check } from '../check';
import type { Comparison } from '../comparison';
import { numberKey, wordKey } from '../keys';
import type { Mention } from '../mention';
import type { Quantity } from '../quantity';
import type { ReadSentence } from '../reading';

export const unsupported: Check = {
  id: 'unsupported',
  title: 'Not in the declared sources',
  severity: 'warning',
  doc: `
    Finds a name, number, date or quote that none of the draft's declared sources holds.
    A rewrite that says more than its sources needs another source.
    Name that source, or take the addition out.
  `,
  examples: [
    {
      archive: ['Mayor Ada Brill opened the bridge on Monday.'],
      draft: 'Mayor Ada Brill opened the bridge with [|Tom Reyes|] on Monday.',
      declared: true,
      message: 'None of the declared sources has “Tom Reyes”.',
    },
    {
      archive: ['The bridge cost $4 million.'],
      draft: 'The bridge cost $4 million and took [|three|] years.',
      declared: true,
    },
    { archive: ['Mayor Ada Brill opened the bridge on Monday.'], draft: 'Brill opened the bridge.', declared: true },
    { archive: ['Mayor Ada Brill opened the bridge.'], draft: 'José Reyes opened the bridge.' },
  ],
  *run(comparison) {
    if (!comparison.declared) return;
    const { prose: text } = comparison.draft.article;
    for (const sentence of comparison.draft.sentences) {
      for (const span of [...unknownNames(sentence, comparison), ...unknownNumbers(sentence, comparison)]) {
        const words = textOf(text, span);
        yield {
          ...span, message: `None of the declared sources has “${words}”.`,
          exhibits: [], fixes: [], repeats: [], claim: words.toLowerCase(),
        };
      }
    }
  },
};

/** Names of which some word is in no source. */
function unknownNames({ mentions, words }: ReadSentence, { missing }: Comparison): Span[] {
  return mentions
    .filter((mention) => mention.form === 'name' && mention.entity.kind !== 'place' && isUnknown(mention, words, missing))
    .map(({ start, end }) => ({ start, end }));
}

function isUnknown(mention: Mention, words: ReadSentence['words'], missing: ReadonlySet<string>): boolean {
  if (!missing.has(`e:${mention.entity.key}`)) return false;
  return words.some((word) => word.start >= mention.start && word.end <= mention.end && word.pos === 'PROPN' &&
    missing.has(wordKey(word.lower)) && missing.has(wordKey(word.lemma)));
}

const unknownNumbers = ({ quantities }: ReadSentence, { missing }: Comparison): Span[] =>
  quantities.filter((quantity) => isTelling(quantity) && missing.has(numberKey(quantity))).map(({ number }) => number);

/** One and two are said in many ways; vague numbers are nobody's figures. */
const isTelling = ({ low, high, precision }: Quantity): boolean =>
  precision === 'exact' && low === high && low > 2;
