import type { Word } from '../../text/word';
import { contains } from '../../text/span';
import { wordSet } from '../../text/word-set';
import type { Clause } from '../clause';
import { type Event, type Party, partyIn } from './party';
import { eventNouns, eventPapers, isAgentVerb, wishes } from './classes';
import type { Entity, Mention } from '../names/entity';
import type { ReadSentence } from '../reading';

type Unclaimed = Omit<ReadSentence, 'claims'>;

/** Events told by nouns: `Ellery’s dismissal`, `his resignation letter`, `the death of Ortiz`. */
export function nominalEvents(sentence: Unclaimed): Event[] {
  return sentence.words.flatMap((noun, i) => {
    const verb = noun.pos === 'NOUN' ? eventNouns.get(noun.lemma) : undefined;
    const clause = verb && sentence.clauses.find((one) => contains(one, noun));
    const owner = clause && isWhole(sentence.words, i) ? ownerOf(sentence, clause, i) : undefined;
    const wished = !clause || wishes.has(clause.predicate) || !clause.affirmed;
    return verb && clause && owner && !wished
      ? [nominalEvent(sentence, clause, noun, verb, owner)]
      : [];
  });
}

function nominalEvent(
  sentence: Unclaimed,
  clause: Clause,
  noun: Word,
  verb: string,
  owner: Party,
): Event {
  return {
    predicate: verb,
    span: { start: noun.start, end: noun.end },
    ...(isAgentVerb(verb) ? { agent: owner } : { patient: owner }),
    clause,
    affirmed: true,
    modality: clause.modality,
    future: clause.tense === 'future',
    dates: sentence.dates.filter((date) => contains(clause, date)),
    names: [],
    context: [],
  };
}

const pronouns = wordSet('his her their its whose');

/** Whose it is: a possessive before it, or a name behind `of`. */
function ownerOf(sentence: Unclaimed, clause: Clause, i: number): Party | undefined {
  const { words, mentions } = sentence;
  let at = i - 1;
  while (at > i - 3 && words[at]?.pos === 'ADJ') at--;
  const lead = words[at];
  const before =
    lead &&
    mentions.find(
      ({ possessive, start, end }) =>
        possessive &&
        start <= lead.start &&
        (end >= lead.end || (lead.lower === "'s" && end === lead.start)),
    );
  if (before) return partyOf(before.entity, before);
  if (lead && pronouns.has(lead.lower))
    return partyIn(sentence, lead.lower === 'whose' ? clause.antecedent : clause.subject);
  const name = words[i + 1]?.lower === 'of' ? words[i + 2] : undefined;
  const behind =
    name && mentions.find(({ phrase, possessive }) => !possessive && contains(phrase, name));
  return behind && partyOf(behind.entity, behind);
}

const partyOf = (entity: Entity, { start, end }: Mention): Party => ({
  start,
  end,
  entities: [entity],
  owners: [],
  head: '',
  modifiers: [],
});

/** `her resignation`, `her resignation letter`, but not `his death row appeal`. */
const isWhole = (words: readonly Word[], i: number): boolean => {
  const next = words[i + 1];
  return next?.pos !== 'NOUN' || eventPapers.has(next.lemma);
};
