import { peopleOf } from '../names/archive-people';
import type { Check } from '../check';
import { wrongAges } from '../life/age';
import { lifeDisputes } from '../life/life-dispute';
import { observeLife } from '../life/life-observation';
import type { Reading } from '../reading';
import { disputeRole } from '../titles/role-dispute';
import { observeRole } from '../titles/role-observation';

export const wrongRole: Check = {
  id: 'wrong-role',
  title: 'Title, party, state or time in office differs from the archive',
  severity: 'warning',
  doc: `
    Finds a person with another party, state, seat, post, birth date or day of taking or leaving office than the archive gives.
    A senator called a congressman, or a Democrat a Republican, is noticed by everybody concerned.
    Take the archive's value, or say what changed and when.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-10-03\n---\n\nSen. Zoë Marlow ([|D|]-Ohio) spoke on Monday.'],
      draft: 'Sen. Zoë Marlow ([|R|]-Ohio) will run again.',
      message: 'The Courier (Oct. 3, 2021) has Zoë Marlow as a Democrat; the draft says Republican.',
      fixed: 'Sen. Zoë Marlow (D-Ohio) will run again.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nJane Marlow, a Democrat, has represented Ohio in the U.S. [|House|] since 2011.',
      ],
      draft: '[|Sen.|] Jane Marlow announced the hearing.',
      message: 'The Courier (Oct. 3, 2021) has Jane Marlow as a representative; the draft says senator.',
      fixed: 'Rep. Jane Marlow announced the hearing.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-10-03\n---\n\nSen. Jane Marlow of [|Ohio|] spoke on Monday.'],
      draft: 'Sen. Jane Marlow, D-[|Iowa|], spoke on Tuesday.',
      message: 'The Courier (Oct. 3, 2021) has Jane Marlow of Ohio; the draft says Iowa.',
      fixed: 'Sen. Jane Marlow, D-Ohio, spoke on Tuesday.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-10-03\n---\n\nSen. Jane Marlow, D-[|Ohio|], spoke on Monday.'],
      draft: 'Sen. Jane Marlow (D-[|Ga.|]) spoke on Tuesday.',
      message: 'The Courier (Oct. 3, 2021) has Jane Marlow of Ohio; the draft says Ga.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\n[|Lundy University|] football coach Bob Roe spoke on Monday.',
      ],
      draft: '[|Harwick College|] football coach Bob Roe won on Saturday.',
      message:
        'The Courier (Oct. 3, 2021) has Bob Roe as football coach of Lundy University; the draft says Harwick College.',
      fixed: 'Lundy University football coach Bob Roe won on Saturday.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nOthers in the Senate race are former [|Lundy University|] football coach Bob Roe and Jane Marlow.',
      ],
      draft: 'Former [|University of Ohio|] football coach Bob Roe is in the race.',
      message:
        'The Courier (Oct. 3, 2021) has Bob Roe as football coach of Lundy University; the draft says University of Ohio.',
      fixed: 'Former Lundy University football coach Bob Roe is in the race.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nFormer [|Attorney General|] Jane Marlow will run for the Senate.',
      ],
      draft: 'Jane Marlow, the current [|attorney general|], may run for the Senate.',
      message:
        'The Courier (Oct. 3, 2021) has Jane Marlow as former attorney general; the draft says current attorney general.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nWhen [|Lundy News|] host Bob Roe pressed Jane Marlow about Paul Hill, she laughed.',
      ],
      draft: 'Jane Marlow told [|QBN|] host Bob Roe that she trusts Paul Hill.',
      message: 'The Courier (Oct. 3, 2021) has Bob Roe as host of Lundy News; the draft says QBN.',
      fixed: 'Jane Marlow told Lundy News host Bob Roe that she trusts Paul Hill.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nMayor Zoë Marlow, a [|Democrat|], called the vote on the tram a turning point.',
      ],
      draft: 'Mayor Marlow, a [|Republican|], welcomed the vote on the tram.',
      message: 'The Courier (Oct. 3, 2021) has Marlow as a Democrat; the draft says Republican.',
      fixed: 'Mayor Marlow, a Democrat, welcomed the vote on the tram.',
    },
    {
      archive: ['Mayor Zoë Marlow, a Democrat, called the vote on the tram a turning point.', 'Tom Marlow spoke on the vote on the tram.'],
      draft: 'Mayor Marlow, a Republican, welcomed the vote on the tram.',
    },
    {
      archive: ['Former Lundy University football coach Bob Roe is in the Senate race.'],
      draft: 'Former Harwick University football coach Bob Roe opened a restaurant.',
    },
    {
      archive: ['Former Attorney General Jane Marlow will run.', 'Attorney General Jane Marlow spoke.'],
      draft: 'Jane Marlow, the current attorney general, may run.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2011-10-03\n---\n\nFormer Mayor Jane Marlow of Lundy spoke.'],
      draft: '---\ndate: 2021-10-03\n---\n\nJane Marlow, the current mayor of Lundy, spoke.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nJane Marlow, a Democrat, has represented Ohio in the U.S. House since [|2011|].',
      ],
      draft: 'Jane Marlow, who took office in [|2012|], praised the ruling.',
      message: 'The Courier (Oct. 3, 2021) has Jane Marlow in office since 2011; the draft says 2012.',
      fixed: 'Jane Marlow, who took office in 2011, praised the ruling.',
    },
    {
      archive: ['Jane Marlow has represented Ohio in the U.S. House since 2011.'],
      draft: 'Gov. Jane Marlow, who took office in 2019, praised the ruling.',
    },
    {
      archive: [
        '---\nsource: Officials\nkind: record\n---\n\nZoë Marlow, a Democrat, represented Ohio in the U.S. House from Jan. 5, 2011 to Jan. 3, 2019.\n\n' +
          'Zoë Marlow, a [|Democrat|], has represented Ohio in the U.S. Senate since Jan. 3, 2019.',
        'Sen. Zoë Marlow, a Republican, spoke.',
      ],
      draft: '---\ndate: 2021-10-03\n---\n\nSen. Zoë Marlow, [|R|]-Ohio, spoke.',
      message: 'Officials has Zoë Marlow as a Democrat; the draft says Republican.',
    },
    {
      archive: [
        '---\nsource: Officials\nkind: record\n---\n\nZoë Marlow represented Ohio in the U.S. House from Jan. 5, 2011 to Jan. 3, 2019.\n\n' +
          'Zoë Marlow was born on [|Feb. 3, 1970|].',
      ],
      draft: 'Rep. Zoë Marlow of Ohio was born in [|1971|].',
      message: 'Officials has Zoë Marlow born on Feb. 3, 1970; the draft says 1971.',
      fixed: 'Rep. Zoë Marlow of Ohio was born in 1970.',
    },
    {
      archive: [
        '---\nsource: Officials\nkind: record\n---\n\nZoë Marlow is mayor of Lundy.\n\nZoë Marlow was born on [|Feb. 3, 1970|].',
      ],
      draft: '---\ndate: 2021-03-04\n---\n\nMayor Zoë Marlow, [|54|], spoke on Monday.',
      message: 'Officials has Zoë Marlow born on Feb. 3, 1970, which makes 51 on March 4, 2021; the draft says 54.',
      fixed: '---\ndate: 2021-03-04\n---\n\nMayor Zoë Marlow, 51, spoke on Monday.',
    },
    {
      archive: ['---\nkind: record\n---\n\nZoë Marlow is mayor of Lundy.\n\nZoë Marlow was born on Feb. 3, 1970.'],
      draft: '---\ndate: 2021-03-04\n---\n\nZoë Marlow, 54, a nurse, found the dog.',
    },
    {
      archive: ['---\nkind: record\n---\n\nZoë Marlow represented Ohio in the U.S. House from Jan. 5, 2011 to Jan. 3, 2019.'],
      draft: '---\ndate: 2020-10-03\n---\n\nSen. Zoë Marlow of Ohio spoke.',
    },
    {
      archive: ['---\nkind: record\n---\n\nZoë Marlow, a Democrat, represents Ohio in the U.S. House.'],
      draft: 'State Sen. Zoë Marlow, a Republican, spoke.',
    },
    {
      archive: ['---\ndate: 2021-10-03\n---\n\nThen-Rep. Jane Marlow (D-Ohio) voted against the bill.'],
      draft: '---\ndate: 2021-10-04\n---\n\nSen. Jane Marlow (D-Ohio) spoke.',
    },
    {
      archive: ['---\ndate: 2021-10-03\n---\n\nJane Marlow was a senator from Ohio until 2010.'],
      draft: '---\ndate: 2021-10-04\n---\n\nRep. Jane Marlow, D-Ohio, spoke.',
    },
    {
      archive: ['---\ndate: 2021-10-03\n---\n\nOhio Gov.-elect Jane Marlow spoke.'],
      draft: '---\ndate: 2021-10-04\n---\n\nOhio Lt. Gov. Jane Marlow spoke.',
    },
    {
      archive: ['---\ndate: 2021-10-03\n---\n\nActing Police Chief Bob Roe of Lundy spoke.'],
      draft: '---\ndate: 2021-10-04\n---\n\nLundy Police Chief Bob Roe spoke.',
    },
    { archive: ['Bob Roe, a former chief of staff to Marlow, spoke.'], draft: 'Bob Roe, a former press secretary to Marlow, spoke.' },
    {
      archive: ['Attorney General Jane Marlow of Ohio spoke on Monday.'],
      draft: 'Former Ohio state Sen. Jane Marlow spoke on Tuesday.',
    },
    { archive: ['Sen. Jane Marlow (D-Ohio) spoke.'], draft: 'The Ohio Democrat Jane Marlow will run again.' },
    { archive: ['Sen. Jane Marlow (D-Ohio) spoke.'], draft: 'Sen. Paul Marlow (R-Iowa) will run again.' },
    {
      archive: ['Jane Marlow (D-Ohio) spoke.', 'Jane Marlow, a Republican, spoke.'],
      draft: 'Rep. Jane Marlow (R-Ohio) will run.',
    },
  ],
  *run(comparison) {
    const { draft, asOf } = comparison;
    for (const dispute of lifeDisputes(comparison)) yield observeLife(draft.article.prose, dispute);
    yield* wrongAges(comparison);
    const people = peopleOf(comparison, keysWithRoles(draft));
    if (people.size === 0) return;
    for (const sentence of draft.sentences) {
      for (const mention of sentence.mentions) {
        const seen = mention.roles.length > 0 ? people.get(mention.entity.key) : undefined;
        for (const role of seen ? mention.roles : []) {
          const dispute = disputeRole(sentence, mention, role, seen ?? [], { draft, asOf });
          if (dispute) yield observeRole(draft.article.text, dispute);
        }
      }
    }
  },
};

/** Those of whom the draft says what they are. */
const keysWithRoles = ({ sentences }: Reading): ReadonlySet<string> => new Set(sentences.flatMap(({ mentions }) =>
  mentions.filter(({ roles }) => roles.length > 0).map(({ entity }) => entity.key)));
