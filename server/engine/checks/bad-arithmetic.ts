import { said, type Slip, type Sums } from '../arithmetic';
import { birthSlips } from '../arithmetic/birth';
import { listSlips } from '../arithmetic/list';
import { partSlips, percentSlips } from '../arithmetic/parts';
import { periodSlips } from '../arithmetic/period';
import { weekdaySlips } from '../arithmetic/weekday';
import type { Check } from '../check';
import type { Comparison } from '../comparison';
import type { Observation } from '../finding';

export const badArithmetic: Check = {
  id: 'bad-arithmetic',
  title: 'The numbers do not add up',
  severity: 'warning',
  looksAt: 'passages',
  doc: `
    Finds weekdays that do not fit their dates, and lists, totals, percentages, lengths and ages that do not add up.
    Readers do the sum, and doubt the rest.
    Do the sum again, and correct the side that is wrong.
  `,
  examples: [
    {
      draft: '---\ndate: 2019-10-29\n---\n\nCandidates have until [|Friday|], Nov. 9, to file.',
      message: 'Nov. 9, 2019, is a Saturday; the draft says Friday.',
      fixed: '---\ndate: 2019-10-29\n---\n\nCandidates have until Saturday, Nov. 9, to file.',
    },
    { draft: '---\ndate: 2019-10-29\n---\n\nCandidates have until Friday, Nov. 8, to file.' },
    {
      draft: 'Brill was born on [|Monday|], July 4, 1950.',
      message: 'July 4, 1950, is a Tuesday; the draft says Monday.',
    },
    {
      draft: 'The storm hit [|four|] towns: Lundy, Orrin and São Brás.',
      message: 'The draft says four towns and names three.',
      fixed: 'The storm hit three towns: Lundy, Orrin and São Brás.',
    },
    { draft: 'The storm hit two towns: Lundy, Ohio, and Orrin, Maine.' },
    { draft: 'The storm hit four towns, including Lundy and Orrin.' },
    { draft: 'She has three rivals: Ada Brill, Tom Rusk and the mayor of Orrin, Al Poe.' },
    {
      draft: 'The fire killed [|12|] people, including five women and eight men.',
      message: 'Five women and eight men make 13; the draft says 12 people.',
      fixed: 'The fire killed 13 people, including five women and eight men.',
    },
    { draft: 'The fire killed 12 people, including five children and eight Americans.' },
    { draft: 'The fire killed 12 people, including five women and two men.' },
    {
      draft: 'Brill spent [|19|] years in the Senate, from 1996 to 2017.',
      message: '1996 to 2017 is 21 years; the draft says 19.',
      fixed: 'Brill spent 21 years in the Senate, from 1996 to 2017.',
    },
    { draft: 'Brill spent 20 years in the Senate, from 1997 to 2017.' },
    { draft: 'Brill spent 21 years in the Senate, from 1997 to 2017.' },
    { draft: 'Brill served from 1997 to 2017, the last five years as chairwoman.' },
    {
      draft: '---\ndate: 2019-10-29\n---\n\nBrill, [|72|], was born July 4, 1950.',
      message: 'Somebody born on July 4, 1950 is 69 on Oct. 29, 2019; the draft says 72.',
      fixed: '---\ndate: 2019-10-29\n---\n\nBrill, 69, was born July 4, 1950.',
    },
    { draft: '---\ndate: 2019-10-29\n---\n\nBrill, 69, was born in 1950.' },
    {
      draft: 'Six of the 12 members, or [|60 percent|], stayed away.',
      message: 'Six of 12 is 50 percent; the draft says 60 percent.',
      fixed: 'Six of the 12 members, or 50 percent, stayed away.',
    },
  ],
  *run({ draft, asOf }: Comparison) {
    const { prose } = draft.article;
    for (const sentence of draft.sentences) {
      if (sentence.quantities.length + sentence.dates.length === 0) continue;
      const sums: Sums = { prose, sentence, today: asOf };
      for (const slips of readers) for (const slip of slips(sums)) yield observation(prose, slip);
    }
  },
};

const readers = [weekdaySlips, listSlips, partSlips, percentSlips, periodSlips, birthSlips];

const observation = (prose: string, { span, other, message, fixes }: Slip): Observation => ({
  ...span, message, fixes, repeats: [],
  exhibits: [{ span: other, stance: 'refutes', value: said(prose, other) }],
  claim: `${said(prose, span)}|${said(prose, other)}`.toLowerCase(),
});
