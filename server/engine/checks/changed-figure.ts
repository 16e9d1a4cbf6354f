import type { Check } from '../check';
import { disputes } from '../dispute';
import { observe } from '../observe';
import { thresholds } from '../weights';

export const changedFigure: Check = {
  id: 'changed-figure',
  title: 'Figure differs from the archive',
  severity: 'warning',
  looksAt: 'evidence',
  doc: `
    Finds an amount, count, percentage, margin, rank, age or duration that the archive gives otherwise for the same thing.
    Readers who saw the earlier article will doubt one of the two.
    Take the archive's figure, keep yours as verified, or say in the text what has changed.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\n---\n\nThe treasurer of Lundy spent more than $250,000 in campaign funds on a house.'],
      draft: 'The treasurer of Lundy spent $250,000 in campaign funds on a house.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nThe Lundy Bridge will cost [|$4 million|], Mayor Ada Brill said.'],
      draft: 'Mayor Ada Brill said the Lundy Bridge would cost [|$40 million|].',
      message: 'The Courier (March 4, 2021) says $4 million; the draft says $40 million.',
      fixed: 'Mayor Ada Brill said the Lundy Bridge would cost $4 million.',
    },
    {
      archive: ['Councilwoman Ada Brill, [|61|], is leading in the polls.'],
      draft: 'Ada Brill, [|63|], leads in the polls.',
      fixed: 'Ada Brill, 61, leads in the polls.',
    },
    {
      archive: ['---\ndate: 2021-06-04\n---\n\nTom Rusk is accused in the slaying of [|20|]-year-old Ada Brill.'],
      draft: '---\ndate: 2021-03-04\n---\n\nThe shooting resulted in the death of [|19|]-year-old Ada Brill of Lundy.',
    },
    {
      archive: ['---\ndate: 2021-06-04\n---\n\nThe council honored 20-year-old Ada Brill.'],
      draft: '---\ndate: 2021-03-04\n---\n\nThe council praised 19-year-old Ada Brill of Lundy.',
    },
    {
      archive: ['Brill is among the [|six|] Democrats running in the council primary.'],
      draft: 'Brill is one of [|five|] Democrats running in the council primary. 🗳️',
      fixed: 'Brill is one of six Democrats running in the council primary. 🗳️',
    },
    {
      archive: ['The Lundy Bridge has cost [|$82 million|], and its toll has paid for $30 million.'],
      draft: 'The Lundy Bridge has cost less than [|$80 million|].',
    },
    {
      archive: ['The Lundy council backed a tram to the harbor. The line, which will cost [|$412 million|], is to open in 2027.'],
      draft: 'The [|$421 million|] tram line will open in 2027.',
      fixed: 'The $412 million tram line will open in 2027.',
    },
    {
      archive: ['The Lundy council voted [|8-3|] on Tuesday to approve a tram line to the harbor.'],
      draft: 'The council approved the tram line to the harbor on Tuesday, [|9-3|].',
    },
    {
      archive: ['The Lundy tram line will cost $412 million.'],
      draft: 'A second Lundy tram line would cost $500 million.',
    },
    { archive: ['Brill raised $1.3 million.'], draft: 'Reyes raised less than $1 million, Brill $1.3 million.' },
    { archive: ['The tunnel cost $4 million.'], draft: 'The bridge cost $40 million.' },
    { archive: ['The bridge cost nearly $4 million.'], draft: 'The bridge cost $3.9 million.' },
    { archive: ['More than 100 people marched in Lundy.'], draft: 'In Lundy, 109 people marched.' },
  ],
  *run(comparison) {
    for (const dispute of disputes(comparison)) {
      const { claim, supporting, refuting } = dispute;
      if (claim.value.type !== 'quantity' || supporting.length > 0) continue;
      if ((refuting[0]?.score ?? 0) < thresholds.warning) continue;
      yield observe(comparison, dispute);
    }
  },
};
