import type { Check } from '../check';
import type { Fix, Observation } from '../finding';
import { type MisnamedEntity, misnamedEntities } from '../names/misnamed';
import { corrected, misspelledMentions } from '../names/name-correction';
import { sourceText } from '../sources';

export const nameSpelling: Check = {
  id: 'name-spelling',
  title: 'Name spelled differently in the archive',
  severity: 'warning',
  doc: `
    Finds a name that the archive never uses, next to one that it does use for somebody in the same company.
    A misspelled name is the commonest correction, and the first thing its bearer sees.
    Take the archive's spelling in all places, or keep yours as verified.
  `,
  examples: [
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nLundy Mayor [|Anna Bryndal|] and Council President Tom Roe opened the bridge.',
      ],
      draft: 'Lundy Mayor [|Anna Byrndal|] thanked Tom Roe. Byrndal will not run again.',
      message: 'The Courier (Oct. 3, 2021) has the name “Anna Bryndal”; the draft has “Anna Byrndal”.',
      fixed: 'Lundy Mayor Anna Bryndal thanked Tom Roe. Bryndal will not run again.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\n[|Anders Møllgard|], 34, was shot in his home on Elm Street.',
      ],
      draft: 'Police say [|Anders Møllgardt|], 34, was shot on Elm Street.',
      message: 'The Courier (Oct. 3, 2021) has the name “Anders Møllgard”; the draft has “Anders Møllgardt”.',
      fixed: 'Police say Anders Møllgard, 34, was shot on Elm Street.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nRep. [|Glenda Marlow|], D-Ohio, chaired the hearing.',
      ],
      draft: 'Rep. [|Paula Marlow|] of Ohio chaired the panel.',
      message: 'The Courier (Oct. 3, 2021) has Glenda Marlow as representative of Ohio; the draft has “Paula Marlow”.',
    },
    {
      archive: [
        '---\nsource: The Courier\ndate: 2021-10-03\n---\n\nFormer Attorney General [|Jeff Marlow|] will run for the Senate.',
        'The Senate heard former Attorney General Jeff Marlow, who may join six others in a race for the county council.',
      ],
      draft: 'Former Attorney General [|Jess Marlow|] is running for the Senate.',
      message: 'The Courier (Oct. 3, 2021) and 1 other have the name “Jeff Marlow”; the draft has “Jess Marlow”.',
      fixed: 'Former Attorney General Jeff Marlow is running for the Senate.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-10-03\n---\n\nCouncilman [|Joel Marlow|] opposed the tram to the harbor on Tuesday.'],
      draft: 'Councilman [|Joe Marlow|] opposed the tram to the harbor.',
      message: 'The Courier (Oct. 3, 2021) has the name “Joel Marlow”; the draft has “Joe Marlow”.',
      fixed: 'Councilman Joel Marlow opposed the tram to the harbor.',
    },
    {
      archive: ['Councilman Joel Marlow opposed the tram to the harbor on Tuesday.'],
      draft: 'Joe Marlow, the brother of the councilman, opposed the tram to the harbor.',
    },
    {
      archive: ['Former Attorney General Dan Marlow spoke.', 'Dan Marlow is a former attorney general of the old school.'],
      draft: 'Don Marlow is running for the Senate.',
    },
    {
      archive: ['Anna Bryndal, a nurse in Harwick, married in May.'],
      draft: 'Lundy Mayor Anna Byrndal thanked Tom Roe.',
    },
    {
      archive: ['Mayor Alexander O’Dell of Lundy spoke with Tom Roe.'],
      draft: "Mayor Alex O'Dell of Lundy spoke with Tom Roe.",
    },
    {
      archive: ['Rep. Glenda Marlow, D-Ohio, came with her husband.'],
      draft: 'Paul Marlow, a Lundy baker, is no politician.',
    },
  ],
  *run(comparison) {
    for (const misnamed of misnamedEntities(comparison)) yield* observe(comparison.draft.article.text, misnamed);
  },
};

function* observe(text: string, misnamed: MisnamedEntity): Iterable<Observation> {
  const { entity, known, mentions, office } = misnamed;
  const wrong = misspelledMentions(mentions, entity, known.name);
  const [first, ...others] = wrong;
  if (!first) return;
  const source =
    sourceText(known.passage.article) +
    (known.stories > 1 ? ` and ${known.stories - 1} other${known.stories > 2 ? 's' : ''}` : '');
  const has = known.stories > 1 ? 'have' : 'has';
  yield {
    start: first.start,
    end: first.end,
    message: office
      ? `${source} ${has} ${known.name} as ${office}; the draft has “${entity.canonicalName}”.`
      : `${source} ${has} the name “${known.name}”; the draft has “${entity.canonicalName}”.`,
    exhibits: [{ passage: known.passage, span: spanOf(misnamed), stance: 'refutes', value: known.name }],
    fixes: fixesFor(text, misnamed, wrong, source),
    repeats: others.map(({ start, end }) => ({ start, end })),
    claim: `${entity.key}|${entity.canonicalName}`,
  };
}

/** Where the archive's sentence has the name. */
function spanOf({ known: { name, passage } }: MisnamedEntity): { readonly start: number; readonly end: number } {
  const mention = passage.sentence.mentions.find(
    ({ entity, form }) => form === 'name' && entity.canonicalName === name,
  );
  const { start, end } = mention ?? passage.sentence;
  return { start, end };
}

/** In all places first: one person has one name. */
function fixesFor(
  text: string,
  { entity, known }: MisnamedEntity,
  wrong: MisnamedEntity['mentions'],
  source: string,
): Fix[] {
  const edits = wrong.map(({ start, end }) => ({
    span: { start, end },
    text: corrected(text.slice(start, end), entity, known.name),
  }));
  const [first] = edits;
  if (!first) return [];
  const all = { title: `Use “${known.name}” in all ${edits.length} places (${source})`, edits };
  const here = { title: `Use “${first.text}” here (${source})`, edits: [first] };
  return edits.length > 1 ? [all, here] : [{ title: `Use “${first.text}” (${source})`, edits }];
}
