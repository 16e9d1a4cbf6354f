import type { CivilDay } from '../../text/civil';
import type { Passage } from '../archive';
import type { Comparison } from '../comparison';
import { gistOf, saidOf } from '../gist-of';
import { compareEvents, type Found, mayRefute } from './comparison';
import { eventsIn } from './known';
import type { Event } from './party';
import type { ReadSentence } from '../reading';
import { isToldBy } from '../story';
import type { Topic } from '../topic';

/** An event of the draft that the archive tells otherwise. */
export interface Account {
  readonly sentence: ReadSentence;
  readonly event: Event;
  /** Best first. */
  readonly supporting: readonly Told[];
  /** Best first; not empty. */
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

/** Events of the draft of which the archive tells what cannot also be true, in the order of the draft. */
export function accounts(comparison: Comparison): readonly Account[] {
  const found = heardIn.get(comparison) ?? accountsIn(comparison);
  heardIn.set(comparison, found);
  return found;
}

/** More than one check asks. */
const heardIn = new WeakMap<Comparison, readonly Account[]>();

const accountsIn = ({ draft, passages, asOf }: Comparison): readonly Account[] =>
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
    return refuting.length > 0 ? [{ ...account, refuting }] : [];
  });
}

/** Only what something speaks against is of use: first it is looked for who may, and for supporters only then. */
function accountOf(
  sentence: ReadSentence,
  event: Event,
  passages: readonly Passage[],
  day?: CivilDay,
): Account | undefined {
  const own = saidOf(event);
  const against = passages.filter((passage) =>
    gistOf(passage).events.some((other) => mayRefute(own, other)),
  );
  const hear = (some: readonly Passage[], stance: Found['stance']): Told[] =>
    some
      .flatMap((passage) => eventsIn(passage.sentence).map((other) => ({ passage, event: other })))
      .flatMap(({ passage, event: other }) => {
        const tells = (topic: Topic): boolean => isToldBy(passage, passages, topic);
        const found = compareEvents({ event, day }, { event: other, day: passage.article.date, tells });
        if (found?.stance !== stance) return [];
        return [{ passage, event: other, score: found.likeness, mild: found.mild ?? false }];
      })
      .sort((a, b) => rank(b) - rank(a));
  const refuting = hear(against, 'refutes');
  return refuting.length > 0
    ? { sentence, event, supporting: hear(passages, 'supports'), refuting }
    : undefined;
}

/** `resigned` is easier to show than `to resign`. */
const rank = ({ event, score }: Told): number =>
  score - (event.clause.words[0]?.lower === 'to' ? 1 : 0);
