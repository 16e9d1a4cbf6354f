import { contains, overlaps, type Span } from '../text/span';
import type { Word } from '../text/word';
import { wordSet } from '../text/word-set';
import type { Clause } from './clause';
import { times } from './clauses/words';
import { withNameBeside } from './events/apposition';
import { conditionOf, modeOf, tellerOf } from './events/mode';
import { nominalEvents } from './events/nominal';
import { type Event, isTelling, type Party, partyBehind, partyIn } from './events/party';
import { predicateOf } from './events/predicate';
import { isUndecided } from './events/stance';
import type { Entity } from './names/entity';
import type { ReadSentence } from './reading';

type Unclaimed = Omit<ReadSentence, 'claims'>;

/** Finds what a sentence says has happened. */
export function eventsOf(sentence: Unclaimed): Event[] {
  const events = sentence.clauses.flatMap((clause) => {
    const { verb } = clause;
    if (!verb) return [];
    const behind = clause.words.filter(({ start }) => start >= verb.end);
    const event = clauseEvent(sentence, clause, verb, behind);
    return [event, ...orderEvents(sentence, event, behind)];
  });
  return [...events, ...nominalEvents(sentence)];
}

function clauseEvent(
  sentence: Unclaimed,
  clause: Clause,
  verb: Span,
  behind: readonly Word[],
): Event {
  const { predicate, negated, end } = predicateOf(clause, behind);
  const span = { start: verb.start, end: end ?? verb.end };
  const roles = rolesOf(sentence, clause, predicate, behind);
  const { stance, ...mode } = modeOf(sentence, clause, verb);
  const parties = Object.values(roles);
  const affirmed = clause.affirmed !== negated;
  const condition = conditionOf(sentence, clause);
  const next = clauseAfter(sentence, clause);
  const told = next?.words[0]?.lower === 'to' ? [clause, next] : [clause];
  const isOpen = isUndecided({ predicate, affirmed });
  const apart = [...parties, ...(clause.subject ? [clause.subject] : [])];
  return {
    predicate: stance ? `${stance} ${predicate}` : predicate,
    span,
    clause,
    ...mode,
    ...roles,
    affirmed,
    ...(!affirmed && takesAnybody(clause, behind) && { ofNobody: true }),
    ...(condition.length > 0 && { condition }),
    dates: sentence.dates.filter((date) => told.some((one) => overlaps(date, one))),
    names: namesIn(sentence, isOpen ? { ...verb, end: sentence.end } : clause, apart),
    context: [
      ...contextOf(sentence, clause.words, [span, ...parties]),
      ...governedBy(sentence, clause),
    ],
  };
}

type Roles = Pick<Event, 'agent' | 'patient'>;

/**
 * Prepositions behind which a verb has what others have as their object: `lost to Ortiz`,
 * `voted for the bill`.
 */
const objectMarkers: ReadonlyMap<string, string> = new Map([
  ['lose', 'to'],
  ['recuse', 'from'],
  ['campaign against', 'against'],
  ['vote for', 'for'],
  ['vote against', 'against'],
]);

/** Who did it and to whom, with the passive turned round. */
function rolesOf(
  sentence: Unclaimed,
  clause: Clause,
  predicate: string,
  behind: readonly Word[],
): Roles {
  const subject =
    withNameBeside(sentence, partyIn(sentence, clause.subject)) ?? tellerMeant(sentence, clause);
  if (clause.voice === 'passive') {
    const agent = partyBehind(sentence, behind, 'by');
    return { ...(agent && { agent }), ...(subject && { patient: subject }) };
  }
  const object = withNameBeside(sentence, partyIn(sentence, clause.object));
  // `The bill passed the Senate` tells of the bill.
  if (predicate === 'pass' && subject && object && isChamber(object))
    return { agent: object, patient: subject };
  const marker = objectMarkers.get(predicate);
  const patient = object ?? (marker ? partyMarked(sentence, clause, behind, isInFavor(behind) ? 'of' : marker) : undefined);
  return { ...(subject && { agent: subject }), ...(patient && { patient }) };
}

