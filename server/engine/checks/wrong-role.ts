import { textOf, type Span } from '../../text/span';
import { wordsAt } from '../archive';
import { peopleOf } from '../names/archive-people';
import type { Check } from '../check';
import type { Exhibit, Fix, Observation } from '../finding';
import type { Role } from '../mention';
import type { Reading } from '../reading';
import { disputeRole, type RoleDispute } from '../titles/role-dispute';
import { renderRoleLike } from '../titles/role-rendering';
import { sourcesText } from '../sources';

export const wrongRole: Check = {
  id: 'wrong-role',
  title: 'Title, party or state differs from the archive',
  severity: 'warning',
  doc: `
    Finds a person with another party, state, seat or post than the archive gives the same person.
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
    const people = peopleOf(comparison, keysWithRoles(draft));
    if (people.size === 0) return;
    for (const sentence of draft.sentences) {
      for (const mention of sentence.mentions) {
        const seen = mention.roles.length > 0 ? people.get(mention.entity.key) : undefined;
        for (const role of seen ? mention.roles : []) {
          const dispute = disputeRole(sentence, mention, role, seen ?? [], asOf);
          if (dispute) yield observe(draft.article.text, dispute);
        }
      }
    }
  },
};

/** Those of whom the draft says what they are. */
const keysWithRoles = ({ sentences }: Reading): ReadonlySet<string> => new Set(sentences.flatMap(({ mentions }) =>
  mentions.filter(({ roles }) => roles.length > 0).map(({ entity }) => entity.key)));

function observe(text: string, { mention, role, against }: RoleDispute): Observation {
  const place = placeOf(role, against[0]?.role ?? role);
  const own = textOf(text, place);
  const [best] = against;
  const passages = against.map(({ passage }) => passage);
  const has = passages.length > 1 && new Set(passages.map(({ article }) => article.cluster)).size > 1 ? 'have' : 'has';
  return {
    ...place,
    message:
      `${sourcesText(passages)} ${has} ${mention.entity.canonicalName} ${best ? saidOf(role, best.role, wordsOf(best, role)) : ''}; ` +
      `the draft says ${plainValue(role, best?.role ?? role, own)}.`,
    exhibits: against.map((account): Exhibit => ({
      passage: account.passage,
      span: placeOf(account.role, role),
      stance: 'refutes',
      value: wordsOf(account, role),
    })),
    fixes: best ? fixesFor(place, role, own, best, sourcesText(passages)) : [],
    repeats: [],
    claim: `${mention.entity.key}|${role.kind}|${role.value}|${role.of ?? ''}`,
  };
}

type Account = RoleDispute['against'][number];

/** What differs: the organisation or place where the title is the same, else the words of the role. */
const placeOf = (role: Role, other: Role): Span =>
  (role.kind === 'title' && role.value === other.value && !isOfTenses(role, other) ? role.ofSpan : undefined) ??
  role.span;

/** Where only the time of an office is in question: held now, or over. */
const isOfTenses = (a: Role, b: Role): boolean =>
  a.kind === 'title' && a.value === b.value && a.tense !== b.tense && [a, b].some(({ tense }) => tense === 'former');

const wordsOf = ({ passage, role }: Account, own: Role): string =>
  wordsAt(passage, placeOf(role, own)).replace(/\s+/g, ' ');

/** `as a Democrat`, `of Ohio`, `as football coach of Lundy University`. */
function saidOf(own: Role, theirs: Role, words: string): string {
  if (own.kind === 'state') return `of ${words}`;
  if (isOfTenses(own, theirs)) return `as former ${own.value}`;
  if (own.kind === 'title' && own.value === theirs.value) return `as ${own.value} of ${words}`;
  const value = plainValue(theirs, own, words);
  return `as ${/^[aeiou]/i.test(value) ? 'an' : 'a'} ${value}`;
}

/** Parties and titles by name, not by letter or chamber; states and places as written. */
function plainValue(role: Role, other: Role, words: string): string {
  if (isOfTenses(role, other)) return `current ${role.value}`;
  if (role.kind === 'party') return role.value.charAt(0).toUpperCase() + role.value.slice(1);
  return role.kind === 'title' && role.value !== other.value ? role.value : words;
}

function fixesFor(place: Span, role: Role, own: string, best: Account, sources: string): Fix[] {
  const text = isOfTenses(role, best.role) ? undefined : renderRoleLike(best.role, wordsOf(best, role), role, own);
  return text ? [{ title: `Use “${text}” (${sources})`, edits: [{ span: place, text }] }] : [];
}
