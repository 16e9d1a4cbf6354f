import { textOf, type Span } from '../../text/span';
import { type Account, accounts, type Told } from '../account';
import { wordsAt } from '../archive';
import type { Check } from '../check';
import type { Event } from '../event-party';
import type { Fix, Observation } from '../finding';
import { isPastForm } from '../clause-verb-forms';
import { say, sourcesText } from '../sources';

export const conflictingEvent: Check = {
  id: 'conflicting-event',
  title: 'Event told otherwise in the archive',
  severity: 'warning',
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
      if (account.supporting.length === 0)
        yield observation(comparison.draft.article.text, account);
    }
  },
};

function observation(text: string, { event, refuting }: Account): Observation {
  const own = textOf(text, event.span).replace(/\s+/g, ' ');
  const passages = refuting.map(({ passage }) => passage);
  const best = refuting.find(({ event: told }) => !isInfinitive(told)) ?? refuting[0];
  const theirs = best ? wordingOf(best) : '';
  return {
    ...event.span,
    message: `${sourcesText(passages)} ${say(passages)} “${theirs}”; the draft says “${own}”.`,
    exhibits: refuting.map((told) => ({
      passage: told.passage,
      span: told.event.span,
      stance: 'refutes',
      value: wordingOf(told),
    })),
    fixes: best ? fixFor(event, best) : [],
    repeats: [],
    claim: [...keysOf(event), event.affirmed ? event.predicate : `not ${event.predicate}`].join(
      '|',
    ),
    score: best?.score,
  };
}

/** `to resign` reads worse in a message than `resigned`. */
const isInfinitive = (event: Event): boolean => wordsIn(event)[0]?.lower === 'to';

const wordingOf = ({ passage, event }: Told): string =>
  wordsAt(passage, event.span).replace(/\s+/g, ' ');

const keysOf = ({ agent, patient }: Event): string[] =>
  [agent, patient].map((party) => party?.entities[0]?.key ?? party?.head ?? '');

/**
 * Only where one word can stand for the other: `approved` for `rejected`, `was convicted`
 * for `was acquitted`.
 */
function fixFor(own: Event, { passage, event }: Told): Fix[] {
  const place = swappable(own, event);
  if (!place) return [];
  const main = wordsIn(event).at(-1);
  const text = main ? main.text : '';
  return [{ title: `Use “${text}” (${sourcesText([passage])})`, edits: [{ span: place, text }] }];
}

function swappable(own: Event, theirs: Event): Span | undefined {
  const [ours, others] = [wordsIn(own), wordsIn(theirs)];
  const [main, other] = [ours.at(-1), others.at(-1)];
  const sameAuxiliaries =
    ours.length === others.length &&
    ours.slice(0, -1).every(({ lower }, i) => lower === others[i]?.lower);
  const sameForm =
    main &&
    other &&
    main.pos === 'VERB' &&
    other.pos === 'VERB' &&
    isPastForm(main) &&
    isPastForm(other);
  const sameRoles =
    own.clause.voice === theirs.clause.voice &&
    own.affirmed &&
    theirs.affirmed &&
    Boolean(own.clause.object) === Boolean(theirs.clause.object);
  return main && sameAuxiliaries && sameForm && sameRoles
    ? { start: main.start, end: main.end }
    : undefined;
}

const wordsIn = ({ clause, span }: Event) =>
  clause.words.filter(({ start, end }) => start >= span.start && end <= span.end);
