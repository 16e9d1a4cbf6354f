import { accounts } from '../events/account';
import { observeAccount } from '../events/account-observation';
import type { Check } from '../check';

export const conflictingEvent: Check = {
  id: 'conflicting-event',
  title: 'Event told otherwise in the archive',
  severity: 'warning',
  looksAt: 'passages',
  doc: `
    Finds an event of which the archive gives an account that cannot also be true: fired or resigned, won or lost, done or not done.
    Such a turn is easily made in cutting and rewriting, and readers notice it at once.
    Find out which account holds; if things have changed since, say so in the text.
  `,
  examples: [
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nMara Ellery [|resigned|] as coach of the Quillmoor team on Sunday.',
      ],
      draft: 'Mara Ellery [|was fired|] as coach of the Quillmoor team.',
      message: 'The Courier (Oct. 3, 2021) says “resigned”; the draft says “was fired”.',
    },
    {
      archive: ['The council of Quillmoor [|rejected|] the bridge plan on Monday.'],
      draft: 'The council of Quillmoor [|approved|] the bridge plan on Monday.',
      fixed: 'The council of Quillmoor rejected the bridge plan on Monday.',
    },
    {
      archive: ['Mayor René Ortiz [|did not attend|] the hearing on the bridge plan.'],
      draft: 'Mayor René Ortiz [|attended|] the hearing on the bridge plan.',
    },
    {
      archive: ['The council discussed the tram to the harbor. Mara Ellery [|voted against|] the project.'],
      draft: 'Mara Ellery [|voted in favor of|] the tram to the harbor.',
    },
    {
      archive: ['A jury found Mara Ellery guilty of stealing $4,000 from a fund. She was acquitted of one count of perjury.'],
      draft: 'Mara Ellery was convicted of stealing from a fund.',
    },
    {
      archive: ['Ellery beat Ortiz in the 2014 election.'],
      draft: 'Ellery lost to Ortiz in the 2018 election.',
    },
    {
      archive: ['Ellery may resign as coach of the Quillmoor team.'],
      draft: 'Ellery was fired as coach of the Quillmoor team.',
    },
    {
      archive: ['Ortiz lost to Ellery in the 2014 election.'],
      draft: 'Ellery beat Ortiz in the 2014 election.',
    },
  ],
  *run(comparison) {
    for (const account of accounts(comparison)) {
      if (account.supporting.length === 0) yield observeAccount(comparison.draft.article.prose, account);
    }
  },
};
