import { wordLikeness } from './word-likeness';

/**
 * Verbs that newsrooms use for one and the same thing, where the lexical
 * database keeps them apart. Each line is one thing.
 */
const sameThing: readonly (readonly string[])[] = [
  ['serve', 'hold', 'represent', 'sit', 'occupy', 'spend'],
  ['win', 'carry', 'take', 'beat', 'defeat'],
  ['lose', 'fall to'],
  ['qualify', 'file', 'register', 'sign up', 'apply'],
  ['run', 'campaign', 'compete', 'vie', 'seek'],
  ['cost', 'price', 'total'],
  ['pay', 'cover', 'fund', 'finance', 'bear', 'shoulder', 'foot', 'pick up', 'contribute'],
  ['last', 'take', 'need', 'run'],
  ['lay off', 'cut', 'lose', 'eliminate', 'shed', 'cost'],
  ['raise', 'collect', 'bring in', 'take in'],
  ['receive', 'get', 'win', 'draw', 'garner'],
  ['attend', 'watch', 'see'],
  ['carry', 'serve', 'transport'],
  ['lead', 'head', 'run', 'direct', 'manage'],
  ['steal', 'embezzle', 'divert', 'take'],
  ['approve', 'pass', 'adopt', 'back', 'vote'],
  ['die', 'kill', 'perish'],
  ['earn', 'make', 'gross', 'bring in', 'take in'],
  ['employ', 'have', 'staff'],
  ['begin', 'start', 'open', 'launch', 'kick off'],
  ['end', 'close', 'finish', 'conclude', 'wrap up'],
  ['establish', 'found', 'create', 'set up', 'start'],
  ['resign', 'step down', 'quit', 'leave'],
  ['fire', 'dismiss', 'sack', 'oust', 'remove'],
  ['name', 'appoint', 'pick', 'choose', 'select', 'tap', 'nominate'],
  ['replace', 'succeed', 'take over'],
  ['have', 'hold', 'keep', 'stow', 'sit on', 'retain', 'boast'],
];

const groupsOf = new Map<string, Set<number>>();
for (const [n, verbs] of sameThing.entries()) {
  for (const verb of verbs) groupsOf.set(verb, (groupsOf.get(verb) ?? new Set<number>()).add(n));
}

/** How near two verbs are in what they report, 0 to 1. */
export function predicateLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const groups = groupsOf.get(a);
  if (groups && [...(groupsOf.get(b) ?? [])].some((group) => groups.has(group))) return 0.9;
  return wordLikeness(a, b);
}
