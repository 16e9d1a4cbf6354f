import type { CivilDay } from '../../text/civil';
import type { DateMention } from '../date';
import type { Topic } from '../topic';
import type { Event } from './party';

/** An event, and the day on which it is told. */
export interface Telling {
  readonly event: Event;
  readonly day?: CivilDay | undefined;
  /** Whether the piece it stands in has some words, there or near; absent where that is not known. */
  readonly tells?: (topic: Topic) => boolean;
}

/** How two tellings stand in time: by the dates they give, else by the days they are from. */
export type Time = 'same' | 'near' | 'far' | 'other' | 'unknown';

/** Tellings this many days apart are of one day's news. */
const nearDays = 3;

export function timesOf(a: Telling, b: Telling): Time {
  const [own, theirs] = [a.event.dates, b.event.dates];
  if (own.length > 0 && theirs.length > 0) {
    const meetings = own.flatMap((one) => theirs.map((other) => meet(one, other)));
    if (meetings.includes(true)) return 'same';
    if (!meetings.includes(undefined)) return 'other';
  }
  if (!a.day || !b.day) return 'unknown';
  return Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= nearDays ? 'near' : 'far';
}

/**
 * Whether two dates may be one; where they are not resolved and say nothing alike, nobody
 * knows.
 */
function meet(a: DateMention, b: DateMention): boolean | undefined {
  if (a.from && a.to && b.from && b.to) {
    return dayNumber(a.from) <= dayNumber(b.to) && dayNumber(b.from) <= dayNumber(a.to);
  }
  const said = [
    [a.said.year, b.said.year],
    [a.said.month, b.said.month],
    [a.said.day, b.said.day],
    [a.weekday, b.weekday],
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  return said.length > 0 ? said.every(([one, other]) => one === other) : undefined;
}

/** What had not happened in an older piece may have happened since. */
export const isUpdate = (own: Telling, theirs: Telling): boolean =>
  own.event.affirmed &&
  !theirs.event.affirmed &&
  own.day !== undefined &&
  theirs.day !== undefined &&
  dayNumber(theirs.day) < dayNumber(own.day);

const dayNumber = ({ year, month, day }: CivilDay): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;
