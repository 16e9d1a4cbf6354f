import { eventsOf } from '../event';
import type { ReadSentence } from '../reading';
import type { Event } from './party';

const known = new WeakMap<ReadSentence, readonly Event[]>();

/** The events of a sentence, found once. */
export function eventsIn(sentence: ReadSentence): readonly Event[] {
  const events = known.get(sentence) ?? eventsOf(sentence);
  known.set(sentence, events);
  return events;
}
