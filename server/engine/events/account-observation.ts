import { textOf, type Span } from '../../text/span';
import type { Account, Told } from './account';
import { wordsAt } from '../archive';
import { isPastForm } from '../clauses/verb-forms';
import type { Event } from './party';
import type { Exhibit, Fix, Observation } from '../finding';
import { citationText, say, sourcesText } from '../sources';

/** How an event of the draft is shown beside what the archive tells: both sides with their sources. */
export function observeAccount(text: string, { event, supporting, refuting }: Account): Observation {
  const own = textOf(text, event.span).replace(/\s+/g, ' ');
  const passages = refuting.map(({ passage }) => passage);
  const best = refuting.find(({ event: told }) => !isInfinitive(told)) ?? refuting[0];
  const theirs = best ? wordingOf(best) : '';
  return {
    ...event.span,
    message: `${sourcesText(passages)} ${say(passages)} “${theirs}”; ${ownSide(own, supporting)}.`,
    exhibits: [...refuting.map((told) => exhibitOf(told, 'refutes')), ...supporting.map((told) => exhibitOf(told, 'supports'))],
    fixes: best ? fixFor(event, best) : [],
    repeats: [],
    claim: [...keysOf(event), event.affirmed ? event.predicate : `not ${event.predicate}`].join(
      '|',
    ),
    score: best?.score,
    ...(refuting.every(({ mild }) => mild) && { severity: 'information' as const }),
  };
}

function ownSide(own: string, supporting: readonly Told[]): string {
  const [best] = supporting;
  if (!best) return `the draft says “${own}”`;
  const passages = supporting.map(({ passage }) => passage);
  return `${sourcesText(passages)} ${say(passages)} “${wordingOf(best)}”, as the draft does`;
}

const exhibitOf = (told: Told, stance: Exhibit['stance']): Exhibit =>
  ({ passage: told.passage, span: told.event.span, stance, value: wordingOf(told) });

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
  return [{ title: `Use “${text}” (${citationText(passage.article)})`, edits: [{ span: place, text }] }];
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
