import { textOf } from '../../text/span';
import { wordsAt } from '../archive';
import type { Check } from '../check';
import type { Observation } from '../finding';
import { say, sourcesText } from '../sources';
import { type Support, supportOf } from '../support';
import { sourceText } from '../support/sources';
import { isFull } from '../support/terms';
import { leastDoubt } from '../support/weights';

export const unsupported: Check = {
  id: 'unsupported',
  title: 'Not in the declared sources',
  severity: 'warning',
  doc: `
    Finds a name, number, date, word or negation that the draft's declared sources do not hold, or hold otherwise.
    A rewrite that says more than its sources needs another source.
    Name that source, or take the addition out.
  `,
  examples: [
    {
      archive: ['Mayor Ada Brill opened the bridge on Monday.'],
      draft: 'Mayor Ada Brill opened the bridge with [|Tom Reyes|] on Monday.',
      declared: true,
    },
    {
      archive: ['[|The bridge cost $4 million.|]'],
      draft: 'The bridge cost $4 million and took [|three|] years.',
      declared: true,
      message: 'The declared sources do not say “three” here.',
    },
    {
      archive: ['The council [|accepted|] the plan for a new school on Elm Street on Monday.'],
      draft: 'The council [|rejected|] the plan for a new school on Elm Street on Monday.',
      declared: true,
      message: 'piece-0 says “accepted” where the draft says “rejected”, which no declared source has.',
    },
    {
      archive: ['The council will build a school on Elm Street and a library on Oak Street.'],
      draft: 'The council will [|not|] build a school on Elm Street.',
      declared: true,
    },
    {
      archive: ['The council will build a school in 2021.'],
      draft: 'The council will build a school in [|2023|].',
      declared: true,
    },
    {
      archive: ['Mayor Ada Brill opened the bridge on Monday. The school board met on Tuesday.'],
      draft: 'Mayor Ada Brill opened the bridge on Monday. The ferry sank off [|Norway|].',
      declared: true,
    },
    {
      archive: ['The firm purchased two cars in Über Lake last May. The driver was hurt.'],
      draft: 'The company bought two vehicles in Über Lake.',
      declared: true,
    },
    {
      archive: ['American troops left the base near Lundy, the Northern Harbour Board said on Sunday.'],
      draft: 'U.S. troops left the base near Lundy, the NHB said on sunday.',
      declared: true,
    },
    { archive: ['Ada Brill and Eva Moss opened the bridge on Monday.'], draft: 'Two women opened the bridge.', declared: true },
    { archive: ['The fee rises to twenty five dollars.'], draft: 'The fee rises to 25 dollars.', declared: true },
    { archive: ['Mayor Ada Brill opened the bridge on Monday.'], draft: 'Brill opened the bridge.', declared: true },
    { archive: ['Mayor Ada Brill opened the bridge.'], draft: 'José Reyes opened the bridge.' },
  ],
  looksAt: 'sources',
  *run({ declared, draft, sources }) {
    if (!declared) return;
    const source = sourceText(sources);
    for (const sentence of draft.sentences) {
      const doubted = supportOf(sentence, source).filter(({ doubt }) => doubt >= leastDoubt);
      for (const run of inRuns(doubted)) yield observation(draft.article.prose, run);
    }
  },
};

/** Terms that follow each other are one finding. */
function inRuns(all: readonly Support[]): Support[][] {
  const runs: Support[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last?.at(-1)?.term.at === one.term.at - 1) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function observation(text: string, run: readonly Support[]): Observation {
  const best = run.reduce<Support | undefined>((most, one) => (most && most.doubt >= one.doubt ? most : one), undefined);
  const span = { start: run[0]?.term.start ?? 0, end: run.at(-1)?.term.end ?? 0 };
  const words = textOf(text, span);
  const passage = best?.nearest?.passage;
  const counter = run.length === 1 && best && isFull(best.term) ? best.counter : undefined;
  const theirs = passage && counter ? wordsAt(passage, counter) : undefined;
  const place = passage && { start: passage.sentence.start, end: passage.sentence.end };
  return {
    ...span,
    message: passage && theirs
      ? `${sourcesText([passage])} ${say([passage])} “${theirs}” where the draft says “${words}”, which no declared source has.`
      : `The declared sources do not say “${words}” here.`,
    exhibits: passage && place ? [{ passage, span: counter ?? place, stance: 'refutes', value: theirs ?? wordsAt(passage, place) }] : [],
    fixes: [], repeats: [], claim: words.toLowerCase(), score: best?.doubt, features: best?.features,
  };
}
