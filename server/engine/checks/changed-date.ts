import type { Check } from '../check';
import { disputes } from '../dispute';
import { observe } from '../observe';
import { thresholds } from '../weights';

export const changedDate: Check = {
  id: 'changed-date',
  title: 'Date differs from the archive',
  severity: 'warning',
  looksAt: 'evidence',
  doc: `
    Finds a date, year, period, deadline or time that the archive gives otherwise for the same event.
    A wrong date is among the errors most often corrected in print.
    Take the archive's date, keep yours as verified, or say in the text that it has moved.
  `,
  examples: [
    {
      archive: [
        '---\nsource: The Courier\n---\n\nAda Brill made calls about the Senate seat she held for 20 years.\n\nBrill served in the Senate from [|1997 to 2017|].',
      ],
      draft: 'Ada Brill held the Senate seat easily from [|1998 to 2017|].',
      message: 'The Courier says 1997 to 2017; the draft says 1998 to 2017.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nSenator Ada Brill served in the Senate from [|1997 to 2017|].'],
      draft: 'Ada Brill served in the Senate from [|1995 to 2017|].',
      message: 'The Courier (March 4, 2021) says 1997 to 2017; the draft says 1995 to 2017.',
      fixed: 'Ada Brill served in the Senate from 1997 to 2017.',
    },
    {
      archive: ['Candidates have until [|Nov. 8|] to qualify for the ballot.'],
      draft: 'Candidates must qualify for the ballot by [|Nov. 9|].',
      fixed: 'Candidates must qualify for the ballot by Nov. 8.',
    },
    { archive: ['The Müller Bridge opened in May 1931.'], draft: 'The Müller Bridge opened in 1931.' },
    { archive: ['Brill first ran for the Senate in 1996.'], draft: 'Brill served in the Senate from 1997 to 2017.' },
  ],
  *run(comparison) {
    for (const dispute of disputes(comparison)) {
      const { claim, supporting, refuting } = dispute;
      if (claim.value.type !== 'date' || supporting.length > 0) continue;
      if ((refuting[0]?.score ?? 0) < thresholds.warning) continue;
      yield observe(comparison, dispute);
    }
  },
};
