import type { CivilDay } from '../../text/civil';
import type { Passage } from '../archive';
import type { Comparison } from '../comparison';
import { eventsOf } from '../event';
import { compareEvents } from './comparison';
import type { Event } from './party';
import type { ReadSentence } from '../reading';

/** An event of the draft with what the archive tells of it. */
export interface Account {
  readonly sentence: ReadSentence;
  readonly event: Event;
  /** Best first; not both empty. */
  readonly supporting: readonly Told[];
  readonly refuting: readonly Told[];
}

/** How a passage of the archive tells it. */
export interface Told {
  readonly passage: Passage;
  readonly event: Event;
  /** 0 to 1: how much else the two tellings have in common. */
  readonly score: number;
  /** Both tellings may have been true in their hour. */
  readonly mild: boolean;
}

/**
 * Events of the draft of which the archive tells the same or what cannot also be true, in
 * the order of the draft.
 */
export const accounts = ({ draft, passages, asOf }: Comparison): Account[] =>
  draft.sentences.flatMap((sentence) => {
    const near = passages.get(sentence) ?? [];
    if (near.length === 0) return [];
    return once(
      eventsIn(sentence).flatMap((event) => accountOf(sentence, event, near, asOf) ?? []),
    );
  });

/** A passage speaks against a sentence once: against what the sentence tells first. */
function once(all: readonly Account[]): Account[] {
  const heard = new Set<Passage>();
  return all.flatMap((account) => {
    const refuting = account.refuting.filter(({ passage }) => !heard.has(passage));
    for (const { passage } of refuting) heard.add(passage);
    return refuting.length + account.supporting.length > 0 ? [{ ...account, refuting }] : [];
  });
}

const known = new WeakMap<ReadSentence, readonly Event[]>();

/** The events of a sentence, found once. */
function eventsIn(sentence: ReadSentence): readonly Event[] {
  const events = known.get(sentence) ?? eventsOf(sentence);
  known.set(sentence, events);
  return events;
}

function accountOf(
  sentence: ReadSentence,
  event: Event,
  passages: readonly Passage[],
  day?: CivilDay,
): Account | undefined {
  const heard = passages.flatMap((passage) =>
    eventsIn(passage.sentence).flatMap((other) => {
      const found = compareEvents({ event, day }, { event: other, day: passage.article.date });
      const { stance, likeness: score = 0, mild = false } = found ?? {};
      return stance ? [{ stance, passage, event: other, score, mild }] : [];
    }),
  );
  if (heard.length === 0) return undefined;
  const sorted = heard.sort((a, b) => rank(b) - rank(a));
  return {
    sentence,
    event,
    supporting: sorted.filter(({ stance }) => stance === 'supports'),
    refuting: sorted.filter(({ stance }) => stance === 'refutes'),
  };
}

/** `resigned` is easier to show than `to resign`. */
const rank = ({ event, score }: Told): number =>
  score - (event.clause.words[0]?.lower === 'to' ? 1 : 0);
