import { textOf } from '../../text/span';
import type { Check } from '../check';
import { claimIndex, leastShared } from '../claim-index';
import type { Comparison } from '../comparison';
import { weigh, type Evidence } from '../evidence';
import type { Observation } from '../finding';
import { valueSpan } from '../observe';
import { isOfAnotherOccasion } from '../occasion';
import { ownHearing, ownPassage } from '../own-passages';
import type { ReadSentence } from '../reading';
import { coverOf } from '../relate';
import { areOfSeries, giveOtherFigures } from '../series';
import { recorded, thresholds } from '../weights';

export const selfConflict: Check = {
  id: 'self-conflict',
  title: 'The draft differs with itself',
  severity: 'warning',
  doc: `
    Finds figures, dates, names or roles that differ within the draft: body, headline, summary, captions.
    Whoever reads to the end will see both.
    Make the two agree, or say why they differ.
  `,
  examples: [
    {
      draft: 'The bridge in Lundy will cost $4 million.\n\nIts opening was delayed. The Lundy bridge will cost [|$5 million|].',
      message: 'The draft says $4 million earlier, and $5 million here.',
    },
    { draft: 'Ada Brill, 61, is mayor.\n\nBrill, [|62|], was elected in 2019.' },
    { draft: 'Ada Brill, 61, is mayor. Her brother Tom Brill, 58, is not.' },
    { draft: 'Ada Brill stopped Tom Reyes in the sixth round. In 2008, Brill stopped Reyes in the 11th round.' },
    { draft: 'The suspect, Tom Reyes, robbed the shop on Elm Street of $250.\n\nReyes robbed the shop on Elm Street again, of $300.' },
    { draft: 'The bridge cost $4 million. The Müller tunnel cost $5 million.' },
    { draft: 'Gas prices rose 1.8 percent in May after a 4.2 percent rise in April.\n\nOil prices rose 3.1 percent in May after a 6.4 percent rise in April.' },
  ],
  *run({ draft }: Comparison) {
    const earlier = claimIndex<ReadSentence>();
    for (const sentence of draft.sentences.filter(givesValues)) {
      for (const claim of sentence.claims) {
        const passages = earlier.against(claim).slice(0, mostEarlier).map((one) => ownPassage(draft, one));
        if (passages.length === 0) continue;
        const clashes = weigh({ ...sentence, claims: [claim] }, passages, ownHearing)
          .filter((one) => one.stance === 'refutes' && one.score >= thresholds.own && isSameThing(one) &&
            !isOfAnotherOccasion(one, { claim: one.counter, sentence: one.passage.sentence }));
        for (const evidence of clashes) yield observation(draft.article.prose, evidence);
      }
      for (const claim of sentence.claims) earlier.add(claim, sentence);
    }
  },
};

/** Within one text like sentences speak of different things far more often than of the same. */
const isSameThing = ({ claim, sentence, counter, passage, features: { subject, heads, predicate } }: Evidence): boolean =>
  (claim.value.type === 'quantity' && claim.value.quantity.kind === 'age' && subject === 1) ||
  (subject >= 0 && heads >= leastShared.heads && predicate >= leastShared.predicate &&
    coverOf(claim, passage.sentence) >= leastCover && coverOf(counter, sentence) >= leastCover &&
    !areOfSeries(sentence, passage.sentence) &&
    !(claim.value.type === 'quantity' && giveOtherFigures(claim.value.quantity.kind, sentence, passage.sentence)));

/** A text that says the same thing more often says it again and again. */
const mostEarlier = 12;

/** Part of what each claim is about that the other's sentence must hold. */
const leastCover = 0.8;

/** Only figures and dates can contradict each other. */
const givesValues = ({ quantities, dates }: ReadSentence): boolean => quantities.length + dates.length > 0;

function observation(text: string, { claim, counter, score, features }: Evidence): Observation {
  const span = valueSpan(claim.value, claim.span);
  const earlier = valueSpan(counter.value, counter.span);
  const [here, there] = [textOf(text, span), textOf(text, earlier)];
  return {
    ...span,
    message: `The draft says ${there} earlier, and ${here} here.`,
    exhibits: [{ span: earlier, stance: 'refutes', value: there }],
    fixes: [
      { title: `Use “${there}” here`, edits: [{ span, text: there }] },
      { title: `Use “${here}” in the earlier place`, edits: [{ span: earlier, text: here }] },
    ],
    repeats: [], score, features: recorded(claim.value, features),
    claim: `${claim.subject?.key ?? ''}|${here.toLowerCase()}|${there.toLowerCase()}`,
  };
}
