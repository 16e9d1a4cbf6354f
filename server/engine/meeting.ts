import { daysBetween } from '../text/calendar';
import type { CivilDay } from '../text/civil';
import type { Acquaintance } from './acquaintance';
import type { Passage } from './archive';
import { sharedNames, sharedWords } from './neighbours';
import type { ReadSentence } from './reading';
import { isToldBy } from './story';
import type { Topic } from './topic';

/** What is known about the hearing as a whole. */
export interface Hearing {
  readonly acquaintance: Acquaintance;
  /** The day of the draft, where it is known: ages grow. */
  readonly day?: CivilDay;
}

/** What holds for two sentences whichever of their claims are compared. */
export interface Meeting {
  readonly sentence: number;
  readonly names: number;
  /** Days from the draft to the archive's article, where both are known. */
  readonly days?: number;
  /** Whether the archive's article has all of some words and names, there or elsewhere near what the draft says. */
  readonly isTold: (topic: Topic) => boolean;
  /** How many articles know the story. */
  readonly articles: number;
}

/** What a sentence of the draft and one of the archive share, found when it is asked for first. */
export function meetingOf(
  own: ReadSentence, passage: Passage, { acquaintance, day }: Partial<Hearing> = {}, passages: readonly Passage[] = [passage],
): Meeting {
  const words = once(() => sharedWords(own, passage.sentence));
  const names = once(() => sharedNames(passage.sentence, own));
  return {
    days: daysFrom(day, passage.article.date),
    articles: acquaintance?.size ?? 1,
    get sentence() { return words(); },
    get names() { return names(); },
    isTold: (topic) => isToldBy(passage, passages, topic),
  };
}

/** Finds something when it is asked for first. */
export function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

const daysFrom = (draft?: CivilDay, archive?: CivilDay): number | undefined =>
  draft && archive ? daysBetween(draft, archive) : undefined;
