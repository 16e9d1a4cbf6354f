import { textOf } from '../../text/span';
import { wordsAt, type Passage } from '../archive';
import type { Check } from '../check';
import type { Claim } from '../claim';
import { correctionsIn, type Correction } from '../correction';
import type { Observation } from '../finding';
import { valueSpan } from '../observe';
import { gistOf } from '../gist-of';
import { meetingOf } from '../meeting';
import { featuresOf } from '../features';
import { compareValues } from '../relate';
import type { ReadSentence } from '../reading';
import { citationText, sourceText } from '../sources';
import { scoreOf, thresholds } from '../weights';

export const repeatedCorrection: Check = {
  id: 'repeated-correction',
  title: 'Repeats what was corrected',
  severity: 'error',
  looksAt: 'passages',
  doc: `
    Finds a value that a correction in the archive has put right.
    An error that the newsroom has already corrected must not be printed again.
    Take the corrected value.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-05\n---\n\nCorrection: An earlier version of this article misstated when the Lundy Bridge was built. The bridge was built in 1931, not [|1913|].'],
      draft: 'The Lundy Bridge was built in [|1913|].',
      message: 'The Courier (March 5, 2021) has corrected 1913 to 1931.',
      fixed: 'The Lundy Bridge was built in 1931.',
    },
    {
      archive: ['Correction: The Lundy Bridge was built in 1931, not 1913.'],
      draft: 'The Lundy Bridge was built in 1931.',
    },
    { archive: ['The bridge was built in 1931, not 1913, Brill said.'], draft: 'The Córdoba tunnel was dug in 1913.' },
  ],
  *run({ draft, passages }) {
    for (const [sentence, close] of passages) {
      for (const passage of close) {
        for (const correction of gistOf(passage).corrects ? correctionsIn(passage) : []) {
          const claim = sentence.claims.find((one) => repeats(one, sentence, correction.wrong, passage));
          if (claim) yield observation(draft.article.prose, claim, correction, passage);
        }
      }
    }
  },
};

function repeats(claim: Claim, sentence: ReadSentence, wrong: Claim, passage: Passage): boolean {
  if (compareValues(claim.value, wrong.value) !== 'equal') return false;
  const features = featuresOf({ claim, sentence }, { claim: wrong, sentence: passage.sentence }, meetingOf(sentence, passage));
  return scoreOf(claim.value, { ...features, otherMode: 0, otherScope: 0 }) >= thresholds.support;
}

function observation(text: string, claim: Claim, { wrong, right }: Correction, passage: Passage): Observation {
  const span = valueSpan(claim.value, claim.span);
  const value = textOf(text, span);
  const instead = right && wordsAt(passage, valueSpan(right.value, right.span));
  return {
    ...span,
    message: `${sourceText(passage.article)} has corrected ${value}${instead ? ` to ${instead}` : ''}.`,
    exhibits: [{ passage, span: valueSpan(wrong.value, wrong.span), stance: 'refutes', value: instead ?? value }],
    fixes: instead ? [{ title: `Use “${instead}” (correction in ${citationText(passage.article)})`, edits: [{ span, text: instead }] }] : [],
    repeats: [],
    claim: `${claim.subject?.key ?? claim.heads.join('+')}|${value.toLowerCase()}`,
  };
}
