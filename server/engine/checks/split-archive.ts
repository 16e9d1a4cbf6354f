import { accounts } from '../events/account';
import { observeAccount } from '../events/account-observation';
import type { Check } from '../check';
import { disputes } from '../dispute';
import { observe } from '../observe';
import { thresholds } from '../weights';

export const splitArchive: Check = {
  id: 'split-archive',
  title: 'The archive itself is divided',
  severity: 'information',
  looksAt: 'evidence',
  doc: `
    Finds a value that some pieces of the archive give and others give otherwise.
    The draft takes one side; a reader may know the other.
    Look at both sides, and decide once which the newsroom stands by.
  `,
  examples: [
    {
      archive: [
        '---\nsource: The Courier\n---\n\nAda Brill served in the Senate from [|1997 to 2017|].',
        '---\nsource: The Ledger\n---\n\nBrill, who sat in the Senate from [|1996 to 2017|], is back.',
      ],
      draft: 'Ada Brill was in the Senate from [|1996 to 2017|].',
      message: 'The Courier says 1997 to 2017; The Ledger says 1996 to 2017, as the draft does.',
    },
    {
      archive: [
        '---\nsource: The Courier\n---\n\nAda Brill, who served in the Senate from [|1997 to 2017|] before she moved to Lundy, called old friends.',
        '---\nsource: The Ledger\n---\n\nSee, Brill held the seat easily from [|1996 to 2017|].',
      ],
      draft: 'Ada Brill, who served in the Senate from [|1996 to 2017|], may return.',
      message: 'The Courier says 1997 to 2017; The Ledger says 1996 to 2017, as the draft does.',
    },
    {
      archive: [
        '---\nsource: The Courier\n---\n\nMara Ellery [|resigned|] as coach of the Quillmoor team on Sunday.',
        '---\nsource: The Ledger\n---\n\nMara Ellery [|was fired|] as coach of the Quillmoor team.',
      ],
      draft: 'Mara Ellery [|was fired|] as coach of the Quillmoor team.',
      message: 'The Courier says “resigned”; The Ledger says “was fired”, as the draft does.',
    },
    { archive: ['Ada Brill served from 1997 to 2017.', 'Brill served from 1997 to 2017.'], draft: 'Ada Brill served from 1997 to 2017, to Zoë Marlow’s regret.' },
  ],
  *run(comparison) {
    for (const dispute of disputes(comparison)) {
      const { supporting, refuting } = dispute;
      if (supporting.length === 0 || (refuting[0]?.score ?? 0) < thresholds.warning) continue;
      yield observe(comparison, dispute);
    }
    for (const account of accounts(comparison)) {
      if (account.supporting.length > 0 && account.refuting.length > 0) yield observeAccount(comparison.draft.article.prose, account);
    }
  },
};
