import { wordLikeness } from '../word-likeness';

/** Nouns that newsrooms count one and the same thing by. Each line is one thing. */
const sameThing: readonly (readonly string[])[] = [
  ['review', 'reviewer', 'critic', 'critique'],
  ['death', 'fatality', 'dead'],
  ['case', 'infection', 'patient'],
  ['copy', 'unit'],
  ['home', 'house', 'household', 'residence'],
  ['job', 'position', 'post'],
  ['worker', 'employee', 'staff', 'staffer'],
  ['student', 'pupil'],
  ['child', 'kid', 'youngster'],
  ['game', 'match', 'appearance', 'cap'],
  ['city', 'town', 'municipality'],
  ['inhabitant', 'resident', 'people', 'citizen'],
  ['spectator', 'fan', 'attendee', 'people'],
  ['album', 'record'],
  ['ticket', 'seat'],
  ['view', 'viewer', 'stream'],
  ['book', 'title', 'volume'],
  ['soldier', 'troops', 'troop', 'serviceman'],
  ['follower', 'subscriber'],
  ['person', 'people', 'individual', 'man', 'woman'],
];

const groupsOf = new Map<string, Set<number>>();
for (const [n, nouns] of sameThing.entries()) {
  for (const noun of nouns) groupsOf.set(noun, (groupsOf.get(noun) ?? new Set<number>()).add(n));
}

/** Whoever is counted is one of some `people`. */
const inSingular = (noun: string): string => (noun === 'people' ? 'person' : noun);

/** How near two counted nouns are in what they count, 0 to 1. */
export function countLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const groups = groupsOf.get(a);
  if (groups && [...(groupsOf.get(b) ?? [])].some((group) => groups.has(group))) return 0.9;
  return wordLikeness(inSingular(a), inSingular(b));
}