const isInFavor = ([first, second]: readonly Word[]): boolean => first?.lower === 'in' && /^favou?r$/.test(second?.lower ?? '');

/** `from the inquiry into the fire`, `from overseeing the inquiry`. */
function partyMarked(
  sentence: Unclaimed,
  clause: Clause,
  behind: readonly Word[],
  marker: string,
): Party | undefined {
  const next = clauseAfter(sentence, clause);
  if (next?.words[0]?.lower === marker) return partyIn(sentence, next.object);
  const party = partyBehind(sentence, behind, marker);
  const rest = party && behind.filter(({ start }) => start >= party.start);
  const stop = rest?.findIndex(({ pos }) => pos === 'PUNCT' || pos === 'VERB' || pos === 'SCONJ');
  const last = stop === undefined || stop < 0 ? rest?.at(-1) : rest?.[stop - 1];
  return party && last && partyIn(sentence, { start: party.start, end: last.end });
}

const anybody = wordSet('anyone anybody any either nobody none neither');

/** `has not endorsed anyone`, `endorsed no one`. */
const takesAnybody = ({ object }: Clause, behind: readonly Word[]): boolean => {
  const at = object ? behind.findIndex(({ start }) => start === object.start) : 0;
  const first = behind[at];
  return (
    first !== undefined &&
    (anybody.has(first.lower) || (first.lower === 'no' && behind[at + 1]?.lower === 'one'))
  );
};

const pronouns = wordSet('he she it they');

/** The agency of `the agency said it will renew`, where the pronoun is not resolved otherwise. */
function tellerMeant(sentence: Unclaimed, clause: Clause): Party | undefined {
  const { subject } = clause;
  const word = subject && sentence.words.find(({ start }) => start === subject.start);
  return word && pronouns.has(word.lower) ? tellerOf(sentence, clause) : undefined;
}

const chambers =
  /\b(?:house|senate|assembly|council|parliament|congress|legislature|committee|commons|lords|chamber)\b/;

const isChamber = ({ head, entities }: Party): boolean =>
  chambers.test(head) || entities.some(({ key }) => chambers.test(key));

/** Who and what else is named; what is still open is told by all that follows. */
const namesIn = ({ mentions }: Unclaimed, within: Span, apart: readonly Span[]): Entity[] =>
  mentions
    .filter((one) => overlaps(one, within) && !apart.some((span) => overlaps(span, one)))
    .map(({ entity }) => entity);

function contextOf(
  { dates, mentions }: Unclaimed,
  words: readonly Word[],
  apart: readonly Span[],
): string[] {
  const besides = [...apart, ...dates, ...mentions];
  return words
    .filter((word) => isTelling(word) && !besides.some((span) => contains(span, word)))
    .map(({ lemma }) => lemma);
}

/** What somebody refused to do, denied doing or was acquitted of doing: the words of the clause governed. */
function governedBy(sentence: Unclaimed, clause: Clause): string[] {
  const next = clauseAfter(sentence, clause);
  const [lead, second] = next?.words ?? [];
  const first = lead?.lower === 'of' ? second : lead;
  const governs =
    next && first && (first.lower === 'to' || first.lower === 'that' || first.lower.endsWith('ing'));
  return governs ? contextOf(sentence, next.words, []) : [];
}

const clauseAfter = ({ clauses }: Unclaimed, clause: Clause): Clause | undefined =>
  clauses[clauses.indexOf(clause) + 1];

/**
 * `left before the vote` as an event of its own, so that `left after the vote` can speak
 * against it.
 */
function orderEvents(sentence: Unclaimed, event: Event, behind: readonly Word[]): Event[] {
  const marker = behind.find(({ lower }) => lower === 'before' || lower === 'after');
  const anchor = marker && partyBehind(sentence, behind, marker.lower);
  const theme = event.agent ?? event.patient;
  if (!marker || !anchor || !theme || !event.affirmed || !anchor.head || times.has(anchor.head))
    return [];
  return [
    {
      ...event,
      predicate: `${event.predicate} ${marker.lower}`,
      span: { start: marker.start, end: anchor.end },
      agent: theme,
      patient: anchor,
    },
  ];
}
